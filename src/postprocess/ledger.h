// The ledger backwards: from a region's text to what was recognised.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "page/page.h"

namespace backissue {

// The region's lines, each its words with single spaces between, worked out from Region::text and the ledger; of
// Region::lines only the number of words is used. Nothing, if text and ledger do not belong together.
std::optional<std::vector<std::string>> undo(const Region& region, const std::vector<Correction>& ledger);

}  // namespace backissue
