// The picture of one text line as the recogniser's network wants it: nothing but the line, straight, of one height.
#pragma once

#include <vector>

#include "page/page.h"
#include "page/prepared_page.h"

namespace backissue {

// All lengths are in x-heights of the line. Defaults are measured: see models/README.md.
struct LineImageOptions {
  int height = 36;          // pixels of the picture; the network scales any other height to its own
  double above = 2.0;       // baseline to the upper edge, unless the line's marks reach higher
  double below = 0.75;      // baseline to the lower edge, unless they reach lower
  double side = 0.4;        // paper left and right of the marks
  double halo = 0.12;       // how far a mark's grey edge reaches beyond its ink
  double max_aspect = 300;  // width over height; wider lines are squeezed
};

struct LineImage {
  Image pixels;            // 1 channel, dark on light
  double left = 0;         // x in the prepared page of the picture's left edge
  double scale_x = 1;      // pixels of the picture for each pixel of the prepared page
  std::vector<Box> marks;  // connected marks of the line, pixels of the prepared page, by left edge

  double to_page_x(double x) const { return left + x / scale_x; }
};

// `others`: glyphs of the neighbouring lines, which are to stay out. An empty picture: the line holds no ink.
// Accepts any box, inside the page or not.
LineImage line_image(const PreparedPage& prepared, const TextLine& line, Polarity polarity,
                     const std::vector<Box>& others, const LineImageOptions& options);

}  // namespace backissue
