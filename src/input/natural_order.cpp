#include "input/natural_order.h"

#include <algorithm>
#include <compare>

namespace backissue {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Takes the digits off the front of `text` and returns them without leading zeros.
std::string_view take_number(std::string_view& text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
  std::string_view digits(text.begin(), end);
  text.remove_prefix(digits.size());
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
  return digits;
}

std::strong_ordering compare_numbers(std::string_view a, std::string_view b) {
  return a.size() != b.size() ? a.size() <=> b.size() : a <=> b;
}

std::strong_ordering compare_naturally(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    std::strong_ordering order = std::strong_ordering::equal;
    if (is_digit(a.front()) && is_digit(b.front())) {
      order = compare_numbers(take_number(a), take_number(b));
    } else {
      order = static_cast<unsigned char>(a.front()) <=> static_cast<unsigned char>(b.front());
      a.remove_prefix(1);
      b.remove_prefix(1);
    }
    if (order != 0) return order;
  }
  return a.size() <=> b.size();
}

std::string_view stem(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  return dot == 0 ? name : name.substr(0, dot);
}

}  // namespace

bool natural_less(std::string_view a, std::string_view b) {
  const std::strong_ordering order = compare_naturally(a, b);
  return order != 0 ? order < 0 : a < b;
}

bool natural_file_less(std::string_view a, std::string_view b) {
  const std::strong_ordering order = compare_naturally(stem(a), stem(b));
  return order != 0 ? order < 0 : natural_less(a, b);
}

}  // namespace backissue
