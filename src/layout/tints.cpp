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
constexpr double least_fill = 0.7;    // of its box that a tint covers,
constexpr double least_solid = 0.45;  // the holes left out that light type makes in it
constexpr double least_sharp = 0.5;   // of its outline: a gradient may begin as white as paper

const cv::Point steps[] = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}};

bool passes_gradually(double a, double b) { return std::min(a, b) >= gradual * std::max(a, b); }

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
    for (const cv::Point& step : steps) {
      const cv::Point to = from + step;
      if (!whole.contains(to) || paper.at<std::uint8_t>(to) != 0) continue;
      if (!passes_gradually(ground.at<std::uint8_t>(from), ground.at<std::uint8_t>(to))) continue;
      paper.at<std::uint8_t>(to) = 255;
      edge.push_back(to);
    }
  }
  return paper;
}

double near_lightest(const cv::Mat& cells) {
  std::vector<std::uint8_t> levels(cells.begin<std::uint8_t>(), cells.end<std::uint8_t>());
  const auto at = levels.begin() + std::ptrdiff_t(0.95 * double(levels.size() - 1));
  std::nth_element(levels.begin(), at, levels.end());
  return *at;
}

// What is darker than the lightest of its row and of its column: a shadow along an edge darkens the whole of those.
cv::Mat darker_than_paper(const cv::Mat& ground) {
  std::vector<double> rows, columns;
  for (int y = 0; y < ground.rows; ++y) rows.push_back(near_lightest(ground.row(y)));
  for (int x = 0; x < ground.cols; ++x) columns.push_back(near_lightest(ground.col(x)));
  cv::Mat darker(ground.size(), CV_8U, cv::Scalar(0));
  for (int y = 0; y < ground.rows; ++y) {
    for (int x = 0; x < ground.cols; ++x) {
      const double paper = std::min(rows[std::size_t(y)], columns[std::size_t(x)]);
      if (ground.at<std::uint8_t>(y, x) < paper_level * paper) darker.at<std::uint8_t>(y, x) = 255;
    }
  }
  return darker;
}

struct Patch {
  cv::Rect cells;
  double solid = 0, fill = 0;  // share of its box, without and with its holes
  double sharp = 0;            // share of its outline where its ground ends at once
};

// The same with its holes filled: light type on a dark ground makes some.
cv::Mat filled(const cv::Mat& mask) {
  std::vector<std::vector<cv::Point>> outlines;
  cv::findContours(mask, outlines, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_NONE);
  cv::Mat result(mask.size(), CV_8U, cv::Scalar(0));
  cv::drawContours(result, outlines, -1, cv::Scalar(255), cv::FILLED);
  return result;
}

double sharp_share(const cv::Mat& ground, const cv::Mat& labels, int label, const cv::Rect& cells) {
  int outline = 0, sharp = 0;
  const cv::Rect whole(0, 0, ground.cols, ground.rows);
  for (int y = cells.y; y < cells.br().y; ++y) {
    for (int x = cells.x; x < cells.br().x; ++x) {
      if (labels.at<int>(y, x) != label) continue;
      for (const cv::Point& step : steps) {
        const cv::Point beyond = cv::Point(x, y) + step;
        if (!whole.contains(beyond) || labels.at<int>(beyond) == label) continue;
        ++outline;
        sharp += !passes_gradually(ground.at<std::uint8_t>(y, x), ground.at<std::uint8_t>(beyond));
      }
    }
  }
  return outline == 0 ? 0 : double(sharp) / outline;
}

constexpr double gap_share = 0.5;  // of the other rows' cover: less is the gap between two boxes, partly shaded over

