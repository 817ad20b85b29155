#include "postprocess/stray_marks.h"

#include <algorithm>
#include <array>

#include "postprocess/unicode_text.h"

namespace backissue {
namespace {

bool is_known(std::u32string_view token, Lexicon& lexicon) {
  const auto parts = split_at_hyphens(without_punctuation(token));
  return std::all_of(parts.begin(), parts.end(), [&](std::u32string_view part) { return lexicon.knows(part); });
}

// A speck beside a word, or a line under several, read as a low line: no house prints one.
void drop_low_lines(TokenRegion& region, std::size_t index, Lexicon& lexicon) {
  const std::string& token = region.tokens[index].text;
  const std::size_t begin = token.find_first_not_of('_');
  if (begin == std::string::npos || (begin == 0 && token.back() != '_')) return;
  std::string rest = token.substr(begin, token.find_last_not_of('_') + 1 - begin);
  std::replace(rest.begin(), rest.end(), '_', ' ');
  const auto words = split_spaces(rest);
  const bool known =
      std::all_of(words.begin(), words.end(), [&](std::string_view word) { return is_known(decode(word), lexicon); });
  if (known) replace(region, index, change("character", token, rest, "low_line", 0.9));
}

// A single closing mark, or what may be one: "boys’"; in German it is shaped like an English opening one.
bool closes(std::u32string_view text) {
  const std::u32string_view word = without_punctuation(text);
  const auto behind =
      word.empty() ? text : text.substr(static_cast<std::size_t>(word.data() - text.data()) + word.size());
  return behind.find_first_of(U"’'‘") != std::u32string_view::npos;
}

// The serif of a capital, read as a mark that nothing closes: "'The". A paragraph's own first mark may be closed in a
// later one; and what is no frequent first word may be meant: "'Twas".
void drop_lone_openers(TokenRegion& region, const SentenceRules& sentences) {
  const auto ends_paragraph = [&](std::size_t i) {
    return i + 1 == region.tokens.size() || region.tokens[i + 1].starts_paragraph;
  };
  for (std::size_t i = 1; i + 1 < region.tokens.size(); ++i) {
    const std::u32string text = decode(region.tokens[i].text);
    if (region.tokens[i].starts_paragraph || text.size() < 3 || !is_one_of(text[0], U"‘'")) continue;
    const std::u32string_view word = without_punctuation(text);
    if (word.empty() || word.data() != text.data() + 1 || !is_upper(word[0])) continue;
    if (!sentences.openers.contains(fold(word))) continue;
    bool closed = false;
    for (std::size_t k = i; !closed; ++k) {
      closed = closes(decode(region.tokens[k].text));
      if (ends_paragraph(k)) break;
    }
    if (!closed)
      replace(region, i, change("quote", region.tokens[i].text, encode(text.substr(1)), "never_closed", 0.8));
  }
}

// Lone marks at the starts of several lines are a list's bullets, as which the recogniser knows few.
void mend_bullets(TokenRegion& region) {
  constexpr std::array<std::string_view, 8> marks = {"*", "¢", "©", "°", "®", "«", "»", "•"};
  constexpr std::size_t several = 3;
  std::vector<std::size_t> found;
  const auto holds = [&](std::string_view mark) {
    return std::any_of(region.tokens.begin(), region.tokens.end(),
                       [&](const Token& token) { return token.text.find(mark) != std::string::npos; });
  };
  const bool quotes = holds("«") && holds("»");
  for (std::size_t i = 0; i < region.tokens.size(); ++i) {
    const bool first = i == 0 || region.tokens[i - 1].end_line != region.tokens[i].line;
    const std::string& text = region.tokens[i].text;
    if (quotes && (text == "«" || text == "»")) continue;
    if (first && std::find(marks.begin(), marks.end(), text) != marks.end()) found.push_back(i);
  }
  if (found.size() < several) return;
  for (const std::size_t i : found) {
    const std::string before = region.tokens[i].text;
    replace(region, i, change("character", before, "•", "bullet", 0.85));
  }
}

}  // namespace

void mend_stray_marks(TokenRegion& region, const SentenceRules& sentences, Lexicon& lexicon) {
  for (std::size_t i = 0; i < region.tokens.size(); ++i) drop_low_lines(region, i, lexicon);
  drop_lone_openers(region, sentences);
  mend_bullets(region);
}

}  // namespace backissue
