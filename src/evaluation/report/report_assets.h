// The report's style and script, put into the program when it is built; see report_assets.cmake.
#pragma once

#include <string_view>

namespace backissue {

extern const std::string_view report_style;
extern const std::string_view report_style_sha256;  // hexadecimal
extern const std::string_view report_script;
extern const std::string_view report_script_sha256;

}  // namespace backissue
