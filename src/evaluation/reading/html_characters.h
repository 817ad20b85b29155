#pragma once

#include <string>
#include <string_view>

namespace backissue {

// HTML's named characters that print has use for ("&mdash;"), as what they stand for. XML knows only five of its own,
// and these stay as they are, like names that nobody knows.
std::string with_named_characters(std::string_view html);

}  // namespace backissue
