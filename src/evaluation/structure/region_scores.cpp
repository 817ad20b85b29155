// Where regions stand and of what kind they are.
#include <algorithm>
#include <array>
#include <cmath>

#include "evaluation/structure/box_match.h"
#include "evaluation/structure/structure_scores.h"

namespace backissue {
namespace {

constexpr std::size_t kinds = region_kind_count;
constexpr std::size_t no_region = kinds;  // the confusion's last row and column

using Areas = std::array<double, kinds>;
using AreaTable = std::array<Areas, kinds>;  // by the truth's kind, then the result's

struct Side {
  std::vector<Box> boxes;
  std::vector<std::size_t> kinds;
};

// Separators are left out: of boxes as thin as a hair the one that is a pixel off has nothing in common with the other.
Side side_of(const Page& page) {
  Side side;
  for (const Region& region : page.regions) {
    if (region.kind == RegionKind::separator || region.box.empty()) continue;
    side.boxes.push_back(region.box);
    side.kinds.push_back(static_cast<std::size_t>(region.kind));
  }
  return side;
}

std::vector<Box> boxes_of_kind(const Side& side, std::size_t kind) {
  std::vector<Box> boxes;
  for (std::size_t i = 0; i < side.boxes.size(); ++i) {
    if (side.kinds[i] == kind) boxes.push_back(side.boxes[i]);
  }
  return boxes;
}

Areas areas_of(const Side& side) {
  Areas areas{};
  for (std::size_t i = 0; i < side.boxes.size(); ++i) areas[side.kinds[i]] += side.boxes[i].area();
  return areas;
}

AreaTable common_areas(const Side& truth, const Side& result) {
  AreaTable common{};
  const BoxIndex index(result.boxes);
  for (std::size_t t = 0; t < truth.boxes.size(); ++t) {
    for (const std::size_t r : index.meeting(truth.boxes[t]))
      common[truth.kinds[t]][result.kinds[r]] += intersect(truth.boxes[t], result.boxes[r]).area();
  }
  return common;
}

// The part of its scan that the page is.
Box place_of(const ScanInfo& scan) { return scan.crop.empty() ? Box{0, 0, scan.width, scan.height} : scan.crop; }

// All that has a place, so that no region is larger than the page.
double page_area(const PageContent& truth, const PageContent& result, const Side& there, const Side& found) {
  Box whole = place_of(truth.page.scan);
  if (whole.empty()) whole = place_of(result.page.scan);
  for (const Side* side : {&there, &found}) {
    for (const Box& box : side->boxes) whole = unite(whole, box);
  }
  return whole.area();
}

std::optional<Ratio> f1_by_number(std::span<const Box> truth, std::span<const Box> result, double overlap) {
  if (truth.empty() && result.empty()) return std::nullopt;
  const std::vector<Match> matches = match_regions(truth, result, overlap);
  const auto hits = std::count_if(matches.begin(), matches.end(), [](const Match& m) { return m.has_value(); });
  return Ratio{2 * hits, std::int64_t(truth.size() + result.size())};
}

// Area that the two sides give to different kinds, out of what no region of the right kind takes up. Where boxes
// overlap each other it is counted more than once, and then made to fit.
void spread_the_rest(const AreaTable& common, Areas truth_rest, Areas result_rest, AreaTable& table) {
  Areas truth_claims{}, result_claims{};
  for (std::size_t t = 0; t < kinds; ++t) {
    for (std::size_t r = 0; r < kinds; ++r) {
      if (t == r) continue;
      truth_claims[t] += common[t][r];
      result_claims[r] += common[t][r];
    }
  }
  for (std::size_t t = 0; t < kinds; ++t) {
    for (std::size_t r = 0; r < kinds; ++r) {
      if (t == r || common[t][r] <= 0) continue;
      const double share = std::min({1.0, truth_rest[t] / truth_claims[t], result_rest[r] / result_claims[r]});
      table[t][r] = share * common[t][r];
    }
  }
}

// In pixels: areas[t][r]. Each kind's area is in its row, each result's kind in its column, once.
Confusion confusion_of(const AreaTable& common, const Areas& truth, const Areas& result, double millionth) {
  AreaTable table{};
  Areas truth_rest = truth, result_rest = result;
  for (std::size_t k = 0; k < kinds; ++k) {
    table[k][k] = std::min({common[k][k], truth[k], result[k]});
    truth_rest[k] -= table[k][k];
    result_rest[k] -= table[k][k];
  }
  spread_the_rest(common, truth_rest, result_rest, table);

  Confusion confusion(confusion_size);
  for (std::size_t t = 0; t < kinds; ++t) {
    double in_row = 0, in_column = 0;
    for (std::size_t r = 0; r < kinds; ++r) {
      confusion[t][r] = std::llround(table[t][r] / millionth);
      in_row += table[t][r];
      in_column += table[r][t];
    }
    confusion[t][no_region] = std::llround(std::max(0.0, truth[t] - in_row) / millionth);
    confusion[no_region][t] = std::llround(std::max(0.0, result[t] - in_column) / millionth);
  }
  return confusion;
}

void score_kinds(const Side& there, const Side& found, double page, const ScoreOptions& options, ItemScores& item) {
  const Areas truth = areas_of(there), result = areas_of(found);
  const AreaTable common = common_areas(there, found);
  const double millionth = page / 1e6;
  Ratio all;
  for (std::size_t k = 0; k < kinds; ++k) {
    if (truth[k] <= 0 && result[k] <= 0) continue;
    KindScores& scores = item.kinds[static_cast<RegionKind>(k)];
    scores.region_match = f1_by_number(boxes_of_kind(there, k), boxes_of_kind(found, k), options.region_overlap);
    const double right = std::min({common[k][k], truth[k], result[k]});
    const Ratio area{2 * std::llround(right / millionth),
                     std::llround(truth[k] / millionth) + std::llround(result[k] / millionth)};
    if (area.of > 0) scores.region_kind = area;
    all += area;
  }
  if (all.of == 0) return;
  at(item.scores, Metric::region_kind) = all;
  item.confusion = confusion_of(common, truth, result, millionth);
}

}  // namespace

void score_regions(const PageContent& truth, const PageContent& result, const ScoreOptions& options, ItemScores& item) {
  if (!truth.known.regions || !result.known.regions) return;
  const Side there = side_of(truth.page), found = side_of(result.page);
  at(item.scores, Metric::region_match) = f1_by_number(there.boxes, found.boxes, options.region_overlap);
  if (!truth.known.kinds || !result.known.kinds) return;
  score_kinds(there, found, page_area(truth, result, there, found), options, item);
}

}  // namespace backissue
