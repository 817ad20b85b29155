// Words and letters of recognised text, the same in every locale.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "page/region.h"

namespace backissue {

// What a region says before post-processing: its lines joined with single spaces.
std::string text_of_lines(const Region& region);

// At white space; no empty parts.
std::vector<std::string> split_words(std::string_view text);

// A run of letters and digits; an apostrophe between letters is part of it.
struct Token {
  std::size_t begin = 0, end = 0;  // bytes of the text
  std::string folded;
};
std::vector<Token> tokens_of(std::string_view text);

// For comparing: case folded, letters and digits only, one space between words; apostrophes fall out ("don't": "dont").
std::string folded(std::string_view text);

// 1: equal once folded, 0: nothing in common. One minus the edit distance over the longer length; 0 if either is empty.
// Only the first 200 letters count.
double similarity(std::string_view a, std::string_view b);

// Share of the words of `few` of four letters or more that `many` has as well; 0 where there are none.
double shared_words(std::string_view few, std::string_view many);

bool has_small_letters(std::string_view text);
bool starts_lower_case(std::string_view text);  // past quotes and brackets
bool ends_with_hyphen(std::string_view text);
// Full stop, question or exclamation mark; quotes and brackets behind it allowed.
bool ends_sentence(std::string_view text);
// The printer's sign that an article is over, such as a black square.
bool ends_with_end_mark(std::string_view text);

// Without white space and the punctuation that stands around a title or a name: "The Antiquary." gives "The Antiquary".
std::string trimmed(std::string_view text);

// "By A. Writer".
bool is_byline(std::string_view text);

}  // namespace backissue
