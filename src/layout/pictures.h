// Pictures, and what in them is text after all.
#pragma once

#include <vector>

#include "layout/marks.h"
#include "page/prepared_page.h"
#include "page/region.h"

namespace backissue {

// Letters stand on a common line; marks of a halftone or of a drawing do not.
bool is_regular(const TextLine& line);

// Boxes round what is neither text nor rules. Lines that are only texture of a picture are taken out of `lines`.
std::vector<Box> find_pictures(const Marks& marks, const Box& page, double x_height, std::vector<TextLine>& lines);

// Takes out of a line that begins or ends beside a picture what the picture's edge has given it.
void part_from_pictures(std::vector<TextLine>& lines, const std::vector<Box>& pictures);

// A letter several lines deep at the start of a text: lines end at its right side, beginning at its top.
bool is_drop_cap(const TextLine& line, const std::vector<TextLine>& lines, double x_height);

struct ReversedType {
  std::vector<TextLine> lines;
  std::vector<Box> grounds;  // the dark boxes that they stand on
};

// Lines of light letters on dark boxes, from the solids that hold them; those solids are taken out of `marks`.
ReversedType find_reversed_lines(const PreparedPage& prepared, Marks& marks);

struct Tints {
  std::vector<Box> panels;       // text stands on them
  std::vector<Box> photographs;  // whole, with the skies that are bare paper in the ink
};

// Tells tints that text stands on from photographs. `pictures`: what the ink shows of these.
Tints sort_tints(const std::vector<Box>& tints, const Box& page, double x_height, const std::vector<TextLine>& dark,
                 const ReversedType& light, const std::vector<Box>& pictures);

// Pictures that are but a panel's ground are dropped, and those in photographs become one with them. `lines`: dark.
void join_tints(const Tints& tints, const std::vector<TextLine>& lines, std::vector<Box>& pictures);

}  // namespace backissue
