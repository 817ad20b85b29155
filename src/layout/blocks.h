// Blocks: lines of one size and one measure that follow each other.
#pragma once

#include <vector>

#include "page/region.h"

namespace backissue {

// Each block is a list of indices into `lines`, top to bottom. A line goes on the one above it where each is the
// other's nearest neighbour, they share type size, weight and an edge or the axis, and neither a rule nor a wider space
// than the block's own leading parts them.
std::vector<std::vector<int>> find_blocks(const std::vector<TextLine>& lines, const std::vector<Box>& rules);

}  // namespace backissue
