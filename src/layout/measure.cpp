#include "layout/measure.h"

#include <algorithm>

namespace backissue {

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + std::ptrdiff_t((values.size() - 1) / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

double similar(double a, double b) { return std::max(a, b) > 0 ? std::min(a, b) / std::max(a, b) : 1; }

double lower_mode(std::vector<double> values) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const double needed = 0.25 * double(values.size());
  for (std::size_t first = 0; first < values.size(); ++first) {
    std::size_t end = first;
    while (end < values.size() && values[end] <= 1.125 * values[first]) ++end;
    if (double(end - first) >= needed) return values[first + (end - first) / 2];
  }
  return median(values);
}

LinearFit fit_baseline(const std::vector<Box>& letters, double typical) {
  std::vector<double> bottoms;
  for (const Box& letter : letters) {
    if (letter.height() > 0.5 * typical) bottoms.push_back(letter.bottom);
  }
  const double middle = median(bottoms);
  std::vector<Point> feet;
  for (const Box& letter : letters) {
    if (letter.height() > 0.5 * typical && std::abs(letter.bottom - middle) <= 0.35 * typical) {
      feet.push_back({letter.center_x(), double(letter.bottom)});
    }
  }
  LinearFit fit{middle, 0};
  if (feet.size() >= 6) {
    std::sort(feet.begin(), feet.end(), [](const Point& a, const Point& b) { return a.x < b.x; });
    std::vector<double> slopes;
    const std::size_t half = feet.size() / 2;
    for (std::size_t i = 0; i + half < feet.size(); ++i) {
      const double run = feet[i + half].x - feet[i].x;
      if (run > 2 * typical) slopes.push_back((feet[i + half].y - feet[i].y) / run);
    }
    fit.slope = slopes.empty() ? 0 : median(slopes);
  }
  std::vector<double> intercepts;
  for (const Point& foot : feet) intercepts.push_back(foot.y - fit.slope * foot.x);
  if (!intercepts.empty()) fit.intercept = median(intercepts);
  return fit;
}

void measure_region(Region& region) {
  region.box = {};
  std::vector<double> heights, weights;
  double confidence = 0, characters = 0;
  for (const TextLine& line : region.lines) {
    confidence += line.confidence * double(line.text.size());
    characters += double(line.text.size());
    region.box = unite(region.box, line.box);
    heights.push_back(line.x_height);
    weights.push_back(line.weight);
  }
  region.x_height = median(heights);
  region.weight = median(weights);
  region.confidence = characters > 0 ? confidence / characters : 0;
}

double baseline_at(const TextLine& line, double x) {
  const double run = line.baseline[2] - line.baseline[0];
  if (run <= 0) return line.baseline[1];
  return line.baseline[1] + (x - line.baseline[0]) * (line.baseline[3] - line.baseline[1]) / run;
}

std::vector<Box> rules_of(const Page& page) {
  std::vector<Box> rules;
  for (const Region& region : page.regions) {
    if (region.kind == RegionKind::separator) rules.push_back(region.box);
  }
  return rules;
}

}  // namespace backissue
