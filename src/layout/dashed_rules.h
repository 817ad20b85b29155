// Dashed rules: round coupons, and between the parts of a form.
#pragma once

#include <vector>

#include "imageproc/components.h"
#include "page/geometry.h"

namespace backissue {

// Bars of one length in a row at even distances, lengthwise one behind the other, are a dashed rule: their boxes. Takes
// them out of the letters and points, and what stands at their ends and corners.
std::vector<Box> take_dashed_rules(std::vector<Component>& letters, std::vector<Component>& points, double x_height);

}  // namespace backissue
