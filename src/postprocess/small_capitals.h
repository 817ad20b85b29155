// Small capitals, which the recogniser takes for capitals, and for small letters where both are shaped alike.
#pragma once

#include "postprocess/lexicon.h"
#include "postprocess/tokens.h"

namespace backissue {

// "RAMPANT RusT": a known word among capitals that has some of its letters small.
void mend_mixed_case(TokenRegion& region, Lexicon& lexicon);

// An opening set in small capitals in the letters of a sentence: "THE MORNING was" as "The morning was".
// Of body regions, after rejoining. A word keeps its capitals where nothing tells how it is spelt without them.
void lower_small_capitals(TokenRegion& region, Lexicon& lexicon);

}  // namespace backissue
