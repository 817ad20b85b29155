#include "layout/leaders.h"

#include <algorithm>
#include <tuple>

#include "layout/groups.h"
#include "layout/measure.h"

namespace backissue {
namespace {

bool is_dot(const Component& point, double x_height) {
  constexpr double largest = 0.42;  // x-heights; at low resolution dots are ragged
  const Box& box = point.box;
  return std::max(box.width(), box.height()) <= largest * x_height && box.width() < 2 * box.height() &&
         point.pixels > 0.4 * box.area();
}

// Whether most of the steps from dot to dot are one step or, where a dot is missing, two.
bool is_evenly_spaced(const std::vector<Component>& points, const std::vector<int>& row) {
  std::vector<double> steps;
  for (std::size_t i = 1; i < row.size(); ++i) {
    steps.push_back(points[std::size_t(row[i])].box.center_x() - points[std::size_t(row[i - 1])].box.center_x());
  }
  const double usual = median(steps);
  const auto even = std::count_if(steps.begin(), steps.end(), [&](double step) {
    return std::min(std::abs(step - usual), std::abs(step - 2 * usual)) <= 0.3 * usual;
  });
  return 5 * even >= 4 * std::ptrdiff_t(steps.size());
}

}  // namespace

std::vector<Box> take_leaders(std::vector<Component>& points, double x_height) {
  constexpr std::size_t fewest = 5;
  constexpr double widest_step = 2;  // x-heights
  std::sort(points.begin(), points.end(), [](const Component& a, const Component& b) {
    return std::tie(a.box.left, a.box.top, a.box.right) < std::tie(b.box.left, b.box.top, b.box.right);
  });
  Groups rows(points.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (!is_dot(points[i], x_height)) continue;
    for (std::size_t j = i + 1; j < points.size(); ++j) {
      if (points[j].box.left - points[i].box.right > widest_step * x_height) break;
      const double apart = std::abs(points[j].box.bottom - points[i].box.bottom);
      if (!is_dot(points[j], x_height) || apart > std::max(1.0, 0.15 * x_height)) continue;
      rows.join(int(i), int(j));
      break;
    }
  }
  std::vector<Box> leaders;
  std::vector<bool> taken(points.size(), false);
  for (const std::vector<int>& row : rows.groups()) {
    if (row.size() < fewest || !is_evenly_spaced(points, row)) continue;
    Box leader;
    for (const int i : row) {
      taken[std::size_t(i)] = true;
      leader = unite(leader, points[std::size_t(i)].box);
    }
    leaders.push_back(leader);
  }
  std::vector<Component> rest;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (!taken[i]) rest.push_back(points[i]);
  }
  points = std::move(rest);
  return leaders;
}

}  // namespace backissue
