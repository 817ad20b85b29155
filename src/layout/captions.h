// Captions: what stands at a picture and is set otherwise than the text.
#pragma once

#include "layout/text_blocks.h"

namespace backissue {

// Gives their kind to captions among the regions that are body text, subheads or of no kind yet.
// A name alone at a picture's lower right end is its credit.
void find_captions(Page& page, const TextBlocks& blocks);

// A caption's or credit's box with that of the picture it stands at; any other region's box alone.
Box box_with_picture(const Page& page, const Region& region);

}  // namespace backissue
