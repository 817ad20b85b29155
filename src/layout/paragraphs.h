// Where paragraphs begin.
#pragma once

#include "layout/body_style.h"
#include "page/page.h"

namespace backissue {

// Sets TextLine::starts_paragraph in regions of running text: by indent, by white above, by a short line before, by a
// bullet.
void find_paragraphs(Page& page, const BodyStyle& body);

}  // namespace backissue
