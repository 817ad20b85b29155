#include "issue/articles.h"

#include <gmock/gmock.h>

#include "issue/build_issue.h"

namespace backissue {
namespace {

using testing::ElementsAre;

Region told(RegionKind kind, const std::string& text, const std::string& article = "a1", const std::string& flow = "") {
  Region region = finished(region_of(kind, {text}, article));
  if (!flow.empty()) region.flow = flow;
  return region;
}

// A body region whose first paragraph goes on from before, whose last goes on later, or neither.
Region body(std::vector<std::string> paragraphs, bool continues, bool continued, const std::string& article = "a1") {
  Region region = region_of(RegionKind::body, {"as printed"}, article);
  for (std::string& text : paragraphs) region.paragraphs.push_back({std::move(text), false, false});
  region.paragraphs.front().continues = continues;
  region.paragraphs.back().continued = continued;
  return region;
}

TEST(Articles, HaveTheirPartsAndTheirTextInOrder) {
  const auto articles = gather_articles({page_of(
      4, {told(RegionKind::caption, "Cranes."), told(RegionKind::pull_quote, "“Mud!”"),
          told(RegionKind::kicker, "HARBORS"), told(RegionKind::headline, "Ports"), told(RegionKind::deck, "A deck."),
          told(RegionKind::byline, "By A. Writer"), body({"One.", "Two."}, false, false),
          told(RegionKind::subhead, "Mud"), body({"Three."}, false, false), told(RegionKind::footnote, "1. A note."),
          told(RegionKind::credit, "Photo: B.")})});
  ASSERT_EQ(articles.size(), 1u);
  const Article& article = articles[0];
  EXPECT_EQ(article.id, "a1");
  EXPECT_EQ(article.title, "Ports");
  EXPECT_EQ(article.kicker, "HARBORS");
  EXPECT_EQ(article.deck, "A deck.");
  EXPECT_EQ(article.byline, "By A. Writer");
  EXPECT_THAT(article.pages, ElementsAre(4));
  EXPECT_THAT(article.paragraphs, ElementsAre("One.", "Two.", "Mud", "Three."));
  EXPECT_THAT(article.captions, ElementsAre("Cranes."));
  EXPECT_THAT(article.pull_quotes, ElementsAre("“Mud!”"));
  EXPECT_EQ(article.text,
            "HARBORS\n\nPorts\n\nA deck.\n\nBy A. Writer\n\nOne.\n\nTwo.\n\nMud\n\nThree.\n\n1. A note.\n\n“Mud!”\n\n"
            "Cranes.\n\nPhoto: B.");
  EXPECT_EQ(article.regions.size(), 11u);
}

TEST(Articles, RunParagraphsOnOverColumnsAndPages) {
  const auto articles = gather_articles(
      {page_of(1, {told(RegionKind::headline, "Ports"), body({"One.", "Two begins"}, false, true),
                   told(RegionKind::pull_quote, "“Mud!”"), body({"in one column and"}, true, true)}),
       page_of(2, {told(RegionKind::caption, "Cranes."), body({"ends on a page.", "Three."}, true, false)})});
  ASSERT_EQ(articles.size(), 1u);
  EXPECT_THAT(articles[0].paragraphs, ElementsAre("One.", "Two begins in one column and ends on a page.", "Three."));
  EXPECT_THAT(articles[0].pages, ElementsAre(1, 2));
}

TEST(Articles, AWordThatWentWhollyToThePageBeforeLeavesNoSpace) {
  const auto articles =
      gather_articles({page_of(1, {body({"The internet"}, false, true)}), page_of(2, {body({""}, true, true)}),
                       page_of(3, {body({"is old."}, true, false)})});
  EXPECT_THAT(articles[0].paragraphs, ElementsAre("The internet is old."));
}

TEST(Articles, BoxesStandBehindTheBodyAndAreNoneOfItsParagraphs) {
  Region boxed = body({"Em: a square."}, false, false);
  boxed.flow = "sidebar1";
  const auto articles = gather_articles({page_of(
      6, {told(RegionKind::headline, "Letters of Lead"), body({"One."}, false, false),
          told(RegionKind::headline, "A short glossary", "a1", "sidebar1"), boxed, body({"Two."}, false, false)})});
  ASSERT_EQ(articles.size(), 1u);
  EXPECT_EQ(articles[0].title, "Letters of Lead");
  EXPECT_THAT(articles[0].paragraphs, ElementsAre("One.", "Two."));
  EXPECT_EQ(articles[0].text, "Letters of Lead\n\nOne.\n\nTwo.\n\nA short glossary\n\nEm: a square.");
}

TEST(Articles, AHeadlineInTwoRegionsIsOne) {
  const auto articles =
      gather_articles({page_of(1, {told(RegionKind::headline, "The Night"),
                                   told(RegionKind::headline, "the Lights Moved"), body({"One."}, false, false)})});
  EXPECT_EQ(articles[0].title, "The Night the Lights Moved");
}

TEST(Articles, AHeadlineRepeatedOverAContinuationIsSaidOnce) {
  for (const char* repeated : {"The Night the Llghts Moved", "LIGHTS"}) {
    const auto articles = gather_articles(
        {page_of(4, {told(RegionKind::headline, "The Night the Lights Moved"), body({"One"}, false, true)}),
         page_of(9, {told(RegionKind::headline, repeated), body({"two."}, true, false)})});
    EXPECT_EQ(articles[0].title, "The Night the Lights Moved");
    EXPECT_EQ(articles[0].text, "The Night the Lights Moved\n\nOne two.") << repeated;
    EXPECT_EQ(articles[0].regions.size(), 4u);
  }
}

TEST(Articles, AnotherHeadlineFurtherOnStandsInTheText) {
  const auto articles =
      gather_articles({page_of(4, {told(RegionKind::headline, "Ports"), body({"One."}, false, false)}),
                       page_of(5, {told(RegionKind::headline, "Mud everywhere"), body({"Two."}, false, false)})});
  EXPECT_EQ(articles[0].title, "Ports");
  EXPECT_EQ(articles[0].text, "Ports\n\nOne.\n\nMud everywhere\n\nTwo.");
}

TEST(Articles, AReadersWayToTheNextPageIsNoText) {
  const auto articles = gather_articles(
      {page_of(5, {body({"One"}, false, true), told(RegionKind::jump_line, "Continued on page 153")}),
       page_of(9, {told(RegionKind::jump_line, "continued from page 149"), body({"two."}, true, false)})});
  EXPECT_EQ(articles[0].text, "One two.");
}

TEST(Articles, KeepApartAndComeAsTheyAppear) {
  const auto articles =
      gather_articles({page_of(1, {body({"One."}, false, false, "a1"), body({"Other."}, false, false, "a2")}),
                       page_of(2, {body({"Two."}, false, false, "a1"), body({"None."}, false, false, "")})});
  ASSERT_EQ(articles.size(), 2u);
  EXPECT_EQ(articles[0].text, "One.\n\nTwo.");
  EXPECT_EQ(articles[1].text, "Other.");
  EXPECT_THAT(articles[1].pages, ElementsAre(1));
}

TEST(Articles, NoPagesHaveNone) { EXPECT_TRUE(gather_articles({}).empty()); }

}  // namespace
}  // namespace backissue
