// Whether lines that stand together still do.
#pragma once

#include <optional>

#include "evaluation/text/order_free.h"

namespace backissue {

// line_neighbours, as text_scores.h has it. Without value: the truth has no lines of its own.
std::optional<Ratio> line_neighbours(const Graphemes& truth, const Graphemes& result, const FreeAlignment& alignment);

}  // namespace backissue
