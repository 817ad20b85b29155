#include "issue/printed_dates.h"

#include <gtest/gtest.h>

#include "page/iso_date.h"

namespace backissue {
namespace {

std::string date_in(const std::string& text) {
  const std::vector<Token> tokens = tokens_of(text);
  const auto date = find_date(text, tokens, std::vector<bool>(tokens.size(), false));
  if (!date) return "";
  EXPECT_TRUE(is_iso_date(date->iso)) << text << " gives " << date->iso;
  return date->iso;
}

struct Case {
  const char* text;
  const char* iso;
};
class PrintedDates : public testing::TestWithParam<Case> {};

TEST_P(PrintedDates, AreRead) { EXPECT_EQ(date_in(GetParam().text), GetParam().iso); }

INSTANTIATE_TEST_SUITE_P(
    Forms, PrintedDates,
    testing::Values(Case{"July 1999", "1999-07"}, Case{"JULY, 1999.", "1999-07"}, Case{"Sept. 1996", "1996-09"},
                    Case{"4 July 1999", "1999-07-04"}, Case{"July 4, 1999", "1999-07-04"},
                    Case{"Thursday, July 4th, 1999", "1999-07-04"}, Case{"the 4th of July 1999", "1999-07-04"},
                    Case{"September/October 2015", "2015-09/2015-10"},
                    Case{"September-October 2015", "2015-09/2015-10"},
                    Case{"September and October 2015", "2015-09/2015-10"},
                    Case{"2015 (September/October)", "2015-09/2015-10"},
                    Case{"December 1999/January 2000", "1999-12/2000-01"}, Case{"Dec/Jan 2000", "1999-12/2000-01"},
                    Case{"July 4-10, 1999", "1999-07-04/1999-07-10"},
                    Case{"July 30-August 5, 1999", "1999-07-30/1999-08-05"}, Case{"Autumn 1997", "1997-23"},
                    Case{"FALL 1997", "1997-23"}, Case{"Winter 1986/87", "1986-24"}, Case{"1901", "1901"},
                    Case{"janvier 1952", "1952-01"}, Case{"März 1975", "1975-03"}, Case{"agosto de 1988", "1988-08"}));

INSTANTIATE_TEST_SUITE_P(NoDates, PrintedDates,
                         testing::Values(Case{"", ""}, Case{"May we present", ""}, Case{"The March", ""},
                                         Case{"July 4", ""}, Case{"Volume 19, Number 4", ""}, Case{"page 1200", ""},
                                         Case{"3 men in 31 boats", ""}));

TEST(PrintedDate, IsTheFirstThatNamesAMonth) {
  EXPECT_EQ(date_in("Copyright 1999. June 2000"), "2000-06");
  EXPECT_EQ(date_in("June 2000 • July 2001"), "2000-06");
}

TEST(PrintedDate, DoesNotReachOverABullet) { EXPECT_EQ(date_in("July • 1999"), "1999"); }

TEST(PrintedDate, LeavesOutADayThatTheMonthDoesNotHave) { EXPECT_EQ(date_in("31 February 1999"), "1999-02"); }

}  // namespace
}  // namespace backissue
