#include "layout/reading_order.h"

#include <algorithm>
#include <functional>

#include "layout/article_below.h"

namespace backissue {
namespace {

using Items = std::vector<int>;

struct Span {
  int begin = 0;
  int end = 0;
};

class Orderer {
 public:
  Orderer(const std::vector<Region>& regions, const std::vector<Box>& rules, double x_height)
      : regions_(regions), rules_(rules), x_height_(x_height) {}

  Items order(const Items& items) const {
    if (items.size() < 2) return items;
    if (const auto parts = cut_at_rules(items); parts.size() > 1) return order_each(parts);
    if (const auto bands = cut_under_issue_line(items); bands.size() > 1) return order_each(bands);
    if (const auto bands = cut_over_heading(items); bands.size() > 1) return order_each(bands);
    if (const auto columns = cut_into_columns(items); columns.size() > 1) return order_each(columns);
    const Items spanning = spanning_items(items);
    if (!spanning.empty()) {
      if (const auto bands = cut_at_spanning(items, spanning); bands.size() > 1) return order_each(bands);
      return order_without(items, spanning);
    }
    return from_top(items);
  }

 private:
  Items order_each(const std::vector<Items>& parts) const {
    Items all;
    for (const Items& part : parts) {
      const Items ordered = order(part);
      all.insert(all.end(), ordered.begin(), ordered.end());
    }
    return all;
  }

  const Box& box(int item) const { return regions_[std::size_t(item)].box; }
  std::size_t weight(int item) const { return regions_[std::size_t(item)].lines.size(); }

  Items from_top(Items items) const {
    std::stable_sort(items.begin(), items.end(), [&](int a, int b) {
      // Side by side within half a line: from the left.
      if (std::abs(box(a).top - box(b).top) < 0.5 * x_height_) return box(a).left < box(b).left;
      return box(a).top < box(b).top;
    });
    return items;
  }

  // Parts of the axis that some line covers; `across`: of the x axis, else of the y axis.
  std::vector<Span> covered(const Items& items, bool across) const {
    const int margin = int(0.2 * x_height_);
    std::vector<Span> spans;
    for (const int item : items) {
      for (const TextLine& line : regions_[std::size_t(item)].lines) {
        if (across) {
          spans.push_back({line.box.left + margin, line.box.right - margin});
        } else {
          spans.push_back({line.box.top + margin, line.box.bottom - margin});
        }
      }
    }
    std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
    std::vector<Span> merged;
    for (const Span& span : spans) {
      if (!merged.empty() && span.begin < merged.back().end) {
        merged.back().end = std::max(merged.back().end, span.end);
      } else {
        merged.push_back(span);
      }
    }
    return merged;
  }

  std::vector<Items> cut_into_columns(const Items& items) const {
    const std::vector<Span> spans = covered(items, true);
    if (spans.empty()) return {items};  // regions without lines
    std::vector<Items> columns(spans.size());
    for (const int item : items) {
      const double middle = box(item).center_x();
      std::size_t column = 0;
      while (column + 1 < spans.size() && middle > spans[column].end) ++column;
      columns[column].push_back(item);
    }
    std::erase_if(columns, [](const Items& column) { return column.empty(); });
    return columns;
  }

  bool crosses(int item, int y) const {
    return std::any_of(regions_[std::size_t(item)].lines.begin(), regions_[std::size_t(item)].lines.end(),
                       [&](const TextLine& line) { return line.box.top < y && line.box.bottom > y; });
  }

  // A rule counts where it runs over most of the width of what it parts, and through nothing.
  std::vector<Items> cut_at_rules(const Items& items) const {
    Box whole;
    for (const int item : items) whole = unite(whole, box(item));
    for (const Box& rule : rules_) {
      const int y = int(rule.center_y());
      if (rule.width() < rule.height() || y <= whole.top || y >= whole.bottom) continue;
      if (overlap_x(rule, whole) < 0.8 * whole.width()) continue;
      const int touch = int(0.5 * x_height_);
      const auto crossed = [&](int item) { return box(item).top < y - touch && box(item).bottom > y + touch; };
      if (std::any_of(items.begin(), items.end(), crossed)) continue;
      std::vector<Items> parts(2);
      for (const int item : items) parts[box(item).center_y() < y ? 0 : 1].push_back(item);
      if (!parts[0].empty() && !parts[1].empty()) return parts;
    }
    return {items};
  }

