// The issue: pages tied into one document.
#pragma once

#include "page/issue.h"

namespace backissue {

struct IssueOptions {};

// Before post-processing. Makes the ids of regions ("p73r4") and articles ("a12") unique, follows articles over
// pages, reads printed page numbers and infers the missing ones from their sequence.
void link_pages(Issue& issue, const IssueOptions& options);

// After post-processing. Fills articles (title, deck, byline, text, captions), the contents' entries and what the
// metadata leaves out, and says in `sources` where each value was found. What is not found stays unknown.
void describe(Issue& issue, const IssueOptions& options);

}  // namespace backissue
