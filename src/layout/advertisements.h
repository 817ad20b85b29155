// Advertisements: how they speak, those that no rules enclose, and what one of them is on the page.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "layout/body_style.h"
#include "layout/frames.h"
#include "page/page.h"

namespace backissue {

// How often the text speaks as a seller does: prices, telephones, addresses, coupons to cut out.
std::ptrdiff_t selling_words(const std::string& text);

// Adds, as open frames, small groups of text that sell and stand apart from the text over and under them.
void add_unframed_advertisements(const Page& page, const BodyStyle& body, std::vector<Frame>& frames);

// Whether the framed text that is all of the page's is an advertisement that fills it: few centred lines in type of
// three sizes or more, without folio, byline or masthead.
bool is_page_advertisement(const Page& page, const std::vector<int>& inside);

// Makes one region of each advertisement's: the regions of one flow, in their order.
void join_advertisements(Page& page);

// A headline that has nothing under it but advertisements, "Classified", heads no article.
void free_headings_of_advertisements(Page& page);

}  // namespace backissue
