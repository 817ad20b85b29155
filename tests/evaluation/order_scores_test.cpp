#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "evaluation/built_page.h"
#include "evaluation/structure/structure_scores.h"

namespace backissue {
namespace {

using enum RegionKind;

std::optional<Ratio> order_of(const PageContent& truth, const PageContent& result) {
  Scores scores;
  score_reading_order(truth, result, scores);
  return at(scores, Metric::reading_order);
}

// Two columns of three lines, and one line below.
PageContent three_regions() {
  return page_of({region_at(0, 0, "a", body, {"one", "two", "three"}),
                  region_at(500, 0, "b", body, {"four", "five", "six"}), region_at(0, 500, "c", body, {"seven"})});
}

TEST(ReadingOrder, CountsPairsOfLinesThatAreReadInTheirOrder) {
  const auto page = three_regions();
  EXPECT_EQ(order_of(page, page), (Ratio{21, 21}));
  // The columns change places: 3 times 3 pairs are wrong.
  EXPECT_EQ(order_of(page, reordered(page, {1, 0, 2})), (Ratio{12, 21}));
  // The last line comes first: 6 are wrong.
  EXPECT_EQ(order_of(page, reordered(page, {2, 0, 1})), (Ratio{15, 21}));
}

TEST(ReadingOrder, CountsALineThatWasNotFoundAsWrongInEveryPair) {
  const auto page = three_regions();
  auto result = page;
  result.page.regions[0].lines.erase(result.page.regions[0].lines.begin());
  EXPECT_EQ(order_of(page, result), (Ratio{15, 21}));  // its 6 pairs
  EXPECT_EQ(order_of(page, nothing_read()), (Ratio{0, 21}));
}

TEST(ReadingOrder, IgnoresLinesThatOnlyTheResultHas) {
  const auto page = three_regions();
  auto result = page;
  result.page.regions.push_back(region_at(0, 800, "noise", body, {"x"}));
  result.page.regions.back().order = 1;
  EXPECT_EQ(order_of(page, result), (Ratio{21, 21}));
}

TEST(ReadingOrder, LeavesOutFurnitureAndRegionsWithoutAPlace) {
  auto truth = three_regions();
  truth.page.regions.push_back(region_at(0, 900, "foot", running_foot, {"Review"}));
  truth.page.regions.back().order = 1;
  truth.page.regions.push_back(region_at(0, 950, "stray", other, {"stray"}));
  EXPECT_EQ(order_of(truth, three_regions()), (Ratio{21, 21}));
  auto result = truth;
  result.page.regions[2].kind = running_head;  // what is taken for furniture is not read
  EXPECT_EQ(order_of(truth, result), (Ratio{15, 21}));
}

TEST(ReadingOrder, DoesNotCountPairsThatMayStandInEitherOrder) {
  auto truth = three_regions();
  const auto swapped = reordered(truth, {1, 0, 2});
  truth.unordered = {{"a", "b"}};
  EXPECT_EQ(order_of(truth, swapped), (Ratio{12, 12}));  // without the 9 pairs of a and b
  auto result = swapped;
  std::swap(result.page.regions[0].lines[0], result.page.regions[0].lines[2]);
  EXPECT_EQ(order_of(truth, result), (Ratio{9, 12})) << "within a region there is but one order";
  truth.unordered = {{"a", "b"}, {"b", "c", "b"}, {"b", "a"}, {"no such"}};
  EXPECT_EQ(order_of(truth, swapped), (Ratio{9, 9})) << "a pair is left out once, whatever names it";
}

TEST(ReadingOrder, GoesByRegionsWhereThereAreNoLines) {
  auto page = three_regions();
  for (Region& region : page.page.regions) region.lines.clear();
  EXPECT_EQ(order_of(page, reordered(page, {1, 0, 2})), (Ratio{2, 3}));
  auto result = reordered(three_regions(), {1, 0, 2});
  result.known.lines = false;
  EXPECT_EQ(order_of(three_regions(), result), (Ratio{2, 3}));
}

TEST(ReadingOrder, HasNoValueWhereThereIsNoPairOrNoneIsKnown) {
  const auto one = page_of({region_at(0, 0, "a", body, {"one"})});
  EXPECT_FALSE(order_of(one, one));
  EXPECT_FALSE(order_of(page_of({}), one));
  auto unknown = three_regions();
  unknown.known.order = false;
  EXPECT_FALSE(order_of(unknown, three_regions()));
  unknown = three_regions();
  unknown.known.lines = unknown.known.regions = false;
  EXPECT_FALSE(order_of(three_regions(), unknown));
}

RC_GTEST_PROP(ReadingOrder, IsWhatCountingEachPairGives, ()) {
  const int size = *rc::gen::inRange(2, 12);
  std::vector<Region> regions;
  std::vector<std::size_t> places;
  for (int i = 0; i < size; ++i) {
    regions.push_back(region_at(0, 40 * i, std::to_string(i), body, {"line"}));
    places.push_back(std::size_t(i));
  }
  for (std::size_t i = places.size(); i > 1; --i)
    std::swap(places[i - 1], places[*rc::gen::inRange<std::size_t>(0, i)]);
  std::int64_t right = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    for (std::size_t j = i + 1; j < places.size(); ++j) right += places[i] < places[j];
  }
  const auto page = page_of(regions);
  RC_ASSERT(order_of(page, reordered(page, places)) == (Ratio{right, size * (size - 1) / 2}));
}

}  // namespace
}  // namespace backissue