  // Volume and date at both ends of one row over a masthead.
  std::vector<Items> cut_under_issue_line(const Items& items) const {
    std::vector<Items> bands(2);
    Box row;
    for (const int item : items) {
      const bool in_row = regions_[std::size_t(item)].kind == RegionKind::issue_line;
      bands[in_row ? 0 : 1].push_back(item);
      if (in_row) row = unite(row, box(item));
    }
    const auto reaches_up = [&](int item) { return box(item).top < row.bottom - 0.5 * x_height_; };
    const bool one_row =
        std::all_of(bands[0].begin(), bands[0].end(), [&](int item) { return 2 * box(item).height() > row.height(); });
    if (bands[0].empty() || bands[1].empty() || !one_row || std::any_of(bands[1].begin(), bands[1].end(), reaches_up))
      return {items};
    return bands;
  }

  std::vector<Items> cut_over_heading(const Items& items) const {
    const auto top = top_of_article_below(regions_, items, rules_, x_height_);
    if (!top) return {items};
    std::vector<Items> bands(2);
    for (const int item : items) bands[box(item).center_y() < *top ? 0 : 1].push_back(item);
    return bands;
  }

  // What stands across the white between columns, were that white to go through: at the x where the least text does.
  // Empty where the page has one column only.
  Items spanning_items(const Items& items) const {
    Box whole;
    std::size_t total = 0;
    for (const int item : items) {
      whole = unite(whole, box(item));
      total += weight(item);
    }
    const int step = std::max(1, int(0.5 * x_height_));
    std::size_t least = total;
    Items best;
    for (int x = whole.left + 4 * step; x < whole.right - 4 * step; x += step) {
      Items across;
      std::size_t crossing = 0, left = 0, right = 0;
      for (const int item : items) {
        if (box(item).right - step / 2 <= x) {
          left += weight(item);
        } else if (box(item).left + step / 2 >= x) {
          right += weight(item);
        } else {
          crossing += weight(item);
          across.push_back(item);
        }
      }
      const bool columns = 10 * left >= total && 10 * right >= total;
      if (columns && crossing < least) {
        least = crossing;
        best = across;
      }
    }
    return 10 * least <= 7 * total ? best : Items{};
  }

  // One row with the other: a number beside a title, a date beside a name.
  bool in_row_of(int item, int wide) const {
    const int slack = int(x_height_);
    return weight(item) == 1 && weight(wide) == 1 && box(item).top >= box(wide).top - slack &&
           box(item).bottom <= box(wide).bottom + slack;
  }

  bool runs_beside(int item, int wide) const {
    const std::vector<TextLine>& lines = regions_[std::size_t(item)].lines;
    return std::any_of(lines.begin(), lines.end(),
                       [&](const TextLine& line) { return overlap_y(line.box, box(wide)) > 0.4 * line.box.height(); });
  }

  // Spanning items with no column beside them part the page into bands.
  std::vector<Items> cut_at_spanning(const Items& items, const Items& spanning) const {
    Items clean;
    for (const int wide : spanning) {
      const bool alone = std::none_of(items.begin(), items.end(), [&](int item) {
        return item != wide && !in_row_of(item, wide) && runs_beside(item, wide);
      });
      if (alone) clean.push_back(wide);
    }
    clean = from_top(std::move(clean));
    std::vector<Items> bands(2 * clean.size() + 1);
    for (const int item : items) {
      std::size_t band = 0;
      for (std::size_t k = 0; k < clean.size(); ++k) {
        if (item == clean[k] || in_row_of(item, clean[k])) {
          band = 2 * k + 1;
          break;
        }
        if (box(item).center_y() > box(clean[k]).center_y()) band = 2 * k + 2;
      }
      bands[band].push_back(item);
    }
    std::erase_if(bands, [](const Items& band) { return band.empty(); });
    return bands;
  }

  Items order_without(const Items& items, const Items& aside) const {
    Items rest;
    for (const int item : items) {
      if (std::find(aside.begin(), aside.end(), item) == aside.end()) rest.push_back(item);
    }
    Items ordered = order(rest);
    for (const int item : from_top(aside)) {
      const auto place = std::find_if(ordered.begin(), ordered.end(), [&](int other) {
        return box(other).top > box(item).top && overlap_x(box(other), box(item)) > 0;
      });
      ordered.insert(place, item);
    }
    return ordered;
  }

  const std::vector<Region>& regions_;
  const std::vector<Box>& rules_;
  double x_height_;
};

}  // namespace

std::vector<int> reading_order(const std::vector<Region>& regions, const std::vector<int>& items,
                               const std::vector<Box>& rules, double x_height) {
  return Orderer(regions, rules, x_height).order(items);
}

}  // namespace backissue
