// The issue's own contents pages.
#pragma once

#include <vector>

#include "page/issue.h"

namespace backissue {

// One entry for each contents_entry region, in reading order: its title, byline, blurb and printed page, the section
// whose heading stands over it, and the page and article that it leads to. The article is found by the likeness of the
// titles, with the printed page as a second witness; what is not found stays unset.
std::vector<ContentsEntry> read_contents(const Issue& issue);

// Gives each article the section of the entry that leads to it.
void set_sections(std::vector<Article>& articles, const std::vector<ContentsEntry>& contents);

}  // namespace backissue
