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
    if (ends_note(region) || is_note(region)) region.kind = RegionKind::footnote;
  }

 private:
  // Smaller type at the foot of a column, or as it seems at a low resolution, type set closer.
  bool is_note(const Region& region) const {
    const bool marked = starts_with_note_mark(region.lines.front().text);
    if (!is_small(region) && !(marked && is_close(region))) return false;
    const Region* below = blocks_.neighbour(region, Side::below, 1000);
    const bool lowest = below == nullptr || is_scrap(*below) || below->kind == RegionKind::footnote || is_small(*below);
    return lowest && (marked || stands_under_rule(region));
  }

  bool is_small(const Region& region) const { return blocks_.size(region) <= 0.94; }

  bool is_close(const Region& region) const {
    const double steps = region.lines.back().baseline[1] - region.lines.front().baseline[1];
    return region.lines.size() > 1 && steps < 0.92 * blocks_.body().leading * double(region.lines.size() - 1);
  }

  static bool is_scrap(const Region& region) { return count_letters(joined_text(region)).letters() <= 2; }

  // A note's last figures, alone on their line.
  bool ends_note(const Region& region) const {
    const Region* above = blocks_.neighbour(region, Side::above, 1);
    return is_scrap(region) && above != nullptr && above->kind == RegionKind::footnote;
  }

  // A rule parts the notes of a column from its text, which stands close over it.
  bool stands_under_rule(const Region& region) const {
    if (region.box.width() > 1.1 * blocks_.body().measure) return false;
    return std::any_of(page_.regions.begin(), page_.regions.end(), [&](const Region& rule) {
      const double gap = region.box.top - rule.box.bottom;
      return rule.kind == RegionKind::separator && rule.box.width() > rule.box.height() && gap > 0 &&
             gap < 2 * blocks_.body().leading &&
             std::abs(rule.box.left - region.box.left) < 2 * blocks_.body().x_height &&
             std::any_of(blocks_.from_top().begin(), blocks_.from_top().end(), [&](const Region* text) {
               return text->kind == RegionKind::body && text->box.bottom < rule.box.bottom &&
                      blocks_.size(*text) > 0.94 && rule.box.top - text->box.bottom < 4 * blocks_.body().leading &&
                      overlap_x(text->box, region.box) > 0;
             });
    });
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
