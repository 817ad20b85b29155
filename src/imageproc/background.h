// The paper's own shade: measured, and taken out of a page.
#pragma once

#include "page/image.h"

namespace backissue {

// What the letters stand on, paper or tint or picture: its level in each square of ground_cell pixels.
// letter_size: height of a common letter, pixels.
Image ground_levels(const Image& grey, double letter_size);
int ground_cell(double letter_size);

// Makes paper 255 and the darkest ink 0, in place: the page is divided by its paper's smooth shade, then stretched.
// The shade follows shadows and stains, but stops where a picture or a dark box begins, so that these keep their
// tones. ground: its ground_levels.
void flatten_background(Image& grey, const Image& ground);

}  // namespace backissue
