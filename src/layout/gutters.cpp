#include "layout/gutters.h"

#include <algorithm>

namespace backissue {
namespace {

// In x-heights of the words beside the gap.
constexpr double tight_gutter = 1;     // up to here always one line
constexpr double word_space = 1.2;     // up to here one line, but between columns that are long and exactly flush
constexpr int space_lines = 8;         // what makes no more than a space a gutter
constexpr double widest_space = 4.0;   // beyond it, one line only where a line above or below runs through
constexpr double narrowest_strip = 1;  // less is no gutter without a rule in it
constexpr double left_rag = 6;         // how far lines left of a gutter may end before it
constexpr double right_rag = 0.7;      // and how exactly those right of it begin

// A wide strip of white needs few lines beside it to be a gutter; a narrow one may be chance.
int lines_needed(double width) {
  return width >= 3 ? 2 : width >= 2 ? 3 : width >= 1.5 ? 4 : width >= word_space ? 5 : space_lines;
}

struct Gap {
  int left = 0, right = 0, top = 0, bottom = 0;
  int width() const { return right - left; }
};

Box core_of(const WordBox& word) { return {word.box.left, word.core_top, word.box.right, word.core_bottom}; }

// The page's words, to look through parts of the page.
class Words {
 public:
  explicit Words(const std::vector<WordBox>& words) {
    for (const WordBox& word : words) {
      by_top_.push_back(core_of(word));
      tallest_ = std::max(tallest_, word.core_height());
    }
    by_left_ = by_right_ = by_top_;
    std::sort(by_top_.begin(), by_top_.end(), [](const Box& a, const Box& b) { return a.top < b.top; });
    std::sort(by_left_.begin(), by_left_.end(), [](const Box& a, const Box& b) { return a.left < b.left; });
    std::sort(by_right_.begin(), by_right_.end(), [](const Box& a, const Box& b) { return a.right < b.right; });
  }

  bool any_in(const Box& area) const {
    auto core = std::lower_bound(by_top_.begin(), by_top_.end(), area.top - tallest_,
                                 [](const Box& box, int top) { return box.top < top; });
    for (; core != by_top_.end() && core->top < area.bottom; ++core) {
      if (overlap_x(*core, area) > 0 && overlap_y(*core, area) > 0) return true;
    }
    return false;
  }

  std::vector<Box> across(int left, int right) const {
    std::vector<Box> found;
    for (const Box& core : by_top_) {
      if (core.left < right && core.right > left) found.push_back(core);
    }
    return found;
  }

  // How many lines between top and bottom have a word that begins, or ends, between `from` and `to`.
  int lines_that_begin(int from, int to, int top, int bottom) const {
    return count_rows(
        by_left_, [](const Box& box) { return box.left; }, from, to, top, bottom);
  }
  int lines_that_end(int from, int to, int top, int bottom) const {
    return count_rows(
        by_right_, [](const Box& box) { return box.right; }, from, to, top, bottom);
  }

 private:
  template <typename Edge>
  static int count_rows(const std::vector<Box>& sorted, const Edge& edge, int from, int to, int top, int bottom) {
    std::vector<Box> rows;
    auto core =
        std::lower_bound(sorted.begin(), sorted.end(), from, [&](const Box& box, int x) { return edge(box) < x; });
    for (; core != sorted.end() && edge(*core) <= to; ++core) {
      if (core->center_y() > top && core->center_y() < bottom) rows.push_back(*core);
    }
    std::sort(rows.begin(), rows.end(), [](const Box& a, const Box& b) { return a.center_y() < b.center_y(); });
    int count = 0;
    double last = top - 1e9;
    for (const Box& row : rows) {
      if (row.center_y() - last < 0.8 * row.height()) continue;
      last = row.center_y();
      ++count;
    }
    return count;
  }

