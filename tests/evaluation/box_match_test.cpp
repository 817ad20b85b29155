#include "evaluation/structure/box_match.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace backissue {
namespace {

using testing::ElementsAre;

const Match none;

TEST(RegionMatch, TakesAnIntersectionOverUnionOfTheOverlapOrMore) {
  const std::vector<Box> truth = {{0, 0, 100, 100}};
  // 50 of 100 rows: 5,000 of 10,000; 49 of them: 0.49.
  EXPECT_THAT(match_regions(truth, std::vector<Box>{{0, 0, 100, 50}}, 0.5), ElementsAre(Match(0)));
  EXPECT_THAT(match_regions(truth, std::vector<Box>{{0, 0, 100, 49}}, 0.5), ElementsAre(none));
  EXPECT_THAT(match_regions(truth, std::vector<Box>{{0, 0, 100, 49}}, 0.4), ElementsAre(Match(0)));
}

TEST(RegionMatch, IsOneToOneWithTheLargestOverlapFirst) {
  const std::vector<Box> truth = {{0, 0, 100, 100}, {0, 20, 100, 120}};
  const std::vector<Box> result = {{0, 18, 100, 118}, {0, 30, 100, 130}};
  // The first result is both truths'; the second truth has more of it, and the first one has 70 rows of 130 of the
  // other.
  EXPECT_THAT(match_regions(truth, result, 0.5), ElementsAre(Match(1), Match(0)));
}

TEST(RegionMatch, BreaksTiesByPosition) {
  const std::vector<Box> same(3, Box{10, 10, 60, 60});
  EXPECT_THAT(match_regions(same, same, 0.5), ElementsAre(Match(0), Match(1), Match(2)));
}

TEST(RegionMatch, LeavesEmptyBoxesAlone) {
  const std::vector<Box> empty(2, Box{10, 10, 10, 60});
  EXPECT_THAT(match_regions(empty, empty, 0.0), ElementsAre(none, none));
}

TEST(LineMatch, TakesBoxesOfOtherHeightsAndShapes) {
  const std::vector<Box> truth = {{0, 0, 400, 40}, {0, 40, 400, 80}};
  // The second result is set tight round letters without ascenders, the first is short by a word.
  const std::vector<Box> result = {{0, 5, 300, 36}, {3, 56, 398, 70}};
  EXPECT_THAT(match_lines(truth, result), ElementsAre(Match(0), Match(1)));
}

TEST(LineMatch, OfALineInPiecesTakesTheLargest) {
  const std::vector<Box> truth = {{0, 0, 400, 40}};
  EXPECT_THAT(match_lines(truth, std::vector<Box>{{0, 0, 90, 40}, {100, 0, 300, 40}, {310, 0, 400, 40}}),
              ElementsAre(Match(1)));
}

TEST(LineMatch, OfALineAcrossTwoColumnsMatchesOne) {
  const std::vector<Box> truth = {{0, 0, 400, 40}, {500, 0, 1000, 40}};
  EXPECT_THAT(match_lines(truth, std::vector<Box>{{0, 0, 1000, 40}}), ElementsAre(none, Match(0)));
}

TEST(LineMatch, KeepsAskewLinesApart) {
  // Each line's upright box reaches over half of the next line.
  std::vector<Box> truth, result;
  for (int i = 0; i < 6; ++i) {
    truth.push_back({0, i * 40, 600, i * 40 + 60});
    result.push_back({2, i * 40 + 1, 601, i * 40 + 61});
  }
  result.erase(result.begin());
  EXPECT_THAT(match_lines(truth, result), ElementsAre(none, Match(0), Match(1), Match(2), Match(3), Match(4)));
}

TEST(LineMatch, OfThousandsOfLinesInOnePlaceEndsSoon) {
  const std::vector<Box> same(3000, Box{0, 0, 1000, 1000});
  EXPECT_EQ(match_lines(same, same).front(), Match(0));
}

TEST(BoxIndex, FindsTheBoxesThatMeet) {
  const std::vector<Box> boxes = {{0, 0, 10, 500}, {20, 40, 30, 50}, {0, 60, 100, 70}, {0, 5, 100, 10}, {5, 5, 5, 90}};
  const BoxIndex index(boxes);
  EXPECT_THAT(index.meeting({0, 45, 100, 61}), ElementsAre(0, 1, 2));
  EXPECT_THAT(index.meeting({0, 10, 100, 40}), ElementsAre(0)) << "edges that touch have nothing in common";
  EXPECT_THAT(index.meeting({0, 600, 100, 700}), ElementsAre());
}

}  // namespace
}  // namespace backissue
