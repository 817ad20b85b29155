#include "preprocess/direction.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

namespace backissue {
namespace {

constexpr std::size_t most_letters = 12000;             // more do not make it more precise, only slower
constexpr double coarse_step = 0.25, fine_step = 0.05;  // degrees
constexpr double coarse_bin = 0.25, fine_bin = 0.12;    // letter sizes
constexpr double least_peakedness = 1.35;  // of the projection, against evenly strewn marks; text has 2 and more
constexpr std::size_t least_letters = 6;
constexpr std::size_t most_of_a_row = 120;
constexpr double confidence_of_one_row = 0.4;  // one row reads as well upside down, for all that its feet tell
// How much the peak upside down falls short of the upright one. Set and real pages, in any of the four directions,
// have 0.12 to 0.35; lines of capitals alone have none.
constexpr double sure_margin = 0.2;
constexpr double least_margin = 0.04;  // less: the page stays as it was scanned, most pages being scanned upright
constexpr double few_letters = 150;    // of fewer the margin is a matter of chance, and has to be wider

// Edges of letters in a frame in which lines of text would run along u.
struct Edges {
  std::vector<float> u, v;
};

// The lower edges of the letters once the page is turned by `rotation`; about the middle, to keep sums small.
Edges lower_edges(const std::vector<Box>& letters, int rotation) {
  Edges edges;
  const std::size_t step = (letters.size() + most_letters - 1) / most_letters;
  for (std::size_t i = 0; i < letters.size(); i += std::max<std::size_t>(1, step)) {
    const Box& box = letters[i];
    const bool sideways = rotation == 90 || rotation == 270;
    const double u = sideways ? box.center_y() : box.center_x();
    const double v = rotation == 0 ? box.bottom : rotation == 90 ? box.right : rotation == 180 ? -box.top : -box.left;
    edges.u.push_back(float(rotation == 0 || rotation == 270 ? u : -u));
    edges.v.push_back(float(v));
  }
  return edges;
}

// How much the projections at one angle gather: the sum of squared counts, against that of evenly strewn edges.
class Projection {
 public:
  Projection(const Edges& edges, double bin) : edges_(edges), scale_(float(1 / bin)) {
    const auto [u0, u1] = std::minmax_element(edges.u.begin(), edges.u.end());
    const auto [v0, v1] = std::minmax_element(edges.v.begin(), edges.v.end());
    middle_ = (*u0 + *u1) / 2;
    top_ = *v0;
    half_width_ = (*u1 - *u0) / 2;
    height_ = *v1 - *v0;
  }

  double peakedness(double degrees) {
    const auto slope = float(std::tan(degrees * std::numbers::pi / 180));
    const float lift = std::abs(slope) * half_width_;
    counts_.assign(std::size_t((height_ + 2 * lift) * scale_) + 3, 0);
    for (std::size_t i = 0; i < edges_.u.size(); ++i) {
      const float at = (edges_.v[i] - top_ + lift - slope * (edges_.u[i] - middle_)) * scale_;
      ++counts_[std::size_t(std::max(0.0F, at))];
    }
    // Pairs of neighbouring bins, so that it does not matter where the bins' borders fall.
    double squares = 0;
    for (std::size_t i = 0; i + 1 < counts_.size(); ++i) {
      const double pair = counts_[i] + counts_[i + 1];
      squares += pair * pair;
    }
    const double n = double(edges_.u.size());
    const double even = 4 * n * n / (height_ * scale_ + 2) + 2 * n;
    return squares / even;
  }

