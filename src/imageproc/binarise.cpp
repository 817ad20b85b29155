#include "imageproc/binarise.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "imageproc/grey.h"
#include "imageproc/opencv.h"
#include "imageproc/scale.h"

namespace backissue {
namespace {

constexpr double cells_per_letter = 4;   // a cell averages noise away, and still fits between two lines
constexpr double window_letters = 1.5;   // reach of "near", each way: always meets the white between two lines
constexpr double ink_share = 0.68;       // of the ground: keeps hairlines that the scanner's blur has lightened
constexpr double faint_contrast = 0.25;  // of the ground: a window with less holds noise or bleed-through, no ink
constexpr double always_ink = 0.35;      // of the paper: the inside of solid black, which has no lighter ground near

// The threshold for each cell. Bernsen's mid-range (1986), but between the ground and a fixed share of it, so that
// faint type beside dark type is not lost, and noise on blank paper is not found.
cv::Mat thresholds(const cv::Mat& cells, int window, int paper) {
  const cv::Mat reach = cv::getStructuringElement(cv::MORPH_RECT, {2 * window + 1, 2 * window + 1});
  cv::Mat ground, darkest;
  cv::dilate(cells, ground, reach);
  cv::erode(cells, darkest, reach);
  for (int y = 0; y < ground.rows; ++y) {
    std::uint8_t* light = ground.ptr(y);
    const std::uint8_t* dark = darkest.ptr(y);
    for (int x = 0; x < ground.cols; ++x) {
      double level = ink_share * light[x];
      if (light[x] - dark[x] > faint_contrast * light[x]) level = std::max(level, (light[x] + dark[x]) / 2.0);
      light[x] = std::uint8_t(std::max(level, always_ink * paper));
    }
  }
  cv::blur(ground, ground, {2 * (window / 4) + 1, 2 * (window / 4) + 1});
  return ground;
}

}  // namespace

Image binarise(const Image& grey, double letter_size) {
  if (grey.empty()) return {};
  const int cell = std::max(1, int(std::lround(letter_size / cells_per_letter)));
  const int window = std::max(1, int(std::lround(window_letters * letter_size / cell)));
  Image cells = reduce_mean(grey, cell);
  const int paper = percentile(histogram(cells), 0.95);
  const cv::Mat levels = thresholds(view(cells), window, paper);
  Image ink(grey.width, grey.height, 1, 0);
  cv::Mat target = view(ink);
  cv::resize(levels, target, target.size(), 0, 0, cv::INTER_LINEAR);
  for (std::size_t i = 0, count = ink.pixels.size(); i < count; ++i)
    ink.pixels[i] = grey.pixels[i] < ink.pixels[i] ? 255 : 0;
  return ink;
}

Image binarise_at(const Image& grey, int level) {
  Image ink(grey.width, grey.height, 1, 0);
  for (std::size_t i = 0, count = ink.pixels.size(); i < count; ++i) ink.pixels[i] = grey.pixels[i] < level ? 255 : 0;
  return ink;
}

}  // namespace backissue
