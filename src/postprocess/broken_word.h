// A word broken at a line end: which of its hyphens the compositor put there, and which the word has anyway.
#pragma once

#include <string>

#include "postprocess/lexicon.h"
#include "postprocess/vocabulary.h"

namespace backissue {

// The last word of a line and the first of the next, as recognised.
struct BrokenWord {
  std::u32string before;     // with its hyphen, if it has one
  std::u32string after;      //
  std::u32string rest;       // what follows `after`, where a narrow line holds nothing else and breaks it in its turn
  bool inside_text = false;  // the word before `before` is in lower case: a capital is a name's, not a sentence's
};

enum class Joint {
  none,  // two words
  soft,  // one word; the hyphen goes
  hard,  // one word; the hyphen stays
};

struct Verdict {
  Joint joint = Joint::none;
  std::string rule;           // what decided; "either_way": nothing did, and the hyphen stays
  double confidence = 0;      // 0–1
  std::u32string text;        // the word, with the punctuation around it; empty for Joint::none
  std::string evidence = {};  // what the rule went by; empty: it says it all
  friend bool operator==(const Verdict&, const Verdict&) = default;
};

// Weighs, in this order: web addresses, numbers, the pages' own words, the user's, capitals, the project's lists of
// compounds, phrases, letters that the break changed, inversions, the dictionary (and in it the house's style),
// prefixes and endings, and what the halves are.
Verdict judge(const BrokenWord& word, Lexicon& lexicon, const Vocabulary& vocabulary);

}  // namespace backissue
