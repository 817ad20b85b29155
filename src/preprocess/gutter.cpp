#include "preprocess/gutter.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "imageproc/scale.h"
#include "preprocess/fold.h"
#include "preprocess/text_lines.h"

namespace backissue {
namespace {

constexpr double least_aspect = 1.1;            // of two pages side by side
constexpr double most_aspect = 2.1;             // and of two square ones
constexpr double nearest = 0.38;                // of the width: how far from either edge the gutter lies at least
constexpr double most_bridged = 0.12;           // of the rows of text that fit in: lines that run over the gutter
constexpr double most_crossed = 0.08;           // of the height: a headline over both pages
constexpr double edge_off_middle = 0.03;        // of the width
constexpr double stray = 0.02;                  // of the height: marks that do not fill a gap
constexpr double least_gap = 3;                 // letters
constexpr double least_share_of_margins = 0.7;  // of the mean outer margin; between columns of one page half of that
constexpr double least_share_of_gaps = 2;       // of the widest other gap
constexpr double column_edge = 6;               // letters: the part of a column that tells it
constexpr double least_column = 0.2;            // of the height, inked: a column of text has 0.4, a list's titles 0.1
constexpr double least_likeness = 0.6;          // of the two blocks' widths
constexpr std::size_t least_letters = 40;       // of a block of text
constexpr double shadow = 0.04;                 // of the width: what may be dark beside a fold without being print
constexpr double at_edge = 0.2;                 // letters from the scan's edge
constexpr int least_cut_lines = 8;              // lines that the edge cuts off
constexpr double widest_strip = 0.25;           // of the width
constexpr double least_print = 0.004;           // of a side's area, covered by ink, where there are few letters

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

// The sheet without dark borders.
Span paper_of(const Columns& columns) {
  const auto is_paper = [](double inked) { return inked < 0.5; };
  const auto first = std::find_if(columns.inked.begin(), columns.inked.end(), is_paper);
  const auto last = std::find_if(columns.inked.rbegin(), columns.inked.rend(), is_paper);
  if (first == columns.inked.end()) return {};
  return {double(first - columns.inked.begin()) * columns.cell, double(columns.inked.rend() - last) * columns.cell};
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

// Of a gutter that was seen: whether there is print on both sides of it.
bool parts_print(const Sheet& sheet, const Columns& columns, const std::vector<Box>& letters, const Gutter& gutter) {
  const double width = sheet.ink.width, height = sheet.ink.height, x = gutter.at(height / 2, height);
  const Sides sides = part(columns, letters, x);
  return has_print(columns, 0, x - shadow * width, sides.left.size()) &&
         has_print(columns, x + shadow * width, width, sides.right.size());
}

std::optional<Gutter> by_fold(const Sheet& sheet, const Columns& columns, const std::vector<Box>& letters) {
  const double width = sheet.ink.width;
  const std::optional<Gutter> fold = find_fold(sheet, {nearest * width, (1 - nearest) * width});
  return fold && parts_print(sheet, columns, letters, *fold) ? fold : std::nullopt;
}

std::optional<Gutter> by_edge(const Sheet& sheet, const Columns& columns, const std::vector<Box>& letters) {
  const double middle = sheet.ink.width / 2.0, off = edge_off_middle * sheet.ink.width;
  const std::optional<Gutter> edge = find_edge(sheet, {middle - off, middle + off});
  return edge && parts_print(sheet, columns, letters, *edge) ? edge : std::nullopt;
}

// The widest gap near the middle.
std::optional<Span> middle_gap(const Columns& columns, double width) {
  std::optional<Span> widest;
  for (const Span& gap : gaps_in(columns, {nearest * width, (1 - nearest) * width}, most_crossed))
    if (!widest || gap.width() > widest->width()) widest = gap;
  return widest;
}

// What stands on one side: its text, or where there is little of it, its ink.
Span block(const Columns& columns, std::vector<double>& letters, const Span& side) {
  if (letters.size() >= least_letters) return extent(letters);
  Span block{side.to, side.from};
  for (double x = side.from; x < side.to; x += columns.cell) {
    if (columns.inked[std::min(columns.inked.size() - 1, std::size_t(x / columns.cell))] <= stray) continue;
    block = {std::min(block.from, x), x + columns.cell};
  }
  return block;
}

// Whether columns of text stand on both sides of a gap, and not the titles and numbers of a list.
bool parts_columns(const Columns& columns, const Span& gap, double letter_size) {
  const auto mean = [&](double from, double to) {
    double sum = 0, count = 0;
    for (double x = std::max(0.0, from); x < to && x / columns.cell < double(columns.inked.size()); x += columns.cell) {
      sum += columns.inked[std::size_t(x / columns.cell)];
      ++count;
    }
    return count > 0 ? sum / count : 0;
  };
  const double beside = column_edge * letter_size;
  return mean(gap.from - beside, gap.from) >= least_column && mean(gap.to, gap.to + beside) >= least_column;
}

std::optional<Gutter> by_blank(const Sheet& sheet, const Columns& columns, const std::vector<Box>& letters) {
  const std::optional<Span> gap = middle_gap(columns, sheet.ink.width);
  if (!gap || gap->width() < least_gap * sheet.letter_size) return std::nullopt;
  const Gutter gutter = columns.line(gap->center(), sheet.ink.height);
  if (!parts_print(sheet, columns, letters, gutter)) return std::nullopt;
  const Span paper = paper_of(columns);
  Sides sides = part(columns, letters, gap->center());
  const Span left = block(columns, sides.left, {paper.from, gap->from});
  const Span right = block(columns, sides.right, {gap->to, paper.to});
  const double narrower = std::min(left.width(), right.width()), wider = std::max(left.width(), right.width());
  const double between = right.from - left.to, margins = (left.from - paper.from + paper.to - right.to) / 2;
  if (narrower < least_likeness * wider || between < least_share_of_margins * margins) return std::nullopt;
  for (const Span& side : {left, right})
    for (const Span& other : gaps_in(columns, side, stray))
      if (between < least_share_of_gaps * other.width() && parts_columns(columns, other, sheet.letter_size))
        return std::nullopt;
  return gutter;
}

// Lines of text that run over the gutter, as a share of those that would fit in.
double bridged(const Sheet& sheet, const std::vector<Box>& letters, const Gutter& gutter) {
  const double rows = sheet.ink.height / (2 * sheet.letter_size);
  return count_bridges(letters, sheet.letter_size, [&](double y) { return gutter.at(y, sheet.ink.height); }) / rows;
}

}  // namespace

std::optional<Gutter> find_gutter(const Sheet& sheet) {
  const double aspect = double(sheet.ink.width) / sheet.ink.height;
  if (sheet.letter_size <= 0 || aspect < least_aspect || aspect > most_aspect) return std::nullopt;
  const Columns columns = columns_of(sheet);
  const std::vector<Box> letters = letters_in_lines(sheet.letters, sheet.letter_size);
  for (const auto& find : {by_fold, by_blank, by_edge}) {
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
    if (const auto gap = middle_gap(columns, width)) return columns.line(gap->center(), sheet.ink.height);
  }
  return {width / 2, width / 2};
}

bool is_cut_off(const std::vector<Box>& letters, double letter_size, double width, bool is_left) {
  std::vector<double> rows;
  for (const Box& box : letters)
    if ((is_left ? box.left : width - box.right) < at_edge * letter_size) rows.push_back(box.center_y());
  std::sort(rows.begin(), rows.end());
  int lines = 0;
  double last = -letter_size;
  for (const double y : rows) {
    if (y - last < letter_size) continue;
    ++lines;
    last = y;
  }
  return lines >= least_cut_lines;
}

std::optional<Neighbour> find_neighbour(const Sheet& sheet) {
  if (sheet.letter_size <= 0) return std::nullopt;
  const double width = sheet.ink.width, height = sheet.ink.height;
  const std::vector<Box> letters = letters_in_lines(sheet.letters, sheet.letter_size);
  for (const bool is_left : {true, false}) {
    if (!is_cut_off(sheet.letters, sheet.letter_size, width, is_left)) continue;
    const Columns columns = columns_of(sheet);
    const double near = 2 * sheet.letter_size, far = widest_strip * width;
    const Span strip = is_left ? Span{near, far} : Span{width - far, width - near};
    std::optional<Gutter> gutter = find_fold(sheet, {strip.from, strip.to});
    if (!gutter) {
      Span widest;
      for (const Span& gap : gaps_in(columns, strip, stray))
        if (gap.width() > widest.width()) widest = gap;
      const Span page = is_left ? Span{widest.to, width} : Span{0, widest.from};
      bool stands_out = widest.width() >= least_gap * sheet.letter_size;
      Sides sides = part(columns, letters, widest.center());
      for (const Span& other : gaps_in(columns, block(columns, is_left ? sides.right : sides.left, page), stray))
        stands_out = stands_out && (widest.width() >= least_share_of_gaps * other.width() ||
                                    !parts_columns(columns, other, sheet.letter_size));
      if (stands_out) gutter = columns.line(widest.center(), height);
    }
    if (!gutter || bridged(sheet, letters, *gutter) > most_bridged) continue;
    const Sides sides = part(columns, sheet.letters, gutter->at(height / 2, height));
    if ((is_left ? sides.left : sides.right).size() >= std::size_t(least_cut_lines)) return Neighbour{*gutter, is_left};
  }
  return std::nullopt;
}

}  // namespace backissue
