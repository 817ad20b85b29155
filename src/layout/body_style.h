// The body text of a page, the measure of all the rest.
#pragma once

#include "page/body_style.h"
#include "page/page.h"

namespace backissue {

// Type beside the body's, in its x-heights and weights.
inline constexpr double display_size = 1.3;
inline constexpr double larger_size = 1.12;
inline constexpr double small_size = 0.9;
inline constexpr double bold_weight = 1.2;

// By characters, not by lines: the size in which most of the page is set. of_issue: where its x-height is known, that
// is the size, whatever the page is set in, and what no line of this size tells is taken from it. A page without text
// has no style.
BodyStyle learn_body_style(const Page& page, const BodyStyle& of_issue = {});

// Brings x_height to what the type's small letters have: lines of capitals or figures measured as tall as capitals, a
// short word may have been taken for figures.
void level_letters(Page& page);

// Parts regions where the type changes size or weight: a subhead from the text it stands over.
void part_by_style(Page& page, const BodyStyle& body);

// Joins lines of one headline or quotation that differ too much in width to be one block before their size is known.
void join_display(Page& page, const BodyStyle& body);

}  // namespace backissue
