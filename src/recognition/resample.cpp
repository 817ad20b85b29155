#include "recognition/resample.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace backissue {
namespace {

constexpr double kernel_radius = 2;

double catmull_rom(double x) {
  x = std::abs(x);
  if (x < 1) return (1.5 * x - 2.5) * x * x + 1;
  if (x < 2) return ((-0.5 * x + 2.5) * x - 4) * x + 2;
  return 0;
}

// The weights of the source samples that make one target sample.
struct Tap {
  int first = 0;
  std::vector<float> weights;
};

std::vector<Tap> taps(int from, int to) {
  const double step = double(from) / to;
  const double widen = std::max(step, 1.0);
  std::vector<Tap> all(std::size_t(to), Tap{});
  for (int i = 0; i < to; ++i) {
    const double center = (i + 0.5) * step;
    const int first = std::max(0, int(std::floor(center - kernel_radius * widen)));
    const int last = std::min(from, int(std::ceil(center + kernel_radius * widen)));
    Tap& tap = all[std::size_t(i)];
    tap.first = first;
    double sum = 0;
    for (int s = first; s < last; ++s) {
      tap.weights.push_back(float(catmull_rom((s + 0.5 - center) / widen)));
      sum += double(tap.weights.back());
    }
    for (float& w : tap.weights) w = float(double(w) / sum);
  }
  return all;
}

std::uint8_t to_sample(float value) { return std::uint8_t(std::clamp(std::lround(value), 0L, 255L)); }

}  // namespace

Image resample(const Image& image, int width, int height) {
  if (image.width == width && image.height == height) return image;
  const auto across = taps(image.width, width);
  const auto down = taps(image.height, height);
  Image result(width, height, 1, 0);
  std::vector<float> column(std::size_t(image.width), 0);
  for (int y = 0; y < height; ++y) {
    const Tap& tap = down[std::size_t(y)];
    std::fill(column.begin(), column.end(), 0.0F);
    for (std::size_t k = 0; k < tap.weights.size(); ++k) {
      const std::uint8_t* source = image.row(tap.first + int(k));
      for (int x = 0; x < image.width; ++x) column[std::size_t(x)] += tap.weights[k] * float(source[x]);
    }
    for (int x = 0; x < width; ++x) {
      const Tap& t = across[std::size_t(x)];
      float sum = 0;
      for (std::size_t k = 0; k < t.weights.size(); ++k) sum += t.weights[k] * column[std::size_t(t.first) + k];
      result.row(y)[x] = to_sample(sum);
    }
  }
  return result;
}

}  // namespace backissue
