// Stops, commas and quotation marks that the sentence contradicts: a comma before "He", a stop before a small letter, a
// single mark where a double one is open, a bracket that ends a year.
#pragma once

#include "postprocess/lexicon.h"
#include "postprocess/tokens.h"
#include "postprocess/word_list.h"

namespace backissue {

// Of running text only; verse, whose lines begin with capitals whatever ends the line before, stays.
void mend_punctuation(TokenRegion& region, const SentenceRules& sentences, Lexicon& lexicon);

}  // namespace backissue
