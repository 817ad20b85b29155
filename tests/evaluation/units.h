// Rows of units written as text.
#pragma once

#include <string_view>
#include <vector>

#include "evaluation/text/graphemes.h"

namespace backissue {

inline std::vector<Unit> units(std::string_view text) { return to_graphemes(text, {}).units; }

}  // namespace backissue
