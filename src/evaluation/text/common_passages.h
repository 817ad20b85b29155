// Passages that two texts have in common, wherever they stand in either.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "evaluation/text/graphemes.h"
#include "evaluation/text/range.h"

namespace backissue {

struct Passage {
  Range truth, result;
  std::int64_t score = 0;                           // what it saves, less a fine for each error in it
  std::size_t truth_anchor = 0, result_anchor = 0;  // where a few units stand in both without error
};

// Disjoint passages, by their place in the truth. None is so short or so full of errors that chance may have made it.
std::vector<Passage> common_passages(Units truth, Units result);

}  // namespace backissue
