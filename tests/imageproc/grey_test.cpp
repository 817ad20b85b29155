#include "imageproc/grey.h"

#include <gtest/gtest.h>

namespace backissue {
namespace {

Image colour_of(std::uint8_t r, std::uint8_t g, std::uint8_t b) {
  Image image(1, 1, 3, 0);
  image.pixels = {r, g, b};
  return image;
}

TEST(ToGrey, KeepsBlackAndWhiteAndGrey) {
  for (const int level : {0, 1, 127, 254, 255}) {
    const auto l = std::uint8_t(level);
    EXPECT_EQ(to_grey(colour_of(l, l, l)), Image(1, 1, 1, l));
    EXPECT_EQ(to_grey(Image(1, 1, 1, l)), Image(1, 1, 1, l));
  }
}

TEST(ToGrey, KeepsColouredTypeApartFromPaper) {
  for (const auto& type : {colour_of(255, 220, 0), colour_of(255, 140, 0), colour_of(0, 255, 255)})
    EXPECT_LT(to_grey(type).pixels[0], 0.75 * 255);
  EXPECT_GT(to_grey(colour_of(255, 0, 0)).pixels[0], 30);  // black type on red stays darker than the red
}

TEST(Histogram, CountsEveryPixelOnce) {
  Image image(7, 3, 1, 9);
  image.pixels[20] = 200;
  const Histogram levels = histogram(image);
  EXPECT_EQ(levels[9], 20);
  EXPECT_EQ(levels[200], 1);
}

TEST(Percentile, IsTheLevelThatTheShareDoesNotExceed) {
  Image image(10, 1, 1, 0);
  for (int x = 0; x < 10; ++x) image.pixels[std::size_t(x)] = std::uint8_t(10 * x);
  EXPECT_EQ(percentile(histogram(image), 0.1), 0);
  EXPECT_EQ(percentile(histogram(image), 0.5), 40);
  EXPECT_EQ(percentile(histogram(image), 1), 90);
  EXPECT_EQ(percentile(Histogram{}, 0.5), 0);
}

TEST(IsBilevel, AllowsATenThousandthOfGrey) {
  Image image(100, 100, 1, 255);
  image.pixels[0] = 0;
  EXPECT_TRUE(is_bilevel(histogram(image)));
  image.pixels[1] = 100;
  EXPECT_TRUE(is_bilevel(histogram(image)));
  image.pixels[2] = 100;
  EXPECT_FALSE(is_bilevel(histogram(image)));
}

}  // namespace
}  // namespace backissue
