// What a line's marks say against its reading.
#pragma once

#include <vector>

#include "page/page.h"

namespace backissue {

// words: placed, from the left; marks: the line's, by left edge; both in the same pixels. Parts a word where the white
// within it is a space's and its letters can be told apart; drops a single quote before the first word of which there
// is no mark. A bar at the line's ends is an "I" where its mark is one of the letters', else a rule: dropped. A bar
// between words is an "I".
void mend_by_marks(std::vector<Word>& words, const std::vector<Box>& marks);

}  // namespace backissue
