#include <gtest/gtest.h>

#include "evaluation/built_page.h"
#include "evaluation/structure/structure_scores.h"

namespace backissue {
namespace {

using enum RegionKind;

template <typename Side>
Scores scored(const Side& truth, const Side& result) {
  Scores scores;
  score_articles(truth, result, {}, scores);
  return scores;
}

// Two articles side by side: five lines with a byline, four without.
PageContent two_articles() {
  return page_of({in_article("a1", region_at(0, 0, "h1", headline, {"Harbor Lights", "at Dusk"})),
                  in_article("a1", region_at(0, 50, "y1", byline, {"By A. Writer"})),
                  in_article("a1", region_at(0, 100, "b1", body, {"The night.", "The end."})),
                  in_article("a2", region_at(500, 0, "h2", headline, {"Ferries"})),
                  in_article("a2", region_at(500, 100, "b2", body, {"Fares rose.", "Fares fell.", "So they did."}))});
}

void expect_titles(const Scores& scores, Ratio headline_exact, Ratio headline_near, Ratio byline_exact,
                   Ratio byline_near) {
  EXPECT_EQ(at(scores, Metric::headline_exact), headline_exact);
  EXPECT_EQ(at(scores, Metric::headline_near), headline_near);
  EXPECT_EQ(at(scores, Metric::byline_exact), byline_exact);
  EXPECT_EQ(at(scores, Metric::byline_near), byline_near);
}

TEST(ArticleScores, OfThePageItselfAreWhole) {
  const Scores scores = scored(two_articles(), two_articles());
  EXPECT_EQ(at(scores, Metric::article_grouping), (Ratio{32, 32}));  // 10 and 6 pairs, on both sides
  expect_titles(scores, {2, 2}, {2, 2}, {1, 1}, {1, 1});
}

TEST(ArticleScores, OfTwoArticlesInOneHaveTooManyPairs) {
  auto result = two_articles();
  for (Region& region : result.page.regions) region.article = "x";
  const Scores scores = scored(two_articles(), result);
  EXPECT_EQ(at(scores, Metric::article_grouping), (Ratio{32, 16 + 36}));
  // "Harbor Lights at Dusk Ferries" is neither of them; the byline is the first article's.
  expect_titles(scores, {0, 2}, {0, 2}, {1, 1}, {1, 1});
}

TEST(ArticleScores, OfAnArticleInTwoPartsHaveTooFewPairs) {
  auto result = two_articles();
  result.page.regions[4].article = "x";  // b2
  const Scores scores = scored(two_articles(), result);
  EXPECT_EQ(at(scores, Metric::article_grouping), (Ratio{2 * (10 + 3), 16 + 13}));
  // a2 is where most of its lines are, and has no headline there; the part that has one is no article of the truth.
  expect_titles(scores, {1, 3}, {1, 3}, {1, 1}, {1, 1});
}

TEST(ArticleScores, TakeLinesThatWereNotFoundAsAloneAndThoseOfNoArticleToo) {
  auto result = two_articles();
  result.page.regions[4].lines.pop_back();
  EXPECT_EQ(at(scored(two_articles(), result), Metric::article_grouping), (Ratio{2 * 13, 16 + 13}));
  result = two_articles();
  result.page.regions[4].article.clear();
  EXPECT_EQ(at(scored(two_articles(), result), Metric::article_grouping), (Ratio{2 * 10, 16 + 10}));
  result = two_articles();
  result.page.regions.push_back(in_article("a1", region_at(0, 800, "noise", body, {"x", "y"})));
  EXPECT_EQ(at(scored(two_articles(), result), Metric::article_grouping), (Ratio{32, 32}));
}

TEST(ArticleScores, GoByRegionsWhereThereAreNoLines) {
  auto page = two_articles();
  for (Region& region : page.page.regions) region.lines.clear();
  EXPECT_EQ(at(scored(page, page), Metric::article_grouping), (Ratio{8, 8}));  // 3 pairs and 1, on both sides
}

TEST(ArticleScores, TellExactTitlesFromNearOnesAfterFolding) {
  auto result = two_articles();
  result.page.regions[0].text = "Harbor  Lights\n\nat Dusk";  // white space alone
  result.page.regions[1].text = "By A. Writcr";               // 1 character of 12
  result.page.regions[3].text = "Fcrrics";                    // 2 of 7
  expect_titles(scored(two_articles(), result), {1, 2}, {1, 2}, {0, 1}, {1, 1});
}

TEST(ArticleScores, CountABylineThatOnlyTheResultHas) {
  auto result = two_articles();
  result.page.regions[4].kind = byline;
  expect_titles(scored(two_articles(), result), {2, 2}, {2, 2}, {1, 2}, {1, 2});
}

TEST(ArticleScores, TakeABoxesHeadlineWhereThereIsNoOther) {
  auto page = two_articles();
  page.page.regions[2].kind = headline;  // "The night. The end." over a box
  page.page.regions[2].flow = "sidebar1";
  page.page.regions[3].flow = "sidebar2";  // all of the second article is a box
  page.page.regions[4].flow = "sidebar2";
  expect_titles(scored(two_articles(), page), {2, 2}, {2, 2}, {1, 1}, {1, 1});
}

TEST(ArticleScores, OfAPageThatWasNotReadAreLost) {
  const Scores scores = scored(two_articles(), nothing_read());
  EXPECT_EQ(at(scores, Metric::article_grouping), (Ratio{0, 16}));
  expect_titles(scores, {0, 2}, {0, 2}, {0, 1}, {0, 1});
}

TEST(ArticleScores, TellWhatBothSidesKnow) {
  auto truth = two_articles();
  truth.known.kinds = false;
  EXPECT_TRUE(at(scored(truth, two_articles()), Metric::article_grouping));
  EXPECT_FALSE(at(scored(truth, two_articles()), Metric::headline_exact));
  truth.known.articles = false;
  EXPECT_EQ(scored(truth, two_articles()), Scores{});
  EXPECT_EQ(scored(page_of({}), page_of({})), Scores{}) << "no line and no article";
}

// An article over two pages, and one on the second.
Content issue() {
  Content content;
  content.is_issue = true;
  content.pages = {
      page_of({region_at(0, 0, "p1r1", headline, {"Lights"}), region_at(0, 100, "p1r2", body, {"a", "b"})}),
      page_of({region_at(0, 0, "p2r1", body, {"c"}), region_at(0, 100, "p2r2", headline, {"Ferries"}),
               region_at(0, 200, "p2r3", body, {"d"})})};
  content.pages[1].page.number = 2;
  Article first, second;
  first.title = "Lights";
  first.byline = "A. Writer";
  first.regions = {"p1r1", "p1r2", "p2r1"};
  second.title = "Ferries";
  second.regions = {"p2r2", "p2r3"};
  content.articles = {first, second};
  return content;
}

TEST(IssueArticles, GroupLinesOverPages) {
  const Scores scores = scored(issue(), issue());
  EXPECT_EQ(at(scores, Metric::article_grouping), (Ratio{14, 14}));  // 6 pairs and 1, on both sides
  expect_titles(scores, {2, 2}, {2, 2}, {1, 1}, {1, 1});
}

TEST(IssueArticles, LoseThePairsOfAContinuationThatWasNotFound) {
  Content result = issue();
  result.articles[0].regions = {"p1r1", "p1r2"};
  Article rest;
  rest.regions = {"p2r1"};
  result.articles.push_back(rest);
  const Scores scores = scored(issue(), result);
  EXPECT_EQ(at(scores, Metric::article_grouping), (Ratio{2 * 4, 7 + 4}));
  expect_titles(scores, {2, 2}, {2, 2}, {1, 1}, {1, 1});
}

TEST(IssueArticles, MatchPagesByNumberAndTakeAMissingOneAsNotRead) {
  Content result = issue();
  result.pages.erase(result.pages.begin());
  const Scores scores = scored(issue(), result);
  EXPECT_EQ(at(scores, Metric::article_grouping), (Ratio{2, 7 + 1}));
  expect_titles(scores, {2, 2}, {2, 2}, {1, 1}, {1, 1});
}

TEST(IssueArticles, WithoutPagesPairByTheNearestHeadline) {
  Content truth = issue(), result = issue();
  truth.pages.clear();
  std::swap(result.articles[0], result.articles[1]);
  result.articles[1].title = "Light";       // 1 character of 6
  result.articles[1].byline = "A. Wrlter";  // 1 of 9
  result.articles.push_back({});
  result.articles.back().title = "Imprint";
  const Scores scores = scored(truth, result);
  EXPECT_FALSE(at(scores, Metric::article_grouping));
  expect_titles(scores, {1, 3}, {1, 3}, {0, 1}, {0, 1});
}

TEST(IssueArticles, HaveNoValueWhereASideIsNoIssue) {
  Content result = issue();
  result.is_issue = false;
  EXPECT_EQ(scored(issue(), result), Scores{});
  result = {};
  result.is_issue = true;
  expect_titles(scored(issue(), result), {0, 2}, {0, 2}, {0, 1}, {0, 1});
}

}  // namespace
}  // namespace backissue
