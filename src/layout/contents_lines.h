// The lines of a table of contents: what in them is a page number, and which title a number that stands apart leads to.
#pragma once

#include <vector>

#include "page/region.h"

namespace backissue::contents {

bool is_page_word(const Word& word);   // "p.", "page"
bool is_number(const TextLine& line);  // a page number and nothing else: "12", "p. 12"
bool starts_with_number(const TextLine& line);
bool ends_with_number(const TextLine& line);
bool has_number(const TextLine& line);

// Leaders are ornament: whole words of dots, and dots that were read into the word before or behind them.
void drop_leaders(TextLine& line);

// Joins every number that stands by itself to the title in its row, if that has none yet: before or behind it, as most
// numbers of the page stand, and never across an upright rule. A line whose words went to another is left without any.
void join_numbers(std::vector<TextLine>& lines, const std::vector<Box>& rules);

}  // namespace backissue::contents
