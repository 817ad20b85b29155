#include "layout/footnotes.h"

#include <algorithm>

#include "layout/wording.h"

namespace backissue {

using namespace wording;

namespace {

class FootnoteFinder {
 public:
  FootnoteFinder(const Page& page, const TextBlocks& blocks) : page_(page), blocks_(blocks) {}

  void name(Region& region) const {
    if (region.kind != RegionKind::other && region.kind != RegionKind::body) return;
    if (region.box.top < blocks_.area().center_y()) return;
    if (ends_note(region) || is_note(region) || goes_on_note(region)) region.kind = RegionKind::footnote;
  }

 private:
  // Lowest in its column, and told by two of its signs: a mark, a rule over it, smaller type. At a low resolution type
  // that is a little smaller measures as large, and type of the text's size as smaller, but not the leading.
  bool is_note(const Region& region) const {
    const bool marked = starts_with_note_mark(region.lines.front().text);
    const bool small = is_small(region) && (marked || region.lines.size() == 1 || leads(region) < 0.96);
    const bool close = region.lines.size() > 1 && leads(region) < 0.92;
    if (!small && !marked) return false;
    const Region* below = blocks_.neighbour(region, Side::below, 1000);
    const bool lowest = below == nullptr || is_scrap(*below) || below->kind == RegionKind::footnote || is_small(*below);
    return lowest && ((marked && (small || close)) || stands_under_rule(region, marked));
  }

  bool is_small(const Region& region) const { return blocks_.size(region) <= 0.94; }

  // Baseline to baseline, in leadings of the body; 0 for one line.
  double leads(const Region& region) const {
    const double steps = double(region.lines.size() - 1);
    const double height = region.lines.back().baseline[1] - region.lines.front().baseline[1];
    return steps > 0 ? height / steps / blocks_.body().leading : 0;
  }

  static bool is_scrap(const Region& region) { return count_letters(joined_text(region)).letters() <= 2; }

  // A note's last figures, alone on their line.
  bool ends_note(const Region& region) const {
    const Region* above = blocks_.neighbour(region, Side::above, 1);
    return is_scrap(region) && above != nullptr && above->kind == RegionKind::footnote;
  }

  // Close under a note, in its type: its mark was misread.
  bool goes_on_note(const Region& region) const {
    const Region* above = blocks_.neighbour(region, Side::above, 0.5);
    return above != nullptr && above->kind == RegionKind::footnote && is_small(region) &&
           std::abs(region.x_height / above->x_height - 1) < 0.15;
  }

  // A rule parts the notes of a column, or marked ones of a page, from the text, which stands close over it.
  bool stands_under_rule(const Region& region, bool marked) const {
    if (!marked && region.box.width() > 1.1 * blocks_.body().measure) return false;
    return std::any_of(page_.regions.begin(), page_.regions.end(), [&](const Region& rule) {
      return rule.kind == RegionKind::separator && is_over(rule.box, region.box, marked) &&
             std::any_of(blocks_.from_top().begin(), blocks_.from_top().end(), [&](const Region* text) {
               return text->kind == RegionKind::body && text->box.bottom < rule.box.bottom &&
                      (marked || !is_small(*text)) && rule.box.top - text->box.bottom < 4 * blocks_.body().leading &&
                      overlap_x(text->box, region.box) > 0;
             });
    });
  }

  bool is_over(const Box& rule, const Box& note, bool anywhere) const {
    const int gap = note.top - rule.bottom;
    const bool flush = std::abs(rule.left - note.left) < 2 * blocks_.body().x_height;
    return rule.width() > rule.height() && gap > 0 && gap < 2 * blocks_.body().leading &&
           (flush || (anywhere && overlap_x(rule, note) > 0.5 * note.width()));
  }

  const Page& page_;
  const TextBlocks& blocks_;
};

}  // namespace

void find_footnotes(const Page& page, const TextBlocks& blocks) {
  const FootnoteFinder finder(page, blocks);
  for (Region* block : blocks.from_top()) finder.name(*block);
}

}  // namespace backissue
