// Openings set in small capitals, which are recognised as capitals: "THE MORNING was" as "The morning was".
#pragma once

#include "postprocess/lexicon.h"
#include "postprocess/tokens.h"

namespace backissue {

// Of body regions, after rejoining. A word keeps its capitals where nothing tells how it is spelt without them.
void lower_small_capitals(TokenRegion& region, Lexicon& lexicon);

}  // namespace backissue
