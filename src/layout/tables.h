// Tables, ruled and unruled.
#pragma once

#include "layout/body_style.h"
#include "page/page.h"

namespace backissue {

// Makes one region of each table: its lines are the rows, a paragraph each, their words the cells from left to right.
void form_tables(Page& page, const BodyStyle& body);

// The heading over a table and the source under it become captions, once the kinds of the rest are known.
void name_table_captions(Page& page, const BodyStyle& body);

}  // namespace backissue
