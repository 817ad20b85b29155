#include "layout/blocks.h"

#include <algorithm>
#include <limits>

#include "layout/measure.h"

namespace backissue {
namespace {

// In x-heights of the upper line.
constexpr double widest_leading = 4.2;
constexpr double same_edge = 2.5;

// Baseline to baseline, in the middle of what both lines cover.
double leading(const TextLine& upper, const TextLine& lower) {
  const double x = (std::max(upper.box.left, lower.box.left) + std::min(upper.box.right, lower.box.right)) / 2.0;
  return baseline_at(lower, x) - baseline_at(upper, x);
}

bool shares_column(const TextLine& a, const TextLine& b) {
  return overlap_x(a.box, b.box) >= 0.5 * std::min(a.box.width(), b.box.width());
}

bool rule_between(const TextLine& upper, const TextLine& lower, const std::vector<Box>& rules) {
  return std::any_of(rules.begin(), rules.end(), [&](const Box& rule) {
    return rule.width() > rule.height() && overlap_x(rule, upper.box) > 0 && overlap_x(rule, lower.box) > 0 &&
           rule.center_y() > upper.baseline[1] - 0.5 * upper.x_height &&
           rule.center_y() < lower.baseline[1] - 0.5 * lower.x_height;
  });
}

// A quotation mark or a speck that stands beside a line is no line below it.
bool is_stray(const TextLine& mark, const TextLine& line) {
  return mark.glyphs.size() < 3 && mark.box.height() < 0.8 * line.x_height;
}

// The nearest line below, -1: none or two side by side.
int nearest_below(const std::vector<TextLine>& lines, int i) {
  const TextLine& line = lines[i];
  int best = -1;
  double best_leading = widest_leading * line.x_height;
  bool beside = false;
  for (int j = 0; j < int(lines.size()); ++j) {
    if (j == i || !shares_column(line, lines[j]) || is_stray(lines[j], line)) continue;
    const double distance = leading(line, lines[j]);
    if (distance < 0.5 * line.x_height || distance > widest_leading * std::max(line.x_height, lines[j].x_height))
      continue;
    if (best < 0 || distance < best_leading) {
      beside = best >= 0 && best_leading - distance < 0.6 * lines[j].x_height &&
               overlap_x(lines[j].box, lines[best].box) < 0;
      best = j;
      best_leading = distance;
    } else if (distance - best_leading < 0.6 * lines[j].x_height && overlap_x(lines[j].box, lines[best].box) < 0) {
      beside = true;
    }
  }
  return beside ? -1 : best;
}

// A line of capitals within a justified text: as tall as its capitals are, and as wide as the line next to it.
bool is_in_capitals_beside(const TextLine& capitals, const TextLine& line) {
  const double slack = 0.7 * line.x_height;
  return capitals.x_height > line.x_height && capitals.box.height() < 1.6 * line.x_height &&
         std::abs(capitals.box.left - line.box.left) <= slack && std::abs(capitals.box.right - line.box.right) <= slack;
}

bool goes_on(const TextLine& upper, const TextLine& lower) {
  const double unit = std::max(upper.x_height, lower.x_height);
  // Lines of capitals and figures, and short ones of tall letters, measure taller than the same type in small letters.
  const std::size_t few = lower.x_height > upper.x_height ? 8 : 4;
  const bool tall = (lower.glyphs.size() <= few && lower.box.height() < 1.6 * upper.x_height) ||
                    is_in_capitals_beside(lower, upper) || is_in_capitals_beside(upper, lower);
  if (similar(upper.x_height, lower.x_height) < (tall ? 0.6 : 0.72)) return false;
  const bool long_enough = upper.glyphs.size() >= 6 && lower.glyphs.size() >= 6;
  if (long_enough && similar(upper.weight, lower.weight) < 0.66) return false;
  const bool left = std::abs(upper.box.left - lower.box.left) <= same_edge * unit;
  const bool right = std::abs(upper.box.right - lower.box.right) <= same_edge * unit;
  const bool centred = std::abs(upper.box.center_x() - lower.box.center_x()) <= 0.6 * same_edge * unit;
  // A paragraph's last words over the indent of the next one; text that runs round a picture.
  const bool inside = overlap_x(upper.box, lower.box) >= 0.75 * std::min(upper.box.width(), lower.box.width());
  return left || right || centred || inside;
}

// A caption over the column it stands on: set wider than all that follows.
bool juts_out(const std::vector<int>& chain, std::size_t end, const std::vector<TextLine>& lines) {
  int widest = 0, rest = 0;
  for (std::size_t i = 0; i < chain.size(); ++i) {
    int& right = i < end ? widest : rest;
    right = std::max(right, lines[std::size_t(chain[i])].box.right);
  }
  return widest > rest + same_edge * lines[std::size_t(chain.front())].x_height;
}

// The signature of a letter, in type of its size: indented to end with the column, behind a line that ends before it,
// with a little more space above than the lines have, and below.
bool is_signature(const std::vector<int>& chain, std::size_t i, const std::vector<double>& leadings, double usual,
                  const std::vector<TextLine>& lines) {
  constexpr double more_space = 1.03;
  Box column;
  for (const int k : chain) column = unite(column, lines[std::size_t(k)].box);
  const TextLine& line = lines[std::size_t(chain[i])];
  const double indent = line.box.left - column.left;
  if (line.box.right < column.right - 0.7 * line.x_height || indent < 1.5 * line.x_height) return false;
  if (i < leadings.size() && leadings[i] < more_space * usual) return false;
  if (i == 0) return indent > column.width() / 4;
  const Box& above = lines[std::size_t(chain[i - 1])].box;
  return leadings[i - 1] > more_space * usual && above.right < column.right - 2 * line.x_height;
}

// The lines from the i-th on are set closer, or wider, than those before them, with more space between than either has.
bool changes_leading(const std::vector<double>& leadings, std::size_t i) {
  constexpr std::size_t enough = 2;
  const std::vector<double> before(leadings.begin(), leadings.begin() + std::ptrdiff_t(i) - 1);
  const std::vector<double> behind(leadings.begin() + std::ptrdiff_t(i), leadings.end());
  if (before.size() < enough || behind.size() < enough) return false;
  const double upper = median(before), lower = median(behind);
  return similar(upper, lower) < 0.88 && leadings[i - 1] > 1.1 * std::max(upper, lower);
}

// Parts a chain of lines where the space is wider than the chain's own leading; less space is needed behind its first
// lines, which may be a caption or a heading, and where the leading changes or a signature
// stands.
std::vector<std::vector<int>> part_at_spaces(const std::vector<int>& chain, const std::vector<TextLine>& lines) {
  constexpr std::size_t first_lines = 3, enough_lines = 6;
  std::vector<double> leadings;
  for (std::size_t i = 1; i < chain.size(); ++i) leadings.push_back(leading(lines[chain[i - 1]], lines[chain[i]]));
  const double usual = median(leadings);
  std::vector<std::vector<int>> parts{{chain.front()}};
  for (std::size_t i = 1; i < chain.size(); ++i) {
    const bool first = i <= first_lines && parts.size() == 1 && chain.size() >= enough_lines;
    const bool spaced = leadings[i - 1] > (first ? 1.2 : 1.5) * usual;
    const bool signature =
        is_signature(chain, i, leadings, usual, lines) || is_signature(chain, i - 1, leadings, usual, lines);
    if (spaced || signature || changes_leading(leadings, i) ||
        (first && leadings[i - 1] > 1.05 * usual && juts_out(chain, i, lines)))
      parts.emplace_back();
    parts.back().push_back(chain[i]);
  }
  return parts;
}

}  // namespace

std::vector<std::vector<int>> find_blocks(const std::vector<TextLine>& lines, const std::vector<Box>& rules) {
  const int count = int(lines.size());
  std::vector<int> below(count, -1), above(count, -1);
  std::vector<double> above_leading(count, std::numeric_limits<double>::max());
  for (int i = 0; i < count; ++i) {
    below[i] = nearest_below(lines, i);
    if (below[i] < 0) continue;
    const double distance = leading(lines[i], lines[below[i]]);
    if (distance < above_leading[below[i]]) {
      above[below[i]] = i;
      above_leading[below[i]] = distance;
    }
  }
  std::vector<std::vector<int>> blocks;
  std::vector<bool> taken(count, false);
  for (int i = 0; i < count; ++i) {  // lines come sorted by their top edge
    if (taken[i]) continue;
    std::vector<int> chain{i};
    taken[i] = true;
    for (int j = below[i]; j >= 0 && !taken[j] && above[j] == chain.back(); j = below[j]) {
      const int upper = chain.back();
      if (!goes_on(lines[upper], lines[j]) || rule_between(lines[upper], lines[j], rules)) break;
      taken[j] = true;
      chain.push_back(j);
    }
    for (auto& part : part_at_spaces(chain, lines)) blocks.push_back(std::move(part));
  }
  return blocks;
}

}  // namespace backissue
