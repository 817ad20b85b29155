#include "issue/contents.h"

#include <gmock/gmock.h>

#include "issue/build_issue.h"

namespace backissue {
namespace {

Region entry(const std::vector<std::string>& rows) { return finished(region_of(RegionKind::contents_entry, rows)); }

Article article(const std::string& id, const std::string& title, int first_page) {
  Article article;
  article.id = id;
  article.title = title;
  article.pages = {first_page};
  return article;
}

// A contents page, printed as 146, and eight pages behind it.
Issue with_contents(std::vector<Region> regions, std::vector<Article> articles) {
  std::vector<Page> pages = {page_of(2, std::move(regions))};
  for (int n = 3; n <= 10; ++n) pages.push_back(page_of(n, {}));
  for (Page& page : pages) page.printed_number = std::to_string(144 + page.number);
  Issue issue = issue_of(std::move(pages));
  issue.articles = std::move(articles);
  return issue;
}

TEST(Contents, LeadToPageAndArticle) {
  const auto contents = read_contents(
      with_contents({entry({"The Night the Lights Moved ..... 148", "By Rosamund Tattersall", "A ladder."})},
                    {article("a1", "Ferry Fares Frozen", 3), article("a2", "The Night the Lights Moved", 4)}));
  ASSERT_EQ(contents.size(), 1u);
  EXPECT_EQ(contents[0],
            (ContentsEntry{"The Night the Lights Moved", "Rosamund Tattersall", "A ladder.", "", "148", 4, "a2", 1}));
}

TEST(Contents, TakeTheirSectionFromTheHeadingAbove) {
  const auto contents = read_contents(
      with_contents({finished(region_of(RegionKind::headline, {"Contents"})), entry({"Letters 147"}),
                     finished(region_of(RegionKind::subhead, {"FEATURES"})), entry({"Ports 148"}), entry({"Lead 150"}),
                     finished(region_of(RegionKind::subhead, {"Essay"})), entry({"Keys 152"})},
                    {}));
  ASSERT_EQ(contents.size(), 4u);
  EXPECT_EQ(contents[0].section, "");
  EXPECT_EQ(contents[1].section, "FEATURES");
  EXPECT_EQ(contents[2].section, "FEATURES");
  EXPECT_EQ(contents[3].section, "Essay");
}

TEST(Contents, FindTheArticleThroughMisreadLetters) {
  const auto contents = read_contents(
      with_contents({entry({"Tbe Nlght the Lights Moved 148"})}, {article("a2", "e Night the Lights Moved", 4)}));
  EXPECT_EQ(contents[0].article, "a2");
  EXPECT_GT(contents[0].confidence, 0.7);
  EXPECT_LT(contents[0].confidence, 1);
}

TEST(Contents, OfTwoArticlesOfOneTitleTheOneOnThePageIsMeant) {
  const auto contents = read_contents(
      with_contents({entry({"Letters 150"})}, {article("a1", "Letters", 3), article("a2", "Letters", 6)}));
  EXPECT_EQ(contents[0].article, "a2");
}

TEST(Contents, ASureTitleStandsAboveAMisreadNumber) {
  const auto contents =
      read_contents(with_contents({entry({"Letters of Lead 153"})}, {article("a1", "Letters of Lead", 6)}));
  EXPECT_EQ(contents[0].printed_page, "153");  // as it is printed, or was read
  EXPECT_EQ(contents[0].page, 6);
  EXPECT_EQ(contents[0].article, "a1");
}

TEST(Contents, ALikelyTitleElsewhereIsNotEnough) {
  const auto contents =
      read_contents(with_contents({entry({"Letters of Lead 153"})}, {article("a1", "Letters of Love", 6)}));
  EXPECT_EQ(contents[0].page, 9);
  EXPECT_EQ(contents[0].article, "");
}

TEST(Contents, ADepartmentWithoutAnArticleStillHasItsPage) {
  const auto contents =
      read_contents(with_contents({entry({"Soundings 147"})}, {article("a1", "Ferry Fares Frozen", 3)}));
  EXPECT_EQ(contents[0].page, 3);
  EXPECT_EQ(contents[0].article, "");
  EXPECT_EQ(contents[0].confidence, 0.5);
}

TEST(Contents, WhatIsNotFoundStaysUnset) {
  const auto contents = read_contents(with_contents({entry({"Lost 999"}), entry({"Nowhere"})}, {}));
  ASSERT_EQ(contents.size(), 2u);
  EXPECT_EQ(contents[0].printed_page, "999");
  EXPECT_EQ(contents[0].page, 0);
  EXPECT_EQ(contents[0].confidence, 0);
  EXPECT_EQ(contents[1].printed_page, "");
}

TEST(Contents, ReadAMendedBlurbInItsRows) {
  Region region =
      region_of(RegionKind::contents_entry, {"Lead 150", "By F. Stone", "The order-books of a quar-", "tet are full."});
  region.id = "p2r1";
  region.text = "Lead 150 By F. Stone The order-books of a quartet are full.";
  Issue issue = with_contents({region}, {});
  issue.pages[0].regions[0].id = "p2r1";
  issue.pages[0].corrections = {{"p2r1", 2, 4, "join", "quar-|tet", "quartet", "hunspell", 0.99}};
  const auto contents = read_contents(issue);
  EXPECT_EQ(contents[0].title, "Lead");
  EXPECT_EQ(contents[0].byline, "F. Stone");
  EXPECT_EQ(contents[0].blurb, "The order-books of a quartet are full.");
}

TEST(Contents, ReadTheRowsAsRecognisedWhereTheTextHasOtherWords) {
  Region region = entry({"Lead 150", "By F. Stone"});
  region.text = "Lead 150";
  EXPECT_EQ(read_contents(with_contents({region}, {}))[0].byline, "F. Stone");
}

TEST(Contents, AnIssueWithoutAContentsPageHasNone) {
  EXPECT_TRUE(read_contents(with_contents({finished(region_of(RegionKind::body, {"Ports 148"}))}, {})).empty());
}

TEST(Contents, TellTheArticlesTheirSections) {
  std::vector<Article> articles = {article("a1", "Ports", 4), article("a2", "Lead", 6)};
  ContentsEntry ports;
  ports.article = "a1";
  ports.section = "Features";
  set_sections(articles, {ports, ContentsEntry{}});
  EXPECT_EQ(articles[0].section, "Features");
  EXPECT_EQ(articles[1].section, "");
}

}  // namespace
}  // namespace backissue
