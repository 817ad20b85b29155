// The words of a text.
#pragma once

#include <vector>

#include "evaluation/text/graphemes.h"

namespace backissue {

// UAX #29 words that hold a letter or a digit, as they are compared: views into the graphemes' units.
std::vector<Units> words_of(const Graphemes& graphemes);

}  // namespace backissue
