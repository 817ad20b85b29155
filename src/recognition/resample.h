// Scaling of grey pictures.
#pragma once

#include "page/image.h"

namespace backissue {

// Separable Catmull-Rom interpolation, its kernel widened when shrinking so that nothing is skipped.
// image: 1 channel, not empty; width, height: at least 1.
Image resample(const Image& image, int width, int height);

}  // namespace backissue
