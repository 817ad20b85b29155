#include <gtest/gtest.h>

#include "evaluation/structure/structure_scores.h"

namespace backissue {
namespace {

Content contents(const std::vector<std::pair<std::string, std::string>>& entries) {
  Content content;
  content.is_issue = true;
  for (const auto& [title, page] : entries) {
    content.contents.emplace_back();
    content.contents.back().title = title;
    content.contents.back().printed_page = page;
  }
  return content;
}

std::optional<Ratio> contents_score(const Content& truth, const Content& result) {
  Scores scores;
  score_contents(truth, result, {}, scores);
  return at(scores, Metric::contents_entry);
}

TEST(ContentsEntries, AreRightWithTheirPageAndANearTitle) {
  const Content truth = contents({{"Letters of Lead", "150"}, {"On Keeping Things", "152"}, {"Soundings", "147"}});
  EXPECT_EQ(contents_score(truth, truth), (Ratio{6, 6}));
  // One character of 15 is wrong; another page; two characters of 9.
  const Content result = contents({{"Letters of Lend", "150"}, {"On Keeping Things", "162"}, {"Scundirgs", "147"}});
  EXPECT_EQ(contents_score(truth, result), (Ratio{2, 6}));
}

TEST(ContentsEntries, PairOneToOneTheMostAlikeFirst) {
  const Content truth = contents({{"Notes and Queries I", "3"}, {"Notes and Queries", "3"}});
  // The first of the result is near to both, and is the second; the other is near to neither.
  EXPECT_EQ(contents_score(truth, contents({{"Notes and Queries", "3"}, {"Letters", "3"}})), (Ratio{2, 4}));
  EXPECT_EQ(contents_score(truth, contents({{"Notes and Queries", "3"}, {"Notes and Queries l", "3"}})), (Ratio{4, 4}));
}

TEST(ContentsEntries, CountWhatIsLostAndWhatIsInvented) {
  const Content two = contents({{"Soundings", "147"}, {"Letters", "146"}});
  EXPECT_EQ(contents_score(two, contents({})), (Ratio{0, 2}));
  EXPECT_EQ(contents_score(contents({}), two), (Ratio{0, 2}));
  EXPECT_FALSE(contents_score(contents({}), contents({})));
}

TEST(ContentsEntries, HaveNoValueWhereASideIsNoIssue) {
  Content page = contents({{"Soundings", "147"}});
  page.is_issue = false;
  EXPECT_FALSE(contents_score(page, contents({{"Soundings", "147"}})));
}

}  // namespace
}  // namespace backissue
