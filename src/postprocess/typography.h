// Quotation marks, dashes, ellipses and the spaces round punctuation: what a reader types in one way however a house
// prints it. What the recogniser mistook is mended unasked; the rest is done where the options want it.
#pragma once

#include <string>

#include "postprocess/postprocess.h"
#include "postprocess/tokens.h"

namespace backissue {

// language: two letters. Tables and contents keep their spaces, which part columns there.
void set_typography(TokenRegion& region, const Normalisation& wanted, bool mend_mistakes, const std::string& language);

}  // namespace backissue
