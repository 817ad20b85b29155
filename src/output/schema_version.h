#pragma once

#include <string_view>

namespace backissue {

// Of the documents this program writes. The reader takes every version with the same number before the point.
inline constexpr std::string_view schema_version = "1.0";

}  // namespace backissue
