// What stands in the middle of a text, told by the sentence that runs on over it.
#pragma once

#include <vector>

#include "layout/body_style.h"
#include "page/page.h"

namespace backissue {

// Corrects kinds that the type alone got wrong, by what is before and behind each region of the flow:
// display type that a text runs round, or amid a sentence, heads nothing: it is a quotation; a block under a picture
// amid a sentence is the picture's caption, one in closer type at a column's foot a note; a deck whose sentence goes on
// in the text is the text's beginning; text between a headline and its byline is the deck; a note that begins beside a
// column, one rule over both, is a column. flow: indices of the main flow's regions in reading order. Says whether any
// kind has changed.
bool correct_kinds_in_flow(Page& page, const std::vector<int>& flow, const BodyStyle& body);

}  // namespace backissue
