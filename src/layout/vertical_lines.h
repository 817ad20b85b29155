// Lines set vertically along a picture's edge: credits.
#pragma once

#include <vector>

#include "layout/marks.h"
#include "page/region.h"

namespace backissue {

// Takes the marks of the lines that it finds out of `marks`. Whether a line reads upward or downward is a guess where
// it has no ascenders or descenders. lines: the level ones, whose marks are none of a vertical line's.
std::vector<TextLine> find_vertical_lines(Marks& marks, const std::vector<Box>& pictures,
                                          const std::vector<TextLine>& lines, double x_height);

}  // namespace backissue
