// Truth in our own form, in which what is not known is left out: testdata/README.md.
#pragma once

#include "evaluation/evaluation.h"
#include "output/json_node.h"

namespace backissue {

// Fields that nobody asks for are passed over; those that are there must be right. What every region that can have it
// has is known: boxes, kinds, order, lines ... A region's text is its `text`, else its `paragraphs`, else its lines.
// Throws Error with the JSON pointer of what is wrong, and where the document says nothing at all.
PageContent read_truth_page(const JsonNode& document);
Content read_truth_issue(const JsonNode& document);

}  // namespace backissue
