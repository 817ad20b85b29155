#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "evaluation/evaluation.h"
#include "output/output.h"
#include "page/error.h"

namespace backissue {
namespace {

using testing::HasSubstr;
using testing::Not;

Page page(int number) {
  Page page;
  page.number = number;
  page.of = 12;
  page.scan = {"p.png", 0, std::string(64, '0'), 100, 200, 0, {0, 0, 100, 200}};
  Region region;
  region.id = "p" + std::to_string(number) + "r1";
  region.kind = RegionKind::body;
  region.box = {10, 10, 90, 90};
  region.order = 1;
  region.article = "a1";
  region.flow = "main";
  region.text = "Bees & hives";
  page.regions = {region};
  return page;
}

Issue issue(std::vector<int> numbers) {
  Issue issue;
  for (const int number : numbers) issue.pages.push_back(page(number));
  return issue;
}

std::string refusal(const std::string& bytes) {
  try {
    read_finished(bytes, "x.json");
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::unreadable_input);
    return error.what();
  }
  return "not refused";
}

TEST(ReadFinished, TakesADocumentAndLinesOfPagesByNumber) {
  EXPECT_EQ(read_finished(to_json(issue({1, 2})), "x").pages.size(), 2U);
  const Issue lines = read_finished(to_json_line(page(7)) + "\n" + to_json_line(page(3)), "x");
  ASSERT_EQ(lines.pages.size(), 2U);
  EXPECT_EQ(lines.pages[0], page(3));
  EXPECT_EQ(lines.page_count, 12);
  EXPECT_EQ(read_finished(to_json_line(page(1)), "x").pages.size(), 1U) << "one line";
}

TEST(ReadFinished, RefusesWhatTheProgramHasNotWritten) {
  EXPECT_EQ(refusal(" \n"), "x.json: the file is empty");
  EXPECT_THAT(refusal("notes"), HasSubstr("is not JSON"));
  EXPECT_THAT(refusal("{}"), HasSubstr("schema_version"));
  EXPECT_EQ(refusal(to_json_line(page(2)) + to_json_line(page(2))), "x.json: has two pages 2");
  EXPECT_THAT(refusal(to_json_line(page(2)) + "{}\n"), HasSubstr("x.json: line 2"));
}

TEST(View, FilesSortByName) {
  EXPECT_EQ(view_file_of(issue({1, 84}), 1), "001.html");
  EXPECT_EQ(view_file_of(issue({1, 1200}), 84), "0084.html");
}

TEST(View, PagesLeadToThoseBesideThemThatAreThere) {
  const Issue gaps = issue({1, 4, 9});
  const std::string html = view_page(gaps, 1, {});
  EXPECT_THAT(html, HasSubstr("href=\"001.html\""));
  EXPECT_THAT(html, HasSubstr("href=\"009.html\""));
  EXPECT_THAT(view_page(gaps, 0, {}), Not(HasSubstr("Previous page")));
  EXPECT_THAT(view_page(gaps, 2, {}), Not(HasSubstr("Next page")));
}

TEST(View, AnArticleLeadsToItsPagesAndOnlyToThoseThatAreThere) {
  Issue one = issue({1, 4});
  one.articles.resize(1);
  one.articles[0].id = "a1";
  one.articles[0].title = "Bees";
  one.articles[0].pages = {1, 3, 4};
  EXPECT_THAT(view_page(one, 0, {}),
              HasSubstr("<a href=\"../index.html#a1\"><bdi>Bees</bdi></a> pages <a href=\"001.html#a1\">1</a>, 3, "
                        "<a href=\"004.html#a1\">4</a>"));
  EXPECT_THAT(view_index(one, {{}, {}}, "x"),
              HasSubstr("<tr id=\"a1\"><th scope=\"row\"><a href=\"pages/001.html#a1\">"));
}

TEST(View, AnArticleThatTheDocumentDoesNotListIsCalledByItsHeadline) {
  Issue lines = issue({1});
  EXPECT_THAT(view_page(lines, 0, {}), HasSubstr("Article a1"));
  Region headline = lines.pages[0].regions[0];
  headline.kind = RegionKind::headline;
  headline.text = "Bees";
  lines.pages[0].regions.push_back(headline);
  EXPECT_THAT(view_page(lines, 0, {}), HasSubstr("<bdi>Bees</bdi></h3>"));
}

TEST(View, HasNoScriptAndAsksForNothing) {
  const Issue one = issue({1});
  for (const std::string& html : {view_index(one, {{{}, {1, 2}, ""}}, "x"), view_page(one, 0, {{1, 2}, {}, ""})}) {
    EXPECT_THAT(html, HasSubstr("default-src 'none'; img-src data:; style-src 'sha256-"));
    EXPECT_THAT(html, Not(HasSubstr("script-src")));
    EXPECT_THAT(html, Not(HasSubstr("<script")));
    EXPECT_THAT(html, HasSubstr("data:image/jpeg;base64,AQI="));
  }
}

TEST(View, TextIsEscaped) {
  EXPECT_THAT(view_page(issue({1}), 0, {{}, {}, "<p.png>"}), HasSubstr("Scan: &lt;p.png&gt;"));
  EXPECT_THAT(view_page(issue({1}), 0, {}), HasSubstr("Bees &amp; hives"));
}

TEST(View, OfHalfASpreadIsDrawnInTheHalfsCoordinates) {
  Issue half = issue({1});
  half.pages[0].scan.crop = {50, 0, 100, 200};
  EXPECT_THAT(view_page(half, 0, {}), HasSubstr("viewBox=\"50 0 50 200\""));
}

TEST(View, CorrectionsThatPointNowhereAreListedAllTheSame) {
  Issue odd = issue({1});
  odd.pages[0].corrections = {{"p9r9", 7, 7, "join", "inter-|net", "internet", "hunspell", 0.5},
                              {"p1r1", -1, -1, "join", "a", "b", "issue", 0.5}};
  const std::string html = view_page(odd, 0, {});
  EXPECT_THAT(html, HasSubstr("<bdi>inter-|net</bdi></th>"));
  EXPECT_THAT(html, Not(HasSubstr("class=\"y-differences")));
}

}  // namespace
}  // namespace backissue
