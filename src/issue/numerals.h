// Numbers as magazines print them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace backissue {

// 1 to 3999, in either case and only as it is properly written: "xiv", not "xiiii".
std::optional<int> parse_roman(std::string_view text);
std::string to_roman(int number);  // lower case; empty outside 1 to 3999

// Digits only, at most four of them.
std::optional<int> parse_arabic(std::string_view text);

// The same, with letters that recognisers read for digits taken as those: "l4" is 14. Nothing where no digit stands
// among them.
std::optional<int> parse_misread_arabic(std::string_view text);

}  // namespace backissue
