#include "issue/issue_line.h"

#include <gtest/gtest.h>

namespace backissue {
namespace {

TEST(IssueLine, GivesVolumeNumberAndDate) {
  const IssueLine line = parse_issue_line("Vol. XIX, No. 4 • September/October 2015");
  EXPECT_EQ(line.volume, "19");
  EXPECT_EQ(line.number, "4");
  EXPECT_EQ(line.date, (PrintedDate{"2015-09/2015-10", "September/October 2015"}));
  EXPECT_EQ(line.rest, "");
  EXPECT_TRUE(line.all_understood);
}

TEST(IssueLine, GivesTheTitleBesideThem) {
  const IssueLine line = parse_issue_line("Harbor Review / Issue 4, 2015 (September/October)");
  EXPECT_EQ(line.number, "4");
  EXPECT_EQ(line.date, (PrintedDate{"2015-09/2015-10", "2015 (September/October)"}));
  EXPECT_EQ(line.rest, "Harbor Review");
  EXPECT_FALSE(line.all_understood);
}

TEST(IssueLine, KnowsItsWordsInFourLanguages) {
  EXPECT_EQ(parse_issue_line("Volume 8, Number 3, July 1999").volume, "8");
  EXPECT_EQ(parse_issue_line("12. Jahrgang, Heft 7").number, "7");
  EXPECT_EQ(parse_issue_line("Band XII, Nr. 3").volume, "12");
  EXPECT_EQ(parse_issue_line("Tome IV, Numéro 2").volume, "4");
  EXPECT_EQ(parse_issue_line("Tomo 5, Número 11").number, "11");
}

TEST(IssueLine, GivesDoubleNumbers) {
  EXPECT_EQ(parse_issue_line("Nos. 4-5").number, "4-5");
  EXPECT_EQ(parse_issue_line("No. 4/5, May 1990").number, "4-5");
  EXPECT_EQ(parse_issue_line("No. 117, Winter 1986/87").number, "117");
}

TEST(IssueLine, MendsMisreadDigits) {
  EXPECT_EQ(parse_issue_line("Vol. l9, No. 1O").volume, "19");
  EXPECT_EQ(parse_issue_line("Vol. l9, No. 1O").number, "10");
}

TEST(IssueLine, TakesNoNumberWithoutItsWord) {
  EXPECT_EQ(parse_issue_line("19 4 July 1999").volume, "");
  EXPECT_EQ(parse_issue_line("There was no harbor").number, "");
  EXPECT_EQ(parse_issue_line("No more. 4 of them").number, "");
}

TEST(IssueLine, SaysNothingOfOtherText) {
  const IssueLine line = parse_issue_line("THE NIGHT THE LIGHTS MOVED");
  EXPECT_EQ(line.volume + line.number, "");
  EXPECT_FALSE(line.date);
  EXPECT_EQ(line.rest, "THE NIGHT THE LIGHTS MOVED");
  EXPECT_FALSE(parse_issue_line("").all_understood);
}

}  // namespace
}  // namespace backissue
