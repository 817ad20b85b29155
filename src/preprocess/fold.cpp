#include "preprocess/fold.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <vector>

#include "imageproc/scale.h"

namespace backissue {
namespace {

constexpr int strip_count = 32;
constexpr double paper_share = 0.6;      // of a strip's cells in one column are no lighter than its paper
constexpr double reach = 0.06;           // of the width: how far beside the fold the paper has its own shade
constexpr double least_depth = 0.05;     // of the paper's brightness beside it
constexpr double enough_depth = 0.15;    // more says no more
constexpr double least_coverage = 0.85;  // of all strips
constexpr double least_at_ends = 0.7;    // of the upper and of the lower eighth: a rule between columns stops there
constexpr double steepest = 1.5;         // degrees off the upright of the text
constexpr double slope_step = 0.25;      // degrees

constexpr double least_step = 0.2;  // from one page's ground to the other's

// By strips of rows, how much each column looks like a fold, 0–1.
struct Strips {
  double cell = 1;            // pixels
  int width = 0, height = 0;  // cells
  std::vector<std::vector<float>> depth;

  double strip_middle(int strip) const { return (strip + 0.5) * height / strip_count; }
};

std::vector<float> paper_of_strip(const Image& cells, int top, int bottom, double lean) {
  std::vector<float> paper(std::size_t(cells.width));
  std::vector<std::uint8_t> column;
  const double middle = (top + bottom) / 2.0;
  for (int x = 0; x < cells.width; ++x) {
    column.clear();
    for (int y = top; y < bottom; ++y) {
      const int from = x - int(std::lround(lean * (y - middle)));
      column.push_back(cells.row(y)[std::clamp(from, 0, cells.width - 1)]);
    }
    const auto nth = column.begin() + std::ptrdiff_t(paper_share * double(column.size() - 1));
    std::nth_element(column.begin(), nth, column.end());
    paper[std::size_t(x)] = *nth;
  }
  return paper;
}

std::vector<float> valleys_of_strip(const std::vector<float>& paper, int far) {
  const int width = int(paper.size());
  std::vector<float> depth(paper.size(), 0);
  for (int x = 1; x + 1 < width; ++x) {
    const auto at = [&](int i) { return paper.begin() + std::clamp(i, 0, width); };
    const float left = *std::max_element(at(x - far), at(x)), right = *std::max_element(at(x + 1), at(x + 1 + far));
    const float beside = std::min(left, right);
    if (beside > 0) depth[std::size_t(x)] = std::max(0.0F, 1 - paper[std::size_t(x)] / beside);
  }
  return depth;
}

// How much lighter the left is than the right, or the other way round: `sign` 1 or -1.
std::vector<float> steps_of_strip(const std::vector<float>& paper, int far, float sign) {
  std::vector<float> step(paper.size(), 0);
  for (std::size_t x = std::size_t(far); x + std::size_t(far) < paper.size(); ++x) {
    const float left = paper[x - std::size_t(far)], right = paper[x + std::size_t(far)];
    step[x] = std::max(0.0F, sign * (left - right) / std::max({left, right, 1.0F}));
  }
  return step;
}

template <typename Measure>
Strips measure_strips(const Sheet& sheet, double lean, Measure measure) {
  Strips strips;
  const int factor = std::max(1, int(std::lround(sheet.letter_size / 4)));
  const Image cells = reduce_mean(sheet.grey, factor);
  strips.cell = factor;
  strips.width = cells.width;
  strips.height = cells.height;
  if (cells.height < strip_count) return strips;
  for (int strip = 0; strip < strip_count; ++strip) {
    const int top = strip * cells.height / strip_count, bottom = (strip + 1) * cells.height / strip_count;
    strips.depth.push_back(measure(paper_of_strip(cells, top, bottom, lean)));
  }
  return strips;
}

// What a line through the valleys gathers: one and a neighbour's column count, for folds are never quite straight.
struct Gathered {
  double depth = 0;
  int strips = 0, upper = 0, lower = 0;

  bool is_fold() const {
    constexpr int end = strip_count / 8;
    return strips >= least_coverage * strip_count && upper >= least_at_ends * end && lower >= least_at_ends * end;
  }
};

Gathered gather(const Strips& strips, double x, double lean, double least) {
  Gathered gathered;
  for (int strip = 0; strip < strip_count; ++strip) {
    const int at = int(std::lround(x - lean * (strips.strip_middle(strip) - strips.height / 2.0)));
    if (at < 1 || at + 1 >= strips.width) continue;
    const std::vector<float>& depths = strips.depth[std::size_t(strip)];
    const double depth = *std::max_element(depths.begin() + at - 1, depths.begin() + at + 2);
    gathered.depth += std::min(depth, enough_depth) + 0.01 * depth;
    if (depth < least) continue;
    ++gathered.strips;
    gathered.upper += strip < strip_count / 8;
    gathered.lower += strip >= strip_count - strip_count / 8;
  }
  return gathered;
}

std::optional<Gutter> straight_line(const Strips& strips, double text_lean, const Range& range, double least) {
  Gathered best;
  double best_x = 0, best_lean = 0;
  for (double degrees = -steepest; !strips.depth.empty() && degrees <= steepest; degrees += slope_step) {
    const double lean = text_lean + std::tan(degrees * std::numbers::pi / 180);
    for (double x = range.from / strips.cell; x <= range.to / strips.cell; ++x) {
      const Gathered gathered = gather(strips, x, lean, least);
      if (!gathered.is_fold() || gathered.depth <= best.depth) continue;
      best = gathered;
      best_x = (x + 0.5) * strips.cell;
      best_lean = lean;
    }
  }
  if (!best.is_fold()) return std::nullopt;
  const double lift = best_lean * strips.height * strips.cell / 2;
  return Gutter{best_x + lift, best_x - lift};
}

double lean_of(const Sheet& sheet) { return std::tan(sheet.skew_degrees * std::numbers::pi / 180); }

}  // namespace

std::optional<Gutter> find_fold(const Sheet& sheet, const Range& range) {
  const Strips strips = measure_strips(sheet, lean_of(sheet), [](const std::vector<float>& paper) {
    return valleys_of_strip(paper, std::max(2, int(reach * double(paper.size()))));
  });
  return straight_line(strips, lean_of(sheet), range, least_depth);
}

std::optional<Gutter> find_edge(const Sheet& sheet, const Range& range) {
  constexpr int far = 2;
  for (const float sign : {1.0F, -1.0F}) {
    const Strips strips = measure_strips(
        sheet, lean_of(sheet), [&](const std::vector<float>& paper) { return steps_of_strip(paper, far, sign); });
    if (const auto edge = straight_line(strips, lean_of(sheet), range, least_step)) return edge;
  }
  return std::nullopt;
}

}  // namespace backissue
