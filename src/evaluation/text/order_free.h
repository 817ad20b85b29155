// How far a page's text is from the truth, wherever its blocks stand.
//
// After the flexible character accuracy of Clausner, Pletschacher and Antonacopoulos (Flexible character accuracy
// measure for reading-order-independent evaluation of OCR results, Pattern Recognition Letters 131, 2020), who match
// line by line, the best pair first, and cut off what was matched. Where it departs: the units know no lines, and
// lines cannot be told in a text that was reflowed. So passages are found wherever they begin and end (a few units that
// are the same in both texts, extended both ways while the texts agree: Altschul, Gish, Miller, Myers and Lipman, Basic
// local alignment search tool, 1990), the longest first, and again in what is left. Passages that follow each other in
// both texts are one stretch, whose errors are its edit distance; so text in order costs what it costs in order.
#pragma once

#include <cstddef>
#include <vector>

#include "evaluation/text/graphemes.h"

namespace backissue {

// A stretch of the truth and the stretch of the result that was made of it. Either may be empty.
struct Stretch {
  std::size_t truth_begin = 0, truth_end = 0;
  std::size_t result_begin = 0, result_end = 0;
  friend bool operator==(const Stretch&, const Stretch&) = default;
};

struct FreeAlignment {
  std::size_t errors = 0;          // the stretches' together; never more than `ordered`
  std::size_t ordered = 0;         // edit_distance(truth, result), which is found on the way
  std::vector<Stretch> stretches;  // by their place in the truth, then in the result; each unit is in exactly one
};

// Time grows with |truth| |result| / 64, for `ordered`; the rest takes far less.
FreeAlignment align_freely(Units truth, Units result);

// A space that is left over where two stretches meet, and is alone on its side: no error, for a block that stands
// elsewhere has other neighbours, and perhaps one fewer.
bool is_seam(const Stretch& stretch, Units truth, Units result);

}  // namespace backissue
