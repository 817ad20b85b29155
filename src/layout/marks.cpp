#include "layout/marks.h"

#include <opencv2/imgproc.hpp>

#include "imageproc/opencv.h"

namespace backissue {
namespace {

// In x-heights of the page.
constexpr double noise_size = 0.12;     // below: dust
constexpr double letter_height = 0.42;  // below: punctuation
constexpr double tallest_letter = 14;   // display type of five times the body's size
constexpr double widest_word = 16;      // letters that touch, as in bilevel scans
constexpr double shortest_rule = 6;     // longer than any stroke of a letter in text
constexpr double thickest_rule = 0.6;   // thicker: a bar or a picture's edge
constexpr double rule_aspect = 8;

int at_least_one(double pixels) { return std::max(1, int(std::lround(pixels))); }

// Straight runs of ink, found by opening with a line (horizontal or vertical) of the shortest rule's length.
std::vector<Box> find_rules(const cv::Mat& ink, double x_height, bool horizontal) {
  const int length = at_least_one(shortest_rule * x_height);
  cv::Mat runs;
  const cv::Size size = horizontal ? cv::Size(length, 1) : cv::Size(1, length);
  cv::morphologyEx(ink, runs, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, size));
  std::vector<Box> rules;
  for (const Component& run : find_components(to_image(runs))) {
    const int along = horizontal ? run.box.width() : run.box.height();
    const int across = horizontal ? run.box.height() : run.box.width();
    if (across <= std::max(2.0, thickest_rule * x_height) && along >= rule_aspect * across) rules.push_back(run.box);
  }
  return rules;
}

void erase(cv::Mat& ink, const Box& rule) {
  const Box whole{0, 0, ink.cols, ink.rows};
  ink(to_rect(intersect(grow(rule, is_horizontal(rule) ? 0 : 1, is_horizontal(rule) ? 1 : 0), whole))).setTo(0);
}

bool is_bar(const Component& mark) {
  const double across = std::min(mark.box.width(), mark.box.height());
  const double along = std::max(mark.box.width(), mark.box.height());
  return along >= rule_aspect * across && mark.pixels >= 0.75 * mark.box.area();
}

}  // namespace

Marks sort_marks(const PreparedPage& prepared) {
  const double x_height = prepared.x_height;
  Marks marks;
  if (x_height <= 0) return marks;
  Image without_rules = prepared.ink;
  cv::Mat ink = view(without_rules);
  for (const bool horizontal : {true, false}) {
    for (const Box& rule : find_rules(view(prepared.ink), x_height, horizontal)) {
      marks.rules.push_back(rule);
      erase(ink, rule);
    }
  }
  for (const Component& mark : find_components(without_rules)) {
    const double width = mark.box.width() / x_height;
    const double height = mark.box.height() / x_height;
    if (std::max(width, height) < noise_size) continue;
    if (std::max(width, height) > shortest_rule && is_bar(mark)) {
      marks.rules.push_back(mark.box);
    } else if (height > tallest_letter || width > widest_word || (width > 6 && height > 6)) {
      marks.solids.push_back(mark);
    } else if (height < letter_height) {
      marks.points.push_back(mark);
    } else {
      marks.letters.push_back(mark);
    }
  }
  return marks;
}

}  // namespace backissue
