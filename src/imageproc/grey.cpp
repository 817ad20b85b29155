#include "imageproc/grey.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace backissue {
namespace {

// Rec. 601 luminance times (1 - darkest_share), in 1/256: 0.65 * (0.299, 0.587, 0.114).
constexpr int red_weight = 50, green_weight = 97, blue_weight = 19;
constexpr int darkest_weight = 256 - red_weight - green_weight - blue_weight;

}  // namespace

Image to_grey(const Image& image) {
  if (image.channels == 1) return image;
  Image grey(image.width, image.height, 1, 0);
  const std::uint8_t* in = image.pixels.data();
  std::uint8_t* out = grey.pixels.data();
  for (std::size_t i = 0, count = grey.pixels.size(); i < count; ++i) {
    const int r = in[3 * i], g = in[3 * i + 1], b = in[3 * i + 2];
    const int darkest = std::min(r, std::min(g, b));
    out[i] = std::uint8_t((red_weight * r + green_weight * g + blue_weight * b + darkest_weight * darkest + 128) >> 8);
  }
  return grey;
}

void invert(Image& grey) {
  for (std::uint8_t& level : grey.pixels) level = std::uint8_t(255 - level);
}

Histogram histogram(const Image& grey) {
  // Four tables, because equal neighbours, the rule on paper, would wait for each other in one.
  std::array<std::array<std::uint32_t, 256>, 4> parts{};
  const std::size_t count = grey.pixels.size();
  const std::uint8_t* p = grey.pixels.data();
  std::size_t i = 0;
  for (; i + 4 <= count; i += 4)
    for (std::size_t k = 0; k < 4; ++k) ++parts[k][p[i + k]];
  for (; i < count; ++i) ++parts[0][p[i]];
  Histogram levels{};
  for (const auto& part : parts)
    for (std::size_t level = 0; level < 256; ++level) levels[level] += part[level];
  return levels;
}

int percentile(const Histogram& levels, double share) {
  const auto total = std::accumulate(levels.begin(), levels.end(), std::int64_t(0));
  const auto wanted = std::int64_t(std::ceil(share * double(total)));
  std::int64_t seen = 0;
  for (int level = 0; level < 256; ++level) {
    seen += levels[std::size_t(level)];
    if (seen >= wanted && seen > 0) return level;
  }
  return 0;
}

bool is_bilevel(const Histogram& levels) {
  const auto total = std::accumulate(levels.begin(), levels.end(), std::int64_t(0));
  return (total - levels[0] - levels[255]) * 10000 <= total;
}

}  // namespace backissue
