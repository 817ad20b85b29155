// Text of files that keep it line by line, as a page's: lines run together, blocks apart.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "evaluation/evaluation.h"

namespace backissue {

// White space as single spaces, and none at the ends.
std::string single_spaced(std::string_view text);
std::vector<std::string> split_at_spaces(std::string_view text);

// Without the way to it, which is another machine's affair.
std::string file_name(const std::string& path);

// Appends what is not empty, apart from what stands there.
void append(std::string& text, std::string_view part, std::string_view between);

// Blank lines part paragraphs, whose lines run together with a space. No word is rejoined.
std::vector<std::string> paragraphs_from(std::string_view printed);
std::string run_together(const std::vector<TextLine>& lines);

// Region::paragraphs without the empty ones, and Region::text.
void set_paragraphs(Region& region, const std::vector<std::string>& paragraphs);

// What regions and lines with their texts say of a page: Page::text, of the regions as they stand, furniture left out.
// Text is known where any was found, or where nothing on the page has text; lines, where all regions with text have
// them with text, and words alike. Lines and words that are not known go.
// boxed: whether lines and words all have boxes.
struct Boxed {
  bool lines = true;
  bool words = true;
};
void settle_text(PageContent& content, const Boxed& boxed);

}  // namespace backissue
