#pragma once

#include <string_view>

namespace backissue {

// Of the documents that this program writes and reads: another version has fields renamed or dropped.
inline constexpr std::string_view schema_version = "1.0";

}  // namespace backissue
