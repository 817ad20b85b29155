// The name somebody meant.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backissue {

// The candidate that is fewest slips of the finger away (a letter more, less, other, or two swapped), if that is near
// enough to be meant. Of equals the first.
std::optional<std::string> nearest(std::string_view name, const std::vector<std::string>& candidates);

// "; did you mean X?", or nothing.
std::string did_you_mean(std::string_view name, const std::vector<std::string>& candidates);

}  // namespace backissue
