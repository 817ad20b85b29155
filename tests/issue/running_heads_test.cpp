#include "issue/running_heads.h"

#include <gtest/gtest.h>

#include "issue/build_issue.h"

namespace backissue {
namespace {

// A page for each head; "" has none.
Issue headed(const std::vector<std::string>& heads) {
  std::vector<Page> pages;
  for (const std::string& head : heads) {
    const int number = int(pages.size()) + 1;
    pages.push_back(page_of(
        number, head.empty() ? std::vector<Region>{} : std::vector{region_of(RegionKind::running_head, {head})}));
  }
  return issue_of(std::move(pages));
}

TEST(RunningHeads, GiveTheTitleThatRunsThroughTheIssue) {
  EXPECT_EQ(read_running_heads(headed({"", "TIDEWATER", "SOUNDINGS", "TIDEWATER", "", "TIDEWATER"})).title,
            "TIDEWATER");
}

TEST(RunningHeads, PreferTheFormWithSmallLetters) {
  EXPECT_EQ(read_running_heads(headed({"TIDEWATER", "Tidewater", "TIDEWATER", "Tidewater"})).title, "Tidewater");
}

TEST(RunningHeads, HearTheSameTitleThroughMisreadLetters) {
  EXPECT_EQ(read_running_heads(headed({"Harbor Review", "Harbor Revlew", "Hanbor Review", "Harbor Review"})).title,
            "Harbor Review");
}

TEST(RunningHeads, PassOverPageNumbers) {
  EXPECT_EQ(read_running_heads(headed({"74 Harbor Review", "Harbor Review 75", "76 Harbor Review"})).title,
            "Harbor Review");
}

TEST(RunningHeads, AnArticlesTitleIsNotTheIssues) {
  Issue issue = headed({"LETTERS OF LEAD", "LETTERS OF LEAD", "LETTERS OF LEAD", "LETTERS OF LEAD"});
  EXPECT_EQ(read_running_heads(issue).title, "LETTERS OF LEAD");
  issue.articles.resize(1);
  issue.articles[0].title = "Letters of Lead";
  EXPECT_EQ(read_running_heads(issue).title, "LETTERS OF LEAD");  // without text: a nameplate taken for a headline
  issue.articles[0].paragraphs = {"The sound reaches you."};
  EXPECT_EQ(read_running_heads(issue).title, "");
}

TEST(RunningHeads, ATitleOfFewPagesIsNone) {
  EXPECT_EQ(read_running_heads(headed({"TIDEWATER", "TIDEWATER"})).title, "");
  EXPECT_EQ(read_running_heads(headed({"GARDENS", "GARDENS", "GARDENS", "", "", "", "", "", "", ""})).title, "");
}

TEST(RunningHeads, TwoOfEqualWeightAreNone) {
  EXPECT_EQ(read_running_heads(headed({"TIDEWATER", "GARDENS", "TIDEWATER", "GARDENS", "TIDEWATER", "GARDENS"})).title,
            "");
}

TEST(RunningHeads, GiveWhatMostOfThemSay) {
  const RunningHeads heads = read_running_heads(
      headed({"Vol. 19 No. 4", "Vol. 19 No. 4", "Vol. 13 No. 4", "September 1996", "September 1996", "Septe 1996"}));
  EXPECT_EQ(heads.line.volume, "19");
  EXPECT_EQ(heads.line.number, "4");
  EXPECT_EQ(heads.line.date, (PrintedDate{"1996-09", "September 1996"}));
}

TEST(RunningHeads, SayNothingWhereTheyDisagree) {
  const RunningHeads heads = read_running_heads(headed({"Vol. 19", "Vol. 13", "May 1996", "June 1996"}));
  EXPECT_EQ(heads.line.volume, "");
  EXPECT_FALSE(heads.line.date);
}

TEST(RunningHeads, AYearAloneIsNoDate) { EXPECT_FALSE(read_running_heads(headed({"1996", "1996", "1996"})).line.date); }

TEST(RunningHeads, AnEmptyIssueHasNone) { EXPECT_EQ(read_running_heads(issue_of({})).title, ""); }

}  // namespace
}  // namespace backissue
