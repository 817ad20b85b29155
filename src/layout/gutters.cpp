#include "layout/gutters.h"

#include <algorithm>

namespace backissue {
namespace {

// In x-heights of the words beside the gap.
constexpr double word_space = 1.2;    // up to here always one line
constexpr double widest_space = 4.0;  // beyond it, one line only where lines above and below run through
constexpr double narrowest_strip = 1.0;

struct Gap {
  int word = 0;  // the word left of it
  int left = 0, right = 0, top = 0, bottom = 0;
  int width() const { return right - left; }
};

// Words in order of their top edge, to look through a strip of the page.
class WordsByTop {
 public:
  explicit WordsByTop(const std::vector<WordBox>& words) {
    for (const WordBox& word : words) {
      cores_.push_back({word.box.left, word.core_top, word.box.right, word.core_bottom});
      tallest_ = std::max(tallest_, word.core_height());
    }
    std::sort(cores_.begin(), cores_.end(), [](const Box& a, const Box& b) { return a.top < b.top; });
  }
  bool any_in(const Box& area) const {
    auto core = std::lower_bound(cores_.begin(), cores_.end(), area.top - tallest_,
                                 [](const Box& box, int top) { return box.top < top; });
    for (; core != cores_.end() && core->top < area.bottom; ++core) {
      if (overlap_x(*core, area) > 0 && overlap_y(*core, area) > 0) return true;
    }
    return false;
  }

 private:
  std::vector<Box> cores_;
  int tallest_ = 0;
};

// Full stops and commas in order of their top edge.
class PointsByTop {
 public:
  explicit PointsByTop(std::vector<Box> points) : points_(std::move(points)) {
    std::sort(points_.begin(), points_.end(), [](const Box& a, const Box& b) { return a.top < b.top; });
  }
  // Leaves of the gap the widest part without points of its line.
  void narrow(Gap& gap) const {
    const int height = gap.bottom - gap.top;
    std::vector<int> edges{gap.left};
    std::vector<Box> inside;
    auto point = std::lower_bound(points_.begin(), points_.end(), gap.top - height / 2,
                                  [](const Box& box, int top) { return box.top < top; });
    for (; point != points_.end() && point->top < gap.bottom + height / 2; ++point) {
      if (point->left >= gap.left && point->right <= gap.right) inside.push_back(*point);
    }
    std::sort(inside.begin(), inside.end(), [](const Box& a, const Box& b) { return a.left < b.left; });
    Gap widest = gap;
    widest.right = widest.left;
    int left = gap.left;
    inside.push_back({gap.right, 0, gap.right, 0});
    for (const Box& box : inside) {
      if (box.left - left > widest.width()) {
        widest.left = left;
        widest.right = box.left;
      }
      left = std::max(left, box.right);
    }
    gap = widest;
  }

