// Boxes on the page: what rules enclose is read by itself.
#pragma once

#include <vector>

#include "layout/body_style.h"
#include "page/page.h"

namespace backissue {

// Areas that a rule to the left and one to the right enclose, with at least one across their ends; largest first.
std::vector<Box> find_frames(const Page& page, const BodyStyle& body);

}  // namespace backissue
