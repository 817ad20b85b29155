// Figures as people read them, in no locale.
#pragma once

#include <cstdint>
#include <string>

namespace backissue {

std::string rate_text(double rate);          // "12.34 %"
std::string rate_digits(double rate);        // the same without its unit: "12.34"
std::string points_text(double difference);  // of two rates, in percentage points: "+1.23", "-0.50", "below +0.01"
std::string count_text(std::int64_t count);  // "12,345"
std::string count_text(std::int64_t count, const char* noun);  // "1 item", "12,345 items"

}  // namespace backissue
