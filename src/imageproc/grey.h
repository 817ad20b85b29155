// From colour to grey, and what the grey levels tell.
#pragma once

#include <array>
#include <cstdint>

#include "page/image.h"

namespace backissue {

// 1 channel. Colour is weighed as the eye does, with a share of each pixel's darkest channel in it: yellow, orange or
// cyan type on paper keeps a contrast that luminance alone would lose, while black type on a saturated ground stays
// darker than that ground.
Image to_grey(const Image& image);

void invert(Image& grey);

using Histogram = std::array<std::int64_t, 256>;
Histogram histogram(const Image& grey);

// The level that `share` (0–1) of the pixels do not exceed; 0 for an empty image.
int percentile(const Histogram& levels, double share);

// True where all but a ten-thousandth of the pixels are pure black or pure white.
bool is_bilevel(const Histogram& levels);

}  // namespace backissue
