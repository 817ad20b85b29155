#include "page/region.h"

#include <algorithm>

namespace backissue {
namespace {

// In the order of the enumeration.
constexpr std::array<std::string_view, region_kind_count> names = {
    "masthead",  "issue_line", "running_head",  "running_foot", "page_number", "kicker", "headline", "deck",
    "byline",    "body",       "subhead",       "pull_quote",   "caption",     "credit", "table",    "contents_entry",
    "jump_line", "footnote",   "advertisement", "figure",       "separator",   "other"};

}  // namespace

std::string_view name_of(RegionKind kind) { return names.at(static_cast<std::size_t>(kind)); }

std::optional<RegionKind> region_kind_from(std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<RegionKind>(found - names.begin());
}

}  // namespace backissue
