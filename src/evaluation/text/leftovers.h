// Pieces too short to be passages: initials, a price, a line of small type.
#pragma once

#include <vector>

#include "evaluation/text/order_free.h"

namespace backissue {

// Pairs what lies free between the stretches of the truth with what lies free between those of the result, where less
// than half is wrong: the best pair first. Returns the pairs. The stretches are disjoint, by their place in the truth.
std::vector<Stretch> paired_leftovers(const std::vector<Stretch>& stretches, Units truth, Units result);

}  // namespace backissue
