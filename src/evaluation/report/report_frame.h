// What every HTML file of a report or a view begins with.
#pragma once

#include <string>
#include <string_view>

namespace backissue {

// Up to the beginning of the body: a policy that lets the file ask for nothing and run nothing but the report's own
// script, where it has one, and the style. title: not escaped.
std::string html_opening(std::string_view title, bool with_script);

}  // namespace backissue
