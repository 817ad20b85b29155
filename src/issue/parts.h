// An article's part on one page, and what it tells of where the article comes from and goes to.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "issue/jump_line.h"
#include "page/issue.h"

namespace backissue {

struct ArticlePart {
  std::size_t page = 0;              // index into Issue::pages
  std::string id;                    // as the layout names it on the page; empty: body text of a page without articles
  std::vector<std::size_t> regions;  // indices into Page::regions, in reading order
  std::string headline;
  bool has_body = false;
  bool is_article = false;            // else: cover lines, a list of contents, a caption on its own
  bool starts_page = false;           // its body is the first on the page
  bool ends_page = false;             // its body is the last on the page
  bool fills_column = false;          // its body reaches as far down as any on the page
  bool has_opening = false;           // a kicker, deck or byline stands over its body
  bool has_signature = false;         // a byline stands under its body
  double x_height = 0;                // of the body, pixels; 0: no body
  std::string flow;                   // of the body
  std::string first_line, last_line;  // of the body, as printed
  bool starts_paragraph = false;      // the first line does
  bool ends_short = false;            // the last line stops well before the column's edge
  std::vector<Jump> jumps;

  // The part before and the part after it, indices into the list of all parts.
  std::optional<std::size_t> previous, next;
};

// In page order, and on each page in order of first appearance. Advertisements are in none. Body text behind a line
// that comes from another page ("continued from page 74") is a part of its own.
std::vector<ArticlePart> find_parts(const std::vector<Page>& pages);

}  // namespace backissue
