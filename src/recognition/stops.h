// Stops and closing quotes at the ends of words, and bullets before a line, as their marks show them.
#pragma once

#include <vector>

#include "page/page.h"
#include "recognition/line_image.h"

namespace backissue {

// words: placed, from the left. A comma whose mark is round and stands on the baseline becomes a full stop, and the
// other way about; a stop that is printed before a closing quote and was not read is put there; a single closing quote
// of two marks becomes a double one; an exclamation mark without a point, raised above the baseline, is a reference:
// "1"; one sign at the head of a line, whose mark floats between baseline and x-height as no letter does, is a bullet.
// Changes nothing where the marks do not clearly say so, nor in a line that is set vertically.
void mend_stops(std::vector<Word>& words, const LineImage& image);

}  // namespace backissue
