#include "layout/interruptions.h"

#include <algorithm>

#include "layout/heads.h"
#include "layout/measure.h"
#include "layout/wording.h"

namespace backissue {
namespace {

using namespace wording;

constexpr std::size_t most_caption_lines = 6;
constexpr std::size_t most_deck_lines = 4;
constexpr double largest_introduction = 1.5;  // in x-heights of the body

bool breaks_off(const Region& region) {
  if (region.lines.empty()) return false;
  const std::string& last = region.lines.back().text;
  return !ends_sentence(last) && count_letters(last).small >= 8;
}

bool goes_on_in(const Region& upper, const Region& lower) {
  return breaks_off(upper) && starts_small(joined_text(lower));
}

// A deck without a full stop has none at all.
bool has_sentence(const Region& region) {
  return std::any_of(region.lines.begin(), region.lines.end(),
                     [](const TextLine& line) { return ends_sentence(line.text); });
}

bool share_column(const Box& a, const Box& b) { return overlap_x(a, b) > 0.5 * std::min(a.width(), b.width()); }

class Flow {
 public:
  Flow(Page& page, const std::vector<int>& flow, const BodyStyle& body) : page_(page), flow_(flow), body_(body) {}

  bool correct() {
    bool changed = false;
    for (Region& region : page_.regions) {
      if (region.kind != RegionKind::footnote || !is_column_under_rule(region)) continue;
      region.kind = RegionKind::body;
      changed = true;
    }
    for (std::size_t k = 0; k < flow_.size(); ++k) {
      const RegionKind kind = corrected(k);
      changed |= kind != at(k).kind;
      at(k).kind = kind;
    }
    return changed;
  }

 private:
  Region& at(std::size_t k) const { return page_.regions[std::size_t(flow_[k])]; }
  bool is_body(std::size_t k) const { return k < flow_.size() && at(k).kind == RegionKind::body; }

  // No note, but the text's first column under a rule that goes on over the next one, which begins beside it.
  bool is_column_under_rule(const Region& note) const {
    const auto begins_beside = [&](const Region& text) {
      return text.kind == RegionKind::body && std::abs(text.box.top - note.box.top) < 0.5 * body_.leading &&
             similar(text.box.width(), note.box.width()) > 0.8 && text.x_height < 1.1 * note.x_height;
    };
    const auto runs_over = [&](const Region& rule, const Region& text) {
      return rule.kind == RegionKind::separator && rule.box.bottom < note.box.top &&
             overlap_x(rule.box, note.box) > 0.8 * note.box.width() &&
             overlap_x(rule.box, text.box) > 0.8 * text.box.width();
    };
    return std::any_of(flow_.begin(), flow_.end(), [&](int i) {
      const Region& text = page_.regions[std::size_t(i)];
      return begins_beside(text) && std::any_of(page_.regions.begin(), page_.regions.end(),
                                                [&](const Region& rule) { return runs_over(rule, text); });
    });
  }

  RegionKind corrected(std::size_t k) const {
    const RegionKind kind = at(k).kind;
    if (kind == RegionKind::headline && (is_wrapped(at(k)) || parts_a_sentence(k))) return RegionKind::pull_quote;
    if (kind == RegionKind::deck && begins_text(k)) return RegionKind::body;
    if (kind == RegionKind::body && stands_over_byline(k)) return RegionKind::deck;
    if (kind == RegionKind::body && is_caption_in_text(k)) return RegionKind::caption;
    if ((kind == RegionKind::body || kind == RegionKind::other) && is_note_in_text(k)) return RegionKind::footnote;
    return kind;
  }

  // One block of text goes on over it, beside it and under it.
  bool is_wrapped(const Region& display) const {
    return std::any_of(flow_.begin(), flow_.end(), [&](int i) {
      const Region& text = page_.regions[std::size_t(i)];
      return text.kind == RegionKind::body && text.box.top < display.box.top - body_.leading &&
             text.box.bottom > display.box.bottom + body_.leading && overlap_x(text.box, display.box) > 0 &&
             std::any_of(text.lines.begin(), text.lines.end(), [&](const TextLine& line) {
               return overlap_y(line.box, display.box) > 0.4 * line.box.height();
             });
    });
  }

  // The column breaks off over it and goes on under it: in small letters, or behind the second of two rules.
  bool parts_a_sentence(std::size_t k) const {
    if (k == 0 || !is_body(k - 1) || !is_body(k + 1)) return false;
    const Region &above = at(k - 1), &display = at(k), &below = at(k + 1);
    if (above.box.bottom > display.box.top || below.box.top < display.box.bottom) return false;
    if (!share_column(above.box, display.box) || !share_column(above.box, below.box)) return false;
    return goes_on_in(above, below) || (breaks_off(above) && stands_between_rules(display));
  }

