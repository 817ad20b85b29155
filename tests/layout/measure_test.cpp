#include "layout/measure.h"

#include <gtest/gtest.h>

#include "layout/page_builder.h"

namespace backissue {
namespace {

TEST(Measure, MedianOfNothingIsNothingAndOfAnEvenNumberTheLowerMiddle) {
  EXPECT_EQ(median({}), 0);
  EXPECT_EQ(median({4, 1, 3, 2}), 2);
  EXPECT_EQ(median({9, 1, 5}), 5);
}

TEST(Measure, TheXHeightIsTheLowestCommonHeightAndNotThatOfTheMostLetters) {
  EXPECT_EQ(lower_mode({20, 20, 20, 29, 29, 29, 29, 29}), 20);
  EXPECT_EQ(lower_mode({29, 29, 29, 29, 12}), 29) << "one small mark is no x-height";
  EXPECT_EQ(lower_mode({}), 0);
}

TEST(Measure, DescendersDoNotLowerTheBaseline) {
  const TextLine line = set_line(10, 20, "grey gulls play about the pier");
  EXPECT_NEAR(fit_baseline(line.glyphs, unit).at(line.box.center_x()), pixels(20), 1);
}

TEST(Measure, TheBaselineLeansWithTheLine) {
  TextLine line = set_line(10, 20, running_words(40, 0));
  for (Box& glyph : line.glyphs) {
    const int drop = glyph.left / 50;
    glyph.top += drop;
    glyph.bottom += drop;
  }
  EXPECT_NEAR(fit_baseline(line.glyphs, unit).slope, 0.02, 0.003);
}

TEST(Measure, ARegionIsMeasuredByItsLines) {
  Region region =
      region_of({set_line(10, 10, "one line"), set_line(10, 13, "two", bold), set_line(12, 16, "three", bold)});
  EXPECT_EQ(region.box.left, pixels(10));
  EXPECT_EQ(region.x_height, unit);
  EXPECT_EQ(region.weight, bold.weight);
  region.lines.clear();
  measure_region(region);
  EXPECT_TRUE(region.box.empty());
  EXPECT_EQ(region.x_height, 0);
}

TEST(Measure, ARegionSetAnewIsAsSureAsItsLetters) {
  Region region = region_of({set_line(10, 10, "nine words"), set_line(10, 13, "of two")});
  for (std::size_t i = 0; i < 2; ++i) {
    region.lines[i].text = i == 0 ? "nine" : "of";
    region.lines[i].confidence = i == 0 ? 0.9 : 0.6;
  }
  measure_region(region);
  EXPECT_NEAR(region.confidence, 0.8, 1e-9);  // four letters of 0.9, two of 0.6
}

TEST(Measure, ALineOfNoWidthHasItsBaselineAllTheSame) {
  TextLine line;
  line.baseline = {5, 40, 5, 40};
  EXPECT_EQ(baseline_at(line, 100), 40);
}

}  // namespace
}  // namespace backissue
