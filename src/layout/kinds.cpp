#include "layout/kinds.h"

#include <algorithm>
#include <limits>

#include "layout/captions.h"
#include "layout/wording.h"
#include "page/turn.h"

namespace backissue {

using namespace wording;

namespace {

// In x-heights of the body.
constexpr double display_size = 1.3;
constexpr double larger_size = 1.12;
constexpr double small_size = 0.9;
constexpr double bold = 1.2;  // in weights of the body

class Classifier {
 public:
  Classifier(Page& page, const BodyStyle& body) : page_(page), body_(body) {
    for (Region& region : page.regions) {
      const bool known = is_furniture(region.kind) || region.kind == RegionKind::table;
      if (has_text(region.kind) && !region.lines.empty() && !known) texts_.push_back(&region);
    }
    for (const Region* region : texts_) text_area_ = unite(text_area_, region->box);
    std::stable_sort(texts_.begin(), texts_.end(),
                     [](const Region* a, const Region* b) { return a->box.top < b->box.top; });
  }

  void run() {
    for (Region* region : texts_) region->kind = by_itself(*region);
    for (Region* region : texts_) {
      if (region->kind == RegionKind::headline) follow_headline(*region);
    }
    if (find_masthead()) return;
    find_captions(page_, body_);
    for (Region* region : texts_) find_footnote(*region);
    for (Region* region : texts_) {
      if (region->kind == RegionKind::other && is_body_like(*region)) region->kind = RegionKind::body;
    }
    loosen_headlines();
  }

 private:
  double size(const Region& region) const { return region.x_height / body_.x_height; }
  bool is_bold(const Region& region) const { return region.weight >= bold * body_.weight; }

  bool is_body_like(const Region& region) const {
    return size(region) > 0.8 && size(region) < 1.3 && count_letters(region.lines.front().text).letters() > 0;
  }

  // The nearest text region above or below in the same part of the width, within a few leadings.
  Region* neighbour(const Region& region, bool below, double leadings) const {
    Region* nearest = nullptr;
    double best = leadings * body_.leading;
    for (Region* other : texts_) {
      if (other == &region) continue;
      if (overlap_x(other->box, region.box) < 0.3 * std::min(other->box.width(), region.box.width())) continue;
      const double gap = below ? other->box.top - region.box.bottom : region.box.top - other->box.bottom;
      if (gap < -0.8 * body_.leading || gap > best) continue;
      if (below ? other->box.top <= region.box.top : other->box.top >= region.box.top) continue;
      best = gap;
      nearest = other;
    }
    return nearest;
  }

  RegionKind by_itself(const Region& region) const {
    const std::string text = joined_text(region);
    const std::size_t lines = region.lines.size();
    const LetterCount count = count_letters(text);
    if (is_vertical(region.lines.front())) return RegionKind::credit;
    if (is_signature(region)) return RegionKind::byline;
    if (count.letters() + count.digit <= 2) return RegionKind::other;  // an ornament, a bullet, a stray mark
    if (is_jump_line(text) && lines <= 2) return RegionKind::jump_line;
    if (is_issue_line(text) && lines <= 2 && stands_alone(region)) return RegionKind::issue_line;
    if (is_credit(text) && lines <= 3 && size(region) < 1.05) return RegionKind::credit;
    if (is_byline(text) && lines <= 3) return RegionKind::byline;
    if (size(region) >= display_size) return display_kind(region, text);
    const bool stands_out = size(region) >= larger_size || is_bold(region) || is_all_capitals(text);
    if (stands_out && lines <= 3 && text.size() <= 110 && !ends_like_sentence(text)) {
      const Region* below = neighbour(region, true, 2.5);
      if (below != nullptr && below->lines.size() >= 2 && size(*below) < size(region) * 1.12 &&
          (size(*below) < larger_size)) {
        return RegionKind::subhead;
      }
    }
    if (size(region) >= larger_size) return RegionKind::other;
    if (heads_text(region, text)) return RegionKind::subhead;
    return size(region) >= small_size ? RegionKind::body : RegionKind::other;
  }

  // A short line in the text's own type, with white over it and a paragraph that begins under it.
  bool heads_text(const Region& region, const std::string& text) const {
    if (region.lines.size() != 1 || region.box.width() > 0.85 * body_.measure || !reads_as_heading(text)) return false;
    const Region* below = neighbour(region, true, 1.2);
    const Region* above = neighbour(region, false, 4);
    if (below == nullptr || below->lines.size() < 2 || starts_small(below->lines.front().text)) return false;
    if (std::abs(size(*below) / size(region) - 1) > 0.15) return false;
    const double bolder = region.weight / below->weight;
    return above != nullptr && above->lines.size() >= 2
               ? region.lines[0].baseline[1] - above->lines.back().baseline[1] > 1.4 * body_.leading || bolder > 1.1
               : bolder > 1.1;
  }

