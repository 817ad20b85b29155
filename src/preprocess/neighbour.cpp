#include "preprocess/neighbour.h"

#include <algorithm>

#include "preprocess/columns.h"
#include "preprocess/fold.h"
#include "preprocess/text_lines.h"

namespace backissue {
namespace {

constexpr double at_edge = 0.2;            // letters from the scan's edge
constexpr int least_cut_lines = 8;         // lines that the edge cuts off
constexpr double widest_strip = 0.25;      // of the width
constexpr double stray = 0.01;             // of the height: letters that do not fill a gap
constexpr double least_gap = 3;            // letters
constexpr double least_share_of_gaps = 2;  // of the widest gap between the page's own columns

// The widest band without text in the strip.
Span widest_band(const Columns& columns, const Span& strip) {
  Span widest;
  for (const Span& gap : gaps_in(columns, columns.lettered, strip, stray))
    if (gap.width() > widest.width()) widest = gap;
  return widest;
}

std::optional<Gutter> find_beside(const Sheet& sheet, const std::vector<Box>& letters, bool is_left) {
  const double width = sheet.ink.width;
  const Columns columns = columns_of(sheet, letters);
  const Span strip = is_left ? Span{0, widest_strip * width} : Span{(1 - widest_strip) * width, width};
  const Span band = widest_band(columns, strip);
  const Sides sides = part(columns, letters, band.center());
  const std::vector<double>& beyond = is_left ? sides.left : sides.right;
  if (beyond.size() < std::size_t(least_cut_lines) || band.width() < least_gap * sheet.letter_size) return std::nullopt;
  const Span page = extent(is_left ? sides.right : sides.left);
  if (band.width() < least_share_of_gaps * widest_column_gap(columns, page, sheet.letter_size)) return std::nullopt;
  const std::optional<Gutter> fold = find_fold(sheet, {band.from, band.to});
  const Gutter gutter = fold.value_or(columns.line(band.center()));
  return runs_over(sheet, letters, gutter) ? std::nullopt : std::optional(gutter);
}

}  // namespace

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
  const std::vector<Box> letters = letters_in_lines(sheet.letters, sheet.letter_size);
  for (const bool is_left : {true, false}) {
    if (!is_cut_off(sheet.letters, sheet.letter_size, sheet.ink.width, is_left)) continue;
    if (const auto gutter = find_beside(sheet, letters, is_left)) return Neighbour{*gutter, is_left};
  }
  return std::nullopt;
}

}  // namespace backissue
