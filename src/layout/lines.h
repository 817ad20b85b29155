// Text lines, built from the letters up.
#pragma once

#include <vector>

#include "layout/marks.h"
#include "page/region.h"

namespace backissue {

// Letters are linked to words, words to lines. Two words with a wide gap between them belong to one line unless a
// rule stands in the gap, or the same white runs through enough neighbouring lines to be a gutter: the whitespace
// argument of Breuel, "Two geometric algorithms for layout analysis" (DAS 2002), section 3, asked of each gap by
// itself, so that no page-wide column structure is needed.
// Returns lines with box, baseline, x_height and glyphs, sorted by top, then left.
std::vector<TextLine> find_lines(const Marks& marks, double x_height);

// By top, then left, as they are everywhere.
void sort_from_top(std::vector<TextLine>& lines);

}  // namespace backissue
