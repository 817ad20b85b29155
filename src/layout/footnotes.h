// Notes: smaller type at the foot of a column, behind a mark or under a rule.
#pragma once

#include "layout/text_blocks.h"

namespace backissue {

// Gives their kind to footnotes among the blocks that are body text or of no kind yet.
void find_footnotes(const Page& page, const TextBlocks& blocks);

}  // namespace backissue
