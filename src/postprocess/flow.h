// Which region goes on in which, along an article's flow, over columns and pages.
#pragma once

#include <vector>

#include "postprocess/tokens.h"

namespace backissue {

struct FlowLink {
  std::size_t region = 0;  // index into the given regions
  bool sure = false;       // it follows the one before for certain; otherwise only a broken word ties them
};

// The regions in chains; every region is in exactly one, alone if it goes on nowhere. regions: of all pages, by page
// and reading order.
std::vector<std::vector<FlowLink>> follow_flows(const std::vector<TokenRegion>& regions);

}  // namespace backissue
