#include "preprocess/gutter.h"

#include <algorithm>
#include <cmath>

#include "preprocess/columns.h"
#include "preprocess/fold.h"
#include "preprocess/text_lines.h"

namespace backissue {
namespace {

constexpr double least_aspect = 1.1;            // of two pages side by side
constexpr double most_aspect = 2.1;             // and of two square ones
constexpr double nearest = 0.38;                // of the width: how far from either edge the gutter lies at least
constexpr double most_crossed = 0.08;           // of the height: a headline over both pages
constexpr double edge_off_middle = 0.03;        // of the width
constexpr double solid = 0.1;                   // of the height: more ink than a list of titles has
constexpr double least_gap = 3;                 // letters
constexpr double least_share_of_margins = 0.6;  // of the mean outer margin; between columns of one page 0.45
constexpr double least_share_of_gaps = 2;       // of the widest other gap
constexpr double deepest_border = 0.06;         // of the width; what is dark farther in is a picture
constexpr double least_likeness = 0.6;          // of the two blocks' widths
constexpr std::size_t least_letters = 40;       // of a block of text
constexpr double shadow = 0.04;                 // of the width: what may be dark beside a fold without being print
constexpr double least_print = 0.004;           // of a side's area, covered by ink, where there are few letters

// The sheet without dark borders, whose inner side may lean.
Span paper_of(const Columns& columns) {
  const std::size_t last = columns.inked.size() - 1;
  const auto deepest = std::size_t(deepest_border * double(last));
  std::size_t left = 0, right = 0;
  while (left < deepest && columns.inked[left] >= solid) ++left;
  while (right < deepest && columns.inked[last - right] >= solid) ++right;
  return {double(left) * columns.cell, double(last + 1 - right) * columns.cell};
}

bool has_print(const Columns& columns, const Span& side, std::size_t letters) {
  return letters >= least_letters || mean_share(columns, columns.inked, side) >= least_print;
}

// Of a gutter that was seen: whether there is print on both sides of it.
bool parts_print(const Sheet& sheet, const Columns& columns, const std::vector<Box>& letters, const Gutter& gutter) {
  const double width = sheet.ink.width, height = sheet.ink.height, x = gutter.at(height / 2, height);
  const Sides sides = part(columns, letters, x);
  return has_print(columns, {0, x - shadow * width}, sides.left.size()) &&
         has_print(columns, {x + shadow * width, width}, sides.right.size());
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
  for (const Span& gap : gaps_in(columns, columns.inked, {nearest * width, (1 - nearest) * width}, most_crossed))
    if (!widest || gap.width() > widest->width()) widest = gap;
  return widest;
}

Span solid_ink(const Columns& columns, const Span& side) {
  Span ink{side.to, side.from};
  for (double x = side.from; x < side.to; x += columns.cell) {
    if (columns.inked[std::min(columns.inked.size() - 1, std::size_t(x / columns.cell))] < solid) continue;
    ink = {std::min(ink.from, x), x + columns.cell};
  }
  return ink;
}

// What stands on one side: its text, and outwards also its pictures and boxes, which have no letters to tell where they
// end; where there is little text, only these.
Span block(const Columns& columns, const std::vector<double>& letters, const Span& side, bool is_left) {
  const Span ink = solid_ink(columns, side);
  if (letters.size() < least_letters) return ink;
  const Span text = extent(letters);
  return is_left ? Span{std::min(text.from, ink.from), text.to} : Span{text.from, std::max(text.to, ink.to)};
}

std::optional<Gutter> by_blank(const Sheet& sheet, const Columns& columns, const std::vector<Box>& letters) {
  const std::optional<Span> gap = middle_gap(columns, sheet.ink.width);
  if (!gap || gap->width() < least_gap * sheet.letter_size) return std::nullopt;
  const Gutter gutter = columns.line(gap->center());
  if (!parts_print(sheet, columns, letters, gutter)) return std::nullopt;
  const Span paper = paper_of(columns);
  const Sides sides = part(columns, letters, gap->center());
  const Span left = block(columns, sides.left, {paper.from, gap->from}, true);
  const Span right = block(columns, sides.right, {gap->to, paper.to}, false);
  const double narrower = std::min(left.width(), right.width()), wider = std::max(left.width(), right.width());
  const double between = right.from - left.to, margins = (left.from - paper.from + paper.to - right.to) / 2;
  if (narrower < least_likeness * wider || between < least_share_of_margins * margins) return std::nullopt;
  for (const Span& side : {left, right})
    if (between < least_share_of_gaps * widest_column_gap(columns, side, sheet.letter_size)) return std::nullopt;
  return gutter;
}

}  // namespace

std::optional<Gutter> find_gutter(const Sheet& sheet) {
  const double aspect = double(sheet.ink.width) / sheet.ink.height;
  if (sheet.letter_size <= 0 || aspect < least_aspect || aspect > most_aspect) return std::nullopt;
  const std::vector<Box> letters = letters_in_lines(sheet.letters, sheet.letter_size);
  const Columns columns = columns_of(sheet, letters);
  for (const auto& find : {by_fold, by_blank, by_edge}) {
    const std::optional<Gutter> gutter = find(sheet, columns, letters);
    if (gutter && !runs_over(sheet, letters, *gutter)) return gutter;
  }
  return std::nullopt;
}

bool runs_over(const Sheet& sheet, const std::vector<Box>& letters, const Gutter& gutter) {
  constexpr double most = 0.12;  // of the rows of text that fit in
  const double rows = sheet.ink.height / (2 * sheet.letter_size);
  return count_bridges(letters, sheet.letter_size, [&](double y) { return gutter.at(y, sheet.ink.height); }) >
         most * rows;
}

Gutter likeliest_gutter(const Sheet& sheet) {
  const double width = sheet.ink.width;
  if (const std::optional<Gutter> sure = find_gutter(sheet)) return *sure;
  if (sheet.letter_size > 0) {
    const Columns columns = columns_of(sheet, {});
    if (const auto gap = middle_gap(columns, width)) return columns.line(gap->center());
  }
  return {width / 2, width / 2};
}

}  // namespace backissue
