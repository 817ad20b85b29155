// Marks over a picture of the page, for those who look at what a stage has found.
// Everything is cut to the image; nothing is drawn on an image that has not 3 channels.
#pragma once

#include <cstdint>
#include <string_view>

#include "page/geometry.h"
#include "page/image.h"

namespace backissue {

struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
};

// A 3-channel copy of a 1-channel image; an image of 3 channels comes back as it is.
Image to_colour(const Image& image);

// The frame lies inside the box.
void draw_box(Image& image, const Box& box, Colour colour, int thickness);
void draw_line(Image& image, Point from, Point to, Colour colour, int thickness);
void draw_arrow(Image& image, Point from, Point to, Colour colour, int thickness);

// ASCII only, other bytes as '?'. `height`: of a capital, pixels; `origin`: left end of the baseline.
void draw_text(Image& image, Point origin, std::string_view text, Colour colour, int height);

// Lays the colour over the box; alpha 0 leaves the image as it is, 1 hides it.
void tint_box(Image& image, const Box& box, Colour colour, double alpha);

}  // namespace backissue
