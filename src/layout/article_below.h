// An article that begins below another one, each in columns of its own, though no headline is wider than its column.
#pragma once

#include <optional>
#include <vector>

#include "page/region.h"

namespace backissue {

// Where the lower article's head begins. The white over the headline goes through all columns, and the text over it
// says that it is to go on beside, not below it: either it has no end, or the columns beside it end above the headline
// too and go on below it without one.
std::optional<int> top_of_article_below(const std::vector<Region>& regions, const std::vector<int>& items,
                                        const std::vector<Box>& rules, double x_height);

}  // namespace backissue
