#include "postprocess/misreadings.h"

#include <algorithm>
#include <optional>

#include "postprocess/unicode_text.h"

namespace backissue {
namespace {

constexpr double sure_of_itself = 0.92;  // confidence from which on the recogniser is believed
constexpr std::size_t least = 4;         // letters; shorter words turn into one another too easily

bool is_small_word(std::u32string_view word) {
  return word.size() >= least && std::all_of(word.begin(), word.end(), [](char32_t c) { return is_lower(c); });
}

// The one known word that one confusion makes of this one; nothing, if there is none or a choice.
std::optional<std::u32string> only_reading(std::u32string_view word, const Confusions& confusions, Lexicon& lexicon) {
  std::optional<std::u32string> only;
  for (const auto& [read, printed] : confusions) {
    for (std::size_t at = word.find(read); at != std::u32string_view::npos; at = word.find(read, at + 1)) {
      std::u32string other(word);
      other.replace(at, read.size(), printed);
      if (other.size() < least || !lexicon.knows(other) || other == only) continue;
      if (only) return std::nullopt;
      only = std::move(other);
    }
  }
  return only;
}

// What stands around the word stays as it is.
std::string with_core(const std::u32string& token, std::u32string_view core, std::u32string_view other) {
  const auto begin = static_cast<std::size_t>(core.data() - token.data());
  return encode(std::u32string(token).replace(begin, core.size(), other));
}

bool is_known(std::u32string_view token, Lexicon& lexicon) {
  const std::u32string_view core = without_punctuation(token);
  for (std::size_t start = 0; start <= core.size();) {
    const std::size_t end = std::min(core.find(U'-', start), core.size());
    if (!lexicon.knows(core.substr(start, end - start))) return false;
    start = end + 1;
  }
  return true;
}

// A speck beside a word, read as a low line: no house prints one.
void drop_low_lines(TokenRegion& region, std::size_t index, Lexicon& lexicon) {
  const std::string& token = region.tokens[index].text;
  const std::size_t begin = token.find_first_not_of('_');
  if (begin == std::string::npos || (begin == 0 && token.back() != '_')) return;
  const std::string rest = token.substr(begin, token.find_last_not_of('_') + 1 - begin);
  if (is_known(decode(rest), lexicon)) replace(region, index, change("character", token, rest, "low_line", 0.9));
}

// In a foreign phrase, or a row of leaders, the neighbours are no words either.
bool is_among_words(const TokenRegion& region, std::size_t index, Lexicon& lexicon) {
  const auto is_word = [&](const Token& token) {
    const std::u32string text = decode(token.text);
    return lexicon.is_part(without_punctuation(text));
  };
  return (index == 0 || is_word(region.tokens[index - 1])) &&
         (index + 1 == region.tokens.size() || is_word(region.tokens[index + 1]));
}

void mend_letters(TokenRegion& region, std::size_t index, const Confusions& confusions, Lexicon& lexicon,
                  const Vocabulary& vocabulary) {
  const Token& token = region.tokens[index];
  if (token.confidence >= sure_of_itself) return;
  const std::u32string text = decode(token.text);
  const std::u32string_view core = without_punctuation(text);
  if (!is_small_word(core) || lexicon.knows(core) || vocabulary.count(fold(core)) > 1) return;
  if (!is_among_words(region, index, lexicon)) return;
  const auto reading = only_reading(core, confusions, lexicon);
  if (reading)
    replace(region, index, change("spelling", token.text, with_core(text, core, *reading), "confusion", 0.8));
}

// "a" stands before a consonant and no plural; and a letter that was lost makes another word of it: "apoint".
bool takes_article(std::u32string_view word, Lexicon& lexicon) {
  if (std::u32string_view(U"aeiou").find(word[0]) != std::u32string_view::npos || word.back() == U's') return false;
  return !lexicon.knows(std::u32string(U"a") + word[0] + std::u32string(word));
}

// "Achannel", "aword": an article whose narrow space was not seen. What the pages print twice may be a word.
void part_article(TokenRegion& region, std::size_t index, Lexicon& lexicon, const Vocabulary& vocabulary) {
  const std::string token = region.tokens[index].text;
  const std::u32string text = decode(token);
  const std::u32string_view core = without_punctuation(text);
  if (core.size() <= least || (core[0] != U'A' && core[0] != U'a')) return;
  const std::u32string_view rest = core.substr(1);
  if (!is_small_word(rest) || !lexicon.is_part(rest) || lexicon.knows(core) || !takes_article(rest, lexicon)) return;
  if (vocabulary.count(fold(core)) > 1) return;
  const std::u32string parted = std::u32string(core.substr(0, 1)) + U' ' + std::u32string(rest);
  replace(region, index, change("spelling", token, with_core(text, core, parted), "run_together", 0.9));
}

}  // namespace

void mend_misreadings(TokenRegion& region, const Confusions& confusions, Lexicon& lexicon,
                      const Vocabulary& vocabulary) {
  for (std::size_t i = 0; i < region.tokens.size(); ++i) {
    drop_low_lines(region, i, lexicon);
    mend_letters(region, i, confusions, lexicon, vocabulary);
    part_article(region, i, lexicon, vocabulary);
  }
}

}  // namespace backissue