  // Not a short paragraph of the text round it.
  bool stands_alone(const Region& region) const {
    const Region* above = neighbour(region, false, 1);
    const Region* below = neighbour(region, true, 1);
    const auto is_text = [&](const Region* other) {
      return other != nullptr && other->lines.size() >= 3 && size(*other) < larger_size;
    };
    return !is_text(above) && !is_text(below);
  }

  // Initials or a name under a text, at the right end of its measure; a name with its place may be longer.
  bool is_signature(const Region& region) const {
    if (region.lines.size() != 1) return false;
    const bool name = is_name(region.lines[0].text);
    if (region.lines[0].text.size() > (name ? 60 : 30)) return false;
    const LetterCount count = count_letters(region.lines[0].text);
    const Region* above = neighbour(region, false, 2);
    return count.capital >= 1 && count.letters() >= 2 && count.digit == 0 && above != nullptr &&
           above->lines.size() >= 3 && size(region) < larger_size &&
           region.box.left > above->box.left + (name ? 0.5 * body_.x_height : 0.55 * body_.measure) &&
           std::abs(region.box.right - above->box.right) < 3 * body_.x_height;
  }

  static bool ends_like_sentence(const std::string& text) { return text.size() > 60 && ends_sentence(text); }

  RegionKind display_kind(const Region& region, const std::string& text) const {
    if (count_letters(text).letters() < 2) return RegionKind::other;
    const Region* above = neighbour(region, false, 3);
    const Region* below = neighbour(region, true, 3);
    const bool in_text = above != nullptr && below != nullptr && size(*above) < larger_size &&
                         size(*below) < larger_size && above->lines.size() >= 3 && below->lines.size() >= 3;
    const bool sentence = text.size() > 50 && (ends_sentence(text) || region.lines.size() >= 3);
    const bool quoted = starts_with_quote(text);
    if ((quoted && text.size() > 40) || (in_text && (sentence || quoted))) return RegionKind::pull_quote;
    return RegionKind::headline;
  }

  // Headlines of news in brief come in one size, several to a page; a deck comes once.
  bool is_one_of_many(const Region& region) const {
    return std::count_if(texts_.begin(), texts_.end(), [&](const Region* other) {
             return other->kind == RegionKind::headline && std::abs(other->x_height / region.x_height - 1) < 0.08;
           }) >= 3;
  }

  // Kicker above; deck and byline below, in any order, as long as the type is not the body's.
  void follow_headline(Region& headline) {
    if (Region* above = neighbour(headline, false, 2.5);
        above != nullptr && above->lines.size() == 1 && above->x_height < 0.75 * headline.x_height &&
        joined_text(*above).size() <= 50 && !ends_sentence(joined_text(*above)) &&
        (above->kind == RegionKind::other || above->kind == RegionKind::subhead ||
         (above->kind == RegionKind::body &&
          (is_all_capitals(joined_text(*above)) || neighbour(*above, false, 1.5) == nullptr)))) {
      above->kind = RegionKind::kicker;
    }
    if (Region* above = neighbour(headline, false, 2.5); above != nullptr && is_deck_above(headline, *above))
      above->kind = RegionKind::deck;
    const Region* last = &headline;
    for (int step = 0; step < 3; ++step) {
      Region* below = opening_below(*last);
      if (below == nullptr || !opens_with(headline, *below)) return;
      last = below;
    }
  }

  // A sentence in type between the headline's and the text's, that stands under no headline of its own.
  bool is_deck_above(const Region& headline, const Region& above) const {
    const std::string text = joined_text(above);
    if (above.kind != RegionKind::headline && above.kind != RegionKind::other) return false;
    if (size(above) < larger_size || above.x_height > 0.85 * headline.x_height) return false;
    const Region* over = neighbour(above, false, 2.5);
    const bool under_headline = over != nullptr && over->kind == RegionKind::headline;
    return text.size() > 25 && ends_sentence(text) && !under_headline;
  }

  // The nearest region below, but for columns of body text that begin beside a deck: those are not below the headline
  // but round what follows it.
  Region* opening_below(const Region& region) const {
    Region* nearest = nullptr;
    double best = 5 * body_.leading;
    int text_top = std::numeric_limits<int>::max();
    for (Region* other : texts_) {
      const double gap = other->box.top - region.box.bottom;
      if (other->box.top <= region.box.top || gap < -0.8 * body_.leading || gap > best) continue;
      if (overlap_x(other->box, region.box) < 0.3 * std::min(other->box.width(), region.box.width())) continue;
      if (other->kind == RegionKind::body && !may_be_byline(*other) && !is_wide_introduction(*other)) {
        text_top = std::min(text_top, other->box.top);
        continue;
      }
      best = gap;
      nearest = other;
    }
    return nearest != nullptr && nearest->box.top < text_top + body_.leading ? nearest : nullptr;
  }

