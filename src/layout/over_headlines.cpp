#include "layout/over_headlines.h"

#include <algorithm>

#include "layout/heads.h"
#include "layout/wording.h"

namespace backissue {
namespace {

using namespace wording;

double gap(const Region& upper, const Region& lower) { return lower.box.top - upper.box.bottom; }

class OverHeadlines {
 public:
  OverHeadlines(const Page& page, const std::vector<int>& flow, const BodyStyle& body)
      : page_(page), flow_(flow), body_(body) {}

  std::vector<bool> find() const {
    std::vector<bool> belongs(flow_.size(), false);
    for (std::size_t h = 1; h < flow_.size(); ++h) {
      if (at(h).kind != RegionKind::headline) continue;
      const std::size_t first = text_over(h, signature_over(head_over(h), h));
      std::fill(belongs.begin() + std::ptrdiff_t(first), belongs.begin() + std::ptrdiff_t(h), true);
    }
    return belongs;
  }

 private:
  const Region& at(std::size_t k) const { return page_.regions[std::size_t(flow_[k])]; }

  // Kicker, deck and byline close over the headline; a kicker is nothing by itself.
  std::size_t head_over(std::size_t h) const {
    std::size_t first = h;
    while (first > 0 && goes_with_headline(at(first - 1).kind)) {
      const bool close =
          std::abs(gap(at(first - 1), at(first))) < 2.5 * body_.leading && overlap_x(at(first - 1).box, at(h).box) > 0;
      if (!close && at(first - 1).kind != RegionKind::kicker) break;
      --first;
    }
    return first;
  }

  // The signature of the text before is nearer to that.
  std::size_t signature_over(std::size_t first, std::size_t h) const {
    while (first < h && first > 0 && at(first).kind == RegionKind::byline &&
           overlap_x(at(first - 1).box, at(first).box) > 0 &&
           std::abs(gap(at(first - 1), at(first))) < gap(at(first), at(first + 1))) {
      ++first;
    }
    return first;
  }

  // Text whose column begins beside the headline, that breaks off there and goes on behind it; or, where no text is
  // under the headline, what a rule parts from the article before.
  std::size_t text_over(std::size_t h, std::size_t first) const {
    std::size_t next = h + 1;
    while (next < flow_.size() && goes_with_headline(at(next).kind)) ++next;
    if (next == flow_.size()) return std::min(first, under_rule(h));
    const bool goes_on = at(next).kind == RegionKind::body && starts_small(joined_text(at(next)));
    while (goes_on && first > 0 && at(first - 1).kind == RegionKind::body &&
           at(first - 1).box.top > at(h).box.top - 3 * body_.leading &&
           !(first == h && ends_sentence(joined_text(at(first - 1))))) {
      --first;
    }
    return first;
  }

  // The first region below a rule over all of the flow's width, where what is above it has come to its end.
  std::size_t under_rule(std::size_t h) const {
    Box whole;
    for (std::size_t k = 0; k <= h; ++k) whole = unite(whole, at(k).box);
    for (std::size_t k = h; k-- > 1;) {
      if (at(k).kind == RegionKind::headline) return h;
      if (ends_sentence(joined_text(at(k - 1))) && parted_by_rule(k, h, whole)) return k;
    }
    return h;
  }

  bool parted_by_rule(std::size_t k, std::size_t h, const Box& whole) const {
    return std::any_of(page_.regions.begin(), page_.regions.end(), [&](const Region& rule) {
      if (rule.kind != RegionKind::separator || overlap_x(rule.box, whole) < 0.8 * whole.width()) return false;
      const auto stands_over = [&](int i) { return page_.regions[std::size_t(i)].box.center_y() < rule.box.top; };
      return std::all_of(flow_.begin(), flow_.begin() + std::ptrdiff_t(k), stands_over) &&
             std::none_of(flow_.begin() + std::ptrdiff_t(k), flow_.begin() + std::ptrdiff_t(h), stands_over);
    });
  }

  const Page& page_;
  const std::vector<int>& flow_;
  const BodyStyle& body_;
};

}  // namespace

std::vector<bool> belong_to_next_headline(const Page& page, const std::vector<int>& flow, const BodyStyle& body) {
  return OverHeadlines(page, flow, body).find();
}

}  // namespace backissue
