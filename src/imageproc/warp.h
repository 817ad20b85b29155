// Turning a page. Coordinates are those of the pixels' corners: the first pixel spans 0 to 1.
#pragma once

#include <cstdint>

#include "page/bend.h"
#include "page/geometry.h"
#include "page/image.h"

namespace backissue {

// Turned clockwise by 0, 90, 180 or 270 degrees, exactly.
Image turn(const Image& image, int degrees);

// A box of an image of width × height, turned with that image.
Box turn(const Box& box, int degrees, int width, int height);

// From the turned image back to one of width × height before turning.
Affine turned_to_original(int degrees, int width, int height);

// The map back; the map must not be flat.
Affine inverse(const Affine& map);

// A new image of width × height; each of its pixels takes what `to_source` finds, between pixels linearly, and `fill`
// outside.
Image warp(const Image& image, const Affine& to_source, int width, int height, std::uint8_t fill);

// A bent page of 1 channel made straight: each pixel takes what stands where the bend has put it, between pixels
// linearly, and `fill` outside.
Image unbend(const Image& grey, const Bend& bend, std::uint8_t fill);

}  // namespace backissue
