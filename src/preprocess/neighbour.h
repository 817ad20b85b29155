// A strip of another page at the scan's edge.
#pragma once

#include <optional>
#include <vector>

#include "page/geometry.h"
#include "preprocess/gutter.h"

namespace backissue {

// A strip of the page that lies beside this one, at the scan's edge.
struct Neighbour {
  Gutter gutter;
  bool is_left = false;
};

// Whether lines of text end at that edge in the midst of a letter: without, there is no neighbour.
bool is_cut_off(const std::vector<Box>& letters, double letter_size, double width, bool is_left);

// Text that the scan's edge cuts off, beyond a band without text that is twice as wide as the gaps between the page's
// own columns. The page's own text, where the edge cuts it, has but a column's gap beside it, with a rule or without.
std::optional<Neighbour> find_neighbour(const Sheet& sheet);

}  // namespace backissue
