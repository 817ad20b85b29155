// What a region's words say of its kind. Latin script; beyond ASCII a letter counts as small.
#pragma once

#include <string>
#include <string_view>

#include "page/region.h"

namespace backissue::wording {

struct LetterCount {
  int small = 0, capital = 0, digit = 0;
  int letters() const { return small + capital; }
};

LetterCount count_letters(std::string_view text);

// Small letters, single spaces, no punctuation at the ends.
std::string lower_words(std::string_view text);

// The lines with spaces between them, as recognised.
std::string joined_text(const Region& region);

bool is_all_capitals(std::string_view text);   // at least three letters, hardly a small one
bool starts_small(std::string_view text);      // the first letter, behind quotes and the like, is a small one
bool ends_sentence(std::string_view text);     // . ! ? : behind which only quotes and brackets stand
bool reads_as_heading(std::string_view text);  // short, begins with a capital or a figure, no full stop behind
bool starts_with_bullet(std::string_view text);
bool starts_with_note_mark(std::string_view text);  // * † ‡ § ¹ or a number at the head of a footnote
bool starts_with_quote(std::string_view text);
bool is_page_number(std::string_view text);          // "74", "- 12 -", "xiv", "Page 7", "p. 7"
bool is_byline(std::string_view text);               // "By A. Writer", "Words: ...", "From our own correspondent"
bool is_byline_line(std::string_view text);          // the same, and names to its end: no sentence that begins with By
bool is_name(std::string_view text);                 // two to four capitalised words and nothing else
bool is_credit(std::string_view text);               // "Photo: ...", "Courtesy of ...", "© ..."
bool shows_where(std::string_view text);             // "Above left: ...", "Opposite, the ...", "Clockwise from top"
bool is_jump_line(std::string_view text);            // "Continued on page 76", "(from page 9)"
bool is_issue_line(std::string_view text);           // "Vol. XIX, No. 4", "September 1993"
bool is_heading_of_contents(std::string_view text);  // "Contents", "In this issue"
bool ends_with_page_number(std::string_view text);   // a contents entry: leaders or a space and a number

}  // namespace backissue::wording
