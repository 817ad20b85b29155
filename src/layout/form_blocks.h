// From lines that have been read to blocks whose kind can be told.
#pragma once

#include "layout/body_style.h"
#include "page/page.h"

namespace backissue {

// Puts drop caps before their text, drops noise, and parts and joins regions until each is of one style; finds the
// tables and the page's furniture. Gives the style of the body text; its x-height is 0 where the page has no text.
// of_issue: the style as other pages tell it; x-height 0: this page alone tells.
BodyStyle form_blocks(Page& page, const BodyStyle& of_issue = {});

}  // namespace backissue
