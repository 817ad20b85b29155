// What `--version` prints.
#pragma once

#include <string>
#include <vector>

namespace backissue {

std::string_view program_version();

// The libraries this program was built with, and the languages it can read here.
std::string version_text(const std::vector<std::string>& languages);

}  // namespace backissue