// Runs of rows (columns) that are covered as those of one box are.
std::vector<cv::Range> runs_of_box(const std::vector<double>& cover) {
  std::vector<double> sorted = cover;
  std::nth_element(sorted.begin(), sorted.begin() + std::ptrdiff_t(sorted.size() / 2), sorted.end());
  const double least = gap_share * sorted[sorted.size() / 2];
  std::vector<cv::Range> runs;
  for (int i = 0; i < int(cover.size()); ++i) {
    if (cover[std::size_t(i)] < least) continue;
    if (!runs.empty() && runs.back().end == i) {
      ++runs.back().end;
    } else {
      runs.emplace_back(i, i + 1);
    }
  }
  return runs;
}

// Boxes that a shadow links over the gap between them, parted there.
std::vector<cv::Rect> part_at_gaps(const cv::Mat& member, const cv::Rect& cells) {
  std::vector<double> rows, columns;
  for (int y = cells.y; y < cells.br().y; ++y) rows.push_back(cv::countNonZero(member(cells).row(y - cells.y)));
  for (int x = cells.x; x < cells.br().x; ++x) columns.push_back(cv::countNonZero(member(cells).col(x - cells.x)));
  const std::vector<cv::Range> down = runs_of_box(rows), across = runs_of_box(columns);
  if (down.size() < 2 && across.size() < 2) return {cells};
  std::vector<cv::Rect> parts;
  for (const cv::Range& y : down) {
    for (const cv::Range& x : across) parts.emplace_back(cells.x + x.start, cells.y + y.start, x.size(), y.size());
  }
  return parts;
}

std::vector<Patch> patches_of(const cv::Mat& mask, const cv::Mat& ground) {
  cv::Mat labels, stats, centroids;
  const int count = cv::connectedComponentsWithStats(filled(mask), labels, stats, centroids, 4);
  std::vector<Patch> patches;
  for (int i = 1; i < count; ++i) {
    const cv::Mat member = labels == i;
    const cv::Rect whole(stats.at<int>(i, 0), stats.at<int>(i, 1), stats.at<int>(i, 2), stats.at<int>(i, 3));
    for (const cv::Rect& cells : part_at_gaps(member, whole)) {
      const double solid = cv::countNonZero(member(cells) & mask(cells)), all = cv::countNonZero(member(cells));
      patches.push_back({cells, solid / cells.area(), all / cells.area(), sharp_share(ground, labels, i, cells)});
    }
  }
  return patches;
}

bool is_box(const Patch& patch, double narrowest) {
  return patch.solid >= least_solid && patch.fill >= least_fill && patch.sharp >= least_sharp &&
         std::min(patch.cells.width, patch.cells.height) >= narrowest;
}

}  // namespace

std::vector<Box> find_tints(const PreparedPage& prepared, double x_height) {
  if (prepared.ground.empty()) return {};
  const cv::Mat ground = view(prepared.ground);
  const double lightest = percentile(histogram(prepared.ground), 0.9);
  const cv::Mat paper = spread_paper(ground, lightest);
  std::vector<Patch> patches = patches_of(paper == 0, ground);
  // A gradient that begins white passes into the paper there.
  for (const Patch& patch : patches_of(darker_than_paper(ground), ground)) patches.push_back(patch);
  const double cell = prepared.ground_cell;
  const Box page{0, 0, prepared.grey.width, prepared.grey.height};
  std::vector<Box> tints;
  for (const Patch& patch : patches) {
    if (!is_box(patch, smallest_tint * x_height / cell)) continue;
    const cv::Rect& cells = patch.cells;
    const Box box{int(cells.x * cell), int(cells.y * cell), int(cells.br().x * cell), int(cells.br().y * cell)};
    tints.push_back(intersect(box, page));
  }
  std::stable_sort(tints.begin(), tints.end(), [](const Box& a, const Box& b) { return a.area() > b.area(); });
  std::vector<Box> largest;
  for (const Box& tint : tints) {
    const bool known = std::any_of(largest.begin(), largest.end(),
                                   [&](const Box& other) { return intersect(tint, other).area() > 0.7 * tint.area(); });
    if (!known) largest.push_back(tint);
  }
  return largest;
}

}  // namespace backissue
