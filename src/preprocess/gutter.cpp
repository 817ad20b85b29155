#include "preprocess/gutter.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "imageproc/scale.h"
#include "preprocess/fold.h"
#include "preprocess/text_lines.h"

namespace backissue {
namespace {

constexpr double least_aspect = 1.1;           // of two pages side by side; of one, lying, at most 0.8
constexpr double nearest = 0.38;               // of the width: how far from either edge the gutter lies at least
constexpr double most_bridged = 0.12;          // of the rows of text that fit in: lines that run over the gutter
constexpr double most_crossed = 0.08;          // of the height: a headline over both pages
constexpr double stray = 0.02;                 // of the height: marks that do not fill a gap
constexpr double least_gap = 3;                // letters
constexpr double least_share_of_margins = 1.0; // of the mean outer margin
constexpr double least_share_of_gaps = 2;      // of the widest other gap
constexpr double least_likeness = 0.6;         // of the two blocks' widths
constexpr std::size_t least_letters = 40;      // of a block of text
constexpr double least_print = 0.004;          // of a side's area, covered by ink, where there are few letters

// ---- The sheet seen along its own upright: columns lean with the page ----

struct Columns {
  double cell = 1;            // pixels
  double lean = 0;            // pixels to the left per pixel downwards
  double middle = 0;          // of the height, where columns keep their own place
  std::vector<double> inked;  // share of each column's rows that have ink

