#include "evaluation/text/folded_words.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace backissue {
namespace {

constexpr Unit space = U' ';
// As typed, U+2010 and U+2011, the not sign that stands for one in transcriptions, the double one of Fraktur.
constexpr std::array<Unit, 5> hyphens = {U'-', 0x2010, 0x2011, 0xAC, 0x2E17};

bool is_hyphen(Unit unit) { return std::find(hyphens.begin(), hyphens.end(), unit) != hyphens.end(); }

template <typename IsSeparator>
FoldedWords split(Units text, IsSeparator is_separator) {
  FoldedWords parts;
  for (auto begin = text.begin(); begin != text.end();) {
    const auto end = std::find_if(begin, text.end(), is_separator);
    if (end != begin) parts.emplace_back(begin, end);
    begin = end == text.end() ? end : end + 1;
  }
  return parts;
}

// A cluster of several code points is a letter with its marks.
bool belongs_to_word(Unit unit) { return unit > UCHAR_MAX_VALUE || u_isalnum(UChar32(unit)); }

FoldedText without_punctuation_around(Units word) {
  const auto first = std::find_if(word.begin(), word.end(), belongs_to_word);
  if (first == word.end()) return {word.begin(), word.end()};
  const auto last = std::find_if(word.rbegin(), word.rend(), belongs_to_word).base();
  return {first, last};
}

}  // namespace

FoldedText folded(std::string_view text, const ScoreOptions& options) { return to_graphemes(text, options).units; }

FoldedWords printed_words(std::string_view text, const ScoreOptions& options) {
  return split(folded(text, options), [](Unit unit) { return unit == space; });
}

FoldedWords folded_words(std::string_view text, const ScoreOptions& options) {
  FoldedWords words = printed_words(text, options);
  for (FoldedText& word : words) word = without_punctuation_around(word);
  return words;
}

FoldedWords split_at_hyphens(Units word) { return split(word, is_hyphen); }

FoldedText run_together(Units text) {
  FoldedText together;
  std::copy_if(text.begin(), text.end(), std::back_inserter(together),
               [](Unit unit) { return unit != space && !is_hyphen(unit); });
  return together;
}

}  // namespace backissue
