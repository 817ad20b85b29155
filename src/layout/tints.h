// Tinted boxes and photographs, by what the type stands on.
#pragma once

#include <vector>

#include "page/prepared_page.h"

namespace backissue {

// Boxes of the page, in pixels, whose ground is darker than the paper round it and parts from it sharply: flat tints,
// gradients, screens, and photographs with their skies, which in the ink alone are bare paper. Shadows and stains come
// on gradually, or from the page's edge, and are none. Largest first.
std::vector<Box> find_tints(const PreparedPage& prepared, double x_height);

}  // namespace backissue
