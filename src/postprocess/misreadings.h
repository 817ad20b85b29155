// Words that the recogniser misread. A right word damaged costs more than a wrong one left, so little is touched: words
// in small letters that nobody knows, that the recogniser was unsure of, and that one confusion turns into one known
// word; and "a" run together with the word behind it. Never names, numbers, or words that the pages print twice.
#pragma once

#include "postprocess/lexicon.h"
#include "postprocess/tokens.h"
#include "postprocess/vocabulary.h"
#include "postprocess/word_list.h"

namespace backissue {

void mend_misreadings(TokenRegion& region, const Confusions& confusions, Lexicon& lexicon,
                      const Vocabulary& vocabulary);

}  // namespace backissue
