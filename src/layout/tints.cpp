#include "layout/tints.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "imageproc/grey.h"
#include "imageproc/opencv.h"

namespace backissue {
namespace {

constexpr double paper_level = 0.95;  // of the lightest: paper for certain
constexpr double gradual = 0.965;     // from one cell to the next paper in a shadow keeps this much; an edge less
constexpr double smallest_tint = 5;   // x-heights, either way
constexpr double least_fill = 0.7;    // of its box that a tint covers

// Paper, and all that it passes into gradually: 255.
cv::Mat spread_paper(const cv::Mat& ground, double lightest) {
  cv::Mat paper(ground.size(), CV_8U, cv::Scalar(0));
  std::vector<cv::Point> edge;
  for (int y = 0; y < ground.rows; ++y) {
    for (int x = 0; x < ground.cols; ++x) {
      if (ground.at<std::uint8_t>(y, x) < paper_level * lightest) continue;
      paper.at<std::uint8_t>(y, x) = 255;
      edge.emplace_back(x, y);
    }
  }
  const cv::Rect whole(0, 0, ground.cols, ground.rows);
  for (std::size_t next = 0; next < edge.size(); ++next) {
    const cv::Point from = edge[next];
    for (const cv::Point step : {cv::Point(1, 0), cv::Point(-1, 0), cv::Point(0, 1), cv::Point(0, -1)}) {
      const cv::Point to = from + step;
      if (!whole.contains(to) || paper.at<std::uint8_t>(to) != 0) continue;
      const double a = ground.at<std::uint8_t>(from), b = ground.at<std::uint8_t>(to);
      if (std::min(a, b) < gradual * std::max(a, b)) continue;
      paper.at<std::uint8_t>(to) = 255;
      edge.push_back(to);
    }
  }
  return paper;
}

struct Patch {
  cv::Rect cells;
  double fill = 0;  // share of its box
  bool at_edge = false;
};

std::vector<Patch> patches_of(const cv::Mat& mask) {
  cv::Mat labels, stats, centroids;
  const int count = cv::connectedComponentsWithStats(mask, labels, stats, centroids, 4);
  std::vector<Patch> patches;
  for (int i = 1; i < count; ++i) {
    const cv::Rect cells(stats.at<int>(i, 0), stats.at<int>(i, 1), stats.at<int>(i, 2), stats.at<int>(i, 3));
    const bool at_edge = cells.x == 0 || cells.y == 0 || cells.br().x == mask.cols || cells.br().y == mask.rows;
    patches.push_back({cells, double(stats.at<int>(i, 4)) / cells.area(), at_edge});
  }
  return patches;
}

}  // namespace

std::vector<Box> find_tints(const PreparedPage& prepared, double x_height) {
  if (prepared.ground.empty()) return {};
  const cv::Mat ground = view(prepared.ground);
  const double lightest = percentile(histogram(prepared.ground), 0.9);
  const cv::Mat paper = spread_paper(ground, lightest);
  std::vector<Patch> patches = patches_of(paper == 0);
  // A gradient that begins white has no edge there.
  for (const Patch& patch : patches_of(ground < paper_level * lightest)) {
    if (!patch.at_edge) patches.push_back(patch);
  }
  const double cell = prepared.ground_cell;
  const Box page{0, 0, prepared.grey.width, prepared.grey.height};
  std::vector<Box> tints;
  for (const Patch& patch : patches) {
    const cv::Rect& cells = patch.cells;
    const double narrow = std::min(cells.width, cells.height) * cell;
    if (patch.fill < least_fill || narrow < smallest_tint * x_height) continue;
    const Box box{int(cells.x * cell), int(cells.y * cell), int(cells.br().x * cell), int(cells.br().y * cell)};
    tints.push_back(intersect(box, page));
  }
  std::stable_sort(tints.begin(), tints.end(), [](const Box& a, const Box& b) { return a.area() > b.area(); });
  std::vector<Box> largest;
  for (const Box& tint : tints) {
    const bool known = std::any_of(largest.begin(), largest.end(), [&](const Box& other) {
      return intersect(tint, other).area() > 0.7 * tint.area();
    });
    if (!known) largest.push_back(tint);
  }
  return largest;
}

}  // namespace backissue
