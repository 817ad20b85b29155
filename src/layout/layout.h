// Layout: what stands where on a page, what it is, and in which order it is read.
#pragma once

#include "page/page.h"
#include "page/prepared_page.h"

namespace backissue {

// Finds text lines, blocks, rules and pictures. Gives regions with lines and boxes, no text and no kinds but
// `figure` and `separator`. Boxes are pixels of the prepared page.
Page segment(const PreparedPage& prepared);

// Given the lines' text, decides kinds, flows, columns, articles on the page and the reading order;
// splits and merges regions where the text tells more than the geometry did.
void arrange(Page& page);

}  // namespace backissue
