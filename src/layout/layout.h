// Layout: what stands where on a page, what it is, and in which order it is read.
#pragma once

#include <vector>

#include "page/body_style.h"
#include "page/page.h"
#include "page/prepared_page.h"

namespace backissue {

// Finds text lines, blocks, rules and pictures. Gives regions with lines and boxes, no text and no kinds but
// `figure` and `separator`. Boxes are pixels of the prepared page.
Page segment(const PreparedPage& prepared);

// Given the lines' text, decides kinds, flows, columns, articles on the page and the reading order;
// splits and merges regions where the text tells more than the geometry did. body: as the issue's other pages have it,
// pixels of this one; x_height 0: learned from this page.
void arrange(Page& page, const BodyStyle& body = {});

// The body text of an issue, learned from its finished pages: what a cover, a full-page picture or a short
// advertisement cannot tell by itself. Lengths in heights of a page, so that scans of different resolutions agree.
// x_height 0: too few pages have text enough, or they differ.
BodyStyle learn_issue_style(const std::vector<Page>& pages);

// The page has so little text that what it takes for its body may be anything, and it is of another size.
bool misjudges_body(const Page& page, const BodyStyle& of_issue);

BodyStyle scaled(const BodyStyle& style, double factor);

}  // namespace backissue
