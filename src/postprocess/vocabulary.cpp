#include "postprocess/vocabulary.h"

#include "postprocess/unicode_text.h"

namespace backissue {
namespace {

// Of the words that a house with a taste for hyphens prints, more than one in a thousand is such a compound; of those
// that a house without it prints, one in several thousand. A few words say little: they count as if they came after
// this many of an ordinary house.
constexpr double telling_share = 0.001;
constexpr double ordinary_words = 2000;
constexpr double ordinary_compounds = 0.6;

bool is_hyphened_whole(std::u32string_view word, Lexicon& lexicon) {
  const std::size_t hyphen = word.find(U'-');
  if (hyphen == std::u32string_view::npos || word.find(U'-', hyphen + 1) != std::u32string_view::npos) return false;
  const std::u32string_view left = word.substr(0, hyphen), right = word.substr(hyphen + 1);
  return lexicon.is_compound(left, right) && lexicon.knows(std::u32string(left).append(right));
}

int count_in(const WordCounts& words, std::string_view folded) {
  const auto times = [&](std::string_view word) {
    const auto found = words.find(word);
    return found == words.end() ? 0 : found->second;
  };
  int total = times(folded) + times(std::string(folded) + "s");
  if (folded.size() > 3 && folded.ends_with('s')) total += times(folded.substr(0, folded.size() - 1));
  return total;
}

}  // namespace

Vocabulary::Vocabulary(const std::vector<Page>& pages, Lexicon& lexicon, const WordCounts* other_issues)
    : other_issues_(other_issues) {
  for (const Page& page : pages) {
    for (const Region& region : page.regions) {
      // The first line of a region may go on from the one before.
      bool after_hyphen = true;
      for (const TextLine& line : region.lines) {
        add_line(line, after_hyphen);
        const std::u32string last = line.words.empty() ? std::u32string() : decode(line.words.back().text);
        after_hyphen = !last.empty() && (is_hyphen(last.back()) || is_dash(last.back()));
      }
    }
  }
  learn_style(lexicon);
}

void Vocabulary::learn_style(Lexicon& lexicon) {
  double words = ordinary_words, compounds = ordinary_compounds;
  for (const auto& [word, times] : words_) {
    words += times;
    if (is_hyphened_whole(decode(word), lexicon)) compounds += times;
    std::string joined = word;
    std::erase(joined, '-');
    if (lexicon.listed_either(joined)) hyphens_in_either_ += joined == word ? -times : times;
  }
  hyphenates_compounds_ = compounds > telling_share * words;
}

void Vocabulary::add_line(const TextLine& line, bool first_is_rest) {
  const std::size_t begin = first_is_rest && !line.starts_paragraph ? 1 : 0;
  for (std::size_t i = begin; i + 1 < line.words.size(); ++i) add_word(line.words[i].text);
}

void Vocabulary::add_word(std::string_view token) {
  const std::u32string text = decode(token);
  const std::u32string_view core = without_punctuation(text);
  if (core.empty()) {
    if (text.size() == 1 && is_dash(text[0])) ++spaced_dashes_;
    return;
  }
  std::size_t start = 0;
  for (std::size_t i = 0; i <= core.size(); ++i) {
    if (i < core.size() && core[i] != U'\u2014') continue;
    const auto part = without_possessive(without_punctuation(core.substr(start, i - start)));
    if (!part.empty()) ++words_[fold(part)];
    if (i < core.size()) ++closed_dashes_;
    start = i + 1;
  }
}

int Vocabulary::count(std::string_view folded) const { return count_in(words_, folded); }

int Vocabulary::count_in_others(std::string_view folded) const {
  return other_issues_ == nullptr ? 0 : count_in(*other_issues_, folded);
}

int Vocabulary::count_beginning(std::string_view folded) const {
  int total = 0;
  for (auto it = words_.lower_bound(folded); it != words_.end() && it->first.starts_with(folded); ++it)
    total += it->second;
  return total;
}

}  // namespace backissue
