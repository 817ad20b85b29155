// Which box of a result is which box of the truth.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "page/geometry.h"

namespace backissue {

// An index, or none.
using Match = std::optional<std::size_t>;

// For each region of the truth the region of the result that is the same: one to one, the largest intersection over
// union first, ties by position. overlap: the least intersection over union, 0–1. An empty box matches none.
std::vector<Match> match_regions(std::span<const Box> truth, std::span<const Box> result, double overlap);

// The same for lines, whose boxes are as high as whoever set them thinks: each way, across and down, half of the
// smaller one lies within the other. Of a line that came in pieces it is the largest piece.
std::vector<Match> match_lines(std::span<const Box> truth, std::span<const Box> result);

// Boxes by their top, to find those that another box meets.
class BoxIndex {
 public:
  explicit BoxIndex(std::span<const Box> boxes);
  // Indices of the boxes with an area in common with this one, in order.
  std::vector<std::size_t> meeting(const Box& box) const;

 private:
  std::span<const Box> boxes_;
  std::vector<std::size_t> by_top_;
  std::vector<int> lowest_;  // bottom of the boxes up to each of by_top_
};

}  // namespace backissue
