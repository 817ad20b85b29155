// What hangs in the margin of a list's items: bullets, and numbers or letters with a stop.
#pragma once

#include <vector>

#include "layout/marks.h"
#include "page/region.h"

namespace backissue {

// Gives markers that stand under each other to the lines that they begin: two at least, alike in distance and edge. A
// table's or a contents page's numbers have no stop, and stay. lines: sorted by top, as they come back.
void join_list_markers(std::vector<TextLine>& lines, const Marks& marks);

}  // namespace backissue
