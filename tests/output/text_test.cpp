// The reading form.
#include <gmock/gmock.h>

#include "output/output.h"
#include "output/sample_issue.h"

namespace backissue {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

Issue with_pages(std::vector<std::pair<int, std::string>> texts, int count) {
  Issue issue;
  issue.page_count = count;
  for (const auto& [number, text] : texts) {
    Page page;
    page.number = number;
    page.of = count;
    page.text = text;
    issue.pages.push_back(page);
  }
  return issue;
}

TEST(Text, HasTheContractsShape) {
  Issue issue = with_pages({{1, "First page.\n\nA paragraph."}, {2, "Second."}}, 2);
  issue.metadata.title = "Harbor Review";
  issue.metadata.volume = "19";
  issue.metadata.number = "4";
  issue.metadata.link = "https://example.org/19/4";
  issue.contents.resize(2);
  issue.contents[0] = {"Embracing the New Ports", "A. Writer", "", "", "74", 1, "a1", 1};
  issue.contents[1] = {"Letters", "", "", "", "9", 2, "", 1};
  issue.articles.resize(1);
  issue.articles[0].title = "Embracing the New Ports";
  issue.articles[0].byline = "By A. Writer";
  issue.articles[0].pages = {1, 2};
  EXPECT_EQ(to_text(issue),
            "Harbor Review\n\n"
            "Volume 19, Number 4\n\n"
            "Issue link: https://example.org/19/4\n\n"
            "Contents of this Issue\n"
            "74  Embracing the New Ports ..... By A. Writer\n"
            "9   Letters\n\n"
            "Page 1 of 2\n\n"
            "First page.\n\nA paragraph.\n\n"
            "Page 2 of 2\n\n"
            "Second.\n\n"
            "Articles in this issue\n"
            "Embracing the New Ports — By A. Writer — pages 1, 2\n");
}

TEST(Text, LeavesOutWhatIsUnknown) {
  EXPECT_EQ(to_text(with_pages({{1, "Text."}}, 1)), "Page 1 of 1\n\nText.\n");
  EXPECT_EQ(to_text(Issue{}), "");
}

TEST(Text, GivesTheDateWhereThereIsNoNumber) {
  Issue issue;
  issue.metadata.date = "2015-09";
  EXPECT_EQ(to_text(issue), "2015-09\n");
  issue.metadata.date_text = "September 2015";
  EXPECT_EQ(to_text(issue), "September 2015\n");
  issue.metadata.number = "4";
  EXPECT_EQ(to_text(issue), "Number 4\n");
}

TEST(Text, KeepsABylinesOwnBy) {
  Issue issue;
  issue.contents.resize(1);
  issue.contents[0].title = "Ports";
  issue.contents[0].byline = "By A. Writer";
  EXPECT_THAT(to_text(issue), HasSubstr("Ports ..... By A. Writer\n"));
}

TEST(Text, SaysWhichPagesAreMissing) {
  const std::string text = to_text(with_pages({{2, "Two."}, {5, "Five."}}, 6));
  EXPECT_THAT(text, StartsWith("Page 1 of 6\n\n[This page could not be read.]\n\nPage 2 of 6\n\nTwo.\n\n"));
  EXPECT_THAT(text, HasSubstr("Pages 3–4 of 6\n\n[These pages could not be read.]\n\nPage 5 of 6"));
  EXPECT_THAT(text, testing::EndsWith("Page 6 of 6\n\n[This page could not be read.]\n"));
}

TEST(Text, ShowsABlankPageAsOne) {
  EXPECT_EQ(to_text(with_pages({{1, ""}, {2, "Two."}}, 2)), "Page 1 of 2\n\nPage 2 of 2\n\nTwo.\n");
}

TEST(Text, AlignsTitlesBehindNumbersOfAnyLength) {
  Issue issue;
  issue.contents.resize(3);
  issue.contents[0].title = "Index";
  issue.contents[1] = {"Preface", "", "", "", "viii", 0, "", 0};
  issue.contents[2] = {"Ports", "", "", "", "1", 0, "", 0};
  EXPECT_EQ(to_text(issue), "Contents of this Issue\n      Index\nviii  Preface\n1     Ports\n");
}

TEST(Text, ReplacesBytesThatAreNotUtf8) {
  EXPECT_EQ(to_text(with_pages({{1, "caf\xE9"}}, 1)), "Page 1 of 1\n\ncaf\uFFFD\n");
}

}  // namespace
}  // namespace backissue
