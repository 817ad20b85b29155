// Words that the recogniser ran together, because the space between them was narrow: "ofa", "Achannel", "loafand".
#pragma once

#include "postprocess/lexicon.h"
#include "postprocess/postprocess.h"
#include "postprocess/tokens.h"
#include "postprocess/vocabulary.h"
#include "postprocess/word_list.h"

namespace backissue {

// Only what nobody knows, and what there is one way to part into two words of which one is short and frequent; names
// and what the pages print twice stay, unless both words are such. full: two longer words too ("directlyafter").
void part_run_together(TokenRegion& region, const SentenceRules& sentences, Lexicon& lexicon,
                       const Vocabulary& vocabulary, CorrectionLevel level);

}  // namespace backissue
