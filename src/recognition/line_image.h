// The picture of one text line as the recogniser's network wants it: nothing but the line, straight, of one height.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include "page/page.h"
#include "page/prepared_page.h"
#include "page/turn.h"

namespace backissue {

// All lengths are in x-heights of the line. Defaults are measured: see models/README.md.
struct LineImageOptions {
  int height = 36;          // pixels of the picture; the network scales any other height to its own
  double above = 2.0;       // baseline to the upper edge, unless the line's marks reach higher
  double below = 0.75;      // baseline to the lower edge, unless they reach lower
  double side = 0.3;        // paper left and right of the marks
  double widest_gap = 1.5;  // white between marks; of more the network makes dashes, and it is closed up to this
  double halo = 0.12;       // how far a mark's grey edge reaches beyond its ink
  double condense = 0.85;   // width of the letters over their natural one; reading takes time by the width
  double max_aspect = 300;  // width over height; wider lines are squeezed
};

// Where the letters stand: y of the baseline at x.
struct BaselineFit {
  double x = 0, y = 0, slope = 0;
  double at(double px) const { return y + slope * (px - x); }
};

struct LineImage {
  Image pixels;              // 1 channel, dark on light
  double scale_x = 1;        // pixels of the picture for each pixel of the prepared page
  std::vector<int> columns;  // x in the prepared page of what the picture shows, from the left, before scaling
  std::vector<Box> marks;    // connected marks of the line, pixels of the prepared page, by left edge
  BaselineFit baseline;      // pixels of the prepared page
  double x_height = 0;       // the same
  std::optional<Turn>
      turn;  // of a vertical line: the page was turned so first, and columns, marks and baseline are of that one

  double to_page_x(double x) const {
    if (columns.empty()) return 0;
    const double at = x / scale_x;
    const auto column = std::size_t(std::clamp(at, 0.0, double(columns.size() - 1)));
    return columns[column] + (at - double(column));
  }
};

// `others`: glyphs of the neighbouring lines, which are to stay out. An empty picture: the line holds no ink.
// Accepts any box, inside the page or not.
LineImage line_image(const PreparedPage& prepared, const TextLine& line, Polarity polarity,
                     const std::vector<Box>& others, const LineImageOptions& options);

}  // namespace backissue
