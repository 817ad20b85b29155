// Which lines are read a second time, from which picture, and what the reading that loses is still good for.
#pragma once

#include <vector>

#include "page/page.h"
#include "recognition/line_image.h"

namespace backissue {

// The line's confidence is low, or that of one of its longer words.
bool is_doubtful(const std::vector<Word>& words);

// The network errs in other places when the same letters come wider and lower.
LineImageOptions second_look(LineImageOptions options);

// The look that lost gives each of the words that stands where one of its own does another reading, with its own other
// readings, the surest first. Nothing, where the looks parted the line into different numbers of words.
void remember(const std::vector<Word>& other, std::vector<Word>& words);

}  // namespace backissue
