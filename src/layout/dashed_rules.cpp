#include "layout/dashed_rules.h"

#include <algorithm>
#include <tuple>

#include "layout/groups.h"
#include "layout/marks.h"
#include "layout/measure.h"

namespace backissue {
namespace {

constexpr std::size_t fewest = 4;  // dashes; fewer are a printer's dash or two
constexpr double alike = 0.7;      // shorter over longer dash
constexpr double aside = 0.2;      // x-heights; how far a dash may stand from the others' axis

// A dash, its length along the rule and its place across it.
struct Dash {
  Box box;
  int index;  // of its mark
  int begin, end;
  double across;
  int length() const { return end - begin; }
};

// Upright ones are longer than letters are tall, or shorter: an "I" at the front of each line is none.
std::vector<Dash> dashes_of(const std::vector<Component>& marks, double x_height, bool horizontal) {
  constexpr double thickest = 0.5, thickest_of_type = 0.35;  // of its length; x-heights
  constexpr double shortest = 0.35, longest = 7;             // x-heights
  constexpr double shortest_letter = 0.85, tallest_letter = 1.7;
  std::vector<Dash> dashes;
  for (int i = 0; i < int(marks.size()); ++i) {
    const Box& box = marks[std::size_t(i)].box;
    const int along = horizontal ? box.width() : box.height(), thick = horizontal ? box.height() : box.width();
    const double length = along / x_height;
    if (length < shortest || length > longest || thick > thickest * along || thick > thickest_of_type * x_height ||
        marks[std::size_t(i)].pixels < 0.7 * box.area())
      continue;
    if (!horizontal && length > shortest_letter && length < tallest_letter) continue;
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
  constexpr double widest_gap = 1.5;  // of the longer length
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
  std::vector<double> lengths;
  for (const int i : row) {
    around = unite(around, dashes[std::size_t(i)].box);
    lengths.push_back(dashes[std::size_t(i)].length());
  }
  around = grow(around, int(2 * x_height), int(2 * x_height));
  const double usual = median(lengths);
  const auto near = std::count_if(dashes.begin(), dashes.end(), [&](const Dash& dash) {
    return around.contains(dash.box) && similar(dash.length(), usual) >= alike;
  });
  return 4 * (near - std::ptrdiff_t(row.size())) <= std::ptrdiff_t(row.size());
}

constexpr double reach = 2.5;  // x-heights beyond a rule's ends: where the rests of its last dashes are

// A piece of a dash at a rule's end, no thicker than the rule.
bool is_end(const Box& mark, const Box& rule, double x_height) {
  const int along = int(reach * x_height), slack = std::max(1, int(aside * x_height));
  return (is_horizontal(rule) ? grow(rule, along, slack) : grow(rule, slack, along)).contains(mark);
}

// Where a rule that runs across meets one that runs down: an L or what is left of it.
bool is_corner(const Box& mark, const std::vector<Box>& rules, double x_height) {
  constexpr double largest = 3;  // x-heights
  const int slack = std::max(1, int(aside * x_height));
  if (std::max(mark.width(), mark.height()) > largest * x_height) return false;
  return std::any_of(rules.begin(), rules.end(), [&](const Box& across) {
    return is_horizontal(across) && std::any_of(rules.begin(), rules.end(), [&](const Box& down) {
             const int x = int(down.center_x()), y = int(across.center_y());
             return !is_horizontal(down) && grow(mark, slack, slack).contains(Box{x, y, x + 1, y + 1});
           });
  });
}

std::vector<Box> take_rows(std::vector<Component>& marks, double x_height) {
  std::vector<Box> rules;
  std::vector<bool> taken(marks.size(), false);
  for (const bool horizontal : {true, false}) {
    const std::vector<Dash> dashes = dashes_of(marks, x_height, horizontal);
    Groups rows(dashes.size());
    for (std::size_t i = 0; i < dashes.size(); ++i) {
      const int farthest = dashes[i].end + int(3 * dashes[i].length());
      for (std::size_t j = i + 1; j < dashes.size() && dashes[j].begin <= farthest; ++j) {
        if (!follows(dashes[i], dashes[j], x_height)) continue;
        rows.join(int(i), int(j));
        break;
      }
    }
    for (const std::vector<int>& row : rows.groups()) {
      if (row.size() < fewest || !is_evenly_spaced(dashes, row) || !stands_alone(dashes, row, x_height)) continue;
      Box rule;
      for (const int i : row) {
        rule = unite(rule, dashes[std::size_t(i)].box);
        taken[std::size_t(dashes[std::size_t(i)].index)] = true;
      }
      rules.push_back(rule);
    }
  }
  std::vector<Component> rest;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (!taken[i]) rest.push_back(marks[i]);
  }
  marks = std::move(rest);
  return rules;
}

}  // namespace

std::vector<Box> take_dashed_rules(std::vector<Component>& letters, std::vector<Component>& points, double x_height) {
  std::vector<Box> rules;
  for (std::vector<Component>* marks : {&letters, &points}) {
    for (const Box& rule : take_rows(*marks, x_height)) rules.push_back(rule);
  }
  // The rests belong to their rule's box.
  const auto take_rest = [&](const Component& mark) {
    if (is_corner(mark.box, rules, x_height)) return true;
    const auto rule =
        std::find_if(rules.begin(), rules.end(), [&](const Box& box) { return is_end(mark.box, box, x_height); });
    if (rule == rules.end()) return false;
    *rule = unite(*rule, mark.box);
    return true;
  };
  std::erase_if(letters, take_rest);
  std::erase_if(points, take_rest);
  return rules;
}

}  // namespace backissue
