#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

#include "layout/layout.h"
#include "layout/measure.h"

namespace backissue {
namespace {

constexpr std::size_t telling = 600;     // characters of a page from which its style is its own
constexpr std::size_t fewest_pages = 3;  // that tell what the issue's is
constexpr double alike = 0.85;           // of two sizes, the smaller over the larger
constexpr double agreeing = 2.0 / 3;     // of the telling pages
constexpr double mistaken = 0.8;         // sizes less alike are two kinds of text

double height_of(const Page& page) {
  const Box& crop = page.scan.crop;
  const bool lies = page.rotation % 180 != 0;
  if (crop.empty()) return lies ? page.scan.width : page.scan.height;
  return lies ? crop.width() : crop.height();
}

std::size_t characters_of(const Page& page, bool body_only) {
  std::size_t characters = 0;
  for (const Region& region : page.regions) {
    if (body_only && region.kind != RegionKind::body) continue;
    for (const TextLine& line : region.lines) characters += line.text.size();
  }
  return characters;
}

double x_height_of(const Page& page) { return page.x_height / height_of(page); }

}  // namespace

BodyStyle learn_issue_style(const std::vector<Page>& pages) {
  std::vector<double> x_heights, weights, measures, leadings;
  for (const Page& page : pages) {
    const double height = height_of(page);
    if (height <= 0 || page.x_height <= 0 || characters_of(page, true) < telling) continue;
    const bool lies = page.rotation % 180 != 0;  // its lines' boxes are the scan's
    x_heights.push_back(x_height_of(page));
    for (const Region& region : page.regions) {
      if (region.kind != RegionKind::body || similar(region.x_height, page.x_height) < alike) continue;
      weights.push_back(region.weight);
      for (std::size_t i = 0; i < region.lines.size(); ++i) {
        const TextLine& line = region.lines[i];
        measures.push_back((lies ? line.box.height() : line.box.width()) / height);
        const std::size_t down = lies ? 0 : 1;
        if (i > 0) leadings.push_back(std::abs(line.baseline[down] - region.lines[i - 1].baseline[down]) / height);
      }
    }
  }
  const double usual = median(x_heights);
  const auto agree = std::count_if(x_heights.begin(), x_heights.end(),
                                   [&](double x_height) { return similar(x_height, usual) >= alike; });
  if (x_heights.size() < fewest_pages || double(agree) < agreeing * double(x_heights.size()) || leadings.empty())
    return {};
  return {usual, median(weights), median(measures), median(leadings)};
}

bool misjudges_body(const Page& page, const BodyStyle& of_issue) {
  return of_issue.x_height > 0 && page.x_height > 0 && characters_of(page, false) < telling &&
         similar(x_height_of(page), of_issue.x_height) < mistaken;
}

BodyStyle scaled(const BodyStyle& style, double factor) {
  return {factor * style.x_height, style.weight, factor * style.measure, factor * style.leading};
}

}  // namespace backissue
