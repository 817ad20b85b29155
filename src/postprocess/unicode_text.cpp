#include "postprocess/unicode_text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace backissue {

std::u32string decode(std::string_view utf8) {
  std::u32string text;
  text.reserve(utf8.size());
  const char* bytes = utf8.data();
  const auto length = static_cast<std::int64_t>(utf8.size());
  for (std::int64_t i = 0; i < length;) {
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, i, length, c);
    text.push_back(static_cast<char32_t>(c));
  }
  return text;
}

std::string encode(std::u32string_view text) {
  std::string utf8;
  utf8.reserve(text.size() + 8);
  for (const char32_t c : text) {
    char bytes[U8_MAX_LENGTH];
    std::int32_t n = 0;
    UBool error = false;
    U8_APPEND(bytes, n, U8_MAX_LENGTH, static_cast<UChar32>(c), error);
    if (error) {
      utf8 += "\xEF\xBF\xBD";
    } else {
      utf8.append(bytes, static_cast<std::size_t>(n));
    }
  }
  return utf8;
}

std::string to_nfc(std::string_view utf8) {
  const bool ascii = std::all_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (ascii) return std::string(utf8);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  const auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
  const auto normal = U_SUCCESS(status) ? nfc->normalize(text, status) : text;
  std::string result;
  (U_SUCCESS(status) ? normal : text).toUTF8String(result);
  return result;
}

bool is_letter(char32_t c) { return (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_L_MASK | U_GC_M_MASK)) != 0; }
bool is_digit(char32_t c) { return u_isdigit(static_cast<UChar32>(c)); }
bool is_upper(char32_t c) { return u_isupper(static_cast<UChar32>(c)); }
bool is_lower(char32_t c) { return u_islower(static_cast<UChar32>(c)); }
bool is_apostrophe(char32_t c) { return c == U'\'' || c == U'\u2019'; }
bool is_space(char32_t c) { return u_isUWhiteSpace(static_cast<UChar32>(c)); }
bool is_hyphen(char32_t c) {
  return c == U'-' || c == U'\u2010' || c == U'\u2011' || c == U'\u00AD' || c == U'\u2E17' || c == U'\u00AC';
}
bool is_dash(char32_t c) { return c == U'\u2013' || c == U'\u2014' || c == U'\u2015'; }

bool all_lower(std::u32string_view text) { return std::all_of(text.begin(), text.end(), is_lower); }

std::u32string lower(std::u32string_view text) {
  std::u32string result(text);
  for (char32_t& c : result) c = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
  return result;
}

std::u32string upper(std::u32string_view text) {
  std::u32string result(text);
  for (char32_t& c : result) c = static_cast<char32_t>(u_toupper(static_cast<UChar32>(c)));
  return result;
}

LetterCase case_of(std::u32string_view text) {
  int upper_case = 0, lower_case = 0;
  bool first_upper = false;
  for (const char32_t c : text) {
    if (is_upper(c)) {
      if (upper_case + lower_case == 0) first_upper = true;
      ++upper_case;
    } else if (is_lower(c)) {
      ++lower_case;
    }
  }
  if (upper_case + lower_case == 0) return LetterCase::none;
  if (upper_case == 0) return LetterCase::lower;
  if (lower_case == 0) return LetterCase::upper;
  return first_upper && upper_case == 1 ? LetterCase::capitalised : LetterCase::mixed;
}

std::string fold(std::u32string_view word) {
  std::u32string folded = lower(word);
  for (char32_t& c : folded) {
    if (is_apostrophe(c)) c = U'\'';
    if (is_hyphen(c)) c = U'-';
  }
  return encode(folded);
}

std::u32string_view without_punctuation(std::u32string_view token) {
  std::size_t begin = 0, end = token.size();
  while (begin < end && !is_alphanumeric(token[begin])) ++begin;
  while (end > begin && !is_alphanumeric(token[end - 1])) --end;
  return token.substr(begin, end - begin);
}

std::vector<std::u32string_view> split_at_hyphens(std::u32string_view word) {
  std::vector<std::u32string_view> parts;
  for (std::size_t start = 0; start <= word.size();) {
    const std::size_t end = std::min(word.find(U'-', start), word.size());
    parts.push_back(word.substr(start, end - start));
    start = end + 1;
  }
  return parts;
}

std::vector<std::string_view> split_spaces(std::string_view text) {
  std::vector<std::string_view> parts;
  const auto length = static_cast<std::int64_t>(text.size());
  std::size_t start = 0;
  for (std::int64_t i = 0; i < length;) {
    const auto at = static_cast<std::size_t>(i);
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(text.data(), i, length, c);
    if (!is_space(static_cast<char32_t>(c))) continue;
    if (at > start) parts.push_back(text.substr(start, at - start));
    start = static_cast<std::size_t>(i);
  }
  if (start < text.size()) parts.push_back(text.substr(start));
  return parts;
}

}  // namespace backissue
