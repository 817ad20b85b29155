// What each region is. By rules: on blocks of settings that it has not seen, a forest of OpenCV's `ml` names 98.6 % of
// the area rightly, the rules 99.5 %, both together no more (./dev kinds; models/README.md).
#pragma once

#include "layout/body_style.h"
#include "page/page.h"

namespace backissue {

// Sets the kind of every text region that has none yet, from type size and weight against the body's, from what stands
// above and below it, and from its words.
void classify(Page& page, const BodyStyle& body);

}  // namespace backissue
