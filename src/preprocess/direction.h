// Which way the lines of text run on a scan, and which way is up.
#pragma once

#include <vector>

#include "page/geometry.h"

namespace backissue {

struct Direction {
  int rotation = 0;         // 0, 90, 180, 270: clockwise turn that makes the page stand upright
  double skew_degrees = 0;  // how the lines of the page so turned lean, clockwise positive
  double confidence = 0;    // 0–1, of the rotation; below 0.5 the letters did not tell
  bool has_lines = false;   // false: no lines of text were found, and the rest says nothing
};

// Letters stand on common lines: their lower edges, projected along the lines' direction, fall on few places, and more
// so than their upper edges, because ascenders are more frequent than descenders (Bloomberg et al., "Measuring document
// image skew and orientation", 1995; here on the letters' boxes in place of pixels). All four edges are tried, and
// angles up to `largest_skew` degrees each way.
Direction find_direction(const std::vector<Box>& letters, double letter_size, double largest_skew, bool may_turn);

}  // namespace backissue
