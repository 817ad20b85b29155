// The order of everything on a page: articles, and all within them.
#pragma once

#include <vector>

#include "page/page.h"

namespace backissue {

// Sorts the regions as the document's `text` wants them: article by article; within one kicker, headline, deck, byline,
// body, then quotes, boxes, captions, tables, credits; then what belongs to no article, advertisements last; furniture
// keeps its place at the page's head and foot; sets `order`.
void sort_regions(Page& page, const std::vector<int>& flow);

}  // namespace backissue
