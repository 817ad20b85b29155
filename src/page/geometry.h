// Geometry shared by every stage.
// Unit: pixels, origin top-left, y downward; right and bottom edges are exclusive.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <compare>

namespace backissue {

struct Point {
  double x = 0;
  double y = 0;
  friend bool operator==(const Point&, const Point&) = default;
};

struct Box {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;

  int width() const { return right - left; }
  int height() const { return bottom - top; }
  bool empty() const { return right <= left || bottom <= top; }
  double area() const { return empty() ? 0.0 : static_cast<double>(width()) * height(); }
  double center_x() const { return (left + right) / 2.0; }
  double center_y() const { return (top + bottom) / 2.0; }
  bool contains(const Box& other) const {
    return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
  }
  friend bool operator==(const Box&, const Box&) = default;
};

// The smallest box that holds both; an empty box holds nothing and changes nothing.
inline Box unite(const Box& a, const Box& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right), std::max(a.bottom, b.bottom)};
}

inline Box intersect(const Box& a, const Box& b) {
  Box both{std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right), std::min(a.bottom, b.bottom)};
  return both.empty() ? Box{} : both;
}

inline Box grow(const Box& box, int dx, int dy) {
  return {box.left - dx, box.top - dy, box.right + dx, box.bottom + dy};
}

// Shared extent on one axis; negative: the gap between them.
inline int overlap_x(const Box& a, const Box& b) { return std::min(a.right, b.right) - std::max(a.left, b.left); }
inline int overlap_y(const Box& a, const Box& b) { return std::min(a.bottom, b.bottom) - std::max(a.top, b.top); }

// An affine map: x' = m[0] x + m[1] y + m[2], y' = m[3] x + m[4] y + m[5].
struct Affine {
  std::array<double, 6> m{1, 0, 0, 0, 1, 0};

  Point operator()(Point p) const { return {m[0] * p.x + m[1] * p.y + m[2], m[3] * p.x + m[4] * p.y + m[5]}; }
  friend bool operator==(const Affine&, const Affine&) = default;
};

// first, then second.
inline Affine compose(const Affine& second, const Affine& first) {
  const auto& a = second.m;
  const auto& b = first.m;
  return {{a[0] * b[0] + a[1] * b[3], a[0] * b[1] + a[1] * b[4], a[0] * b[2] + a[1] * b[5] + a[2],
           a[3] * b[0] + a[4] * b[3], a[3] * b[1] + a[4] * b[4], a[3] * b[2] + a[4] * b[5] + a[5]}};
}

// The upright box round the mapped corners, rounded to whole pixels.
inline Box map_box(const Affine& map, const Box& box) {
  const Point corners[] = {map({double(box.left), double(box.top)}), map({double(box.right), double(box.top)}),
                           map({double(box.left), double(box.bottom)}), map({double(box.right), double(box.bottom)})};
  double left = corners[0].x, right = left, top = corners[0].y, bottom = top;
  for (const Point& c : corners) {
    left = std::min(left, c.x);
    right = std::max(right, c.x);
    top = std::min(top, c.y);
    bottom = std::max(bottom, c.y);
  }
  return {int(std::lround(left)), int(std::lround(top)), int(std::lround(right)), int(std::lround(bottom))};
}

}  // namespace backissue
