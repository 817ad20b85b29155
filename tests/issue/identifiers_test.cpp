#include "issue/identifiers.h"

#include <gmock/gmock.h>

#include <set>

#include "issue/build_issue.h"

namespace backissue {
namespace {

Region flowing(const std::string& flow, RegionKind kind = RegionKind::body) {
  Region region = region_of(kind, {"Text."}, "1");
  region.flow = flow;
  return region;
}

ArticlePart part_of(std::size_t page, std::vector<std::size_t> regions, const std::string& flow = "main") {
  ArticlePart part;
  part.page = page;
  part.regions = std::move(regions);
  part.is_article = true;
  part.has_body = true;
  part.flow = flow;
  return part;
}

TEST(Identifiers, OfRegionsNameTheirPage) {
  Page page = page_of(73, {flowing("main"), flowing("main")});
  page.corrections = {{"r2", 0, 0, "join", "a-|b", "ab", "issue", 1}};
  name_regions(page);
  EXPECT_EQ(page.regions[0].id, "p73r1");
  EXPECT_EQ(page.regions[1].id, "p73r2");
  EXPECT_EQ(page.corrections[0].region, "p73r2");
}

TEST(Identifiers, OfRegionsAreUniqueWhateverTheLayoutGave) {
  Page page = page_of(1, {flowing("main"), flowing("main"), flowing("main")});
  page.regions[0].id = "";
  page.regions[1].id = "r4";
  page.regions[2].id = "r4";
  name_regions(page);
  std::set<std::string> ids;
  for (const Region& region : page.regions) {
    EXPECT_THAT(region.id, testing::MatchesRegex("p1r[1-9][0-9]*"));
    ids.insert(region.id);
  }
  EXPECT_EQ(ids.size(), 3u);
}

TEST(Identifiers, OfArticlesCountThroughTheIssue) {
  std::vector<Page> pages = {page_of(1, {flowing("main"), flowing("main")}), page_of(2, {flowing("main")})};
  std::vector<ArticlePart> parts = {part_of(0, {0}), part_of(0, {1}), part_of(1, {0})};
  parts[2].previous = 0;
  parts[0].next = 2;
  name_articles(pages, parts);
  EXPECT_EQ(pages[0].regions[0].article, "a1");
  EXPECT_EQ(pages[0].regions[1].article, "a2");
  EXPECT_EQ(pages[1].regions[0].article, "a1");
}

TEST(Identifiers, WhatIsNoArticleGetsNone) {
  std::vector<Page> pages = {page_of(1, {flowing("main"), flowing("main")})};
  std::vector<ArticlePart> parts = {part_of(0, {0}), part_of(0, {1})};
  parts[0].is_article = false;
  name_articles(pages, parts);
  EXPECT_EQ(pages[0].regions[0].article, "");
  EXPECT_EQ(pages[0].regions[1].article, "a1");
}

TEST(Identifiers, OfFlowsGoOnWithTheBodyAndWithNothingElse) {
  std::vector<Page> pages = {page_of(1, {flowing("main"), flowing("sidebar1")}),
                             page_of(2, {flowing("main"), flowing("sidebar1")})};
  std::vector<ArticlePart> parts = {part_of(0, {0, 1}), part_of(1, {0, 1})};
  parts[1].previous = 0;
  name_articles(pages, parts);
  EXPECT_EQ(pages[1].regions[0].flow, "main");
  EXPECT_EQ(pages[0].regions[1].flow, "sidebar1");
  EXPECT_EQ(pages[1].regions[1].flow, "sidebar2");
}

}  // namespace
}  // namespace backissue
