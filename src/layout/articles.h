// Articles on a page.
#pragma once

#include <vector>

#include "layout/body_style.h"
#include "page/page.h"

namespace backissue {

// flow: indices of the main flow's regions in reading order. Gives each region its article ("1", "2", ... in order
// of appearance): a headline, or the kicker over it, begins one; text before the first headline is an article that goes
// on from an earlier page. Captions, quotes and boxes go to the article of the text nearest to them.
void group_articles(Page& page, const std::vector<int>& flow, const BodyStyle& body);

}  // namespace backissue
