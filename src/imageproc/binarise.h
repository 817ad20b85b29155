// From grey to ink.
#pragma once

#include "page/image.h"

namespace backissue {

// 255 where there is ink, 0 elsewhere. A pixel is ink when it is clearly darker than the lightest ground within some
// letters of it, or very dark; the ground may be shaded or tinted. On a dark ground with light type the ground becomes
// ink, and the type holes in it. `letter_size`: height of a common letter, pixels; half or double does little harm.
Image binarise(const Image& grey, double letter_size);

// The same for a page that has only black and white (and what turning it has put in between).
Image binarise_at(const Image& grey, int level);

}  // namespace backissue
