#include "page/iso_date.h"

#include <algorithm>
#include <chrono>

namespace backissue {

namespace {

// -1: not digits alone.
int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

bool is_one_date(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  const bool has_month = text.size() >= 7, has_day = text.size() == 10;
  if ((has_month && text[4] != '-') || (has_day && text[7] != '-')) return false;
  const int year = number(text.substr(0, 4));
  const int month = has_month ? number(text.substr(5, 2)) : 1;
  const int day = has_day ? number(text.substr(8, 2)) : 1;
  if (year < 1 || month < 1 || day < 1) return false;
  if (has_month && !has_day && month >= 21 && month <= 24) return true;
  return std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(unsigned(month)),
                                     std::chrono::day(unsigned(day)))
      .ok();
}

}  // namespace

bool is_iso_date(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return is_one_date(text);
  const std::string_view first = text.substr(0, slash), last = text.substr(slash + 1);
  return is_one_date(first) && is_one_date(last) && first.size() == last.size() && first < last;
}

}  // namespace backissue