 private:
  std::vector<Box> points_;
};

// The gap is no wider than the letters of both words stand apart: "d a t e l i n e".
bool is_letter_spaced(const WordBox& left, const WordBox& right) {
  const auto widest_letter_gap = [](const WordBox& word) {
    int widest = 0;
    for (std::size_t i = 1; i < word.letters.size(); ++i) {
      widest = std::max(widest, word.letters[i].left - word.letters[i - 1].right);
    }
    return widest;
  };
  const int spacing = std::min(widest_letter_gap(left), widest_letter_gap(right));
  return right.box.left - left.box.right <= 1.7 * spacing;
}

struct Strip {
  int left = 0, right = 0;
  int lines = 1;  // gaps that it goes through
};

// Walks from a gap over the gaps above or below (in `step`), as long as a strip of white stays wide enough and no word
// stands across it.
void extend(Strip& strip, const Gap& from, const std::vector<const Gap*>& column, int narrowest,
            const WordsByTop& words) {
  int edge_top = from.top, edge_bottom = from.bottom;
  for (const Gap* gap : column) {
    const int left = std::max(strip.left, gap->left);
    const int right = std::min(strip.right, gap->right);
    if (right - left < narrowest) {
      // A gap elsewhere on that line: the strip ends there only if a word stands in it.
      continue;
    }
    const Box between{left, std::min(edge_bottom, gap->bottom), right, std::max(edge_top, gap->top)};
    if (!between.empty() && words.any_in(between)) return;
    strip = {left, right, strip.lines + 1};
    edge_top = std::min(edge_top, gap->top);
    edge_bottom = std::max(edge_bottom, gap->bottom);
  }
}

Strip widest_strip(const Gap& gap, const std::vector<Gap>& gaps, int narrowest, const WordsByTop& words) {
  std::vector<const Gap*> above, below;
  for (const Gap& other : gaps) {
    if (std::min(gap.right, other.right) - std::max(gap.left, other.left) < narrowest) continue;
    if (other.bottom <= gap.top) above.push_back(&other);
    if (other.top >= gap.bottom) below.push_back(&other);
  }
  std::sort(above.begin(), above.end(), [](auto* a, auto* b) { return a->bottom > b->bottom; });
  std::sort(below.begin(), below.end(), [](auto* a, auto* b) { return a->top < b->top; });
  Strip strip{gap.left, gap.right, 1};
  extend(strip, gap, above, narrowest, words);
  extend(strip, gap, below, narrowest, words);
  return strip;
}

bool rule_between(const Gap& gap, const std::vector<Box>& rules) {
  return std::any_of(rules.begin(), rules.end(), [&](const Box& rule) {
    return rule.height() > rule.width() && rule.left >= gap.left - 1 && rule.right <= gap.right + 1 &&
           rule.top <= gap.top && rule.bottom >= gap.bottom;
  });
}

// The lines next above and below run through the gap: a loose line of a justified column.
bool bridged(const Gap& gap, double unit, const WordsByTop& words) {
  const int reach = int(3.2 * unit);
  const int middle = (gap.left + gap.right) / 2;
  const int half = std::max(1, int(0.5 * unit));
  const Box above{middle - half, gap.top - reach, middle + half, gap.top};
  const Box below{middle - half, gap.bottom, middle + half, gap.bottom + reach};
  return words.any_in(above) && words.any_in(below);
}

bool is_gutter(const Gap& gap, double unit, const std::vector<Gap>& gaps, const WordsByTop& words) {
  if (gap.width() < word_space * unit) return false;
  const Strip strip = widest_strip(gap, gaps, std::max(1, int(narrowest_strip * unit)), words);
  const double width = (strip.right - strip.left) / unit;
  if (gap.width() > widest_space * unit) return strip.lines > 1 || !bridged(gap, unit, words);
  const int needed = width >= 3 ? 2 : width >= 2 ? 3 : width >= 1.5 ? 4 : 5;
  return strip.lines >= needed;
}

}  // namespace

void cut_at_gutters(const std::vector<WordBox>& words, const std::vector<Box>& rules, const std::vector<Box>& points,
                    double x_height, std::vector<int>& next) {
  const PointsByTop sorted_points(points);
  std::vector<Gap> gaps;
  for (int i = 0; i < int(words.size()); ++i) {
    if (next[i] < 0 || is_letter_spaced(words[i], words[next[i]])) continue;
    const WordBox& right = words[next[i]];
    Gap gap{i, words[i].box.right, right.box.left, std::max(words[i].core_top, right.core_top),
            std::min(words[i].core_bottom, right.core_bottom)};
    if (gap.bottom <= gap.top || gap.width() < narrowest_strip * x_height * 0.8) continue;
    sorted_points.narrow(gap);
    gaps.push_back(gap);
  }
  const WordsByTop by_top(words);
  for (const Gap& gap : gaps) {
    // Display type has wide spaces: its own size counts, never less than the page's.
    const WordBox& left = words[gap.word];
    const WordBox& right = words[next[gap.word]];
    const double unit = std::max(0.75 * x_height, double(std::min(left.core_height(), right.core_height())));
    if (rule_between(gap, rules) || is_gutter(gap, unit, gaps, by_top)) next[gap.word] = -1;
  }
}

}  // namespace backissue
