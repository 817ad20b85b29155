#include "issue/numerals.h"

#include <algorithm>
#include <utility>

namespace backissue {
namespace {

constexpr std::pair<int, std::string_view> digits[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"},
                                                       {90, "xc"},  {50, "l"},   {40, "xl"}, {10, "x"},   {9, "ix"},
                                                       {5, "v"},    {4, "iv"},   {1, "i"}};

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

}  // namespace

std::optional<int> parse_roman(std::string_view text) {
  constexpr std::size_t longest = 15;  // mmmdccclxxxviii
  if (text.empty() || text.size() > longest) return std::nullopt;
  const std::string lower = ascii_lower(text);
  std::string_view rest = lower;
  int number = 0;
  for (const auto& [value, numeral] : digits) {
    while (rest.starts_with(numeral)) {
      number += value;
      rest.remove_prefix(numeral.size());
    }
  }
  if (!rest.empty() || to_roman(number) != lower) return std::nullopt;
  return number;
}

std::string to_roman(int number) {
  if (number < 1 || number > 3999) return {};
  std::string roman;
  for (const auto& [value, numeral] : digits) {
    for (; number >= value; number -= value) roman += numeral;
  }
  return roman;
}

std::optional<int> parse_arabic(std::string_view text) {
  if (text.empty() || text.size() > 4) return std::nullopt;
  int number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

std::optional<int> parse_misread_arabic(std::string_view text) {
  constexpr std::pair<char, char> confusions[] = {{'l', '1'}, {'I', '1'}, {'|', '1'}, {'i', '1'}, {'O', '0'},
                                                  {'o', '0'}, {'S', '5'}, {'B', '8'}, {'Z', '2'}, {'z', '2'}};
  if (std::none_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
  std::string mended(text);
  for (char& c : mended) {
    for (const auto& [wrong, right] : confusions) {
      if (c == wrong) c = right;
    }
  }
  return parse_arabic(mended);
}

}  // namespace backissue