  std::vector<Box> by_top_, by_left_, by_right_;
  int tallest_ = 0;
};

// Full stops and commas in order of their top edge.
class PointsByTop {
 public:
  explicit PointsByTop(std::vector<Box> points) : points_(std::move(points)) {
    std::sort(points_.begin(), points_.end(), [](const Box& a, const Box& b) { return a.top < b.top; });
  }
  // The parts of the gap between the points of its line.
  std::vector<Gap> parts_of(const Gap& gap) const {
    const int height = gap.bottom - gap.top;
    std::vector<Box> inside;
    auto point = std::lower_bound(points_.begin(), points_.end(), gap.top - height / 2,
                                  [](const Box& box, int top) { return box.top < top; });
    for (; point != points_.end() && point->top < gap.bottom + height / 2; ++point) {
      if (point->left >= gap.left && point->right <= gap.right) inside.push_back(*point);
    }
    std::sort(inside.begin(), inside.end(), [](const Box& a, const Box& b) { return a.left < b.left; });
    inside.push_back({gap.right, 0, gap.right, 0});
    std::vector<Gap> parts;
    int left = gap.left;
    for (const Box& box : inside) {
      if (box.left > left) parts.push_back({left, box.left, gap.top, gap.bottom});
      left = std::max(left, box.right);
    }
    return parts;
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

// The lesser letters' height, pixels, where the core of short words with ascenders ("like If") is more than that.
double small_height(const WordBox& left, const WordBox& right) {
  const int core = std::min(left.core_height(), right.core_height());
  std::vector<int> heights{core};
  for (const WordBox* word : {&left, &right})
    for (const Box& letter : word->letters)
      if (2 * letter.height() > core) heights.push_back(letter.height());
  const auto quarter = heights.begin() + std::ptrdiff_t(heights.size() / 4);
  std::nth_element(heights.begin(), quarter, heights.end());
  return std::min(core, *quarter);
}

// The white of the gap, followed up and down the page. Where a word stands in its way it goes on beside the word, as
// long as it stays wide enough: at the right where it can, since columns begin where their lines do, or at the wider
// side. It is a gutter as soon as enough lines end on its left and begin on its right. tight: no wider than a space.
bool is_strip_of_columns(const Gap& gap, double unit, const Words& words, bool keep_right, bool tight) {
  const std::vector<Box> around = words.across(gap.left, gap.right);
  const double narrowest = narrowest_strip * unit;
  int left = gap.left, right = gap.right;
  while (right - left >= narrowest) {
    const Box* above = nullptr;
    const Box* below = nullptr;
    for (const Box& word : around) {
      if (word.left >= right || word.right <= left) continue;
      if (word.center_y() < gap.top && (above == nullptr || word.bottom > above->bottom)) above = &word;
      if (word.center_y() > gap.bottom && (below == nullptr || word.top < below->top)) below = &word;
    }
    const int top = above != nullptr ? above->bottom : gap.top - int(1e6);
    const int bottom = below != nullptr ? below->top : gap.bottom + int(1e6);
    const int before = words.lines_that_end(left - int(left_rag * unit), left + 1, top, bottom);
    const int behind = words.lines_that_begin(right - 1, right + int(right_rag * unit), top, bottom);
    const int needed = tight ? space_lines : lines_needed((right - left) / unit);
    const int flush = words.lines_that_end(left - int(right_rag * unit), left + 1, top, bottom);
    if (tight ? std::min(flush, behind) >= needed
              : std::min(before, behind) >= needed || std::max(flush, behind) >= 3 * needed)
      return true;
    if (above == nullptr && below == nullptr) return false;
    const bool upward = below == nullptr || (above != nullptr && gap.top - above->bottom < below->top - gap.bottom);
    const Box& obstacle = upward ? *above : *below;
    const int room_left = obstacle.left - left, room_right = right - obstacle.right;
    if (keep_right ? room_right >= narrowest : room_right >= room_left) {
      left = obstacle.right;
    } else {
      right = obstacle.left;
    }
  }
  return false;
}

// An upright rule, or leaders along the line.
bool rule_between(const Gap& gap, const std::vector<Box>& rules) {
  return std::any_of(rules.begin(), rules.end(), [&](const Box& rule) {
    const bool leads = rule.width() > rule.height() && 2 * rule.width() > gap.width() && rule.left >= gap.left &&
                       rule.right <= gap.right && rule.top >= gap.top && rule.top <= gap.bottom;
    if (leads) return true;
    return rule.height() > rule.width() && rule.left >= gap.left - 1 && rule.right <= gap.right + 1 &&
           rule.top <= gap.top && rule.bottom >= gap.bottom;
  });
}

// A line next above or below runs through the gap: a loose line of a justified column.
bool bridged(const Gap& gap, double unit, const Words& words) {
  const int reach = int(2.2 * unit);
  const int middle = (gap.left + gap.right) / 2;
  const int half = std::max(1, int(0.5 * unit));
  return words.any_in({middle - half, gap.top - reach, middle + half, gap.top}) ||
         words.any_in({middle - half, gap.bottom, middle + half, gap.bottom + reach});
}

// unit: the words' own height; small: that of their lesser letters; the columns beside the gap may be of smaller type,
// of the page's x_height.
bool is_gutter(const Gap& gap, double unit, double small, double x_height, const Words& words) {
  if (gap.width() < tight_gutter * small) return false;
  const bool tight = gap.width() < word_space * small;
  const double column_unit = std::min(small, x_height);
  if (is_strip_of_columns(gap, column_unit, words, true, tight) ||
      is_strip_of_columns(gap, column_unit, words, false, tight))
    return true;
  return gap.width() > widest_space * unit && !bridged(gap, unit, words);
}

}  // namespace

void cut_at_gutters(const std::vector<WordBox>& words, const std::vector<Box>& rules, const std::vector<Box>& points,
                    double x_height, std::vector<int>& next) {
  const PointsByTop sorted_points(points);
  const Words all(words);
  std::vector<int> cuts;
  for (int i = 0; i < int(words.size()); ++i) {
    if (next[i] < 0) continue;
    const WordBox& left = words[i];
    const WordBox& right = words[next[i]];
    const Gap gap{left.box.right, right.box.left, std::max(left.core_top, right.core_top),
                  std::min(left.core_bottom, right.core_bottom)};
    if (gap.bottom <= gap.top) continue;
    if (rule_between(gap, rules)) {
      cuts.push_back(i);
      continue;
    }
    if (is_letter_spaced(left, right)) continue;
    // Display type has wide spaces: its own size counts, never less than the page's.
    const double least = 0.75 * x_height;
    const double unit = std::max(least, double(std::min(left.core_height(), right.core_height())));
    const double small = std::max(least, small_height(left, right));
    const std::vector<Gap> parts = sorted_points.parts_of(gap);
    const bool parted = std::any_of(parts.begin(), parts.end(),
                                    [&](const Gap& part) { return is_gutter(part, unit, small, x_height, all); });
    if (parted) cuts.push_back(i);
  }
  for (const int i : cuts) next[i] = -1;
}

}  // namespace backissue
