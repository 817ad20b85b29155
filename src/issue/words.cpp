#include "issue/words.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <set>
#include <utility>

namespace backissue {
namespace {

// Bytes that are not UTF-8 become U+FFFD.
std::u32string decode(std::string_view utf8) {
  std::u32string text;
  text.reserve(utf8.size());
  const auto length = static_cast<std::int64_t>(utf8.size());
  for (std::int64_t i = 0; i < length;) {
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(utf8.data(), i, length, c);
    text.push_back(static_cast<char32_t>(c));
  }
  return text;
}

void append(std::string& utf8, char32_t c) {
  char bytes[U8_MAX_LENGTH];
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, static_cast<UChar32>(c));
  utf8.append(bytes, static_cast<std::size_t>(length));
}

bool is_word_character(char32_t c) {
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_ND_MASK)) != 0;
}
bool is_apostrophe(char32_t c) { return c == U'\'' || c == U'\u2019' || c == U'\u2018'; }
bool is_space(char32_t c) { return u_isUWhiteSpace(static_cast<UChar32>(c)); }
bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != set.npos; }

constexpr std::u32string_view quotes_and_brackets = U"\"'“”‘’«»‹›„‚()[]{}";
constexpr std::u32string_view hyphens = U"-\u2010\u2011\u00AD\u00AC\u2E17";
constexpr std::u32string_view end_marks = U"■□▪▫◼◻●○◆◇♦▲▼★☆∎❖§";
constexpr std::u32string_view around_titles = U".,;:|•·*~_-–—=";

// The last character that is neither white space nor one of `passed`; 0: none.
char32_t last_character(std::string_view text, std::u32string_view passed) {
  const std::u32string decoded = decode(text);
  for (auto c = decoded.rbegin(); c != decoded.rend(); ++c) {
    if (!is_space(*c) && !is_one_of(*c, passed)) return *c;
  }
  return 0;
}

}  // namespace

std::string text_of_lines(const Region& region) {
  std::string text;
  for (const TextLine& line : region.lines) {
    if (line.text.empty()) continue;
    if (!text.empty()) text += ' ';
    text += line.text;
  }
  return text;
}

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char32_t c : decode(text)) {
    if (!is_space(c)) {
      append(word, c);
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  bool inside = false;
  const auto length = static_cast<std::int64_t>(text.size());
  for (std::int64_t i = 0; i < length;) {
    const auto begin = static_cast<std::size_t>(i);
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(text.data(), i, length, c);
    if (inside && is_apostrophe(static_cast<char32_t>(c))) continue;
    const bool was_inside = std::exchange(inside, is_word_character(static_cast<char32_t>(c)));
    if (!inside) continue;
    if (!was_inside) tokens.push_back({begin, begin, {}});
    tokens.back().end = static_cast<std::size_t>(i);
    append(tokens.back().folded, static_cast<char32_t>(u_foldCase(c, U_FOLD_CASE_DEFAULT)));
  }
  return tokens;
}

std::string folded(std::string_view text) {
  std::string result;
  bool gap = false;
  for (const char32_t c : decode(text)) {
    if (is_apostrophe(c)) continue;
    if (!is_word_character(c)) {
      gap = !result.empty();
      continue;
    }
    if (gap) result += ' ';
    gap = false;
    append(result, static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT)));
  }
  return result;
}

double similarity(std::string_view a, std::string_view b) {
  constexpr std::size_t longest = 200;
  const std::u32string x = decode(folded(a)).substr(0, longest);
  const std::u32string y = decode(folded(b)).substr(0, longest);
  if (x.empty() || y.empty()) return 0;
  std::vector<std::size_t> costs(y.size() + 1);  // one row of the edit distance
  for (std::size_t j = 0; j <= y.size(); ++j) costs[j] = j;
  for (std::size_t i = 0; i < x.size(); ++i) {
    std::size_t diagonal = costs[0];
    costs[0] = i + 1;
    for (std::size_t j = 0; j < y.size(); ++j) {
      const std::size_t substituted = diagonal + (x[i] == y[j] ? 0 : 1);
      diagonal = costs[j + 1];
      costs[j + 1] = std::min({substituted, costs[j] + 1, diagonal + 1});
    }
  }
  return 1 - double(costs.back()) / double(std::max(x.size(), y.size()));
}

double shared_words(std::string_view few, std::string_view many) {
  const std::vector<std::string> all = split_words(folded(many));
  const std::set<std::string> known(all.begin(), all.end());
  int telling = 0, shared = 0;
  for (const std::string& word : split_words(folded(few))) {
    if (decode(word).size() < 4) continue;
    ++telling;
    if (known.contains(word)) ++shared;
  }
  return telling == 0 ? 0 : double(shared) / telling;
}

bool has_small_letters(std::string_view text) {
  const std::u32string decoded = decode(text);
  return std::any_of(decoded.begin(), decoded.end(), [](char32_t c) { return u_islower(static_cast<UChar32>(c)); });
}

bool starts_lower_case(std::string_view text) {
  for (const char32_t c : decode(text)) {
    if (!is_space(c) && !is_one_of(c, quotes_and_brackets)) return u_islower(static_cast<UChar32>(c));
  }
  return false;
}

bool ends_with_hyphen(std::string_view text) { return is_one_of(last_character(text, U""), hyphens); }

bool ends_sentence(std::string_view text) { return is_one_of(last_character(text, quotes_and_brackets), U".!?…"); }

bool ends_with_end_mark(std::string_view text) { return is_one_of(last_character(text, U""), end_marks); }

std::string trimmed(std::string_view text) {
  const std::u32string decoded = decode(text);
  const auto stays = [](char32_t c) { return !is_space(c) && !is_one_of(c, around_titles); };
  const auto first = std::find_if(decoded.begin(), decoded.end(), stays);
  const auto last = std::find_if(decoded.rbegin(), decoded.rend(), stays).base();
  std::string result;
  for (auto c = first; c < last; ++c) append(result, *c);
  return result;
}

bool is_byline(std::string_view text) {
  const std::vector<std::string> words = split_words(folded(text));
  return words.size() >= 2 && words.front() == "by";
}

}  // namespace backissue
