// The issue's own contents pages.
#pragma once

#include <vector>

#include "page/issue.h"

namespace backissue {

// One entry for each contents_entry region: its title, byline and printed page, and the page and article that it
// leads to, found by the printed number and confirmed by the likeness of the titles.
std::vector<ContentsEntry> read_contents(const Issue& issue);

}  // namespace backissue
