// How bold type is.
#pragma once

#include "page/image.h"
#include "page/region.h"

namespace backissue {

// Usual width of the strokes met along the lower half of the small letters, over the x-height; 0: nothing met.
// Regular text type has some 0.15 to 0.2, bold from 0.27.
double line_weight(const Image& ink, const TextLine& line);

}  // namespace backissue
