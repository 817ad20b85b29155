// What belongs to a headline.
#pragma once

#include "page/region.h"

namespace backissue {

// Stands over or under its headline, in any order.
inline bool goes_with_headline(RegionKind kind) {
  return kind == RegionKind::kicker || kind == RegionKind::deck || kind == RegionKind::byline;
}

inline bool is_heading(RegionKind kind) { return kind == RegionKind::headline || goes_with_headline(kind); }

}  // namespace backissue
