// Lines set vertically, and the page turned so that they lie level.
#pragma once

#include <cstdlib>

#include "page/image.h"
#include "page/region.h"

namespace backissue {

// The baseline runs in the direction of reading: upward or downward where the line is set vertically.
inline bool is_vertical(const TextLine& line) {
  const auto& b = line.baseline;
  return std::abs(b[3] - b[1]) > std::abs(b[2] - b[0]);
}
inline bool reads_upward(const TextLine& line) { return is_vertical(line) && line.baseline[3] < line.baseline[1]; }

// The same line read the other way: its letters stand on the other side.
TextLine turned_about(TextLine line);

// A quarter turn of a part of the page, after which vertical lines of one direction lie level. The turned part's upper
// left corner is the origin.
class Turn {
 public:
  Turn(const Box& area, bool upward) : area_(area), upward_(upward) {}

  Box level(const Box& box) const;
  TextLine level(const TextLine& line) const;
  Box on_page(const Box& box) const;
  TextLine on_page(const TextLine& line) const;
  // The area cut from an image of the page with one channel.
  Image level(const Image& page) const;

 private:
  Box area_;
  bool upward_;
};

}  // namespace backissue
