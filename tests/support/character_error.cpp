#include "support/character_error.h"

#include <algorithm>
#include <stdexcept>

#include "support/edit_distance.h"

namespace backissue {
namespace {

// Takes the first code point off the text.
char32_t take_code_point(std::string_view& text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (length > text.size()) throw std::invalid_argument("text that is not UTF-8");
  char32_t code = length == 1 ? lead : lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) code = code << 6 | (static_cast<unsigned char>(text[i]) & 0x3F);
  text.remove_prefix(length);
  return code;
}

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

char32_t folded(char32_t c) {
  if (is_one_of(c, U"\u2018\u2019\u201A\u2032")) return U'\'';
  if (is_one_of(c, U"\u201C\u201D\u201E\u00AB\u00BB\u2033")) return U'"';
  if (is_one_of(c, U"\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2022")) return U'-';
  return c;
}

}  // namespace

CharacterError& CharacterError::operator+=(const CharacterError& other) {
  edits += other.edits;
  characters += other.characters;
  return *this;
}

std::u32string compared_form(std::string_view text) {
  std::u32string form;
  while (!text.empty()) {
    const char32_t c = folded(take_code_point(text));
    if (c == U'\u00AD') continue;
    const bool space = is_one_of(c, U" \t\n\r\f\u00A0\u2009\u202F");
    if (!space) {
      form += c;
    } else if (!form.empty() && form.back() != U' ') {
      form += U' ';
    }
  }
  if (!form.empty() && form.back() == U' ') form.pop_back();
  return form;
}

CharacterError character_error(std::string_view truth, std::string_view text) {
  const std::u32string wanted = compared_form(truth);
  return {edit_distance(wanted, compared_form(text)), wanted.size()};
}

}  // namespace backissue
