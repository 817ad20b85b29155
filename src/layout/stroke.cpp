#include "layout/stroke.h"

#include "layout/measure.h"

namespace backissue {

double line_weight(const Image& ink, const TextLine& line) {
  std::vector<double> runs;
  for (const double height : {0.3, 0.45, 0.6}) {
    for (const Box& glyph : line.glyphs) {
      const int y = int(baseline_at(line, glyph.center_x()) - height * line.x_height);
      if (y < std::max(0, glyph.top) || y >= std::min(glyph.bottom, ink.height)) continue;
      const auto* row = ink.row(y);
      int run = 0;
      for (int x = std::max(0, glyph.left); x <= std::min(glyph.right, ink.width); ++x) {
        const bool is_ink = x < std::min(glyph.right, ink.width) && row[x] != 0;
        if (is_ink) {
          ++run;
        } else if (run > 0) {
          runs.push_back(run);
          run = 0;
        }
      }
    }
  }
  return line.x_height > 0 ? median(runs) / line.x_height : 0;
}

}  // namespace backissue
