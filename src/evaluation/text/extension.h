// How far two texts go on being the same, errors apart.
#pragma once

#include <cstddef>
#include <cstdint>

#include "evaluation/text/graphemes.h"

namespace backissue {

struct Extension {
  std::size_t a = 0, b = 0;  // so many units of each
  std::int64_t score = 0;    // a + b - 5 errors: above 0 while less than two fifths are wrong
};

// From the beginnings of both, the extension with the best score; the shortest of the best. Follows, for each number of
// errors, how far each diagonal of the table gets, and gives a diagonal up when it falls too far behind the best
// (Zhang, Schwartz, Wagner and Miller, A greedy algorithm for aligning DNA sequences, 2000). Time grows with the
// extension's length and its errors, not with their product. backwards: from the ends.
Extension extend(Units a, Units b, bool backwards);

}  // namespace backissue
