// Where text comes apart (UAX #29), by ICU in its root locale.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace backissue {

enum class Breaks { clusters, words };

// Calls `part` with where each part of the UTF-8 begins and ends, in bytes, and with ICU's rule status, which for words
// tells letters and digits from what stands between words. Throws Error (missing_data) when ICU has no data.
void for_each_part(Breaks breaks, std::string_view text,
                   const std::function<void(std::size_t begin, std::size_t end, int status)>& part);

}  // namespace backissue
