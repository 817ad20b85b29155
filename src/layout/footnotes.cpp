#include "layout/footnotes.h"

#include <algorithm>

#include "layout/wording.h"

namespace backissue {

using namespace wording;

namespace {

class FootnoteFinder {
 public:
  FootnoteFinder(const Page& page, const TextBlocks& blocks) : page_(page), blocks_(blocks) {}

  // Smaller type at the foot of a column.
  void name(Region& region) const {
    if (region.kind != RegionKind::other && region.kind != RegionKind::body) return;
    if (blocks_.size(region) > 0.94) return;
    const Region* below = blocks_.neighbour(region, Side::below, 1000);
    if (below != nullptr && count_letters(joined_text(*below)).letters() <= 2)
      below = nullptr;  // a note's last figures
    if (region.box.top < (blocks_.area().top + blocks_.area().bottom) / 2) return;
    const bool lowest = below == nullptr || below->kind == RegionKind::footnote || blocks_.size(*below) < 0.94;
    if (lowest && (starts_with_note_mark(region.lines.front().text) || stands_under_rule(region)))
      region.kind = RegionKind::footnote;
  }

 private:
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
