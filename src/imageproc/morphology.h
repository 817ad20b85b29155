// Ink grown by its surroundings.
#pragma once

#include "page/image.h"

namespace backissue {

// Sets every pixel within `radius` columns and rows of a set one; 1 channel.
Image dilate(const Image& ink, int radius);

}  // namespace backissue
