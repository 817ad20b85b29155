// What the recogniser lost or put into a word: an apostrophe ("lannuaire"), a space where none is ("Cat tle").
#pragma once

#include "postprocess/lexicon.h"
#include "postprocess/tokens.h"
#include "postprocess/vocabulary.h"

namespace backissue {

// Elisions, in languages that have them.
void put_apostrophes(TokenRegion& region, Lexicon& lexicon, const Vocabulary& vocabulary);

// Two pieces on one line, the second no word, that are one together.
void join_split_words(TokenRegion& region, Lexicon& lexicon, const Vocabulary& vocabulary);

}  // namespace backissue
