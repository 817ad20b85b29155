// UTF-8 and code points, without a locale.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace backissue {

// Bytes that are not UTF-8 become U+FFFD.
std::u32string decode(std::string_view utf8);
std::string encode(std::u32string_view text);
std::string to_nfc(std::string_view utf8);

bool is_letter(char32_t c);  // combining marks too
bool is_digit(char32_t c);
inline bool is_alphanumeric(char32_t c) { return is_letter(c) || is_digit(c); }
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_apostrophe(char32_t c);
bool is_space(char32_t c);
// What compositors break a word with: - U+2010 U+2011, the soft hyphen U+00AD, the double hyphen of Fraktur, and ¬,
// which OCR engines write for a hyphen at a line end.
bool is_hyphen(char32_t c);
bool is_dash(char32_t c);  // en dash, em dash, horizontal bar

inline bool is_one_of(char32_t c, std::u32string_view marks) { return marks.find(c) != std::u32string_view::npos; }
// Nothing but small letters; also true of an empty text.
bool all_lower(std::u32string_view text);

// Code point by code point, the same in every locale.
std::u32string lower(std::u32string_view text);
std::u32string upper(std::u32string_view text);

enum class LetterCase { none, lower, capitalised, upper, mixed };
LetterCase case_of(std::u32string_view text);

// The key under which a word is looked up: lower case, straight apostrophe, one kind of hyphen.
std::string fold(std::u32string_view word);

// Without what stands around the word: quotes, brackets, points.
std::u32string_view without_punctuation(std::u32string_view token);

// At each '-'; parts may be empty.
std::vector<std::u32string_view> split_at_hyphens(std::u32string_view word);

// At white space; no empty parts.
std::vector<std::string_view> split_spaces(std::string_view text);

}  // namespace backissue
