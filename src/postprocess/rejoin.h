// Rejoining of words that a line, column or page end broke.
#pragma once

#include <functional>
#include <vector>

#include "postprocess/flow.h"
#include "postprocess/lexicon.h"
#include "postprocess/tokens.h"
#include "postprocess/vocabulary.h"

namespace backissue {

// The lexicon of a region's language.
using LexiconOf = std::function<Lexicon&(const TokenRegion& region)>;

// Along each chain of regions. A word broken between two regions belongs, whole, to the first, and is of its language.
// Halves that stay alone are warnings of their page ("broken_word").
void rejoin(std::vector<TokenRegion>& regions, const std::vector<std::vector<FlowLink>>& chains,
            const LexiconOf& lexicon_of, const Vocabulary& vocabulary);

// Takes those warnings away.
void forget_broken_words(Page& page);

}  // namespace backissue
