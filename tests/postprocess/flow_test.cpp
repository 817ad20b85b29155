#include "postprocess/flow.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "postprocess/built.h"

namespace backissue {
namespace {

using testing::ElementsAre;

// The chains as "0 1! 3": regions by index, '!' where only a broken word ties them to the one before.
std::vector<std::string> chains_of(std::vector<Page> pages) {
  std::vector<TokenRegion> regions;
  for (Page& page : pages) {
    for (Region& region : page.regions) regions.push_back({&page, &region, tokenise(region), false});
  }
  std::vector<std::string> chains;
  for (const auto& chain : follow_flows(regions)) {
    std::string text;
    for (std::size_t i = 0; i < chain.size(); ++i) {
      if (i > 0) text += ' ';
      text += std::to_string(chain[i].region) + (i > 0 && !chain[i].sure ? "!" : "");
    }
    chains.push_back(text);
  }
  return chains;
}

Region body(const std::string& text = "text", const std::string& article = "a1") {
  Region region = region_of("r", {text});
  region.article = article;
  return region;
}
Region of_kind(RegionKind kind, const std::string& text = "text") { return region_of("r", {text}, kind); }

TEST(Flow, ColumnsOfAnArticleGoOnInEachOther) {
  EXPECT_THAT(chains_of({page_of(1, {body(), body(), body()})}), ElementsAre("0 1 2"));
}

TEST(Flow, PicturesQuotesAndCaptionsBetweenDoNotPartIt) {
  EXPECT_THAT(chains_of({page_of(1, {body(), of_kind(RegionKind::pull_quote), of_kind(RegionKind::caption), body()})}),
              ElementsAre("0 3", "1", "2"));
}

TEST(Flow, AfterAHeadingOnlyABrokenWordTies) {
  EXPECT_THAT(chains_of({page_of(1, {body(), of_kind(RegionKind::subhead), body(), body()})}),
              ElementsAre("0 2! 3", "1"));
}

TEST(Flow, ArticlesAndFlowsAreApart) {
  Region sidebar = body();
  sidebar.flow = "sidebar1";
  EXPECT_THAT(chains_of({page_of(1, {body(), body("text", "a2"), sidebar, body()})}), ElementsAre("0 3", "1", "2"));
}

TEST(Flow, ArticleGoesOnOverPagesEvenWithPagesBetween) {
  EXPECT_THAT(chains_of({page_of(1, {body()}), page_of(2, {body("text", "a2")}), page_of(5, {body()})}),
              ElementsAre("0 2", "1"));
}

TEST(Flow, WithoutAnArticleTheNextPageIsTiedByABrokenWordOnlyAndALaterOneNotAtAll) {
  EXPECT_THAT(
      chains_of({page_of(1, {body("text", "")}), page_of(2, {body("text", "")}), page_of(4, {body("text", "")})}),
      ElementsAre("0 1!", "2"));
}

TEST(Flow, FootnotesHaveAFlowOfTheirOwn) {
  EXPECT_THAT(chains_of({page_of(1, {body(), of_kind(RegionKind::footnote), body(), of_kind(RegionKind::footnote)})}),
              ElementsAre("0 2", "1 3"));
}

TEST(Flow, RegionThatBeginsInsideAWordIsNoHeading) {
  EXPECT_THAT(chains_of({page_of(1, {body("the din-"), of_kind(RegionKind::subhead, "ner plate."), body()})}),
              ElementsAre("0 1! 2"));
  EXPECT_THAT(chains_of({page_of(1, {body("the din-"), of_kind(RegionKind::subhead, "Ner"), body()})}),
              ElementsAre("0 2!", "1"));
}

TEST(Flow, NoRegionsNoChains) { EXPECT_TRUE(chains_of({page_of(1, {})}).empty()); }

}  // namespace
}  // namespace backissue
