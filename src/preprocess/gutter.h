// Where two pages meet that were scanned together.
#pragma once

#include <optional>
#include <vector>

#include "page/geometry.h"
#include "page/image.h"

namespace backissue {

// A line from the upper to the lower edge of an upright sheet.
struct Gutter {
  double top = 0, bottom = 0;  // x at the edges, pixels

  double at(double y, double height) const { return top + (bottom - top) * y / height; }
};

// What is known of an upright sheet when its gutter is looked for.
struct Sheet {
  const Image& grey;  // as scanned, with its shadows; paper light
  const Image& ink;
  const std::vector<Box>& letters;
  double letter_size = 0;
  double skew_degrees = 0;
};

// The gutter of a spread, where signs agree, for a false one costs a page. The sheet is wider than high, no lines of
// text run over its middle, and either
// - a fold shows there: a valley in the paper's brightness, straight, from edge to edge (a rule between columns stops
//   at the margins), with print on both sides; or
// - a blank band lies there, which at most a headline crosses, wider than the outer margins and twice as wide as any
//   other gap between columns, with two blocks of text beside it that are alike in size; or
// - a picture or a dark ground ends there, from edge to edge, in the very middle: a page that is printed to its edges.
std::optional<Gutter> find_gutter(const Sheet& sheet);

// For a sheet of which a person said that it holds two pages: the best there is near the middle.
Gutter likeliest_gutter(const Sheet& sheet);

// Whether more lines of text run over it than a headline, a deck and a caption have. letters: those in lines.
bool runs_over(const Sheet& sheet, const std::vector<Box>& letters, const Gutter& gutter);

}  // namespace backissue
