// What an issue line says: "Vol. XIX, No. 4 • September/October 2015".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace backissue {

struct PrintedDate {
  std::string iso;   // "2015-09/2015-10", "1901-01", "1999-07-04", "2015"; seasons as ISO 8601-2 has them: "1997-23"
  std::string text;  // as printed
  friend bool operator==(const PrintedDate&, const PrintedDate&) = default;
};

struct IssueLine {
  std::string volume, number;  // arabic: "19"; "4-5" for a double number; empty: not said
  std::optional<PrintedDate> date;
  std::string rest;  // the longest stretch of the text that is neither of these nor a number: a magazine's title
  bool all_understood = false;  // nothing but volume, number and date stands there
};

// Roman numbers become arabic. A number counts only behind its word ("Vol.", "No.", "Issue"), a month only with a year
// beside it. Months and words in English, French, German and Spanish.
IssueLine parse_issue_line(std::string_view text);

// Of a folded word: is a number behind it a volume's or an issue's? "vol", "no", "heft".
bool counts_issues(std::string_view word);

}  // namespace backissue
