#include "layout/openings.h"

#include <algorithm>
#include <limits>

#include "layout/wording.h"

namespace backissue {

using namespace wording;

namespace {

class OpeningFinder {
 public:
  explicit OpeningFinder(const TextBlocks& blocks) : blocks_(blocks) {}

  // Kicker and deck above; deck and byline below, in any order, as long as the type is not the body's.
  void follow_headline(Region& headline) {
    const Region* top = &headline;
    while (top != nullptr) top = name_above(headline, *top);
    const Region* last = &headline;
    for (int step = 0; step < 3; ++step) {
      Region* below = opening_below(*last);
      if (below == nullptr || !opens_with(headline, *below)) return;
      last = below;
    }
  }

 private:
  // Names the block over the headline, or over its deck; says over which block there may be another.
  const Region* name_above(const Region& headline, const Region& top) const {
    Region* above = blocks_.neighbour(top, Side::above, 2.5);
    if (above == nullptr) return nullptr;
    if (is_name_like_bylines(*above)) {
      above->kind = RegionKind::byline;
      return nullptr;
    }
    if (is_kicker(headline, *above)) {
      above->kind = RegionKind::kicker;
      return nullptr;
    }
    if (!is_deck_above(headline, *above)) return nullptr;
    above->kind = RegionKind::deck;
    return above;
  }

  // A name in the type of a byline that says what it is: the author, over the headline.
  bool is_name_like_bylines(const Region& above) const {
    const std::string text = joined_text(above);
    if (above.lines.size() != 1 || above.kind == RegionKind::headline || is_all_capitals(text) || !is_name(text))
      return false;
    return std::any_of(blocks_.from_top().begin(), blocks_.from_top().end(), [&](const Region* other) {
      return other->kind == RegionKind::byline && is_byline(joined_text(*other)) &&
             std::abs(other->x_height / above.x_height - 1) < 0.08 && std::abs(other->weight / above.weight - 1) < 0.1;
    });
  }

  bool is_kicker(const Region& headline, const Region& above) const {
    const std::string text = joined_text(above);
    if (above.lines.size() != 1 || above.x_height > 0.75 * headline.x_height || text.size() > 50) return false;
    if (ends_sentence(text)) return false;
    const bool alone = is_all_capitals(text) || blocks_.neighbour(above, Side::above, 1.5) == nullptr;
    return above.kind == RegionKind::other || above.kind == RegionKind::subhead ||
           (above.kind == RegionKind::body && alone);
  }

  // Headlines of news in brief come in one size, several to a page; a deck comes once.
  bool is_one_of_many(const Region& region) const {
    return std::count_if(blocks_.from_top().begin(), blocks_.from_top().end(), [&](const Region* other) {
             return other->kind == RegionKind::headline && std::abs(other->x_height / region.x_height - 1) < 0.08;
           }) >= 3;
  }

  // Much nearer to the text over it than to the headline under it: the editor's answer to a letter.
  static bool closes_text(const Region* over, const Region& block, const Region& headline) {
    if (over == nullptr || (over->kind != RegionKind::body && over->kind != RegionKind::byline)) return false;
    return 2 * (block.box.top - over->box.bottom) < headline.box.top - block.box.bottom;
  }

  // A sentence in type between the headline's and the text's, that stands under no headline of its own.
  bool is_deck_above(const Region& headline, const Region& above) const {
    const std::string text = joined_text(above);
    if (above.kind != RegionKind::headline && above.kind != RegionKind::other) return false;
    if (blocks_.size(above) < larger_size || above.x_height > 0.85 * headline.x_height) return false;
    const Region* over = blocks_.neighbour(above, Side::above, 2.5);
    const bool under_headline = over != nullptr && over->kind == RegionKind::headline;
    return text.size() > 25 && ends_sentence(text) && !under_headline && !closes_text(over, above, headline);
  }

  // The nearest region below, but for columns of body text that begin beside a deck: those are not below the headline
  // but round what follows it.
  Region* opening_below(const Region& region) const {
    Region* nearest = nullptr;
    double best = 5 * blocks_.body().leading;
    int text_top = std::numeric_limits<int>::max();
    for (Region* other : blocks_.from_top()) {
      const double gap = other->box.top - region.box.bottom;
      if (other->box.top <= region.box.top || gap < -0.8 * blocks_.body().leading || gap > best) continue;
      if (!share_width(other->box, region.box)) continue;
      if (other->kind == RegionKind::body && !may_be_byline(*other) && !is_wide_introduction(*other)) {
        text_top = std::min(text_top, other->box.top);
        continue;
      }
      best = gap;
      nearest = other;
    }
    return nearest != nullptr && nearest->box.top < text_top + blocks_.body().leading ? nearest : nullptr;
  }

  // Its last line is full and no sentence ends there: the text goes on in the columns below.
  bool runs_on(const Region& region) const {
    const TextLine& last = region.lines.back();
    return region.lines.size() >= 3 && last.box.right > region.box.right - blocks_.body().x_height &&
           !ends_sentence(last.text);
  }

  // In the body's size, but across its columns.
  bool is_wide_introduction(const Region& region) const {
    return region.kind == RegionKind::body && region.lines.size() <= 4 &&
           region.box.width() > 1.3 * blocks_.body().measure &&
           std::any_of(blocks_.from_top().begin(), blocks_.from_top().end(), [&](const Region* other) {
             return other->kind == RegionKind::body && other->lines.size() >= 5;
           });
  }

  static bool may_be_byline(const Region& region) { return region.lines.size() == 1 && is_name(joined_text(region)); }

  // Makes a deck or a byline of what follows a headline, or says that it is neither.
  bool opens_with(const Region& headline, Region& below) {
    const std::string text = joined_text(below);
    if (below.kind == RegionKind::byline) return true;
    const bool display = below.kind == RegionKind::headline;
    const bool sentence = text.size() > 25 && ends_sentence(text);
    if (display && (below.x_height > 0.85 * headline.x_height || (is_one_of_many(below) && !sentence))) return false;
    if (may_be_byline(below)) {
      below.kind = RegionKind::byline;
      return true;
    }
    if (!display && runs_on(below)) return false;
    const bool larger = below.kind == RegionKind::other && blocks_.size(below) >= larger_size;
    if (is_wide_introduction(below)) {
      below.kind = RegionKind::deck;
      return true;
    }
    const bool bold_line = below.kind == RegionKind::subhead && blocks_.neighbour(below, Side::below, 5) != nullptr;
    if (!display && (text.size() <= 15 || !(larger || bold_line))) return false;
    below.kind = RegionKind::deck;
    return true;
  }

  const TextBlocks& blocks_;
};

}  // namespace

void name_openings(const TextBlocks& blocks) {
  OpeningFinder finder(blocks);
  for (Region* block : blocks.from_top()) {
    if (block->kind == RegionKind::headline) finder.follow_headline(*block);
  }
}

}  // namespace backissue
