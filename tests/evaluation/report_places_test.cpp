#include "evaluation/report/report_places.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace backissue {
namespace {

// "The inter-" over "net is old.", whose text rejoins the broken word.
Page page_with_words() {
  Page page;
  page.text = "The internet is old.";
  Region region;
  region.kind = RegionKind::body;
  region.lines.resize(2);
  region.lines[0].words = {{{0, 0, 30, 10}, "The", 1}, {{40, 0, 100, 10}, "inter-", 1}};
  region.lines[1].words = {{{0, 20, 30, 30}, "net", 1}, {{40, 20, 60, 30}, "is", 1}, {{70, 20, 110, 30}, "old.", 1}};
  page.regions = {region};
  return page;
}

std::vector<Box> boxes(const Page& page, std::size_t begin, std::size_t end) {
  return Places(to_graphemes(page.text, {}), page, {}).of({begin, end});
}

using testing::ElementsAre;

TEST(Places, AWordStandsWhereItIsPrinted) {
  EXPECT_THAT(boxes(page_with_words(), 0, 3), ElementsAre(Box{0, 0, 30, 10}));
  EXPECT_THAT(boxes(page_with_words(), 17, 18), ElementsAre(Box{70, 20, 110, 30})) << "one character of it will do";
}

TEST(Places, ARejoinedWordStandsInBothItsLines) {
  EXPECT_THAT(boxes(page_with_words(), 4, 12), ElementsAre(Box{40, 0, 100, 10}, Box{0, 20, 30, 30}));
}

TEST(Places, WordsOfALineAreOneBox) { EXPECT_THAT(boxes(page_with_words(), 9, 20), ElementsAre(Box{0, 20, 110, 30})); }

TEST(Places, BetweenCharactersIsTheWordBefore) {
  EXPECT_THAT(boxes(page_with_words(), 3, 3), ElementsAre(Box{0, 0, 30, 10}));
  EXPECT_THAT(boxes(page_with_words(), 0, 0), ElementsAre(Box{0, 0, 30, 10})) << "none is before";
}

TEST(Places, AreTheLinesOrTheRegionsWhereNoMoreIsKnown) {
  Page page = page_with_words();
  for (TextLine& line : page.regions[0].lines) {
    for (const Word& word : line.words) line.text += word.text + ' ';
    line.words.clear();
  }
  page.regions[0].lines[0].box = {1, 2, 3, 4};
  EXPECT_THAT(boxes(page, 0, 3), ElementsAre(Box{1, 2, 3, 4}));
  page.regions[0].lines.clear();
  page.regions[0].text = page.text;
  page.regions[0].box = {5, 6, 7, 8};
  EXPECT_THAT(boxes(page, 0, 3), ElementsAre(Box{5, 6, 7, 8}));
}

TEST(Places, AreNoneWithoutBoxes) {
  Page page;
  page.text = "text alone";
  EXPECT_TRUE(boxes(page, 0, 4).empty());
  EXPECT_TRUE(boxes(Page{}, 0, 0).empty());
}

}  // namespace
}  // namespace backissue
