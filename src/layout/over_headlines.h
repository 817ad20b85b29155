// What stands over a headline and belongs to it, though it is read before.
#pragma once

#include <vector>

#include "layout/body_style.h"
#include "page/page.h"

namespace backissue {

// Whether each region of the flow belongs to the headline that follows it: kicker, deck and byline close over it, but
// for the signature of the text before; text whose column begins beside the headline; or, over a headline at the foot
// of the page, what a rule parts from the article before.
// flow: indices of the main flow's regions in reading order.
std::vector<bool> belong_to_next_headline(const Page& page, const std::vector<int>& flow, const BodyStyle& body);

}  // namespace backissue
