#include "postprocess/lost_marks.h"

#include <algorithm>

#include "postprocess/unicode_text.h"

namespace backissue {
namespace {

constexpr std::size_t longest_word = 40;  // letters; longer ones are noise

// A capital may be a name's: "Loiseau", "Dangelo".
void put_apostrophe(TokenRegion& region, std::size_t index, Lexicon& lexicon, const Vocabulary& vocabulary) {
  constexpr double sure = 0.95;       // the recogniser is believed
  constexpr std::size_t longest = 7;  // letters of what is elided: lorsqu'
  constexpr std::size_t least = 2;    // of the word behind it
  const std::string token = region.tokens[index].text;
  std::u32string text = decode(token);
  const std::u32string_view core = without_punctuation(text);
  if (core.size() < 4 || core.size() > longest_word || !all_lower(core) || lexicon.knows(core)) return;
  if (region.tokens[index].confidence >= sure || vocabulary.count(fold(core)) > 1) return;
  for (std::size_t length = 1; length <= std::min(longest, core.size() - least); ++length) {
    const std::u32string_view word = core.substr(length);
    if (!lexicon.rules().elisions.contains(fold(core.substr(0, length)))) continue;
    if (!is_elided_before(word[0]) || !lexicon.knows(word)) continue;
    text.insert(static_cast<std::size_t>(core.data() - text.data()) + length, 1, U'’');
    replace(region, index, change("spelling", token, encode(text), "elision", 0.85));
    return;
  }
}

}  // namespace

void put_apostrophes(TokenRegion& region, Lexicon& lexicon, const Vocabulary& vocabulary) {
  if (lexicon.rules().elisions.empty()) return;
  for (std::size_t i = 0; i < region.tokens.size(); ++i) put_apostrophe(region, i, lexicon, vocabulary);
}

void join_split_words(TokenRegion& region, Lexicon& lexicon, const Vocabulary& vocabulary) {
  constexpr std::size_t least = 5;       // letters of the whole
  constexpr std::size_t word_piece = 3;  // letters of each, where the first is a word: "Cat tle", not "the re"
  // A language without a list of its short words has Hunspell's.
  const auto is_word = [&](std::u32string_view piece) {
    return lexicon.is_part(piece) || (lexicon.rules().short_words.empty() && lexicon.knows(piece));
  };
  for (std::size_t i = 0; i + 1 < region.tokens.size(); ++i) {
    if (!may_be_one(region, i)) continue;
    const std::u32string before = decode(region.tokens[i].text), after = decode(region.tokens[i + 1].text);
    const std::u32string_view head = without_punctuation(before), tail = without_punctuation(after);
    const bool touch = !head.empty() && !tail.empty() && before.ends_with(head) && after.starts_with(tail);
    if (!touch || head.size() < 2 || tail.size() < 2 || head.size() + tail.size() < least) continue;
    if (!all_lower(head.substr(1)) || !is_letter(head[0]) || !all_lower(tail)) continue;
    if (head.size() + tail.size() > longest_word || is_word(tail) || vocabulary.count(fold(tail)) > 1) continue;
    if (is_word(head) && (std::min(head.size(), tail.size()) < word_piece || is_lower(head[0]))) continue;
    if (!lexicon.knows(std::u32string(head).append(tail))) continue;
    close_space(region, i, 0.85);
  }
}

}  // namespace backissue
