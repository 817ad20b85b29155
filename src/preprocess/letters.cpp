#include "preprocess/letters.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace backissue {
namespace {

constexpr int smallest_side = 5;  // pixels: with less, a letter has no shape that could be told from a speck
constexpr double longest_aspect = 4;
constexpr double least_fill = 0.12, most_fill = 0.82;  // of the box; a solid dot of a halftone has more

constexpr int least_of_a_size = 6;  // fewer marks of one size are pictures and frames, no type

constexpr double bins_per_e = 16;  // logarithmic bins of 6 %
constexpr int bin_count = 176;     // up to e^11 pixels

bool looks_like_letter(const Component& mark) {
  const int longer = std::max(mark.box.width(), mark.box.height());
  const int shorter = std::min(mark.box.width(), mark.box.height());
  const double fill = mark.pixels / mark.box.area();
  return longer >= smallest_side && longer <= longest_aspect * shorter && fill >= least_fill && fill <= most_fill;
}

int longer_side(const Box& box) { return std::max(box.width(), box.height()); }

// The peak of the sizes' histogram. Each letter counts with the root of its size: small marks (dots, noise, the grain
// of pictures) are always many, but the seven letters of a cover's title are not what the page is set in either.
double most_common_size(const std::vector<Box>& boxes) {
  std::array<double, bin_count + 2> weight{};
  std::array<int, bin_count + 2> count{};
  for (const Box& box : boxes) {
    const double size = longer_side(box);
    const int bin = std::min(bin_count, 1 + int(std::log(size) * bins_per_e));
    weight[std::size_t(bin)] += std::sqrt(size);
    ++count[std::size_t(bin)];
  }
  std::size_t best = 0;
  double most = 0;
  for (std::size_t bin = 1; bin + 1 < weight.size(); ++bin) {
    const double sum = weight[bin - 1] + weight[bin] + weight[bin + 1];
    if (sum <= most || count[bin - 1] + count[bin] + count[bin + 1] < least_of_a_size) continue;
    most = sum;
    best = bin;
  }
  return most > 0 ? std::exp((double(best) - 0.5) / bins_per_e) : 0;
}

// Of the few marks that a page with a word or two has.
constexpr std::size_t most_of_a_word = 40;

double median_size(const std::vector<Box>& boxes) {
  std::vector<int> sizes;
  for (const Box& box : boxes) sizes.push_back(longer_side(box));
  std::nth_element(sizes.begin(), sizes.begin() + std::ptrdiff_t(sizes.size() / 2), sizes.end());
  return sizes[sizes.size() / 2];
}

}  // namespace

Letters find_letters(const std::vector<Component>& components) {
  Letters letters;
  std::vector<Box> candidates;
  for (const Component& mark : components)
    if (looks_like_letter(mark)) candidates.push_back(mark.box);
  letters.size = most_common_size(candidates);
  if (letters.size == 0 && candidates.size() >= 2 && candidates.size() <= most_of_a_word)
    letters.size = median_size(candidates);
  for (const Box& box : candidates)
    if (longer_side(box) >= 0.5 * letters.size && longer_side(box) <= 2.2 * letters.size) letters.boxes.push_back(box);
  return letters;
}

double measure_x_height(const std::vector<Box>& letters) {
  // Heights of the letters, and the running count of those within a tenth of a height.
  int tallest = 0;
  for (const Box& box : letters) tallest = std::max(tallest, box.height());
  std::vector<double> count(std::size_t(tallest) + 1);
  for (const Box& box : letters) ++count[std::size_t(box.height())];
  const auto near = [&](double height) {
    const int first = std::max(1, int(std::ceil(height * 0.92 - 0.5)));
    const int last = std::min(tallest, int(std::floor(height * 1.08 + 0.5)));
    double sum = 0;
    for (int h = first; h <= last; ++h) sum += count[std::size_t(h)];
    return sum;
  };
  int peak = 0;
  for (int h = 1; h <= tallest; ++h)
    if (near(h) * h > near(peak) * peak) peak = h;
  if (peak == 0) return 0;

  // Letters with ascenders can be the more frequent ones where small letters touch each other.
  constexpr double least_ascender = 1.22, most_ascender = 1.75, enough = 0.3;
  int lower = 0;
  for (int h = int(std::ceil(peak / most_ascender)); h * least_ascender <= peak; ++h)
    if (near(h) >= enough * near(peak) && (lower == 0 || near(h) > near(lower))) lower = h;
  if (lower > 0) peak = lower;

  double sum = 0, heights = 0;
  for (int h = std::max(1, int(std::ceil(peak * 0.92 - 0.5))); h <= std::min(tallest, int(peak * 1.08 + 0.5)); ++h) {
    sum += count[std::size_t(h)];
    heights += h * count[std::size_t(h)];
  }
  return sum > 0 ? heights / sum : peak;
}

}  // namespace backissue
