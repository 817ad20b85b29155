// Printed page numbers: read where they stand, inferred where they must be.
#pragma once

#include "page/issue.h"

namespace backissue {

// Sets printed_number and printed_number_source of the pages. Candidates come from page-number regions and from the
// ends of running heads and feet; the numbering that explains most of them is found with Viterbi's algorithm over the
// pages, a state being the distance from a page's position to its printed number. Pages without a number (plates,
// covers) and a change from roman to arabic cost a little; a numbering rests on two pages at least, or on a person's
// first_printed_page.
void read_page_numbers(Issue& issue);

}  // namespace backissue
