#include "recognition/confidence.h"

#include <gtest/gtest.h>

#include "recognition/recognition.h"

namespace backissue {
namespace {

TEST(Confidence, GrowsWithCertaintyWithinItsBounds) {
  double last = -1;
  for (int i = -10; i <= 110; ++i) {
    const double right = calibrated(i / 100.0);
    EXPECT_GE(right, last) << i;
    EXPECT_GE(right, 0);
    EXPECT_LE(right, 1);
    last = right;
  }
  EXPECT_LT(calibrated(0.8), 0.8) << "a doubtful word is wrong more often than the network says";
  EXPECT_GT(calibrated(0.95), 0.98) << "and a sure one hardly ever";
}

TEST(Confidence, OfLinesRegionsAndThePageIsTheMeanOverTheirCharacters) {
  Page page;
  page.regions.resize(3);
  page.regions[0].lines.resize(2);
  page.regions[0].lines[0].words = {{{}, "one", 0.95}, {{}, "a", 0.4}};
  page.regions[0].lines[1].words = {{{}, "four", 0.8}};
  page.regions[1].kind = RegionKind::figure;
  page.regions[1].confidence = 0.7;
  page.regions[2].lines.resize(1);
  page.regions[2].lines[0].words = {{{}, "two", 0.97}};
  calibrate(page);
  const double one = calibrated(0.95), a = calibrated(0.4), four = calibrated(0.8), two = calibrated(0.97);
  EXPECT_DOUBLE_EQ(page.regions[0].lines[0].words[1].confidence, a);
  EXPECT_DOUBLE_EQ(page.regions[0].lines[0].confidence, (3 * one + a) / 4);
  EXPECT_DOUBLE_EQ(page.regions[0].confidence, (3 * one + a + 4 * four) / 8);
  EXPECT_EQ(page.regions[1].confidence, 0.7) << "has no words";
  EXPECT_DOUBLE_EQ(page.confidence, (3 * one + a + 4 * four + 3 * two) / 11);
}

}  // namespace
}  // namespace backissue
