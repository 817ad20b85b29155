// Captions: what stands at a picture and is set otherwise than the text.
#pragma once

#include "layout/body_style.h"
#include "page/page.h"

namespace backissue {

// Gives their kind to captions among the regions that are body text, subheads or of no kind yet.
void find_captions(Page& page, const BodyStyle& body);

}  // namespace backissue
