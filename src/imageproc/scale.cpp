#include "imageproc/scale.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <opencv2/imgproc.hpp>

#include "imageproc/opencv.h"

namespace backissue {

Image crop(const Image& image, const Box& box) {
  const Box inside = intersect(box, {0, 0, image.width, image.height});
  if (inside.empty()) return {};
  return to_image(view(image)(to_rect(inside)));
}

Image scale(const Image& image, double factor) {
  const auto side = [factor](int pixels) { return std::max(1, int(std::lround(pixels * factor))); };
  return scale_to(image, side(image.width), side(image.height));
}

Image scale_to(const Image& image, int width, int height) {
  if (image.empty()) return {};
  Image scaled(width, height, image.channels, 0);
  cv::Mat target = view(scaled);
  const bool reduces = std::int64_t(width) * height < std::int64_t(image.width) * image.height;
  cv::resize(view(image), target, target.size(), 0, 0, reduces ? cv::INTER_AREA : cv::INTER_CUBIC);
  return scaled;
}

Image reduce_mean(const Image& grey, int factor) {
  if (grey.empty() || factor <= 1) return grey;
  Image reduced((grey.width + factor - 1) / factor, (grey.height + factor - 1) / factor, 1, 0);
  std::vector<std::uint32_t> sums(std::size_t(grey.width));
  for (int y = 0; y < reduced.height; ++y) {
    std::fill(sums.begin(), sums.end(), 0U);
    const int top = y * factor, bottom = std::min(grey.height, top + factor);
    for (int source = top; source < bottom; ++source) {
      const std::uint8_t* row = grey.row(source);
      for (int x = 0; x < grey.width; ++x) sums[std::size_t(x)] += row[x];
    }
    std::uint8_t* target = reduced.row(y);
    for (int x = 0; x < reduced.width; ++x) {
      const int left = x * factor, right = std::min(grey.width, left + factor);
      const std::uint32_t sum = std::accumulate(sums.begin() + left, sums.begin() + right, 0U);
      const auto count = std::uint32_t((right - left) * (bottom - top));
      target[x] = std::uint8_t((sum + count / 2) / count);
    }
  }
  return reduced;
}

Image reduce_ink(const Image& ink, int factor) {
  if (ink.empty() || factor <= 1) return ink;
  Image reduced((ink.width + factor - 1) / factor, (ink.height + factor - 1) / factor, 1, 0);
  std::vector<std::uint8_t> any(std::size_t(ink.width));
  for (int y = 0; y < reduced.height; ++y) {
    std::fill(any.begin(), any.end(), std::uint8_t(0));
    for (int dy = 0; dy < factor && y * factor + dy < ink.height; ++dy) {
      const std::uint8_t* row = ink.row(y * factor + dy);
      for (int x = 0; x < ink.width; ++x) any[std::size_t(x)] |= row[x];
    }
    std::uint8_t* target = reduced.row(y);
    for (int x = 0; x < ink.width; ++x) target[x / factor] |= any[std::size_t(x)];
  }
  return reduced;
}

}  // namespace backissue
