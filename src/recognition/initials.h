// Initials that stand as a line by themselves, "T.B." under a news item. The network has seen few of them and leaves
// their full stops out; the line's marks show them.
#pragma once

#include <functional>
#include <vector>

#include "recognition/line_image.h"
#include "recognition/words.h"

namespace backissue {

using LineReader = std::function<std::vector<ReadWord>(const Image&)>;

// The full stops of two to four letters that each have one behind it, from the left, pixels of the prepared page.
// Empty: the line is no such initials.
std::vector<Box> stops_of_initials(const LineImage& image);

// What `reader` makes of the line. Initials are read once more, set apart from each other; a reading of capitals,
// no more than the line has stops, gets them.
std::vector<ReadWord> read_with_initials(const LineImage& image, const LineReader& reader);

}  // namespace backissue
