// What the recogniser misread, mended where the evidence leaves no doubt: a right word damaged costs more than a wrong
// one left. A word that the dictionary knows, a name, a number, an acronym, a word printed alike twice is left alone.
#pragma once

#include "postprocess/lexicon.h"
#include "postprocess/postprocess.h"
#include "postprocess/tokens.h"
#include "postprocess/vocabulary.h"
#include "postprocess/word_list.h"

namespace backissue {

struct MisreadingRules {
  Confusions confusions;
  SentenceRules sentences;
};

void mend_misreadings(TokenRegion& region, const MisreadingRules& rules, Lexicon& lexicon, const Vocabulary& vocabulary,
                      CorrectionLevel level);

}  // namespace backissue
