#include "layout/reading_order.h"

#include <gmock/gmock.h>

#include <numeric>
#include <random>

#include "layout/page_builder.h"

namespace backissue {
namespace {

using testing::ElementsAre;

std::vector<int> order_of(const std::vector<Region>& regions) {
  std::vector<int> items;
  for (int i = 0; i < int(regions.size()); ++i) {
    if (has_text(regions[std::size_t(i)].kind)) items.push_back(i);
  }
  return reading_order(regions, items, rules_of(page_of(regions)), unit);
}

Region headline(double left, double baseline, double measure) {
  const Type type{2.5, 0.2};
  return region_of({set_line(left, baseline, running_words(measure, 0, type), type, measure)});
}

TEST(ReadingOrder, ColumnsFromTheLeftEachFromItsTop) {
  EXPECT_THAT(order_of({column(54, 10, 20, 8), column(5, 11, 20, 8), column(29.5, 32, 20, 4), column(29.5, 10, 20, 6)}),
              ElementsAre(1, 3, 2, 0));
}

TEST(ReadingOrder, AHeadlineOverTwoOfThreeColumnsComesBeforeBothAndTheThirdColumnAfter) {
  EXPECT_THAT(order_of({column(54, 6, 20, 14), column(29.5, 11, 20, 12), column(5, 11, 20, 12), headline(5, 7, 44.5)}),
              ElementsAre(3, 2, 1, 0));
}

TEST(ReadingOrder, AColumnThatGoesOnUnderAPictureIsReadOnBeforeTheNext) {
  EXPECT_THAT(order_of({column(40, 10, 33, 18), column(5, 36, 33, 7), column(5, 10, 33, 4), picture(5, 20, 38, 33)}),
              ElementsAre(2, 1, 0));
}

TEST(ReadingOrder, TextAroundAPictureKeepsItsColumn) {
  // The picture stands in the gutter; both columns give way to it.
  std::vector<TextLine> left, right;
  for (int i = 0; i < 12; ++i) {
    const bool beside = i >= 4 && i < 8;
    const double measure = beside ? 22 : 33, y = 10 + i * leading;
    left.push_back(set_line(5, y, running_words(measure, i), {}, measure));
    right.push_back(set_line(beside ? 51 : 40, y, running_words(measure, i + 9), {}, measure));
  }
  EXPECT_THAT(order_of({region_of(right), region_of(left), picture(28, 17, 50, 28)}), ElementsAre(1, 0));
}

TEST(ReadingOrder, ARuleOverTheFullWidthPartsWhatIsAboveFromWhatIsBelow) {
  const std::vector<Region> columns{column(5, 10, 33, 8), column(40, 10, 33, 8), column(5, 33, 33, 8),
                                    column(40, 33, 33, 8)};
  EXPECT_THAT(order_of(columns), ElementsAre(0, 2, 1, 3));
  std::vector<Region> ruled = columns;
  ruled.push_back(rule_across(5, 29.5, 73));
  EXPECT_THAT(order_of(ruled), ElementsAre(0, 1, 2, 3));
}

TEST(ReadingOrder, AHeadlineAcrossAllColumnsPartsThePage) {
  EXPECT_THAT(order_of({column(5, 10, 33, 8), column(40, 10, 33, 8), headline(5, 33, 68), column(5, 38, 33, 5),
                        column(40, 38, 33, 5)}),
              ElementsAre(0, 1, 2, 3, 4));
}

TEST(ReadingOrder, TheOrderInWhichRegionsAreGivenChangesNothing) {
  std::vector<Region> regions{headline(5, 7, 44.5),    column(5, 11, 20, 6),  column(5, 30, 20, 5),
                              column(29.5, 11, 20, 6), column(54, 6, 20, 14), headline(5, 50, 69),
                              column(5, 55, 33, 3),    column(40, 55, 33, 3)};
  const auto boxes_in_order = [](const std::vector<Region>& given) {
    std::vector<Box> boxes;
    for (const int i : order_of(given)) boxes.push_back(given[std::size_t(i)].box);
    return boxes;
  };
  const std::vector<Box> expected = boxes_in_order(regions);
  std::mt19937 random(1);
  for (int round = 0; round < 10; ++round) {
    std::shuffle(regions.begin(), regions.end(), random);
    EXPECT_EQ(boxes_in_order(regions), expected);
  }
}

TEST(ReadingOrder, WhatStandsAcrossTheGutterLowOnThePageComesBehindWhatStandsAboveIt) {
  const auto one_block = [](std::initializer_list<Region> parts) {
    Region block;
    for (const Region& part : parts) block.lines.insert(block.lines.end(), part.lines.begin(), part.lines.end());
    measure_region(block);
    return block;
  };
  const Region left =
      one_block({column(5, 10, 33, 3), column(20, 17.2, 18, 5), column(5, 29.2, 20, 4), column(5, 38.8, 33, 3)});
  const Region right = one_block({column(40, 10, 33, 8), column(62, 29.2, 11, 4), column(40, 38.8, 33, 3)});
  const Region above = column(5, 20, 12, 2), across = column(30, 31, 28, 2);
  EXPECT_THAT(order_of({left, right, across, above}), ElementsAre(0, 3, 1, 2));
}

TEST(ReadingOrder, TheRowOfVolumeAndDateComesBeforeTheMastheadUnderIt) {
  Region volume = set_block(5, 6, {"Volume 19, Number 3"}), date = set_block(66, 6, {"June 1996"});
  volume.kind = date.kind = RegionKind::issue_line;
  const Region title = region_of({set_line(12, 14, "Tidewater", {5, 0.2}, 0)});
  EXPECT_THAT(order_of({title, volume, date}), ElementsAre(1, 2, 0));
}

TEST(ReadingOrder, NothingOneAndRegionsWithoutSizeAreOrderedAllTheSame) {
  EXPECT_TRUE(order_of({}).empty());
  EXPECT_THAT(order_of({column(5, 10, 20, 2)}), ElementsAre(0));
  std::vector<int> order = order_of(std::vector<Region>(4));
  std::sort(order.begin(), order.end());
  EXPECT_THAT(order, ElementsAre(0, 1, 2, 3));
}

// Two columns above, and under them an article whose headline is no wider than its first column.
std::vector<Region> stacked(bool finished, bool headed_beside) {
  std::vector<Region> regions{column(5, 10, 33, 8), column(40, 10, 33, 8), headline(5, 35, 20), column(5, 40, 33, 6),
                              column(40, 40, 33, 6)};
  std::string& last = regions[0].lines.back().text;
  if (!finished) last.pop_back();  // the full stop
  for (std::size_t i : {0u, 1u, 3u, 4u}) regions[i].kind = RegionKind::body;
  regions[2].kind = RegionKind::headline;
  if (headed_beside) {
    regions.push_back(headline(40, 35, 20));
    regions.back().kind = RegionKind::headline;
  }
  return regions;
}

TEST(ReadingOrder, AnArticleUnderAnotherIsReadAfterAllItsColumns) {
  EXPECT_THAT(order_of(stacked(true, false)), ElementsAre(0, 1, 2, 3, 4));
  EXPECT_THAT(order_of(stacked(false, false)), ElementsAre(0, 1, 2, 3, 4));
}

TEST(ReadingOrder, TextThatBreaksOffOverAHeadlineGoesOnBesideIt) {
  EXPECT_THAT(order_of(stacked(false, true)), ElementsAre(0, 1, 2, 3, 5, 4));
}

TEST(ReadingOrder, ColumnsOfNewsWithHeadlinesSideBySideAreReadColumnByColumn) {
  EXPECT_THAT(order_of(stacked(true, true)), ElementsAre(0, 2, 3, 1, 5, 4));
}

TEST(ReadingOrder, AColumnRuleThroughTheHeadlinesRowKeepsTheColumnsWhole) {
  std::vector<Region> ruled = stacked(true, false);
  Region rule;
  rule.kind = RegionKind::separator;
  rule.box = box_at(38.9, 8, 39.1, 60);
  ruled.push_back(rule);
  EXPECT_THAT(order_of(ruled), ElementsAre(0, 2, 3, 1, 4));
}

}  // namespace
}  // namespace backissue
