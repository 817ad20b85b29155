#include "pipeline/scan_coordinates.h"

#include <cmath>

namespace backissue {
namespace {

// One map for all that stands on a page.
struct ToScan {
  const Bend& bend;
  Affine map;
  Box limits;

  int x(double value) const { return std::clamp(int(std::lround(value)), limits.left, limits.right); }
  int y(double value) const { return std::clamp(int(std::lround(value)), limits.top, limits.bottom); }

  Box operator()(const Box& box) const {
    const Box mapped = map_box(map, bend_box(bend, box));
    return {x(mapped.left), y(mapped.top), x(mapped.right), y(mapped.bottom)};
  }
  std::array<int, 4> operator()(const std::array<int, 4>& baseline) const {
    const Point start = map(bend({double(baseline[0]), double(baseline[1])}));
    const Point end = map(bend({double(baseline[2]), double(baseline[3])}));
    return {x(start.x), y(start.y), x(end.x), y(end.y)};
  }
  double operator()(double length) const {
    return length * std::sqrt(std::abs(map.m[0] * map.m[4] - map.m[1] * map.m[3]));
  }
};

Box box_of(const std::vector<TextLine>& lines) {
  Box box;
  for (const TextLine& line : lines) box = unite(box, line.box);
  return box;
}

}  // namespace

void to_scan_coordinates(Page& page, const PreparedPage& prepared, const ScanInfo& scan) {
  page.scan = scan;
  page.skew_degrees = prepared.skew_degrees;
  page.rotation = prepared.rotation;
  if (!prepared.crop.empty()) page.scan.crop = prepared.crop;
  if (page.scan.crop.empty()) page.scan.crop = {0, 0, scan.width, scan.height};

  const ToScan to_scan{prepared.bend, prepared.to_scan, page.scan.crop};
  page.x_height = to_scan(prepared.x_height);
  for (Region& region : page.regions) {
    const bool is_its_lines = region.box == box_of(region.lines);
    region.box = to_scan(region.box);
    region.x_height = to_scan(region.x_height);
    for (TextLine& line : region.lines) {
      line.box = to_scan(line.box);
      line.baseline = to_scan(line.baseline);
      line.x_height = to_scan(line.x_height);
      line.glyphs.clear();
      for (Word& word : line.words) word.box = to_scan(word.box);
    }
    // A leaning rectangle stands in a larger upright one, but the lines in it need not reach its corners.
    if (is_its_lines && !region.lines.empty()) region.box = box_of(region.lines);
  }
}

}  // namespace backissue
