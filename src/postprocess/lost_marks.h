// What the recogniser lost or put into a word: an apostrophe ("lannuaire"), a space where none is ("Cat tle").
#pragma once

#include "postprocess/lexicon.h"
#include "postprocess/tokens.h"
#include "postprocess/vocabulary.h"
#include "postprocess/word_list.h"

namespace backissue {

// Elisions, in languages that have them.
void put_apostrophes(TokenRegion& region, const SentenceRules& sentences, Lexicon& lexicon);

// Two pieces on one line, the second no word, that are one together.
void join_split_words(TokenRegion& region, Lexicon& lexicon, const Vocabulary& vocabulary);

}  // namespace backissue