  // In the body's size, but across its columns.
  bool is_wide_introduction(const Region& region) const {
    return region.kind == RegionKind::body && region.lines.size() <= 4 && region.box.width() > 1.3 * body_.measure &&
           std::any_of(texts_.begin(), texts_.end(), [&](const Region* other) {
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
    const bool larger = below.kind == RegionKind::other && size(below) >= larger_size;
    if (is_wide_introduction(below)) {
      below.kind = RegionKind::deck;
      return true;
    }
    const bool bold_line = below.kind == RegionKind::subhead && neighbour(below, true, 5) != nullptr;
    if (!display && (text.size() <= 15 || !(larger || bold_line))) return false;
    below.kind = RegionKind::deck;
    return true;
  }

  // Smaller type at the foot of a column.
  void find_footnote(Region& region) {
    if (region.kind != RegionKind::other && region.kind != RegionKind::body) return;
    if (size(region) > 0.94) return;
    const Region* below = neighbour(region, true, 1000);
    if (below != nullptr && count_letters(joined_text(*below)).letters() <= 2)
      below = nullptr;  // a note's last figures
    if (region.box.top < (text_area_.top + text_area_.bottom) / 2) return;
    const bool lowest = below == nullptr || below->kind == RegionKind::footnote || size(*below) < 0.94;
    if (lowest && (starts_with_note_mark(region.lines.front().text) || stands_under_rule(region)))
      region.kind = RegionKind::footnote;
  }

  // A rule parts the notes of a column from its text, which stands close over it.
  bool stands_under_rule(const Region& region) const {
    if (region.box.width() > 1.1 * body_.measure) return false;
    return std::any_of(page_.regions.begin(), page_.regions.end(), [&](const Region& rule) {
      const double gap = region.box.top - rule.box.bottom;
      return rule.kind == RegionKind::separator && rule.box.width() > rule.box.height() && gap > 0 &&
             gap < 2 * body_.leading && std::abs(rule.box.left - region.box.left) < 2 * body_.x_height &&
             std::any_of(texts_.begin(), texts_.end(), [&](const Region* text) {
               return text->kind == RegionKind::body && text->box.bottom < rule.box.bottom && size(*text) > 0.94 &&
                      rule.box.top - text->box.bottom < 4 * body_.leading && overlap_x(text->box, region.box) > 0;
             });
    });
  }

  // The page's largest type in its upper half, with an issue line close to it. Where nothing else is text in columns
  // the page is a cover, and its other lines announce articles that stand elsewhere.
  // Says whether it is a cover.
  bool find_masthead() {
    Region* largest = nullptr;
    for (Region* region : texts_) {
      if (region->kind == RegionKind::headline && (largest == nullptr || region->x_height > largest->x_height))
        largest = region;
    }
    if (largest == nullptr || largest->lines.size() > 2 || largest->box.center_y() > text_area_.center_y())
      return false;
    const auto close = [&](const Region* region) {
      const int apart = std::max(-overlap_y(region->box, largest->box), -overlap_x(region->box, largest->box));
      return region->kind == RegionKind::issue_line && apart < 3 * largest->x_height;
    };
    if (is_heading_of_contents(joined_text(*largest)) || std::none_of(texts_.begin(), texts_.end(), close))
      return false;
    largest->kind = RegionKind::masthead;
    const bool any_column = std::any_of(texts_.begin(), texts_.end(), [](const Region* region) {
      return region->kind == RegionKind::body && region->lines.size() >= 5;
    });
    if (any_column) return false;
    for (Region* region : texts_) {
      if (region->kind != RegionKind::masthead && region->kind != RegionKind::issue_line)
        region->kind = RegionKind::other;
    }
    return true;
  }

  // Display type that no text belongs to is no headline.
  void loosen_headlines() {
    const bool any_body = std::any_of(texts_.begin(), texts_.end(), [](const Region* region) {
      return region->kind == RegionKind::body && region->lines.size() >= 2;
    });
    if (any_body) return;
    for (Region* region : texts_) {
      if (region->kind == RegionKind::body && region->lines.size() == 1) region->kind = RegionKind::other;
    }
  }

  Page& page_;
  BodyStyle body_;
  std::vector<Region*> texts_;  // from the top
  Box text_area_;
};

}  // namespace

void classify(Page& page, const BodyStyle& body) {
  if (body.x_height > 0) Classifier(page, body).run();
}

}  // namespace backissue
