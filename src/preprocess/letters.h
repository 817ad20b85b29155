// The marks on a page that look like letters, and how large they are.
#pragma once

#include <vector>

#include "imageproc/components.h"
#include "page/geometry.h"

namespace backissue {

struct Letters {
  std::vector<Box> boxes;  // in the order of the components
  double size = 0;         // most common longer side, pixels; the same however the page is turned. 0: no letters
};

// Picks letters of the page's most common size from half to a bit over twice of it. Specks, halftone dots (solid),
// rules (long) and pictures (large) stay out.
Letters find_letters(const std::vector<Component>& components);

// The height of letters like x, by the boxes of an upright, straight page; 0 where there are none.
double measure_x_height(const std::vector<Box>& letters);

}  // namespace backissue
