// What is wrong with a page's text, counted in characters and in the order of reading.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace backissue {

struct CharacterError {
  std::size_t edits = 0;
  std::size_t characters = 0;  // of the truth

  double rate() const { return characters > 0 ? double(edits) / double(characters) : double(edits > 0); }
  CharacterError& operator+=(const CharacterError& other);
};

// Edit distance between the two, as compared_form() gives them.
CharacterError character_error(std::string_view truth, std::string_view text);

// Code points of UTF-8, with what is the same to a reader made the same: any white space one space and none at the
// ends, quotes and dashes of all kinds ' " -, soft hyphens gone.
std::u32string compared_form(std::string_view text);

}  // namespace backissue
