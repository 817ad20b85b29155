// Drop caps: a letter several lines deep is the first letter of the first line beside it.
#pragma once

#include "layout/body_style.h"
#include "page/page.h"

namespace backissue {

// Moves each into its line as a word of its own; post-processing joins it to the rest of its word.
void place_drop_caps(Page& page, const BodyStyle& body);

}  // namespace backissue
