#include "evaluation/structure/page_parts.h"

#include <algorithm>
#include <utility>

namespace backissue {
namespace {

enum class Unit { line, region };

std::vector<PagePart> parts_on(const Page& page, Unit unit, bool (*counts)(const Region&)) {
  std::vector<PagePart> parts;
  for (const Region* region : in_reading_order(page)) {
    if (!counts(*region)) continue;
    if (unit == Unit::region) {
      parts.push_back({region, region->box});
    } else {
      for (const TextLine& line : region->lines) parts.push_back({region, line.box});
    }
  }
  return parts;
}

std::vector<Box> boxes_of(const std::vector<PagePart>& parts) {
  std::vector<Box> boxes;
  boxes.reserve(parts.size());
  for (const PagePart& part : parts) boxes.push_back(part.box);
  return boxes;
}

}  // namespace

std::vector<const Region*> in_reading_order(const Page& page) {
  std::vector<const Region*> regions;
  for (const Region& region : page.regions) regions.push_back(&region);
  std::stable_sort(regions.begin(), regions.end(), [](const Region* a, const Region* b) {
    return std::pair(a->order <= 0, a->order) < std::pair(b->order <= 0, b->order);
  });
  return regions;
}

std::optional<PageParts> parts_of(const PageContent& truth, const PageContent& result,
                                  bool (*counts)(const Region& region)) {
  PageParts parts;
  Unit unit = Unit::line;
  if (truth.known.lines && result.known.lines) parts.truth = parts_on(truth.page, unit, counts);
  if (parts.truth.empty()) {
    if (!truth.known.regions || !result.known.regions) return std::nullopt;
    unit = Unit::region;
    parts.truth = parts_on(truth.page, unit, counts);
  }
  parts.result = parts_on(result.page, unit, counts);
  const std::vector<Box> there = boxes_of(parts.truth), found = boxes_of(parts.result);
  // A region is no line: in a column that was cut into other pieces the largest one stands for it.
  parts.matches = match_lines(there, found);
  return parts;
}

}  // namespace backissue
