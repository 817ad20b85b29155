// What an issue says of itself.
#pragma once

#include "page/issue.h"

namespace backissue {

// Fills what the metadata leaves out: the title from the cover's nameplate, volume, number and date from an issue line
// or a running head. `sources` says where each was found. What is not found stays unknown.
void find_metadata(Issue& issue);

}  // namespace backissue
