// Lines that a stroke or a stain has joined across the white between two columns.
#pragma once

#include <vector>

#include "page/region.h"

namespace backissue {

// Parts a line where the lines next to it, above or below, keep a gutter and its own white lies in it.
// lines: sorted by top, as they come back.
void part_bridged_lines(std::vector<TextLine>& lines);

}  // namespace backissue
