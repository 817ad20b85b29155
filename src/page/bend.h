// How a page that lay curved in the scanner bends its lines.
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "page/geometry.h"

namespace backissue {

// For each place of the straight page how much lower what belongs there stands on the bent one: between the knots of
// the upper edge, and of the lower one, linearly, and so between the edges.
struct Bend {
  double width = 0, height = 0;     // of the page, pixels
  std::vector<double> top, bottom;  // pixels, at knots from the left to the right edge; empty: the page is flat

  bool empty() const { return top.empty(); }

  // At the upper or the lower edge.
  static double between(const std::vector<double>& knots, double share) {
    const double at = std::clamp(share, 0.0, 1.0) * double(knots.size() - 1);
    const std::size_t knot = std::min(std::size_t(at), knots.size() - 2);
    return knots[knot] + (at - double(knot)) * (knots[knot + 1] - knots[knot]);
  }

  // The same place on the bent page.
  Point operator()(Point p) const {
    if (empty()) return p;
    const double down = p.y / height;
    return {p.x, p.y + (1 - down) * between(top, p.x / width) + down * between(bottom, p.x / width)};
  }
  friend bool operator==(const Bend&, const Bend&) = default;
};

// The upright box round the box as it is bent.
inline Box bend_box(const Bend& bend, const Box& box) {
  if (bend.empty()) return box;
  constexpr int steps = 8;
  double top = bend({double(box.left), double(box.top)}).y, bottom = top;
  for (int i = 0; i <= steps; ++i) {
    const double x = box.left + double(box.width()) * i / steps;
    top = std::min(top, bend({x, double(box.top)}).y);
    bottom = std::max(bottom, bend({x, double(box.bottom)}).y);
  }
  return {box.left, int(std::lround(top)), box.right, int(std::lround(bottom))};
}

}  // namespace backissue
