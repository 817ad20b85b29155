#include "evaluation/structure/box_match.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace backissue {
namespace {

// Of each box of the truth no more candidates are kept: a page has no more boxes on one place, and thousands of lines
// that all have the page's box need not fill the memory.
constexpr std::size_t most_candidates = 32;

struct Candidate {
  double overlap = 0;  // intersection over union
  std::size_t truth = 0, result = 0;
};

bool comes_first(const Candidate& a, const Candidate& b) {
  return std::tuple(-a.overlap, a.truth, a.result) < std::tuple(-b.overlap, b.truth, b.result);
}

double intersection_over_union(const Box& a, const Box& b) {
  const double common = intersect(a, b).area();
  return common / (a.area() + b.area() - common);
}

bool may_be_one_line(const Box& a, const Box& b) {
  return 2 * overlap_x(a, b) >= std::min(a.width(), b.width()) &&
         2 * overlap_y(a, b) >= std::min(a.height(), b.height());
}

template <typename IsCandidate>
std::vector<Match> match(std::span<const Box> truth, std::span<const Box> result, IsCandidate is_candidate) {
  const BoxIndex index(result);
  std::vector<Candidate> candidates, of_one;
  for (std::size_t t = 0; t < truth.size(); ++t) {
    of_one.clear();
    for (const std::size_t r : index.meeting(truth[t])) {
      const Candidate candidate{intersection_over_union(truth[t], result[r]), t, r};
      if (is_candidate(truth[t], result[r], candidate.overlap)) of_one.push_back(candidate);
    }
    const std::size_t kept = std::min(of_one.size(), most_candidates);
    std::partial_sort(of_one.begin(), of_one.begin() + std::ptrdiff_t(kept), of_one.end(), comes_first);
    candidates.insert(candidates.end(), of_one.begin(), of_one.begin() + std::ptrdiff_t(kept));
  }
  std::sort(candidates.begin(), candidates.end(), comes_first);

  std::vector<Match> matches(truth.size());
  std::vector<bool> taken(result.size());
  for (const Candidate& candidate : candidates) {
    if (matches[candidate.truth] || taken[candidate.result]) continue;
    matches[candidate.truth] = candidate.result;
    taken[candidate.result] = true;
  }
  return matches;
}

}  // namespace

std::vector<Match> match_regions(std::span<const Box> truth, std::span<const Box> result, double overlap) {
  return match(truth, result, [&](const Box&, const Box&, double found) { return found >= overlap; });
}

std::vector<Match> match_lines(std::span<const Box> truth, std::span<const Box> result) {
  return match(truth, result, [](const Box& a, const Box& b, double) { return may_be_one_line(a, b); });
}

BoxIndex::BoxIndex(std::span<const Box> boxes) : boxes_(boxes), by_top_(boxes.size()), lowest_(boxes.size()) {
  std::iota(by_top_.begin(), by_top_.end(), std::size_t{0});
  std::stable_sort(by_top_.begin(), by_top_.end(),
                   [&](std::size_t a, std::size_t b) { return boxes_[a].top < boxes_[b].top; });
  for (std::size_t i = 0; i < by_top_.size(); ++i) {
    const int bottom = boxes_[by_top_[i]].bottom;
    lowest_[i] = i == 0 ? bottom : std::max(bottom, lowest_[i - 1]);
  }
}

std::vector<std::size_t> BoxIndex::meeting(const Box& box) const {
  std::vector<std::size_t> found;
  const auto end =
      std::partition_point(by_top_.begin(), by_top_.end(), [&](std::size_t i) { return boxes_[i].top < box.bottom; });
  // Upwards, until nothing above reaches down to the box.
  for (std::size_t i = std::size_t(end - by_top_.begin()); i > 0 && lowest_[i - 1] > box.top; --i) {
    const std::size_t candidate = by_top_[i - 1];
    if (!intersect(boxes_[candidate], box).empty()) found.push_back(candidate);
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace backissue
