#include "preprocess/columns.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "imageproc/scale.h"

namespace backissue {
namespace {

constexpr double stray = 0.01;         // of the height: letters that do not fill a gap
constexpr double column_edge = 6;      // letters: the part of a column that tells it
constexpr double least_column = 0.12;  // of the height, in letters: half of what a column of text has, twice a list

}  // namespace

Columns columns_of(const Sheet& sheet, const std::vector<Box>& letters) {
  Columns columns;
  const int factor = std::max(1, int(std::lround(sheet.letter_size / 4)));
  columns.cell = factor;
  columns.lean = std::tan(sheet.skew_degrees * std::numbers::pi / 180);
  columns.middle = sheet.ink.height / 2.0;
  const Image cells = reduce_ink(sheet.ink, factor);
  columns.inked.assign(std::size_t(cells.width), 0);
  columns.lettered = columns.inked;
  for (int y = 0; y < cells.height; ++y) {
    const int shift = int(std::lround(columns.lean * (y - cells.height / 2.0)));
    for (int x = 0; x < cells.width; ++x) {
      const int from = x - shift;
      if (from >= 0 && from < cells.width && cells.row(y)[from] != 0) columns.inked[std::size_t(x)] += 1;
    }
  }
  for (double& share : columns.inked) share /= cells.height;
  for (const Box& box : letters) {
    const double left = columns.place(box) - box.width() / 2.0;
    const int first = std::max(0, int(left / factor)), last = int((left + box.width()) / factor);
    for (int x = first; x <= std::min(last, cells.width - 1); ++x)
      columns.lettered[std::size_t(x)] += double(box.height()) / sheet.ink.height;
  }
  return columns;
}

std::vector<Span> gaps_in(const Columns& columns, const std::vector<double>& shares, const Span& within, double most) {
  std::vector<Span> gaps;
  const auto first = std::size_t(std::max(0.0, within.from / columns.cell));
  const auto last = std::min(shares.size(), std::size_t(std::max(0.0, within.to / columns.cell)));
  for (std::size_t x = first; x < last; ++x) {
    if (shares[x] > most) continue;
    const std::size_t begin = x;
    while (x < last && shares[x] <= most) ++x;
    gaps.push_back({double(begin) * columns.cell, double(x) * columns.cell});
  }
  return gaps;
}

double mean_share(const Columns& columns, const std::vector<double>& shares, const Span& span) {
  double sum = 0, count = 0;
  const auto last = std::min(shares.size(), std::size_t(std::max(0.0, span.to / columns.cell)));
  for (auto x = std::size_t(std::max(0.0, span.from / columns.cell)); x < last; ++x) {
    sum += shares[x];
    ++count;
  }
  return count > 0 ? sum / count : 0;
}

double widest_column_gap(const Columns& columns, const Span& text, double letter_size) {
  const double beside = column_edge * letter_size;
  double widest = 0;
  for (const Span& gap : gaps_in(columns, columns.lettered, text, stray)) {
    const double left = mean_share(columns, columns.lettered, {gap.from - beside, gap.from});
    const double right = mean_share(columns, columns.lettered, {gap.to, gap.to + beside});
    if (std::min(left, right) >= least_column) widest = std::max(widest, gap.width());
  }
  return widest;
}

Sides part(const Columns& columns, const std::vector<Box>& letters, double x) {
  Sides sides;
  for (const Box& box : letters) (columns.place(box) < x ? sides.left : sides.right).push_back(columns.place(box));
  return sides;
}

Span extent(std::vector<double> places) {
  if (places.empty()) return {};
  std::sort(places.begin(), places.end());
  const std::size_t cut = places.size() / 100;
  return {places[cut], places[places.size() - 1 - cut]};
}

}  // namespace backissue
