// The sample issue, read without a fault on every page, comes out as it is.
#include <gmock/gmock.h>

#include "issue/issue.h"
#include "issue/truth_issue.h"
#include "issue/words.h"

namespace backissue {
namespace {

using nlohmann::json;

class SampleIssue : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    issue = read_truth_pages();
    link_pages(issue, {});
    describe(issue, {});
    truth = read_issue_truth();
  }
  static inline Issue issue;
  static inline json truth;
};

TEST_F(SampleIssue, SaysWhatItIs) {
  EXPECT_EQ(issue.metadata.title, truth["issue"]["title"]);
  EXPECT_EQ(issue.metadata.volume, truth["issue"]["volume"]);
  EXPECT_EQ(issue.metadata.number, truth["issue"]["number"]);
  EXPECT_EQ(issue.metadata.date, truth["issue"]["date"]);
  EXPECT_EQ(issue.metadata.date_text, truth["issue"]["date_text"]);
  EXPECT_EQ(issue.metadata.sources.at("title"), "cover");
}

TEST_F(SampleIssue, HasItsPageNumbers) {
  for (const Page& page : issue.pages) {
    const json& printed = truth["pages"][std::size_t(page.number) - 1]["printed_number"];
    // The cover has none; the sequence tells it.
    EXPECT_EQ(page.printed_number, printed.is_null() ? truth["issue"]["first_printed_page"] : printed);
    EXPECT_EQ(page.printed_number_source, printed.is_null() ? "inferred" : "read");
  }
}

TEST_F(SampleIssue, HasItsContents) {
  ASSERT_EQ(issue.contents.size(), truth["contents"].size());
  for (std::size_t i = 0; i < issue.contents.size(); ++i) {
    const ContentsEntry& entry = issue.contents[i];
    const json& expected = truth["contents"][i];
    EXPECT_EQ(entry.title, expected["title"]);
    EXPECT_EQ(entry.byline, expected["byline"]);
    EXPECT_EQ(entry.blurb, expected["blurb"]);
    EXPECT_EQ(folded(entry.section), folded(expected["section"].get<std::string>()));  // printed in capitals
    EXPECT_EQ(entry.printed_page, expected["printed_page"]);
    EXPECT_EQ(entry.page, expected["page"]);
    EXPECT_EQ(entry.article, expected["article"]);
  }
}

TEST_F(SampleIssue, HasItsArticles) {
  ASSERT_EQ(issue.articles.size(), truth["articles"].size());
  for (std::size_t i = 0; i < issue.articles.size(); ++i) {
    const Article& article = issue.articles[i];
    const json& expected = truth["articles"][i];
    EXPECT_EQ(article.id, expected["id"]);
    EXPECT_EQ(article.title, expected["title"]);
    EXPECT_EQ(article.kicker, expected["kicker"]);
    EXPECT_EQ(article.deck, expected["deck"]);
    EXPECT_EQ(article.byline, expected["byline"]);
    EXPECT_EQ(folded(article.section), folded(expected["section"].get<std::string>()));
    EXPECT_EQ(json(article.pages), expected["pages"]) << article.title;
    EXPECT_EQ(json(article.paragraphs), expected["paragraphs"]) << article.title;
    EXPECT_EQ(json(article.captions), expected["captions"]) << article.title;
    EXPECT_EQ(json(article.pull_quotes), expected["pull_quotes"]) << article.title;
    EXPECT_EQ(article.text, expected["text"]) << article.title;
  }
}

}  // namespace
}  // namespace backissue
