// Pictures changed by the surroundings of each pixel.
#pragma once

#include "page/image.h"

namespace backissue {

// Sets every pixel within `radius` columns and rows of a set one; 1 channel.
Image dilate(const Image& ink, int radius);

// Closing by a square: what is darker than its surroundings and nowhere wider than twice the radius is gone, edges of
// larger things stay where they are; 1 channel.
Image close_dark(const Image& grey, int radius);

}  // namespace backissue
