#include "layout/stroke.h"

#include <algorithm>
#include <numeric>

#include "layout/measure.h"

namespace backissue {

namespace {

// Mean of the middle half: as deaf to bars and serifs as a median, and finer than a pixel.
double middle_mean(std::vector<double> values) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const auto quarter = std::ptrdiff_t(values.size() / 4);
  return std::accumulate(values.begin() + quarter, values.end() - quarter, 0.0) /
         double(values.size() - 2 * std::size_t(quarter));
}

}  // namespace

double line_weight(const Image& ink, const TextLine& line) {
  std::vector<double> runs;
  for (const double height : {0.25, 0.35, 0.45, 0.55, 0.65}) {
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
  return line.x_height > 0 ? middle_mean(runs) / line.x_height : 0;
}

}  // namespace backissue
