#include "layout/text_blocks.h"

#include <algorithm>

namespace backissue {

TextBlocks::TextBlocks(Page& page, const BodyStyle& body) : body_(body) {
  for (Region& region : page.regions) {
    const bool known = is_furniture(region.kind) || region.kind == RegionKind::table;
    if (has_text(region.kind) && !region.lines.empty() && !known) texts_.push_back(&region);
  }
  for (const Region* block : texts_) area_ = unite(area_, block->box);
  std::stable_sort(texts_.begin(), texts_.end(),
                   [](const Region* a, const Region* b) { return a->box.top < b->box.top; });
}

Region* TextBlocks::neighbour(const Region& block, Side side, double leadings) const {
  const bool below = side == Side::below;
  Region* nearest = nullptr;
  double best = leadings * body_.leading;
  for (Region* other : texts_) {
    if (other == &block || !share_width(other->box, block.box)) continue;
    const double gap = below ? other->box.top - block.box.bottom : block.box.top - other->box.bottom;
    if (gap < -0.8 * body_.leading || gap > best) continue;
    if (below ? other->box.top <= block.box.top : other->box.top >= block.box.top) continue;
    best = gap;
    nearest = other;
  }
  return nearest;
}

bool share_width(const Box& a, const Box& b) { return overlap_x(a, b) >= 0.3 * std::min(a.width(), b.width()); }

}  // namespace backissue
