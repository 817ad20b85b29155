// Whether what is read first stands first.
#include <algorithm>
#include <cstdint>
#include <map>
#include <set>

#include "evaluation/structure/page_parts.h"
#include "evaluation/structure/structure_scores.h"

namespace backissue {
namespace {

bool is_read(const Region& region) { return region.order > 0 && !is_furniture(region.kind); }

// How many of the numbers seen so far are smaller (Fenwick, A new data structure for cumulative frequency tables,
// 1994).
class NumbersSeen {
 public:
  explicit NumbersSeen(std::size_t limit) : counts_(limit + 1) {}
  void add(std::size_t number) {
    for (std::size_t i = number + 1; i < counts_.size(); i += i & (~i + 1)) ++counts_[i];
  }
  std::int64_t below(std::size_t number) const {
    std::int64_t sum = 0;
    for (std::size_t i = number; i > 0; i -= i & (~i + 1)) sum += counts_[i];
    return sum;
  }

 private:
  std::vector<std::int64_t> counts_;
};

Ratio all_pairs(const PageParts& parts) {
  const auto n = std::int64_t(parts.truth.size());
  Ratio pairs{0, n * (n - 1) / 2};
  NumbersSeen earlier(parts.result.size());
  for (const Match& match : parts.matches) {
    if (!match) continue;
    pairs.count += earlier.below(*match);
    earlier.add(*match);
  }
  return pairs;
}

// The truth's parts of one region.
struct Run {
  const Region* region = nullptr;
  std::int64_t size = 0;
  std::vector<std::size_t> places;  // of those that were found, in the result; ascending
};

std::vector<Run> runs_of(const PageParts& parts) {
  std::vector<Run> runs;
  for (std::size_t i = 0; i < parts.truth.size(); ++i) {
    if (runs.empty() || runs.back().region != parts.truth[i].region) runs.push_back({parts.truth[i].region, 0, {}});
    ++runs.back().size;
    if (parts.matches[i]) runs.back().places.push_back(*parts.matches[i]);
  }
  for (Run& run : runs) std::sort(run.places.begin(), run.places.end());
  return runs;
}

Ratio pairs_between(const Run& first, const Run& second) {
  Ratio pairs{0, first.size * second.size};
  std::size_t earlier = 0;
  for (const std::size_t place : second.places) {
    while (earlier < first.places.size() && first.places[earlier] < place) ++earlier;
    pairs.count += std::int64_t(earlier);
  }
  return pairs;
}

// Pairs of two regions of one group, which may stand in either order.
Ratio free_pairs(const PageParts& parts, const std::vector<std::vector<std::string>>& groups) {
  if (groups.empty()) return {};
  const std::vector<Run> runs = runs_of(parts);
  std::map<std::string_view, std::vector<std::size_t>> groups_of;  // by the region's id
  for (std::size_t g = 0; g < groups.size(); ++g) {
    for (const std::string& id : groups[g]) groups_of[id].push_back(g);
  }
  std::vector<std::vector<std::size_t>> earlier_in(groups.size());  // runs, by group
  Ratio pairs;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    std::set<std::size_t> partners;  // two regions may share several groups
    for (const std::size_t g : groups_of[runs[i].region->id]) {
      partners.insert(earlier_in[g].begin(), earlier_in[g].end());
      earlier_in[g].push_back(i);
    }
    partners.erase(i);  // a group that names it twice
    for (const std::size_t partner : partners) pairs += pairs_between(runs[partner], runs[i]);
  }
  return pairs;
}

}  // namespace

void score_reading_order(const PageContent& truth, const PageContent& result, Scores& scores) {
  if (!truth.known.order || !result.known.order) return;
  const auto parts = parts_of(truth, result, is_read);
  if (!parts) return;
  const Ratio all = all_pairs(*parts), free = free_pairs(*parts, truth.unordered);
  if (all.of == free.of) return;
  at(scores, Metric::reading_order) = Ratio{all.count - free.count, all.of - free.of};
}

}  // namespace backissue
