// One entry of a contents page.
#pragma once

#include <string>
#include <vector>

#include "page/issue.h"

namespace backissue {

// From the entry's printed rows: a title over one row or several, with the page's number at its head or its end, dot
// leaders between them or none; a byline on a row of its own, or behind "by" or leaders; what follows is the blurb. The
// byline goes without its "By". What leads nowhere yet: page, article, section and confidence stay unset.
ContentsEntry parse_contents_entry(const std::vector<std::string>& rows);

}  // namespace backissue
