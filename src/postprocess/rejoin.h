// Rejoining of words that a line, column or page end broke.
#pragma once

#include <vector>

#include "postprocess/flow.h"
#include "postprocess/lexicon.h"
#include "postprocess/tokens.h"
#include "postprocess/vocabulary.h"

namespace backissue {

// Along each chain of regions. A word broken between two regions belongs, whole, to the first.
void rejoin(std::vector<TokenRegion>& regions, const std::vector<std::vector<FlowLink>>& chains, Lexicon& lexicon,
            const Vocabulary& vocabulary);

}  // namespace backissue