  bool stands_between_rules(const Region& display) const {
    const double reach = 2 * body_.leading;
    bool over = false, under = false;
    for (const Region& rule : page_.regions) {
      if (rule.kind != RegionKind::separator || rule.box.width() < rule.box.height()) continue;
      if (overlap_x(rule.box, display.box) < 0.7 * display.box.width()) continue;
      over |= rule.box.bottom <= display.box.top && display.box.top - rule.box.bottom < reach;
      under |= rule.box.top >= display.box.bottom && rule.box.top - display.box.bottom < reach;
    }
    return over && under;
  }

  bool begins_text(std::size_t k) const {
    if (at(k).x_height > largest_introduction * body_.x_height) return false;
    std::size_t next = k + 1;
    while (next < flow_.size() && goes_with_headline(at(next).kind)) ++next;
    return is_body(next) && (goes_on_in(at(k), at(next)) || (breaks_off(at(k)) && has_sentence(at(k))));
  }

  bool stands_over_byline(std::size_t k) const {
    if (k == 0 || k + 2 >= flow_.size() || at(k - 1).kind != RegionKind::headline ||
        at(k + 1).kind != RegionKind::byline || !is_body(k + 2)) {
      return false;
    }
    const Region &headline = at(k - 1), &text = at(k), &byline = at(k + 1);
    return text.lines.size() <= most_deck_lines && text.box.top >= headline.box.bottom &&
           byline.box.top >= text.box.bottom && byline.box.top - text.box.bottom < 2.5 * body_.leading &&
           at(k + 2).box.top >= byline.box.bottom && share_column(text.box, headline.box) &&
           share_column(text.box, byline.box);
  }

  // The text of the column before breaks off and goes on below it.
  bool is_caption_in_text(std::size_t k) const {
    if (k == 0 || !is_body(k - 1) || !is_body(k + 1)) return false;
    const Region &before = at(k - 1), &block = at(k), &below = at(k + 1);
    if (block.lines.size() > most_caption_lines || starts_small(joined_text(block))) return false;
    return goes_on_in(before, below) && !breaks_off(block) && share_column(block.box, below.box) &&
           below.box.top >= block.box.bottom && stands_under_picture(block);
  }

  // Closer type at the column's foot, or white over it; the text breaks off there and goes on in the next column.
  bool is_note_in_text(std::size_t k) const {
    if (k == 0 || !is_body(k - 1) || !is_body(k + 1)) return false;
    const Region &above = at(k - 1), &block = at(k), &next = at(k + 1);
    const bool closer = leading_of(block) <= 0.95 * leading_of(above);
    if (!(closer || stands_apart(above, block)) || starts_small(joined_text(block)) || breaks_off(block)) return false;
    return goes_on_in(above, next) && share_column(above.box, block.box) && block.box.top >= above.box.bottom &&
           next.box.left >= block.box.right && next.box.top < block.box.top;
  }

  bool stands_apart(const Region& above, const Region& block) const {
    return block.lines.front().baseline[1] - above.lines.back().baseline[1] > 1.8 * leading_of(above);
  }

  double leading_of(const Region& region) const {
    std::vector<double> leadings;
    for (std::size_t i = 1; i < region.lines.size(); ++i)
      leadings.push_back(region.lines[i].baseline[1] - region.lines[i - 1].baseline[1]);
    return leadings.empty() ? body_.leading : median(leadings);
  }

  // With no text between.
  bool stands_under_picture(const Region& block) const {
    return std::any_of(page_.regions.begin(), page_.regions.end(), [&](const Region& picture) {
      if (picture.kind != RegionKind::figure || overlap_x(picture.box, block.box) < 0.5 * block.box.width() ||
          picture.box.top > block.box.top || picture.box.bottom > block.box.bottom) {
        return false;
      }
      const Box between{block.box.left, picture.box.bottom, block.box.right, block.box.top};
      return std::none_of(page_.regions.begin(), page_.regions.end(), [&](const Region& other) {
        return has_text(other.kind) && &other != &block && !intersect(other.box, between).empty();
      });
    });
  }

  Page& page_;
  const std::vector<int>& flow_;
  const BodyStyle& body_;
};

}  // namespace

bool correct_kinds_in_flow(Page& page, const std::vector<int>& flow, const BodyStyle& body) {
  return Flow(page, flow, body).correct();
}

}  // namespace backissue
