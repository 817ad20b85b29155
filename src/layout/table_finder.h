// Where the cells of a page make tables.
#pragma once

#include <vector>

#include "layout/table_cells.h"

namespace backissue {

using TableRows = std::vector<std::vector<TableCell>>;  // top to bottom; the cells of a row in no order

// A table is found by its columns: three cells or more of figures, or in boxes of rules, one under the other and flush
// left, right or centred: the tab stops of Shafait and Smith, "Table detection in heterogeneous documents" (DAS 2010),
// section 3. Columns that share their rows grow together, and take in the labels beside them and the headings over
// them: clusters grown from the word up, as in Kieninger, "Table structure recognition based on robust block
// segmentation" (Document Recognition V, 1998). It departs from both where running text might do the same: a table of
// words alone, without rules, is none; nor are numbers before the paragraphs of a list.
std::vector<TableRows> find_tables(const std::vector<TableCell>& cells, const BodyStyle& body);

}  // namespace backissue
