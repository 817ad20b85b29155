#include <gtest/gtest.h>

#include <numeric>

#include "evaluation/built_page.h"
#include "evaluation/structure/structure_scores.h"

namespace backissue {
namespace {

using enum RegionKind;

ItemScores scored(const PageContent& truth, const PageContent& result) {
  ItemScores item;
  score_regions(truth, result, {}, item);
  return item;
}

std::int64_t cell(const Confusion& confusion, std::size_t truth, std::size_t result) {
  return confusion.at(truth).at(result);
}
constexpr std::size_t index_of(RegionKind kind) { return static_cast<std::size_t>(kind); }
constexpr std::size_t no_region = region_kind_count;

TEST(RegionScores, CountRegionsAndAreaUnderTheRightKind) {
  // A million pixels, so that a pixel is a millionth.
  const auto truth = page_of({box_at({0, 0, 500, 100}, "h", headline), box_at({0, 200, 500, 1000}, "b"),
                              box_at({600, 0, 1000, 1000}, "f", figure)});
  const auto result = page_of(
      {box_at({0, 0, 500, 100}, "1", deck), box_at({0, 200, 500, 800}, "2"), box_at({600, 0, 800, 500}, "3", figure)});
  const ItemScores item = scored(truth, result);
  // By number: the headline (a deck) and the body (0.75) match, the figure (a quarter of it) does not.
  EXPECT_EQ(at(item.scores, Metric::region_match), (Ratio{4, 6}));
  // By kind: body 300,000 of 400,000 and 300,000; figure 100,000 of 400,000 and 100,000.
  EXPECT_EQ(at(item.scores, Metric::region_kind), (Ratio{800'000, 850'000 + 450'000}));
  EXPECT_EQ(item.kinds.at(body).region_match, (Ratio{2, 2}));
  EXPECT_EQ(item.kinds.at(body).region_kind, (Ratio{600'000, 700'000}));
  EXPECT_EQ(item.kinds.at(figure).region_match, (Ratio{0, 2}));
  EXPECT_EQ(item.kinds.at(headline).region_match, (Ratio{0, 1}));
  EXPECT_EQ(item.kinds.at(deck).region_kind, (Ratio{0, 50'000}));
  EXPECT_FALSE(item.kinds.contains(byline));

  ASSERT_EQ(item.confusion.size(), confusion_size);
  EXPECT_EQ(cell(item.confusion, index_of(headline), index_of(deck)), 50'000);
  EXPECT_EQ(cell(item.confusion, index_of(body), index_of(body)), 300'000);
  EXPECT_EQ(cell(item.confusion, index_of(body), no_region), 100'000);
  EXPECT_EQ(cell(item.confusion, index_of(figure), no_region), 300'000);
  EXPECT_EQ(cell(item.confusion, no_region, index_of(deck)), 0);
}

TEST(RegionScores, OfASpreadsHalfCountAsOfAWholePage) {
  auto half = page_of({box_at({500, 0, 1000, 1000}, "b")});
  half.page.scan.crop = {500, 0, 1000, 1000};
  EXPECT_EQ(at(scored(half, half).scores, Metric::region_kind), (Ratio{2'000'000, 2'000'000}));
}

TEST(RegionScores, OfAColumnInPiecesLoseByNumberAndNotByArea) {
  const auto truth = page_of({box_at({0, 0, 400, 900}, "b")});
  const auto result =
      page_of({box_at({0, 0, 400, 300}, "1"), box_at({0, 300, 400, 600}, "2"), box_at({0, 600, 400, 900}, "3")});
  const ItemScores item = scored(truth, result);
  EXPECT_EQ(at(item.scores, Metric::region_match), (Ratio{0, 4}));
  EXPECT_EQ(at(item.scores, Metric::region_kind), (Ratio{720'000, 720'000}));
}

TEST(RegionScores, OfRegionsThatOverlapEachOtherNeverPassTheWhole) {
  const auto page = page_of(
      {box_at({0, 0, 600, 600}, "a"), box_at({100, 100, 700, 700}, "b"), box_at({200, 200, 500, 500}, "f", figure)});
  const ItemScores item = scored(page, page);
  EXPECT_EQ(at(item.scores, Metric::region_kind), (Ratio{1'620'000, 1'620'000}));
  for (std::size_t t = 0; t < confusion_size; ++t) {
    for (std::size_t r = 0; r < confusion_size; ++r)
      EXPECT_TRUE(t == r || cell(item.confusion, t, r) == 0) << t << ", " << r;
  }
}

TEST(RegionScores, GiveEachKindsAreaOnceInTheConfusion) {
  const auto truth = page_of({box_at({0, 0, 600, 600}, "a"), box_at({100, 100, 700, 700}, "f", figure)});
  const auto result = page_of({box_at({0, 0, 600, 600}, "1", caption), box_at({50, 50, 640, 640}, "2", table)});
  const Confusion confusion = scored(truth, result).confusion;
  const auto row = [&](std::size_t t) {
    return std::accumulate(confusion[t].begin(), confusion[t].end(), std::int64_t{0});
  };
  std::int64_t found_as_table = 0;
  for (const auto& cells : confusion) found_as_table += cells[index_of(table)];
  EXPECT_NEAR(double(row(index_of(body))), 360'000, 2);
  EXPECT_NEAR(double(row(index_of(figure))), 360'000, 2);
  EXPECT_NEAR(double(found_as_table), 348'100, 2);
}

TEST(RegionScores, LeaveSeparatorsOut) {
  const auto truth = page_of({box_at({0, 0, 500, 500}, "b"), box_at({0, 600, 500, 601}, "s", separator)});
  const auto result = page_of({box_at({0, 0, 500, 500}, "b"), box_at({0, 601, 500, 602}, "s", separator)});
  EXPECT_EQ(at(scored(truth, result).scores, Metric::region_match), (Ratio{2, 2}));
  EXPECT_FALSE(scored(truth, result).kinds.contains(separator));
}

TEST(RegionScores, OfPagesWithoutRegionsHaveNoValueAndOfInventedOnesNoHits) {
  const auto empty = page_of({}), one = page_of({box_at({0, 0, 500, 500}, "b")});
  EXPECT_FALSE(at(scored(empty, empty).scores, Metric::region_match));
  EXPECT_TRUE(scored(empty, empty).confusion.empty());
  EXPECT_EQ(at(scored(empty, one).scores, Metric::region_match), (Ratio{0, 1}));
  EXPECT_EQ(at(scored(one, empty).scores, Metric::region_kind), (Ratio{0, 250'000}));
}

TEST(RegionScores, TellWhatBothSidesKnow) {
  auto truth = page_of({box_at({0, 0, 500, 500}, "b")});
  const auto result = truth;
  truth.known.kinds = false;
  EXPECT_EQ(at(scored(truth, result).scores, Metric::region_match), (Ratio{2, 2}));
  EXPECT_FALSE(at(scored(truth, result).scores, Metric::region_kind));
  EXPECT_TRUE(scored(truth, result).kinds.empty());
  truth.known.regions = false;
  EXPECT_FALSE(at(scored(truth, result).scores, Metric::region_match));
}

TEST(RegionScores, OfAPageOfUnknownSizeAreSharesOfWhatStandsOnIt) {
  auto truth = page_of({box_at({100, 100, 200, 200}, "b"), box_at({200, 100, 300, 200}, "f", figure)});
  truth.page.scan = {};
  EXPECT_EQ(at(scored(truth, truth).scores, Metric::region_kind), (Ratio{2'000'000, 2'000'000}));
}

}  // namespace
}  // namespace backissue
