#include "evaluation/gate/bootstrap.h"

#include <gtest/gtest.h>

#include <cmath>

namespace backissue {
namespace {

TEST(Bootstrap, OfOneItemIsItsRate) {
  const std::vector<Ratio> sample = {{3, 12}};
  EXPECT_EQ(bootstrap_rate(sample).low, 0.25);
  EXPECT_EQ(bootstrap_rate(sample).high, 0.25);
}

TEST(Bootstrap, OfItemsOfOneRateIsThatRateWhateverTheirSizes) {
  const std::vector<Ratio> sample = {{1, 10}, {20, 200}, {3, 30}};
  EXPECT_EQ(bootstrap_rate(sample).low, 0.1);
  EXPECT_EQ(bootstrap_rate(sample).high, 0.1);
}

// The mean of n draws of 0 or 1 has a standard error of sqrt(p (1 - p) / n): 95 % lie within 1.96 of them.
TEST(Bootstrap, MatchesTheBinomialDistributionWhereItIsKnown) {
  std::vector<Ratio> sample(400);
  for (std::size_t i = 0; i < sample.size(); ++i) sample[i] = {i < 100 ? 1 : 0, 1};
  const double reach = 1.96 * std::sqrt(0.25 * 0.75 / 400);
  EXPECT_NEAR(bootstrap_rate(sample).low, 0.25 - reach, 0.005);
  EXPECT_NEAR(bootstrap_rate(sample).high, 0.25 + reach, 0.005);
}

// Two items, of which one is drawn at least once three times out of four: the ends are the items themselves.
TEST(Bootstrap, AddsUpBeforeItDivides) {
  const std::vector<Ratio> sample = {{0, 1000}, {10, 10}};
  EXPECT_EQ(bootstrap_rate(sample).low, 0);
  EXPECT_EQ(bootstrap_rate(sample).high, 1);
}

TEST(Bootstrap, IsTheSameEveryTime) {
  const std::vector<Ratio> sample = {{0, 90}, {7, 110}, {3, 80}, {20, 95}};
  const Interval first = bootstrap_rate(sample), second = bootstrap_rate(sample);
  EXPECT_EQ(first.low, second.low);
  EXPECT_EQ(first.high, second.high);
  EXPECT_LT(first.low, first.high);
}

TEST(Bootstrap, OfADifferenceSeesASmallChangeOnEveryPageOfVeryDifferentPages) {
  std::vector<Ratio> before, after;
  for (int i = 0; i < 40; ++i) {
    before.push_back({25 * i, 1000});
    after.push_back({25 * i + 1 + i % 2, 1000});
  }
  const Interval change = bootstrap_difference(before, after);
  EXPECT_GT(change.low, 0.001);
  EXPECT_LT(change.high, 0.002);
  const Interval alone = bootstrap_rate(before);
  EXPECT_GT(alone.high - alone.low, 0.1) << "the pages alone would hide it";
}

TEST(Bootstrap, OfNoDifferenceIsNone) {
  const std::vector<Ratio> sample = {{0, 90}, {7, 110}, {3, 80}};
  EXPECT_EQ(bootstrap_difference(sample, sample).low, 0);
  EXPECT_EQ(bootstrap_difference(sample, sample).high, 0);
}

}  // namespace
}  // namespace backissue
