// The body text of an issue, learned from all its pages: what a cover, a full-page picture or a short advertisement
// cannot tell by itself.
#pragma once

#include <vector>

#include "layout/body_style.h"
#include "page/page.h"

namespace backissue {

// From finished pages, lengths in heights of a page, so that scans of different resolutions agree. x_height 0: too few
// pages have text enough, or they differ.
BodyStyle learn_issue_style(const std::vector<Page>& pages);

// The page has so little text that what it takes for its body may be anything, and it is of another size.
bool misjudges_body(const Page& page, const BodyStyle& of_issue);

BodyStyle scaled(const BodyStyle& style, double factor);

}  // namespace backissue
