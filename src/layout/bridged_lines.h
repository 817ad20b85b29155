// Lines that a stroke or a stain has joined across the white between two columns, and lines that fell in two.
#pragma once

#include <vector>

#include "page/region.h"

namespace backissue {

// Parts a line where the lines next to it, above or below, keep a gutter and its own white lies in it.
// lines: sorted by top, as they come back.
void part_bridged_lines(std::vector<TextLine>& lines);

// Joins two pieces of one line where lines over and under both pieces run through, next to it or behind some that fell
// in two as it did.
void join_broken_lines(std::vector<TextLine>& lines);

}  // namespace backissue
