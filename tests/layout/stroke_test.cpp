#include "layout/stroke.h"

#include <gtest/gtest.h>

#include "layout/page_builder.h"

namespace backissue {
namespace {

double drawn_weight(Type type) {
  const Region region = region_of({set_line(5, 10, "mean warm sea", type)});
  return line_weight(draw({region}).ink, region.lines[0]);
}

TEST(Stroke, BoldTypeWeighsMoreThanRegularOfAnySize) {
  EXPECT_NEAR(drawn_weight({1, 0.15}), 0.15, 0.03);
  EXPECT_NEAR(drawn_weight({1, 0.3}), 0.3, 0.03);
  EXPECT_NEAR(drawn_weight({2.5, 0.15}), 0.15, 0.03);
}

TEST(Stroke, NothingMetWeighsNothing) {
  const Image paper(400, 400, 1, 0);
  EXPECT_EQ(line_weight(paper, set_line(5, 10, "mean")), 0);
  EXPECT_EQ(line_weight(paper, TextLine{}), 0);
}

TEST(Stroke, GlyphsBeyondTheImageAreNotLookedAt) {
  const Image ink(40, 40, 1, 255);
  const TextLine line = set_line(-3, 1.5, "warm warm warm");
  EXPECT_GE(line_weight(ink, line), 0);
  EXPECT_EQ(line_weight(ink, set_line(50, 50, "warm")), 0);
}

}  // namespace
}  // namespace backissue
