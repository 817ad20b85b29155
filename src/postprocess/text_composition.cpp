#include "postprocess/text_composition.h"

#include <algorithm>

namespace backissue {
namespace {

bool runs_on(const Region& a, const Region& b) {
  return a.paragraphs.back().continued && b.paragraphs.front().continues && a.kind == b.kind && a.flow == b.flow &&
         a.article == b.article;
}

}  // namespace

std::string compose_region(const Region& region) {
  const char* apart = region.kind == RegionKind::contents_entry ? "\n" : "\n\n";
  std::string text;
  for (const Paragraph& paragraph : region.paragraphs) {
    if (!text.empty()) text += apart;
    text += paragraph.text;
  }
  return text;
}

std::string compose_regions(const std::vector<const Region*>& regions) {
  std::string text;
  const Region* before = nullptr;
  for (const Region* region : regions) {
    if (region->paragraphs.empty()) continue;
    if (before != nullptr) text += runs_on(*before, *region) ? " " : "\n\n";
    text += compose_region(*region);
    before = region;
  }
  return text;
}

std::vector<const Region*> reading_order(const std::vector<Region>& regions) {
  std::vector<const Region*> ordered;
  for (const Region& region : regions) {
    if (has_text(region.kind) && !is_furniture(region.kind)) ordered.push_back(&region);
  }
  const auto place = [](const Region* region) { return std::pair(region->order <= 0, region->order); };
  std::stable_sort(ordered.begin(), ordered.end(), [&](auto* a, auto* b) { return place(a) < place(b); });
  return ordered;
}

std::string compose_page(const std::vector<Region>& regions) { return compose_regions(reading_order(regions)); }

}  // namespace backissue
