#include "imageproc/background.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <queue>
#include <vector>

#include "imageproc/grey.h"
#include "imageproc/opencv.h"
#include "imageproc/scale.h"

namespace backissue {
namespace {

constexpr double cells_per_letter = 4;
constexpr int cells_per_block = 8;      // a block is two letters wide: it always holds some bare paper in text
constexpr double paper_share = 0.8;     // of a block's cells are no lighter than its paper
constexpr double steepest = 0.82;       // a shadow's paper keeps this share from block to block; a picture's edge less
constexpr double darkest_paper = 0.55;  // of the lightest: paper is never lifted by more than the inverse of this
constexpr double ratio_scale = 200;     // level of paper between the division and the stretch

// The paper's level in each block: a high percentile of its cells.
Image block_levels(const Image& cells) {
  Image blocks((cells.width + cells_per_block - 1) / cells_per_block,
               (cells.height + cells_per_block - 1) / cells_per_block, 1, 0);
  std::vector<std::uint8_t> levels;
  for (int by = 0; by < blocks.height; ++by) {
    for (int bx = 0; bx < blocks.width; ++bx) {
      levels.clear();
      const int bottom = std::min(cells.height, (by + 1) * cells_per_block);
      const int left = bx * cells_per_block, right = std::min(cells.width, left + cells_per_block);
      for (int y = by * cells_per_block; y < bottom; ++y)
        levels.insert(levels.end(), cells.row(y) + left, cells.row(y) + right);
      const auto nth = levels.begin() + std::ptrdiff_t(paper_share * double(levels.size() - 1));
      std::nth_element(levels.begin(), nth, levels.end());
      blocks.row(by)[bx] = *nth;
    }
  }
  return blocks;
}

struct Cell {
  int level, x, y;
  friend auto operator<=>(const Cell&, const Cell&) = default;
};

template <typename Visit>
void for_neighbours(const Image& grid, const Cell& cell, Visit visit) {
  constexpr int step[4][2] = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}};
  for (const auto& [dx, dy] : step) {
    const int x = cell.x + dx, y = cell.y + dy;
    if (x >= 0 && y >= 0 && x < grid.width && y < grid.height) visit(x, y);
  }
}

// Paper spreads from the lightest blocks to neighbours that are not much darker; what it does not reach (pictures,
// dark boxes) takes the level of the paper next to it.
Image paper_levels(const Image& blocks, int lightest) {
  Image paper(blocks.width, blocks.height, 1, 0);  // 0: not reached
  std::priority_queue<Cell> queue;
  const auto reach = [&](int x, int y, int level) {
    paper.row(y)[x] = std::uint8_t(std::max(1, level));
    queue.push({level, x, y});
  };
  for (int y = 0; y < blocks.height; ++y)
    for (int x = 0; x < blocks.width; ++x)
      if (blocks.row(y)[x] >= 0.95 * lightest) reach(x, y, blocks.row(y)[x]);
  std::vector<Cell> edge;
  while (!queue.empty()) {
    const Cell cell = queue.top();
    queue.pop();
    edge.push_back(cell);
    for_neighbours(blocks, cell, [&](int x, int y) {
      const int level = blocks.row(y)[x];
      if (paper.row(y)[x] == 0 && level >= steepest * cell.level && level >= darkest_paper * lightest)
        reach(x, y, level);
    });
  }
  for (std::size_t next = 0; next < edge.size(); ++next) {
    const Cell cell = edge[next];
    for_neighbours(blocks, cell, [&](int x, int y) {
      if (paper.row(y)[x] != 0) return;
      paper.row(y)[x] = std::uint8_t(std::max(1, cell.level));
      edge.push_back({cell.level, x, y});
    });
  }
  return paper;
}

// Levels of ink and paper after the division: paper's noise is as wide below its mean as above it.
void stretch(Image& grey) {
  const Histogram levels = histogram(grey);
  constexpr int paper = int(ratio_scale);
  std::int64_t above = 0;
  for (int level = paper; level < 256; ++level) above += levels[std::size_t(level)];
  std::int64_t seen = 0;
  int noise = 0;  // distance that nine tenths of the lighter half keep to: 1.64 standard deviations
  while (paper + noise < 255 && (seen += levels[std::size_t(paper + noise)]) < above * 0.9) ++noise;
  const double white = std::clamp(paper - 2.0 * noise - 0.02 * ratio_scale, 0.78 * ratio_scale, 0.97 * ratio_scale);

  Histogram dark{};
  std::copy(levels.begin(), levels.begin() + int(0.6 * ratio_scale), dark.begin());
  const double black = std::min(double(percentile(dark, 0.1)), 0.45 * ratio_scale);
  std::array<std::uint8_t, 256> curve;
  for (std::size_t level = 0; level < 256; ++level)
    curve[level] = std::uint8_t(std::lround(std::clamp((double(level) - black) / (white - black), 0.0, 1.0) * 255));
  for (std::uint8_t& level : grey.pixels) level = curve[level];
}

}  // namespace

int ground_cell(double letter_size) {
  return cells_per_block * std::max(1, int(std::lround(letter_size / cells_per_letter)));
}

Image ground_levels(const Image& grey, double letter_size) {
  return grey.empty() ? Image{} : block_levels(reduce_mean(grey, ground_cell(letter_size) / cells_per_block));
}

void flatten_background(Image& grey, const Image& ground) {
  if (grey.empty()) return;
  const int lightest = percentile(histogram(ground), 0.9);
  if (lightest < 32) return;  // no paper on it
  const Image paper = paper_levels(ground, lightest);
  cv::Mat shade, page = view(grey);
  cv::blur(view(paper), shade, {3, 3});
  cv::resize(shade, shade, page.size(), 0, 0, cv::INTER_LINEAR);
  cv::divide(page, shade, page, ratio_scale);
  stretch(grey);
}

}  // namespace backissue
