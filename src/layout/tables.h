// Tables, ruled and unruled.
#pragma once

#include "layout/body_style.h"
#include "page/page.h"

namespace backissue {

// Makes one region of each table: its lines are the rows, a paragraph each, their words the cells from left to right.
// The heading over a table and the source under it become captions.
//
// A table is found by its columns: three cells or more of figures, or in boxes of rules, one under the other and flush
// left, right or centred: the tab stops of Shafait and Smith, "Table detection in heterogeneous documents" (DAS 2010),
// section 3. Columns that share their rows grow together, and take in the labels beside them and the headings over
// them: the clustering from the word up of Kieninger, "Table structure recognition based on robust block segmentation"
// (DRR 1998), with rows where T-Recs has blocks. It departs from both where running text might do the same: a table of
// words alone, without rules, is none; nor are numbers before the paragraphs of a list.
void form_tables(Page& page, const BodyStyle& body);

}  // namespace backissue
