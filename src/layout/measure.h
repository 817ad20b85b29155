// Small measurements on letters and lines.
#pragma once

#include <vector>

#include "page/page.h"

namespace backissue {

// 0 for no values; the lower of the two in the middle for an even number.
double median(std::vector<double> values);

// The smaller over the larger, 0–1; two zeros are alike.
double similar(double a, double b);

// The lowest value about which at least a quarter of the values lie, within an eighth of it: of heights above the
// baseline, the x-height where letters are small, the height of capitals where all are.
double lower_mode(std::vector<double> values);

struct LinearFit {
  double intercept = 0;
  double slope = 0;
  double at(double x) const { return intercept + slope * x; }
};

// The line the letters stand on: median of pairwise slopes (Theil and Sen) over letters that have no descender.
// typical: their median height, pixels.
LinearFit fit_baseline(const std::vector<Box>& letters, double typical);

// Sets box, x_height, weight and confidence from the lines.
void measure_region(Region& region);

// The boxes of the page's separators.
std::vector<Box> rules_of(const Page& page);

double baseline_at(const TextLine& line, double x);

}  // namespace backissue
