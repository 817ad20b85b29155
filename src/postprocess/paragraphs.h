// From the tokens of regions to their paragraphs and text.
#pragma once

#include <vector>

#include "postprocess/flow.h"
#include "postprocess/tokens.h"

namespace backissue {

// Lines run together with spaces; the rows of a table, and the entries of a table of contents, stay lines.
// `continues` and `continued` say where a paragraph goes on along its chain.
void write_paragraphs(std::vector<TokenRegion>& regions, const std::vector<std::vector<FlowLink>>& chains);

}  // namespace backissue
