// What was read as text and is none.
#pragma once

#include "page/page.h"

namespace backissue {

// Takes out lines, and regions left without any, that are texture of a picture, dust, ornaments between paragraphs, the
// shadow of the spine, or pieces of a neighbouring page's lines that the scan cuts off; these last leave a warning.
// Expects recognised lines with their glyphs.
void drop_noise(Page& page);

}  // namespace backissue