 private:
  const Edges& edges_;
  float scale_, middle_ = 0, top_ = 0, half_width_ = 0, height_ = 0;
  std::vector<int> counts_;
};

struct Peak {
  double degrees = 0;
  double peakedness = 0;
};

Peak search(Projection& projection, double from, double to, double step) {
  Peak best;
  const int steps = int(std::lround((to - from) / step));
  for (int i = 0; i <= steps; ++i) {
    const double degrees = from + i * step;
    const double value = projection.peakedness(degrees);
    const bool nearer = value == best.peakedness && std::abs(degrees) < std::abs(best.degrees);
    if (value > best.peakedness || nearer) best = {degrees, value};
  }
  return best;
}

// The centre of the peak: the mean of the angles that gather nearly as well as the best, weighed by how well.
double refine(const Edges& edges, double letter_size, double around) {
  Projection projection(edges, std::max(1.0, fine_bin * letter_size));
  const Peak best = search(projection, around - 2 * coarse_step, around + 2 * coarse_step, fine_step);
  double sum = 0, weights = 0;
  for (int i = -6; i <= 6; ++i) {
    const double degrees = best.degrees + i * fine_step / 2;
    const double weight = std::max(0.0, projection.peakedness(degrees) - 0.8 * best.peakedness);
    sum += weight * degrees;
    weights += weight;
  }
  return weights > 0 ? sum / weights : best.degrees;
}

// How far a page's only line leans, degrees; nothing where the letters are no single row. The feet of all letters but
// few stand on one straight line, which a projection onto the page's height cannot tell from a short page of many.
std::optional<double> lean_of_one_row(const std::vector<Box>& letters, double letter_size) {
  if (letters.size() < 3 || letters.size() > most_of_a_row) return std::nullopt;
  std::vector<double> slopes;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    for (std::size_t j = i + 1; j < letters.size(); ++j) {
      const double across = letters[j].center_x() - letters[i].center_x();
      if (std::abs(across) > 2 * letter_size) slopes.push_back((letters[j].bottom - letters[i].bottom) / across);
    }
  }
  if (slopes.empty()) return std::nullopt;
  std::nth_element(slopes.begin(), slopes.begin() + std::ptrdiff_t(slopes.size() / 2), slopes.end());
  const double slope = slopes[slopes.size() / 2];
  std::vector<double> feet;
  for (const Box& letter : letters) feet.push_back(letter.bottom - slope * letter.center_x());
  std::nth_element(feet.begin(), feet.begin() + std::ptrdiff_t(feet.size() / 2), feet.end());
  const double foot = feet[feet.size() / 2];
  const auto standing =
      std::count_if(feet.begin(), feet.end(), [&](double f) { return std::abs(f - foot) < 0.25 * letter_size; });
  const auto far = std::count_if(feet.begin(), feet.end(), [&](double f) { return std::abs(f - foot) > letter_size; });
  if (far > 0 || 3 * standing < 2 * std::ptrdiff_t(feet.size())) return std::nullopt;
  return std::atan(slope) * 180 / std::numbers::pi;
}

}  // namespace

Direction find_direction(const std::vector<Box>& letters, double letter_size, double largest_skew, bool may_turn) {
  Direction direction;
  if (const auto skew = lean_of_one_row(letters, letter_size); skew && std::abs(*skew) <= largest_skew)
    return {0, *skew, confidence_of_one_row, true};
  if (letters.size() < least_letters) return direction;
  std::array<Edges, 4> edges;
  std::array<Peak, 4> peaks;
  for (std::size_t side = 0; side < 4; ++side) {
    edges[side] = lower_edges(letters, int(side) * 90);
    Projection projection(edges[side], std::max(1.0, coarse_bin * letter_size));
    peaks[side] = search(projection, -largest_skew, largest_skew, coarse_step);
  }
  std::size_t best = 0;
  if (may_turn) {
    for (std::size_t side = 1; side < 4; ++side)
      if (peaks[side].peakedness > peaks[best].peakedness) best = side;
  }
  if (peaks[best].peakedness < least_peakedness) return direction;
  direction.has_lines = true;
  const double margin = 1 - peaks[(best + 2) % 4].peakedness / peaks[best].peakedness;
  const double chance = std::max(1.0, std::sqrt(few_letters / double(letters.size())));
  if (best == 2 && margin < least_margin * chance) best = 0;

  direction.rotation = int(best) * 90;
  direction.skew_degrees = refine(edges[best], letter_size, peaks[best].degrees);
  direction.confidence = std::min(1.0, margin / sure_margin);
  return direction;
}

}  // namespace backissue
