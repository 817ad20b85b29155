#include "postprocess/stray_marks.h"

#include <algorithm>
#include <array>
#include <optional>

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

constexpr std::array<std::string_view, 8> bullet_marks = {"*", "¢", "©", "°", "®", "«", "»", "•"};

bool is_bullet_mark(const std::string& text) {
  return std::find(bullet_marks.begin(), bullet_marks.end(), text) != bullet_marks.end();
}

// How many of the page's lines begin with a mark, and how many with one that was read as a bullet.
struct Bullets {
  std::size_t marks = 0, read = 0;
  bool has_guillemets = false;  // both of them: they are quotation marks here
};

Bullets bullets_of(const Page& page) {
  Bullets bullets;
  bool opening = false, closing = false;
  for (const Region& region : page.regions) {
    if (region.kind == RegionKind::footnote) continue;
    for (const TextLine& line : region.lines) {
      for (const Word& word : line.words) {
        opening = opening || word.text.find("«") != std::string::npos;
        closing = closing || word.text.find("»") != std::string::npos;
      }
      const bool mark = line.words.size() > 1 && is_bullet_mark(line.words.front().text);
      bullets.marks += mark;
      bullets.read += mark && line.words.front().text == "•";
    }
  }
  bullets.has_guillemets = opening && closing;
  return bullets;
}

// Lone marks at the starts of several of a page's lines are bullets, as which the recogniser knows few; among those
// that it knew, so is a small round letter before a capital.
void mend_bullets(TokenRegion& region) {
  constexpr std::size_t several = 3;
  constexpr double sure = 0.9;  // a letter that the recogniser has no doubt of
  if (region.region->kind == RegionKind::footnote) return;
  std::optional<Bullets> page;  // looked for where a line begins with what may be one
  for (std::size_t i = 0; i + 1 < region.tokens.size(); ++i) {
    const Token& token = region.tokens[i];
    const std::string before = token.text;
    if (i > 0 && region.tokens[i - 1].end_line == token.line) continue;
    const bool round = before == "e" || before == "o";
    if (!round && !is_bullet_mark(before)) continue;
    if (!page) page = bullets_of(*region.page);
    const Bullets& bullets = *page;
    if (bullets.has_guillemets && (before == "«" || before == "»")) continue;
    const bool letter = round && bullets.read >= several && token.confidence < sure && token.starts_paragraph &&
                        is_upper(decode(region.tokens[i + 1].text)[0]);
    if (letter || (!round && bullets.marks >= several))
      replace(region, i, change("character", before, "•", "bullet", letter ? 0.8 : 0.85));
  }
}

}  // namespace

void mend_stray_marks(TokenRegion& region, const SentenceRules& sentences, Lexicon& lexicon) {
  for (std::size_t i = 0; i < region.tokens.size(); ++i) drop_low_lines(region, i, lexicon);
  drop_lone_openers(region, sentences);
  mend_bullets(region);
}

}  // namespace backissue
