// What an issue says of itself.
#pragma once

#include "page/issue.h"

namespace backissue {

// Fills what a person left out, and says in `sources` where each value was found: first the cover (its nameplate and
// issue line), then the contents pages, then the running heads, where a value counts that most of the pages agree on.
// What is not found stays unknown.
void find_metadata(Issue& issue);

}  // namespace backissue