  double place(const Box& box) const { return box.center_x() + lean * (box.center_y() - middle); }
  Gutter line(double x, double height) const { return {x + lean * middle, x - lean * (height - middle)}; }
};

Columns columns_of(const Sheet& sheet) {
  Columns columns;
  const int factor = std::max(1, int(std::lround(sheet.letter_size / 4)));
  columns.cell = factor;
  columns.lean = std::tan(sheet.skew_degrees * std::numbers::pi / 180);
  columns.middle = sheet.ink.height / 2.0;
  const Image cells = reduce_ink(sheet.ink, factor);
  columns.inked.assign(std::size_t(cells.width), 0);
  for (int y = 0; y < cells.height; ++y) {
    const int shift = int(std::lround(columns.lean * (y - cells.height / 2.0)));
    for (int x = 0; x < cells.width; ++x) {
      const int from = x - shift;
      if (from >= 0 && from < cells.width && cells.row(y)[from] != 0) columns.inked[std::size_t(x)] += 1;
    }
  }
  for (double& share : columns.inked) share /= cells.height;
  return columns;
}

struct Span {
  double from = 0, to = 0;  // pixels
  double width() const { return to - from; }
  double center() const { return (from + to) / 2; }
};

// Runs of columns with no more ink than that, within the text.
std::vector<Span> gaps_in(const Columns& columns, const Span& text, double most) {
  std::vector<Span> gaps;
  const auto first = std::size_t(std::max(0.0, text.from / columns.cell));
  const auto last = std::min(columns.inked.size(), std::size_t(std::max(0.0, text.to / columns.cell)));
  for (std::size_t x = first; x < last; ++x) {
    if (columns.inked[x] > most) continue;
    const std::size_t begin = x;
    while (x < last && columns.inked[x] <= most) ++x;
    gaps.push_back({double(begin) * columns.cell, double(x) * columns.cell});
  }
  return gaps;
}

// ---- What lies on either side ----

// The places that all but a hundredth of the letters keep to at either end.
Span extent(std::vector<double>& places) {
  if (places.empty()) return {};
  std::sort(places.begin(), places.end());
  const std::size_t cut = places.size() / 100;
  return {places[cut], places[places.size() - 1 - cut]};
}

struct Sides {
  std::vector<double> left, right;  // places of letters
};

Sides part(const Columns& columns, const std::vector<Box>& letters, double x) {
  Sides sides;
  for (const Box& box : letters) (columns.place(box) < x ? sides.left : sides.right).push_back(columns.place(box));
  return sides;
}

bool has_print(const Columns& columns, double from, double to, std::size_t letters) {
  if (letters >= least_letters) return true;
  double inked = 0;
  for (double x = from; x < to; x += columns.cell)
    inked += columns.inked[std::min(columns.inked.size() - 1, std::size_t(x / columns.cell))];
  return inked * columns.cell >= least_print * (to - from);
}

bool is_near_middle(double x, double width) { return x >= nearest * width && x <= (1 - nearest) * width; }

std::optional<Gutter> by_fold(const Sheet& sheet, const Columns& columns, const std::vector<Box>& letters) {
  const double width = sheet.ink.width, height = sheet.ink.height;
  const std::optional<Gutter> fold = find_fold(sheet, {nearest * width, (1 - nearest) * width});
  if (!fold) return std::nullopt;
  const double x = fold->at(height / 2, height);
  const Sides sides = part(columns, letters, x);
  const bool both = has_print(columns, 0, x - sheet.letter_size, sides.left.size()) &&
                    has_print(columns, x + sheet.letter_size, width, sides.right.size());
  return both ? fold : std::nullopt;
}

// The widest gap near the middle.
std::optional<Span> middle_gap(const Columns& columns, const Span& text, double width) {
  std::optional<Span> widest;
  for (const Span& gap : gaps_in(columns, text, most_crossed)) {
    const bool near = is_near_middle(gap.center(), width);
    if (near && (!widest || gap.width() > widest->width())) widest = gap;
  }
  return widest;
}

std::optional<Gutter> by_blank(const Sheet& sheet, const Columns& columns, const std::vector<Box>& letters) {
  const double width = sheet.ink.width;
  std::vector<double> all = part(columns, letters, width + columns.middle).left;
  const Span text = extent(all);
  const std::optional<Span> gap = middle_gap(columns, text, width);
  if (!gap || gap->width() < least_gap * sheet.letter_size) return std::nullopt;
  Sides sides = part(columns, letters, gap->center());
  if (std::min(sides.left.size(), sides.right.size()) < least_letters) return std::nullopt;
  const Span left = extent(sides.left), right = extent(sides.right);
  if (std::min(left.width(), right.width()) < least_likeness * std::max(left.width(), right.width()))
    return std::nullopt;
  const double margins = (text.from + (width - text.to)) / 2;
  if (gap->width() < least_share_of_margins * margins) return std::nullopt;
  for (const Span& side : {left, right})
    for (const Span& other : gaps_in(columns, side, stray))
      if (gap->width() < least_share_of_gaps * other.width()) return std::nullopt;
  return columns.line(gap->center(), sheet.ink.height);
}

// Lines of text that run over the gutter, as a share of those that would fit in.
double bridged(const Sheet& sheet, const std::vector<Box>& letters, const Gutter& gutter) {
  const double rows = sheet.ink.height / (2 * sheet.letter_size);
  return count_bridges(letters, sheet.letter_size,
                       [&](double y) { return gutter.at(y, sheet.ink.height); }) / rows;
}

}  // namespace

std::optional<Gutter> find_gutter(const Sheet& sheet) {
  if (sheet.letter_size <= 0 || sheet.ink.width < least_aspect * sheet.ink.height) return std::nullopt;
  const Columns columns = columns_of(sheet);
  const std::vector<Box> letters = letters_in_lines(sheet.letters, sheet.letter_size);
  for (const auto& find : {by_fold, by_blank}) {
    const std::optional<Gutter> gutter = find(sheet, columns, letters);
    if (gutter && bridged(sheet, letters, *gutter) <= most_bridged) return gutter;
  }
  return std::nullopt;
}

Gutter likeliest_gutter(const Sheet& sheet) {
  const double width = sheet.ink.width;
  if (const std::optional<Gutter> sure = find_gutter(sheet)) return *sure;
  if (sheet.letter_size > 0) {
    const Columns columns = columns_of(sheet);
    if (const auto gap = middle_gap(columns, {nearest * width, (1 - nearest) * width}, width))
      return columns.line(gap->center(), sheet.ink.height);
  }
  return {width / 2, width / 2};
}

}  // namespace backissue
