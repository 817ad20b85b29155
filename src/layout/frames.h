// Boxes on the page: what rules enclose is read by itself.
#pragma once

#include <vector>

#include "layout/body_style.h"
#include "page/page.h"

namespace backissue {

struct Frame {
  Box box;
  bool open = false;  // only two of its sides are ruled: it may be a box, or columns beside a rule
};

// Areas that a rule to the left and one to the right enclose, with at least one across their ends, and those that two
// rules with a common corner span, and headed text that stands back from the column it is in; through none of them does
// a line of text go. Largest first; they may overlap.
std::vector<Frame> find_frames(const Page& page, const BodyStyle& body);

}  // namespace backissue
