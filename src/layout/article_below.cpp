#include "layout/article_below.h"

#include <algorithm>

#include "layout/heads.h"
#include "layout/wording.h"

namespace backissue {
namespace {

using Items = std::vector<int>;

class ArticleBelow {
 public:
  ArticleBelow(const std::vector<Region>& regions, const std::vector<Box>& rules, double x_height)
      : regions_(regions), rules_(rules), x_height_(x_height) {}

  std::optional<int> find(const Items& items) const {
    for (const int headline : items) {
      if (kind(headline) != RegionKind::headline) continue;
      Box head = heading_at(items, headline);
      for (const int other : items) {  // headlines side by side
        if (kind(other) == RegionKind::headline && overlap_y(box(other), box(headline)) > 0.5 * x_height_)
          head = unite(head, heading_at(items, other));
      }
      if (is_crossed(items, head)) continue;
      if (!is_unfinished_over(items, head) && !(is_alone(items, headline, head) && columns_go_on(items, head)))
        continue;
      if (std::any_of(items.begin(), items.end(), [&](int item) { return box(item).center_y() < head.top; }))
        return head.top;
    }
    return std::nullopt;
  }

 private:
  const Box& box(int item) const { return regions_[std::size_t(item)].box; }
  RegionKind kind(int item) const { return regions_[std::size_t(item)].kind; }

  // The head of an article: its headline with what stands close over it.
  Box heading_at(const Items& items, int headline) const {
    Box head = box(headline);
    for (bool grown = true; grown;) {
      grown = false;
      for (const int item : items) {
        const bool close = box(item).top < head.top && head.top - box(item).bottom < 2.5 * x_height_;
        if (item == headline || !is_heading(kind(item)) || !close || overlap_x(box(item), head) <= 0) continue;
        head = unite(head, box(item));
        grown = true;
      }
    }
    return head;
  }

  bool is_crossed(const Items& items, const Box& head) const {
    const double slack = 0.5 * x_height_;
    const auto crosses = [&](const Box& other) {
      return other.top < head.top - slack && other.bottom > head.top + slack;
    };
    return std::any_of(items.begin(), items.end(), [&](int item) { return crosses(box(item)); }) ||
           std::any_of(rules_.begin(), rules_.end(),
                       [&](const Box& rule) { return rule.height() > rule.width() && crosses(rule); }) ||
           std::any_of(regions_.begin(), regions_.end(),
                       [&](const Region& region) { return region.kind == RegionKind::figure && crosses(region.box); });
  }

  // Nothing but its own head stands beside the headline.
  bool is_alone(const Items& items, int headline, const Box& head) const {
    const double slack = 0.3 * x_height_;
    const auto beside = [&](const Box& other) {
      return other.bottom > head.top + slack && other.top < head.bottom - slack && other != box(headline);
    };
    return std::none_of(items.begin(), items.end(),
                        [&](int item) {
                          return !(is_heading(kind(item)) && overlap_x(box(item), box(headline)) > 0) &&
                                 beside(box(item));
                        }) &&
           std::none_of(regions_.begin(), regions_.end(),
                        [&](const Region& region) { return region.kind == RegionKind::figure && beside(region.box); });
  }

  // The text that the head's first column has over it breaks off within a sentence, and another column has text there.
  bool is_unfinished_over(const Items& items, const Box& head) const {
    int above = -1;
    bool beside = false;
    for (const int item : items) {
      if (kind(item) != RegionKind::body || box(item).bottom > head.top + 0.5 * x_height_) continue;
      const bool first_column = box(item).left < head.left + 2 * x_height_;
      if (!first_column) beside |= box(item).left > head.left;
      if (first_column && box(item).right > head.left && (above < 0 || box(item).bottom > box(above).bottom))
        above = item;
    }
    if (above < 0 || !beside) return false;
    const std::string& last = regions_[std::size_t(above)].lines.back().text;
    return !wording::ends_sentence(last) && wording::count_letters(last).small >= 8;
  }

  // Every column beside the heading that goes on below it has text over it too, and no heading of its own.
  bool columns_go_on(const Items& items, const Box& head) const {
    bool any = false;
    for (const int item : items) {
      const auto in_column = [&](int other) { return overlap_x(box(other), box(item)) > 0.5 * box(item).width(); };
      if (box(item).top < head.top || overlap_x(box(item), head) > 0.2 * box(item).width()) continue;
      const bool first = std::none_of(items.begin(), items.end(), [&](int other) {
        return other != item && box(other).top >= head.top && box(other).top < box(item).top && in_column(other);
      });
      if (!first) continue;
      const bool goes_on = kind(item) == RegionKind::body && std::any_of(items.begin(), items.end(), [&](int other) {
                             return box(other).top < head.top && in_column(other);
                           });
      if (!goes_on) return false;
      any = true;
    }
    return any;
  }

  const std::vector<Region>& regions_;
  const std::vector<Box>& rules_;
  double x_height_;
};

}  // namespace

std::optional<int> top_of_article_below(const std::vector<Region>& regions, const std::vector<int>& items,
                                        const std::vector<Box>& rules, double x_height) {
  return ArticleBelow(regions, rules, x_height).find(items);
}

}  // namespace backissue
