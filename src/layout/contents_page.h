// The issue's own table of contents.
#pragma once

#include "layout/body_style.h"
#include "page/page.h"

namespace backissue {

// Whether the page is headed as a table of contents and lists page numbers.
bool is_contents_page(const Page& page);

// Sets the page's text anew as a table: a page number that stands apart joins the line it belongs to, leaders go, and
// the lines become one `contents_entry` for each entry, with `subhead` over each of its sections. Headline, issue line,
// captions and what stands round the page are left as they are.
void form_contents_entries(Page& page, const BodyStyle& body);

}  // namespace backissue
