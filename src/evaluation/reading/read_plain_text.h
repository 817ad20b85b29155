#pragma once

#include <string>
#include <string_view>

#include "evaluation/evaluation.h"

namespace backissue {

// text: UTF-8. Text alone is known; it keeps its line breaks. A form feed parts pages, and one with nothing but white
// space behind it ends the last. Throws Error where there are more pages than a file can be meant to have.
Content read_plain_text(std::string_view text, const std::string& source);

}  // namespace backissue
