// What is no matter of judgement: valid UTF-8, NFC, ligatures as letters; and drop caps, which are part of a word.
#pragma once

#include "postprocess/lexicon.h"
#include "postprocess/tokens.h"

namespace backissue {

// ligatures: whether theirs are taken apart.
void normalise_characters(TokenRegion& region, bool ligatures = true);

// A body's first letters over several lines and the rests of their words, at its start and at its paragraphs' ones:
// "O" "ur" -> "Our".
void join_drop_caps(TokenRegion& region, Lexicon& lexicon);

}  // namespace backissue
