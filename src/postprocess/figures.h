// Figures that were read as letters or marks, and letters as figures, where what stands beside them says so: "19O1", "7
// Ib.", "£4 Is. 6d.", "in 187]", "1 have".
#pragma once

#include "postprocess/tokens.h"
#include "postprocess/word_list.h"

namespace backissue {

void mend_figures(TokenRegion& region, const SentenceRules& sentences);

}  // namespace backissue
