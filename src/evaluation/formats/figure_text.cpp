#include "evaluation/formats/figure_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace backissue {
namespace {

std::string hundredths(double value) {
  char digits[40];
  const double bounded = std::clamp(value, -1e15, 1e15);  // fixed notation of more would overrun the buffer
  const auto end = std::to_chars(digits, digits + sizeof digits, bounded, std::chars_format::fixed, 2).ptr;
  return std::string(digits, end);
}

}  // namespace

std::string rate_text(double rate) { return rate_digits(rate) + " %"; }

std::string rate_digits(double rate) { return hundredths(100 * rate); }

std::string points_text(double difference) {
  if (difference == 0) return "0.00";
  const char* sign = difference < 0 ? "-" : "+";
  const std::string size = hundredths(std::abs(100 * difference));
  return size == "0.00" ? std::string("below ") + sign + "0.01" : sign + size;
}

std::string count_text(std::int64_t count) {
  std::string digits = std::to_string(count);
  const std::size_t first = count < 0 ? 1 : 0;
  for (std::size_t place = digits.size(); place > first + 3;) digits.insert(place -= 3, ",");
  return digits;
}

std::string count_text(std::int64_t count, const char* noun) {
  return count_text(count) + ' ' + noun + (count == 1 ? "" : "s");
}

}  // namespace backissue
