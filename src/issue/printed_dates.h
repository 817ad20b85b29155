// Dates as magazines print them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "issue/words.h"

namespace backissue {

// Tokens [begin, end) of a text, and the date they say.
struct DateSpan {
  std::size_t begin = 0, end = 0;
  std::string iso;
};

// "September/October 2015", "2015 (September/October)", "4 July 1999", "July 4-10, 1999", "Dec/Jan 2000", "Autumn
// 1997". Tokens marked in `taken` are no part of it. The first date that names a month, or else the first bare year.
std::optional<DateSpan> find_date(std::string_view text, const std::vector<Token>& tokens,
                                  const std::vector<bool>& taken);

// Of a folded word: a month or season, in full or cut short.
bool is_month(std::string_view word);

}  // namespace backissue
