// What the scanner saw around the page: black background, edges of the book's other leaves.
#pragma once

#include <array>
#include <vector>

#include "page/geometry.h"
#include "page/image.h"

namespace backissue {

struct Borders {
  // For each row (left, right) or column (top, bottom) how many pixels from that edge are border; empty: no border.
  std::vector<int> left, top, right, bottom;
  Box content;  // what the borders leave, by their middle depths

  bool empty() const { return left.empty() && top.empty() && right.empty() && bottom.empty(); }
};

// Looks from each edge of an upright page for dark layers with a straight inner side along most of that edge. A
// picture that runs off the page has no such side, or lies too deep. Where letters, dark or light, lie in what would
// be cut off, nothing is cut. `letters`: boxes of letters; `letter_size`: their common longer side, pixels.
Borders find_borders(const Image& ink, const std::vector<Box>& letters, double letter_size);

void paint_borders(Image& image, const Borders& borders, std::uint8_t level);

}  // namespace backissue
