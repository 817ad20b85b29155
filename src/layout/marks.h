// The marks on a page, sorted by what they can be: letters, punctuation, rules, or parts of pictures.
#pragma once

#include <vector>

#include "imageproc/components.h"
#include "page/image.h"

namespace backissue {

struct Marks {
  std::vector<Component> letters;  // of any size of type
  std::vector<Component> points;   // full stops, dots, commas, hyphens: too small to make a line by themselves
  std::vector<Box> rules;          // thin straight lines; wider than high: horizontal
  std::vector<Box> tick_boxes;     // squares to be ticked in a form; letters too, until their lines are found
  std::vector<Component> solids;   // too large for letters: pictures, tinted boxes, ornaments
};

Marks sort_marks(const Image& ink, double x_height);

inline bool is_horizontal(const Box& rule) { return rule.width() >= rule.height(); }

}  // namespace backissue
