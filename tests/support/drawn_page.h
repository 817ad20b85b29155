// Pages of print drawn in code.
#pragma once

#include <array>
#include <cmath>
#include <numbers>
#include <string>

#include "imageproc/draw.h"
#include "imageproc/grey.h"
#include "imageproc/warp.h"

namespace backissue {

inline constexpr std::array<const char*, 5> drawn_words = {
    "the light that had marked the channel", "stood further out and nobody had paid",
    "between the old mole and the bar", "the harbour master told the council of it",
    "half a dozen ships lay at the quay"};

// The drawing font's letters like x are two thirds as high as its capitals, and their strokes add to that.
inline double drawn_x_height(int capital) { return capital * 14 / 21.0 + std::max(1, capital / 8); }

// A line of type, black on what is there.
inline void draw_words(Image& grey, Point baseline, const std::string& words, int capital) {
  Image colour = to_colour(grey);
  draw_text(colour, baseline, words, {0, 0, 0}, capital);
  grey = to_grey(colour);
}

// White paper with a column of lines of small letters, inside margins of a tenth.
inline Image draw_page(int width, int height, int capital) {
  Image page(width, height, 3, 255);
  std::size_t line = 0;
  for (int y = height / 10 + capital; y < height * 9 / 10; y += 2 * capital)
    draw_text(page, {width / 10.0, double(y)}, drawn_words[line++ % drawn_words.size()], {0, 0, 0}, capital);
  return to_grey(page);
}

// Leaning clockwise by so many degrees about its middle, on a sheet of the same size.
inline Image lean(const Image& page, double degrees) {
  const double angle = degrees * std::numbers::pi / 180, c = std::cos(angle), s = std::sin(angle);
  const double x = page.width / 2.0, y = page.height / 2.0;
  return warp(page, {{c, s, x - c * x - s * y, -s, c, y + s * x - c * y}}, page.width, page.height, 255);
}

}  // namespace backissue
