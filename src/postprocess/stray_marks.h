// Marks that are no writing, or are read for another: specks as low lines, a serif as a quotation mark, the bullets of
// a list as whatever comes near them.
#pragma once

#include "postprocess/lexicon.h"
#include "postprocess/tokens.h"
#include "postprocess/word_list.h"

namespace backissue {

void mend_stray_marks(TokenRegion& region, const SentenceRules& sentences, Lexicon& lexicon);

}  // namespace backissue
