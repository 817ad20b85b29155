#include "preprocess/curl.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "preprocess/text_lines.h"

namespace backissue {
namespace {

constexpr std::size_t knots = 17;  // across the page
constexpr std::size_t unknowns = 2 * knots;
constexpr double stiffness = 0.3;  // of the bend across the page, against a knot's share of the letters
constexpr double twist = 0.02;     // how readily head and foot differ: the less, the sooner
constexpr double anchor = 1e-4;    // what no line tells stays where it is
constexpr std::size_t least_lines = 12;
constexpr std::size_t least_in_line = 10;  // letters
constexpr double least_sag = 0.3;          // letters: less does not harm the recognition of a line
constexpr double largest_sag = 8;          // letters: more is no page
constexpr double most_left = 0.5;          // of the letters' squared distances from straight lines
constexpr std::array<double, 4> tolerances = {0.8, 0.4, 0.25, 0.2};  // letters; descenders fall out

using Vector = std::array<double, unknowns>;
using Matrix = std::vector<Vector>;

// The lower edge of a letter, and which knots its place lies between.
struct Foot {
  double y = 0;
  std::size_t knot = 0;
  std::array<double, 4> weight{};  // of top[knot], top[knot + 1], bottom[knot], bottom[knot + 1]

  template <typename Visit>
  void visit(Visit visit_one) const {
    const std::array<std::size_t, 4> at = {knot, knot + 1, knots + knot, knots + knot + 1};
    for (std::size_t i = 0; i < 4; ++i) visit_one(at[i], weight[i]);
  }
  double sag(const Vector& bend) const {
    double sum = 0;
    visit([&](std::size_t at, double w) { sum += w * bend[at]; });
    return sum;
  }
};

using Line = std::vector<Foot>;

Foot foot_of(const Box& box, int width, int height) {
  const double across = std::clamp(box.center_x() / width, 0.0, 1.0) * (knots - 1);
  const double down = std::clamp(double(box.bottom) / height, 0.0, 1.0);
  Foot foot{double(box.bottom), std::min(std::size_t(across), knots - 2), {}};
  const double share = across - double(foot.knot);
  foot.weight = {(1 - share) * (1 - down), share * (1 - down), (1 - share) * down, share * down};
  return foot;
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

// How far each letter stands off its line once the bend is taken away.
std::vector<double> offsets(const Line& line, const Vector& bend) {
  std::vector<double> off;
  for (const Foot& foot : line) off.push_back(foot.y - foot.sag(bend));
  const double height = median(off);
  for (double& value : off) value -= height;
  return off;
}

void keep_smooth(Matrix& a, double letters) {
  const double stiff = stiffness * letters / knots;
  for (const std::size_t edge : {std::size_t(0), knots}) {
    for (std::size_t k = edge; k + 2 < edge + knots; ++k) {
      constexpr std::array<double, 3> second = {1, -2, 1};
      for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j) a[k + i][k + j] += stiff * second[i] * second[j];
    }
  }
  const double same = twist * letters / knots, fast = anchor * letters / knots;
  for (std::size_t k = 0; k < knots; ++k) {
    a[k][k] += same + fast;
    a[knots + k][knots + k] += same + fast;
    a[k][knots + k] -= same;
    a[knots + k][k] -= same;
  }
}

// Cholesky; the matrix is symmetric and, by its anchor, positive.
Vector solve(Matrix a, Vector b) {
  for (std::size_t i = 0; i < unknowns; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double sum = a[i][j];
      for (std::size_t k = 0; k < j; ++k) sum -= a[i][k] * a[j][k];
      a[i][j] = i == j ? std::sqrt(sum) : sum / a[j][j];
    }
  }
  for (std::size_t i = 0; i < unknowns; ++i) {
    for (std::size_t k = 0; k < i; ++k) b[i] -= a[i][k] * b[k];
    b[i] /= a[i][i];
  }
  for (std::size_t i = unknowns; i-- > 0;) {
    for (std::size_t k = i + 1; k < unknowns; ++k) b[i] -= a[k][i] * b[k];
    b[i] /= a[i][i];
  }
  return b;
}

// The bend that the letters within the tolerance of their lines agree on. A line's own height falls out: each line
// counts by how its letters differ from their mean.
Vector fit(const std::vector<Line>& lines, const Vector& before, double tolerance) {
  Matrix a(unknowns, Vector{});
  Vector b{};
  double letters = 0;
  for (const Line& line : lines) {
    const std::vector<double> off = offsets(line, before);
    Vector sum{};
    double sum_y = 0, count = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (std::abs(off[i]) > tolerance) continue;
      ++count;
      sum_y += line[i].y - line.front().y;
      line[i].visit([&](std::size_t p, double w) {
        sum[p] += w;
        b[p] += w * (line[i].y - line.front().y);
        line[i].visit([&](std::size_t q, double v) { a[p][q] += w * v; });
      });
    }
    if (count == 0) continue;
    letters += count;
    for (std::size_t p = 0; p < unknowns; ++p) {
      b[p] -= sum[p] * sum_y / count;
      for (std::size_t q = 0; q < unknowns; ++q) a[p][q] -= sum[p] * sum[q] / count;
    }
  }
  keep_smooth(a, letters);
  return solve(std::move(a), b);
}

// Squared distances from straight lines of the letters that the bend explains: without it, and with it.
std::pair<double, double> unexplained(const std::vector<Line>& lines, const Vector& bend, double tolerance) {
  double without = 0, with = 0;
  for (const Line& line : lines) {
    const std::vector<double> flat = offsets(line, bend), bent = offsets(line, Vector{});
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (std::abs(flat[i]) > tolerance) continue;
      without += bent[i] * bent[i];
      with += flat[i] * flat[i];
    }
  }
  return {without, with};
}

// How far an edge's knots lie off the straight line that fits them best.
double largest_off_straight(const double* knot) {
  constexpr double middle = (knots - 1) / 2.0;
  double mean = 0, slope = 0, squares = 0, largest = 0;
  for (std::size_t k = 0; k < knots; ++k) {
    mean += knot[k] / knots;
    slope += (double(k) - middle) * knot[k];
    squares += (double(k) - middle) * (double(k) - middle);
  }
  for (std::size_t k = 0; k < knots; ++k)
    largest = std::max(largest, std::abs(knot[k] - mean - slope / squares * (double(k) - middle)));
  return largest;
}

}  // namespace

Bend find_bend(const std::vector<Box>& letters, double letter_size, int width, int height) {
  std::vector<Line> lines;
  for (const std::vector<Box>& line : chain_letters(letters, letter_size)) {
    if (line.size() < least_in_line) continue;
    lines.emplace_back();
    for (const Box& box : line) lines.back().push_back(foot_of(box, width, height));
  }
  if (lines.size() < least_lines) return {};
  Vector bend{};
  for (const double tolerance : tolerances) bend = fit(lines, bend, tolerance * letter_size);

  const double sag = std::max(largest_off_straight(bend.data()), largest_off_straight(bend.data() + knots));
  const auto [without, with] = unexplained(lines, bend, tolerances.back() * letter_size);
  if (sag < least_sag * letter_size || sag > largest_sag * letter_size || with > most_left * without) return {};
  return {double(width), double(height), {bend.begin(), bend.begin() + knots}, {bend.begin() + knots, bend.end()}};
}

}  // namespace backissue
