// What an article opens with: round a headline its kicker, deck and byline.
#pragma once

#include "layout/text_blocks.h"

namespace backissue {

// Gives their kinds to the blocks over and under each headline, as far as the type is not the text's.
void name_openings(const TextBlocks& blocks);

}  // namespace backissue
