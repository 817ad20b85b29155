// Captions: what stands at a picture and is set otherwise than the text.
#pragma once

#include "layout/body_style.h"
#include "page/page.h"

namespace backissue {

// Gives their kind to captions among the regions that are body text, subheads or of no kind yet.
// A name alone at a picture's lower right end is its credit.
void find_captions(Page& page, const BodyStyle& body);

// A caption's or credit's box with that of the picture it stands at; any other region's box alone.
Box box_with_picture(const Page& page, const Region& region);

}  // namespace backissue
