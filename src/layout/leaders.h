// Rows of dots that lead the eye from a title to its page number.
#pragma once

#include <vector>

#include "imageproc/components.h"
#include "page/geometry.h"

namespace backissue {

// Dots in a row at even distances, as leaders have them, are a dotted rule: their boxes. Takes them out of the points.
std::vector<Box> take_leaders(std::vector<Component>& points, double x_height);

}  // namespace backissue
