// Cutting and resizing.
#pragma once

#include "page/geometry.h"
#include "page/image.h"

namespace backissue {

// The part of `image` inside `box`, which is first cut to the image; empty where nothing is left.
Image crop(const Image& image, const Box& box);

// Resized by `factor` > 0, each side rounded and at least one pixel: area averaging to reduce, cubic to enlarge.
Image scale(const Image& image, double factor);

// Resized to an exact size, with the same methods; width and height of at least 1.
Image scale_to(const Image& image, int width, int height);

// The mean of each `factor` × `factor` square of a 1-channel image; cut squares at the right and bottom edge count too.
Image reduce_mean(const Image& grey, int factor);

// An ink image at 1/`factor` of its size, rounded up: a pixel is set where any of the pixels it stands for is.
Image reduce_ink(const Image& ink, int factor);

}  // namespace backissue
