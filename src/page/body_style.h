// What body text looks like.
#pragma once

namespace backissue {

struct BodyStyle {
  double x_height = 0;  // pixels, where nothing else is said; 0: there is no text
  double weight = 0;    // stroke width over x-height
  double measure = 0;   // width of a full line, pixels
  double leading = 0;   // baseline to baseline, pixels
};

}  // namespace backissue
