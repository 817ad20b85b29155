#include "issue/printed_dates.h"

#include <algorithm>
#include <utility>

#include "issue/numerals.h"

namespace backissue {
namespace {

// Months 1 to 12; seasons as ISO 8601-2 numbers them: spring 21 to winter 24.
constexpr std::pair<std::string_view, int> names[] = {
    {"january", 1},    {"jan", 1},       {"february", 2},  {"feb", 2},       {"march", 3},      {"mar", 3},
    {"april", 4},      {"apr", 4},       {"may", 5},       {"june", 6},      {"jun", 6},        {"july", 7},
    {"jul", 7},        {"august", 8},    {"aug", 8},       {"september", 9}, {"sept", 9},       {"sep", 9},
    {"october", 10},   {"oct", 10},      {"november", 11}, {"nov", 11},      {"december", 12},  {"dec", 12},
    {"spring", 21},    {"summer", 22},   {"autumn", 23},   {"fall", 23},     {"winter", 24},    {"januar", 1},
    {"februar", 2},    {"märz", 3},      {"mai", 5},       {"juni", 6},      {"juli", 7},       {"oktober", 10},
    {"dezember", 12},  {"frühjahr", 21}, {"frühling", 21}, {"sommer", 22},   {"herbst", 23},    {"janvier", 1},
    {"février", 2},    {"mars", 3},      {"avril", 4},     {"juin", 6},      {"juillet", 7},    {"août", 8},
    {"septembre", 9},  {"octobre", 10},  {"novembre", 11}, {"décembre", 12}, {"printemps", 21}, {"été", 22},
    {"automne", 23},   {"hiver", 24},    {"enero", 1},     {"febrero", 2},   {"marzo", 3},      {"abril", 4},
    {"mayo", 5},       {"junio", 6},     {"julio", 7},     {"agosto", 8},    {"septiembre", 9}, {"octubre", 10},
    {"noviembre", 11}, {"diciembre", 12}};
constexpr std::string_view links[] = {"and", "to", "of", "the", "et", "und", "y", "de"};

enum class Type { none, month, day, year, link };
struct Element {
  Type type = Type::none;
  int value = 0;
};

Element element_of(const std::string& word) {
  for (const auto& [name, value] : names) {
    if (name == word) return {Type::month, value};
  }
  if (std::find(std::begin(links), std::end(links), word) != std::end(links)) return {Type::link, 0};
  std::string digits = word;
  for (const std::string_view ordinal : {"st", "nd", "rd", "th"}) {
    if (digits.size() > 2 && digits.ends_with(ordinal)) digits.resize(digits.size() - 2);
  }
  const auto number = parse_arabic(digits);
  if (!number) return {};
  if (*number >= 1600 && *number < 2200 && word.size() == 4) return {Type::year, *number};
  if (*number >= 1 && *number <= 31 && digits.size() <= 2) return {Type::day, *number};
  return {};
}

// Only light punctuation may stand inside a date: a bullet or a bar starts something else.
bool is_close(std::string_view between) {
  constexpr std::size_t widest = 6;
  if (between.size() > widest) return false;
  for (std::size_t i = 0; i < between.size(); ++i) {
    const std::string_view rest = between.substr(i);
    if (rest.starts_with("–") || rest.starts_with("—")) {
      i += 2;
    } else if (std::string_view(" ,./()&-'\n").find(between[i]) == std::string_view::npos) {
      return false;
    }
  }
  return true;
}

struct Point {
  int year = 0, month = 0, day = 0;
  bool settled = false;  // the year stood behind it
};

// Walks a run of elements. A year belongs to the months before it; months that none follows have the year before them.
class DateReader {
 public:
  void read(const Element& element) {
    switch (element.type) {
      case Type::month:
        points_.push_back({year_before_, element.value, std::exchange(day_before_, 0)});
        break;
      case Type::day:
        read_day(element.value);
        break;
      case Type::year:
        read_year(element.value);
        break;
      default:
        break;
    }
  }

  std::string iso() {
    std::erase_if(points_, [](const Point& point) { return point.year == 0; });
    if (points_.empty()) return year_before_ == 0 ? std::string() : std::to_string(year_before_);
    const std::string first = written(points_.front()), last = written(points_.back());
    return first == last ? first : first + '/' + last;
  }
  bool has_month() const { return !points_.empty(); }

 private:
  void read_day(int day) {
    const bool behind_month = !points_.empty() && points_.back().month <= 12 && points_.back().year == year_before_;
    if (behind_month && points_.back().day == 0) {
      points_.back().day = day;
    } else if (behind_month && day > points_.back().day) {
      points_.push_back({points_.back().year, points_.back().month, day});
    } else {
      day_before_ = day;
    }
  }

  void read_year(int year) {
    bool given = false;
    int later = 0;
    for (auto point = points_.rbegin(); point != points_.rend() && !point->settled; ++point) {
      // "December/January 2000": the December is that of 1999.
      const bool turn = given && point->month <= 12 && later <= 12 && point->month > later;
      point->year = turn ? year - 1 : year;
      point->settled = true;
      later = point->month;
      given = true;
    }
    if (!given) year_before_ = year;
  }

  static std::string written(const Point& point) {
    constexpr int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const auto two = [](int n) { return (n < 10 ? "-0" : "-") + std::to_string(n); };
    std::string text = std::to_string(point.year) + two(point.month);
    if (point.day > 0 && point.month <= 12 && point.day <= days[point.month - 1]) text += two(point.day);
    return text;
  }

  std::vector<Point> points_;
  int year_before_ = 0, day_before_ = 0;
};

}  // namespace

std::optional<DateSpan> find_date(std::string_view text, const std::vector<Token>& tokens,
                                  const std::vector<bool>& taken) {
  std::optional<DateSpan> bare_year;
  for (std::size_t begin = 0; begin < tokens.size();) {
    DateReader reader;
    std::size_t end = begin, last = begin;  // last: behind the last element that is no link
    while (end < tokens.size() && !taken[end]) {
      const Element element = element_of(tokens[end].folded);
      if (element.type == Type::none || (end == begin && element.type == Type::link)) break;
      if (end > begin && !is_close(text.substr(tokens[end - 1].end, tokens[end].begin - tokens[end - 1].end))) break;
      reader.read(element);
      ++end;
      if (element.type != Type::link) last = end;
    }
    if (end > begin) {
      const DateSpan span{begin, last, reader.iso()};
      if (!span.iso.empty() && reader.has_month()) return span;
      if (!span.iso.empty() && !bare_year && last == begin + 1) bare_year = span;
    }
    begin = std::max(end, begin + 1);
  }
  return bare_year;
}

bool is_month(std::string_view word) {
  return std::any_of(std::begin(names), std::end(names), [&](const auto& name) { return name.first == word; });
}

}  // namespace backissue
