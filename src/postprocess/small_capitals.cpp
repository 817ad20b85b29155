#include "postprocess/small_capitals.h"

#include <algorithm>

#include "postprocess/unicode_text.h"

namespace backissue {
namespace {

// The first letter as it is, the others small.
std::u32string capitalised(std::u32string_view text) {
  std::u32string result = lower(text);
  const auto letter = std::find_if(text.begin(), text.end(), is_letter);
  if (letter != text.end()) result[static_cast<std::size_t>(letter - text.begin())] = *letter;
  return result;
}

bool is_in_capitals(std::u32string_view text) { return case_of(text) == LetterCase::upper; }

// "George III": also where a dictionary has iii.
bool is_roman_numeral(std::u32string_view text) {
  const std::u32string_view word = without_punctuation(text);
  return std::all_of(word.begin(), word.end(), [](char32_t c) { return is_one_of(c, U"IVX"); });
}

// Of one letter, "A" and "I" or an initial, which say nothing.
bool is_single(std::u32string_view text) { return without_punctuation(text).size() == 1; }

class Opening {
 public:
  Opening(TokenRegion& region, Lexicon& lexicon) : region_(region), lexicon_(lexicon) {}

  // From the token at which a paragraph begins.
  void lower_from(std::size_t begin) {
    std::size_t end = begin, plain = 0;
    while (end < region_.tokens.size() && (end == begin || !region_.tokens[end].starts_paragraph) &&
           is_in_capitals(text_of(end)))
      plain += is_plain(text_of(end++));
    // One word alone may be an acronym; a whole paragraph in capitals is printed so.
    constexpr std::size_t least = 2;
    if (plain < least || end == region_.tokens.size() || region_.tokens[end].starts_paragraph) return;
    for (std::size_t i = begin; i < end; ++i) {
      const bool behind_initial = i > begin && is_single(text_of(i - 1)) && text_of(i - 1).back() == U'.';
      put(i, i == begin || behind_initial ? capitalised(text_of(i)) : spelt(text_of(i)));
    }
  }

 private:
  std::u32string text_of(std::size_t index) const { return decode(region_.tokens[index].text); }

  // A word that is spelt with small letters.
  bool is_plain(const std::u32string& text) {
    const std::u32string small = lower(text);
    return !is_single(text) && lexicon_.knows_as_spelt(without_punctuation(small));
  }

  std::u32string spelt(const std::u32string& text) {
    if (text == U"A") return U"a";
    if (is_single(text) || is_roman_numeral(text)) return text;
    if (is_plain(text)) return lower(text);
    const std::u32string name = capitalised(text);
    return lexicon_.knows_as_spelt(without_punctuation(name)) ? name : text;
  }

  void put(std::size_t index, const std::u32string& text) {
    constexpr double confidence = 0.8;  // "US" and "us" are one in capitals
    replace(region_, index,
            change("character", region_.tokens[index].text, encode(text), "small_capitals", confidence));
  }

  TokenRegion& region_;
  Lexicon& lexicon_;
};

}  // namespace

void mend_mixed_case(TokenRegion& region, Lexicon& lexicon) {
  constexpr std::size_t least = 3;  // letters
  const auto in_capitals = [&](std::size_t index, int line) {
    const std::u32string text = index < region.tokens.size() ? decode(region.tokens[index].text) : std::u32string();
    return without_punctuation(text).size() > 1 && region.tokens[index].line == line && is_in_capitals(text);
  };
  for (std::size_t i = 0; i < region.tokens.size(); ++i) {
    const std::u32string text = decode(region.tokens[i].text);
    const std::u32string_view core = without_punctuation(text);
    const int line = region.tokens[i].line;
    if (core.size() < least || case_of(core) != LetterCase::mixed || lexicon.knows(core)) continue;
    if (!lexicon.knows_as_spelt(lower(core)) || !(in_capitals(i - 1, line) || in_capitals(i + 1, line))) continue;
    replace(region, i, change("spelling", region.tokens[i].text, encode(upper(text)), "mixed_case", 0.85));
  }
}

void lower_small_capitals(TokenRegion& region, Lexicon& lexicon) {
  if (region.region->kind != RegionKind::body) return;
  Opening opening(region, lexicon);
  for (std::size_t i = 0; i < region.tokens.size(); ++i)
    if (i == 0 || region.tokens[i].starts_paragraph) opening.lower_from(i);
}

}  // namespace backissue
