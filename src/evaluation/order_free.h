// How far a page's text is from the truth, wherever its blocks stand.
//
// After the flexible character accuracy of Clausner, Pletschacher and Antonacopoulos (Flexible character accuracy
// measure for reading-order-independent evaluation of OCR results, Pattern Recognition Letters 131, 2020).
#pragma once

#include <cstddef>
#include <vector>

#include "evaluation/graphemes.h"

namespace backissue {

// A stretch of the truth and the stretch of the result that was made of it. Either may be empty.
struct Stretch {
  std::size_t truth_begin = 0, truth_end = 0;
  std::size_t result_begin = 0, result_end = 0;
  friend bool operator==(const Stretch&, const Stretch&) = default;
};

struct FreeAlignment {
  std::size_t errors = 0;          // never more than edit_distance(truth, result)
  std::vector<Stretch> stretches;  // by their place in the truth, then in the result; each unit is in exactly one
};

FreeAlignment align_freely(Units truth, Units result);

}  // namespace backissue
