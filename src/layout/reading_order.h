// The order in which blocks of a page's main flow are read.
#pragma once

#include <vector>

#include "page/region.h"

namespace backissue {

// Indices into `regions` of the given `items`, in reading order.
// Recursive cuts (Nagy and Seth, "Hierarchical representation of optically scanned documents", ICPR 1984) on the boxes
// of lines instead of blocks, so that text may run round a picture. Rules over the full width part first; then columns,
// left to right; where something spans the columns, it parts what is above it from what is below; and where the columns
// run on beside it (a deck between two columns), it is set aside and put before what it stands over (the masking of
// XY-Cut++, Liu et al. 2025, section 3).
std::vector<int> reading_order(const std::vector<Region>& regions, const std::vector<int>& items,
                               const std::vector<Box>& rules, double x_height);

}  // namespace backissue
