// A sheet seen along its own upright: columns lean with the page.
#pragma once

#include <vector>

#include "page/geometry.h"
#include "preprocess/gutter.h"

namespace backissue {

struct Span {
  double from = 0, to = 0;  // pixels
  double width() const { return to - from; }
  double center() const { return (from + to) / 2; }
};

struct Columns {
  double cell = 1;               // pixels
  double lean = 0;               // pixels to the left per pixel downwards
  double middle = 0;             // of the height, where columns keep their own place
  std::vector<double> inked;     // share of each column's height that has ink
  std::vector<double> lettered;  // the same of letters in lines

  double place(const Box& box) const { return box.center_x() + lean * (box.center_y() - middle); }
  Gutter line(double x) const { return {x + lean * middle, x - lean * middle}; }
};

// letters: those of the sheet that stand in lines.
Columns columns_of(const Sheet& sheet, const std::vector<Box>& letters);

// The stretches in which no column has a larger share than that. shares: Columns::inked or lettered.
std::vector<Span> gaps_in(const Columns& columns, const std::vector<double>& shares, const Span& within, double most);

double mean_share(const Columns& columns, const std::vector<double>& shares, const Span& span);

// The widest gap with a column of text on both sides, as against the titles and numbers of a list.
double widest_column_gap(const Columns& columns, const Span& text, double letter_size);

// Where the letters on either side of a place stand.
struct Sides {
  std::vector<double> left, right;
};
Sides part(const Columns& columns, const std::vector<Box>& letters, double x);

// The places that all but a hundredth of the letters keep to at either end.
Span extent(std::vector<double> places);

}  // namespace backissue
