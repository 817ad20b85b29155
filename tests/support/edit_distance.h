// How many characters one text is away from another.
#pragma once

#include <cstddef>
#include <string_view>

namespace backissue {

// Levenshtein's distance: the fewest characters put in, taken out or replaced. Time grows with the longer text times
// the distance (Ukkonen, Algorithms for Approximate String Matching, 1985, section 2: only cells within a band about
// the diagonal can matter, and the band is doubled until it is wide enough).
std::size_t edit_distance(std::u32string_view a, std::u32string_view b);

}  // namespace backissue
