#include "postprocess/normalise.h"

#include <algorithm>

#include "postprocess/unicode_text.h"

namespace backissue {
namespace {

// A capital stands some 1.4 x-heights tall; a drop cap spans two lines or more.
constexpr double drop_cap_height = 1.8;

std::u32string_view letters_of(char32_t c) {
  switch (c) {
    case U'\uFB00':
      return U"ff";
    case U'\uFB01':
      return U"fi";
    case U'\uFB02':
      return U"fl";
    case U'\uFB03':
      return U"ffi";
    case U'\uFB04':
      return U"ffl";
    case U'\uFB05':
      return U"st";
    case U'\uFB06':
      return U"st";
    default:
      return {};
  }
}

bool is_ascii(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

Correction normalised(const std::string& before, bool ligatures) {
  const std::u32string letters = decode(before);
  std::string kind = "character", rule = encode(letters) == before ? "nfc" : "utf8";
  std::u32string text;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (const auto ligature = letters_of(letters[i]); ligatures && !ligature.empty()) {
      text += ligature;
      kind = rule = "ligature";
    } else if (letters[i] == U'\u00AD' && i + 1 < letters.size()) {
      if (kind != "ligature") rule = "soft_hyphen";
    } else {
      text += letters[i];
    }
  }
  return change(kind, before, to_nfc(encode(text)), rule, 1.0);
}

// A body's first letter over several lines and the rest of its word: "O" "ur" -> "Our".
void join_drop_cap(TokenRegion& region, std::size_t index, Lexicon& lexicon) {
  const Token &first = region.tokens[index], &second = region.tokens[index + 1];
  if (first.line != second.line) return;
  const TextLine& line = region.region->lines[static_cast<std::size_t>(first.line)];
  const double x_height = line.x_height > 0 ? line.x_height : region.region->x_height;
  const int height = line.words[static_cast<std::size_t>(first.word)].box.height();
  if (x_height <= 0 || height < drop_cap_height * x_height) return;

  const std::u32string capital = decode(first.text), rest = decode(second.text);
  const std::u32string_view letter = without_punctuation(capital);
  if (letter.size() != 1 || !is_upper(letter[0]) || capital.back() != letter[0] || !is_letter(rest[0])) return;
  const std::u32string_view rest_word = without_punctuation(rest);
  // "A long way", "I was": the letter is a word, and what follows is one.
  if (lexicon.knows(rest_word) && !lexicon.knows(std::u32string(letter).append(rest_word))) return;
  if (lexicon.is_part(letter) && lexicon.is_part(rest_word)) return;
  const std::string word = to_nfc(first.text + second.text);
  merge(region, index, change("dropcap", first.text + " " + second.text, word, "drop_cap", 0.95));
}

}  // namespace

void normalise_characters(TokenRegion& region, bool ligatures) {
  for (std::size_t i = 0; i < region.tokens.size(); ++i) {
    const std::string before = region.tokens[i].text;
    if (is_ascii(before)) continue;
    const Correction what = normalised(before, ligatures);
    if (!what.after.empty()) replace(region, i, what);
  }
}

void join_drop_caps(TokenRegion& region, Lexicon& lexicon) {
  if (region.region->kind != RegionKind::body) return;
  for (std::size_t i = 0; i + 1 < region.tokens.size(); ++i) {
    if (i == 0 || region.tokens[i].starts_paragraph) join_drop_cap(region, i, lexicon);
  }
}

}  // namespace backissue
