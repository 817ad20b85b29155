// Pages on their way from the process that read them: as they are given out, and beside it what the post-processor
// needs and no document holds.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/page.h"

namespace backissue {

std::string to_working_lines(const Page& page);

// The pages that were written one after the other. Throws Error (unreadable_input) for anything else; source: for its
// message.
std::vector<Page> read_working_lines(std::string_view lines, const std::string& source);

}  // namespace backissue
