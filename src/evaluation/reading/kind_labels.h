// Kinds of regions by the names that other formats give them.
#pragma once

#include <optional>
#include <string_view>

#include "page/region.h"

namespace backissue {

// PAGE XML's types of text regions ("page-number", "heading") and our own names, in capitals or not, with hyphens,
// spaces or underscores. None: a label that says nothing of a kind.
std::optional<RegionKind> kind_from_label(std::string_view label);

}  // namespace backissue
