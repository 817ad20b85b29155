// The fold of a bound sheet, as the scanner saw it.
#pragma once

#include <optional>

#include "preprocess/gutter.h"

namespace backissue {

struct Range {
  double from = 0, to = 0;  // pixels
};

// The straight valley in the paper's brightness that runs from the upper to the lower edge, more or less upright to
// the lines of text, and lies within these x at half the height.
std::optional<Gutter> find_fold(const Sheet& sheet, const Range& range);

// The same for the straight edge at which one page's ground is darker than the other's.
std::optional<Gutter> find_edge(const Sheet& sheet, const Range& range);

}  // namespace backissue
