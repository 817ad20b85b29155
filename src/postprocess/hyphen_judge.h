// A word with a hyphen at its break: does the hyphen belong to it?
#pragma once

#include <string>
#include <string_view>

#include "postprocess/broken_word.h"

namespace backissue {

// The two halves, as far as they are letters: "(well-pre-|served)," gives
//   head "well-pre", tail "served", first "pre", last "served".
struct Halves {
  std::u32string_view head, tail;   // whole, inner hyphens included
  std::u32string_view left, right;  // the components next to the break
};

// before: without the hyphen of the break. Views into both.
Halves halve(std::u32string_view before, std::u32string_view after);

struct Opinion {
  Joint joint = Joint::none;
  std::string rule;
  double confidence = 0;
  std::string evidence = {};
  // The letters on both sides of the break as the whole word spells them: "ck" for k-k; empty: they stay.
  std::size_t left_letters = 0, right_letters = 0;
  std::u32string respelt = {};
};

// What is known of two halves, each of them not empty.
struct Acquaintance {
  bool joined = false;      // the whole is known
  bool both_words = false;  // each half is a word
};
Acquaintance acquaintance_of(const Halves& halves, Lexicon& lexicon, const Vocabulary& vocabulary);

Opinion judge_hyphen(const Halves& halves, bool inside_text, Lexicon& lexicon, const Vocabulary& vocabulary);

}  // namespace backissue
