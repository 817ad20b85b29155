// Words that nobody knows and that one confusion of letters turns into a known one: "moming", "tumed", "medizval".
//
// The noisy channel of Church and Gale (Probability scoring for spelling correction, Statistics and Computing 1, 1991):
// a reading is worth how often its confusion happens times how common its word is. Where it departs: the channel is
// learned from the recogniser's own errors (./dev confusions), what it held possible on this very word counts beside
// it, and one reading must be worth several times any other.
#pragma once

#include "postprocess/lexicon.h"
#include "postprocess/postprocess.h"
#include "postprocess/tokens.h"
#include "postprocess/vocabulary.h"
#include "postprocess/word_list.h"

namespace backissue {

// Words in small letters among known ones, of which the recogniser was not sure; with a capital only where the reading
// is a word that sentences begin with, an abbreviation, or a name that the issue prints again and again. full: where
// the recogniser was surer too, and the likelier of two readings.
void mend_letters(TokenRegion& region, const Confusions& confusions, const SentenceRules& sentences, Lexicon& lexicon,
                  const Vocabulary& vocabulary, CorrectionLevel level);

}  // namespace backissue
