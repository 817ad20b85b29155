#include "layout/dashed_rules.h"

#include <algorithm>
#include <tuple>

#include "layout/groups.h"
#include "layout/measure.h"

namespace backissue {
namespace {

constexpr std::size_t fewest = 4;  // dashes; fewer are a printer's dash or two
constexpr double aside = 0.2;      // x-heights; how far a dash may stand from the others' axis

bool is_lengthwise(const Box& rule) { return rule.width() >= rule.height(); }

// A dash, its length along the rule and its place across it.
struct Dash {
  Box box;
  int index;  // of its mark
  int begin, end;
  double across;
  int length() const { return end - begin; }
};

// Upright ones are longer than letters are tall: an "I" at the front of each line is none.
std::vector<Dash> dashes_of(const std::vector<Component>& marks, double x_height, bool horizontal) {
  constexpr double thickest = 0.35;  // x-heights, and of its length
  constexpr double shortest = 0.5, shortest_upright = 1.7, longest = 7;
  std::vector<Dash> dashes;
  for (int i = 0; i < int(marks.size()); ++i) {
    const Box& box = marks[std::size_t(i)].box;
    const int along = horizontal ? box.width() : box.height(), thick = horizontal ? box.height() : box.width();
    const double least = (horizontal ? shortest : shortest_upright) * x_height;
    if (along < least || along > longest * x_height || thick > thickest * along || thick > thickest * x_height ||
        marks[std::size_t(i)].pixels < 0.7 * box.area())
      continue;
    dashes.push_back({box, i, horizontal ? box.left : box.top, horizontal ? box.right : box.bottom,
                      horizontal ? box.center_y() : box.center_x()});
  }
  std::sort(dashes.begin(), dashes.end(), [](const Dash& a, const Dash& b) {
    return std::tie(a.begin, a.across, a.index) < std::tie(b.begin, b.across, b.index);
  });
  return dashes;
}

// One follows the other in a rule.
bool follows(const Dash& dash, const Dash& next, double x_height) {
  constexpr double alike = 0.7, widest_gap = 1.5;  // of the longer length
  const double shorter = std::min(dash.length(), next.length()), longer = std::max(dash.length(), next.length());
  const int gap = next.begin - dash.end;
  return gap > 0 && gap <= widest_gap * longer && shorter >= alike * longer &&
         std::abs(dash.across - next.across) <= std::max(1.0, aside * x_height);
}

bool is_evenly_spaced(const std::vector<Dash>& dashes, const std::vector<int>& row) {
  std::vector<double> steps;
  for (std::size_t i = 1; i < row.size(); ++i)
    steps.push_back(dashes[std::size_t(row[i])].begin - dashes[std::size_t(row[i - 1])].begin);
  const double usual = median(steps);
  const auto even =
      std::count_if(steps.begin(), steps.end(), [&](double step) { return std::abs(step - usual) <= 0.25 * usual; });
  return 4 * even >= 3 * std::ptrdiff_t(steps.size());
}

// In a halftone or a hatching one row of strokes stands beside the other.
bool stands_alone(const std::vector<Dash>& dashes, const std::vector<int>& row, double x_height) {
  Box around;
  for (const int i : row) around = unite(around, dashes[std::size_t(i)].box);
  around = grow(around, int(2 * x_height), int(2 * x_height));
  const auto near =
      std::count_if(dashes.begin(), dashes.end(), [&](const Dash& dash) { return around.contains(dash.box); });
  return 4 * (near - std::ptrdiff_t(row.size())) <= std::ptrdiff_t(row.size());
}

// Shorter dashes at a row's ends, where the rule makes room for words.
std::vector<int> with_ends(std::vector<int> row, const std::vector<Dash>& dashes, double x_height) {
  const Dash &first = dashes[std::size_t(row.front())], &last = dashes[std::size_t(row.back())];
  const int gap = dashes[std::size_t(row[1])].begin - first.end;
  for (int i = 0; i < int(dashes.size()); ++i) {
    const Dash& dash = dashes[std::size_t(i)];
    const bool before = dash.end < first.begin && first.begin - dash.end <= 2 * gap;
    const bool behind = dash.begin > last.end && dash.begin - last.end <= 2 * gap;
    const bool level = std::abs(dash.across - first.across) <= std::max(1.0, aside * x_height);
    if ((before || behind) && level && dash.length() <= first.length()) row.push_back(i);
  }
  return row;
}

// The corner where a dashed rule meets another: an L, one of whose strokes goes on with the rule.
bool is_corner(const Component& mark, const Box& rule, double x_height) {
  constexpr double smallest = 0.5, largest = 4, nearest = 2;  // x-heights
  const Box& box = mark.box;
  const bool level = is_lengthwise(rule);
  const double axis = level ? rule.center_y() : rule.center_x();
  const double top = level ? box.top : box.left, bottom = level ? box.bottom : box.right;
  const double gap = level ? -overlap_x(box, rule) : -overlap_y(box, rule);
  const bool at_edge = std::min(std::abs(axis - top), std::abs(axis - bottom)) < 0.2 * x_height;
  return std::min(box.width(), box.height()) > smallest * x_height &&
         std::max(box.width(), box.height()) < largest * x_height && mark.pixels < 0.5 * box.area() && at_edge &&
         gap > 0 && gap < nearest * x_height;
}

}  // namespace

std::vector<Box> take_dashed_rules(std::vector<Component>& marks, double x_height) {
  std::vector<Box> rules;
  std::vector<bool> taken(marks.size(), false);
  for (const bool horizontal : {true, false}) {
    const std::vector<Dash> dashes = dashes_of(marks, x_height, horizontal);
    Groups rows(dashes.size());
    for (std::size_t i = 0; i < dashes.size(); ++i) {
      const int reach = dashes[i].end + int(3 * dashes[i].length());
      for (std::size_t j = i + 1; j < dashes.size() && dashes[j].begin <= reach; ++j) {
        if (!follows(dashes[i], dashes[j], x_height)) continue;
        rows.join(int(i), int(j));
        break;
      }
    }
    for (const std::vector<int>& row : rows.groups()) {
      if (row.size() < fewest || !is_evenly_spaced(dashes, row) || !stands_alone(dashes, row, x_height)) continue;
      Box rule;
      for (const int i : with_ends(row, dashes, x_height)) {
        rule = unite(rule, dashes[std::size_t(i)].box);
        taken[std::size_t(dashes[std::size_t(i)].index)] = true;
      }
      rules.push_back(rule);
    }
  }
  std::vector<Component> rest;
  for (std::size_t i = 0; i < marks.size(); ++i)
    if (!taken[i] &&
        std::none_of(rules.begin(), rules.end(), [&](const Box& rule) { return is_corner(marks[i], rule, x_height); }))
      rest.push_back(marks[i]);
  marks = std::move(rest);
  return rules;
}

}  // namespace backissue
