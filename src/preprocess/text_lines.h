// Letters that stand beside each other.
#pragma once

#include <functional>
#include <vector>

#include "page/geometry.h"

namespace backissue {

// Letters with a neighbour of their kind on the same line: real text, and not a border's fringe.
std::vector<Box> letters_in_lines(const std::vector<Box>& letters, double letter_size);

// How many lines of text run over this line from the upper to the lower edge (x by y): on either side of it stands a
// letter, on one line and no farther apart than words are.
int count_bridges(const std::vector<Box>& letters, double letter_size, const std::function<double(double y)>& line);

// Letters from left to right, each beside the one before it and level with it; the lines may bend.
std::vector<std::vector<Box>> chain_letters(const std::vector<Box>& letters, double letter_size);

}  // namespace backissue
