// Running heads, running feet and page numbers: what stands around the text of every page.
#pragma once

#include "layout/body_style.h"
#include "page/page.h"

namespace backissue {

// Sets the kinds running_head, running_foot and page_number. Only the topmost and the bottommost row of the page can be
// furniture: a row with a page number, or one of small or modest type that is set apart from the text by a rule or
// by white.
void find_furniture(Page& page, const BodyStyle& body);

}  // namespace backissue
