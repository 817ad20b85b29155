#include "imageproc/scale.h"

#include <gtest/gtest.h>

namespace backissue {
namespace {

Image checks(int width, int height) {
  Image image(width, height, 1, 0);
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) image.row(y)[x] = (x + y) % 2 == 0 ? 0 : 200;
  return image;
}

TEST(Crop, CutsTheBoxToTheImage) {
  Image image(4, 3, 3, 0);
  for (std::size_t i = 0; i < image.pixels.size(); ++i) image.pixels[i] = std::uint8_t(i);
  const Image part = crop(image, {2, 1, 9, 9});
  ASSERT_EQ(part.width, 2);
  ASSERT_EQ(part.height, 2);
  EXPECT_EQ(part.row(0)[0], image.row(1)[6]);
  EXPECT_EQ(part.row(1)[5], image.row(2)[11]);
  EXPECT_TRUE(crop(image, {4, 0, 9, 3}).empty());
  EXPECT_TRUE(crop(image, {2, 2, 1, 3}).empty());
}

TEST(Scale, AveragesWhenItReduces) {
  EXPECT_EQ(scale(checks(40, 20), 0.5), Image(20, 10, 1, 100));
  EXPECT_EQ(scale(checks(40, 20), 1), checks(40, 20));
}

TEST(Scale, KeepsFlatPaperAndAtLeastOnePixel) {
  EXPECT_EQ(scale(Image(3, 3, 1, 255), 7.5), Image(23, 23, 1, 255));
  EXPECT_EQ(scale(Image(3, 300, 1, 60), 0.01), Image(1, 3, 1, 60));
  EXPECT_EQ(scale_to(Image(30, 30, 1, 60), 7, 90), Image(7, 90, 1, 60));
  EXPECT_TRUE(scale(Image(), 2).empty());
}

TEST(ReduceMean, CountsCutSquaresByWhatTheyHold) {
  Image image(5, 3, 1, 100);
  image.row(2)[4] = 200;
  const Image reduced = reduce_mean(image, 2);
  ASSERT_EQ(reduced.width, 3);
  ASSERT_EQ(reduced.height, 2);
  EXPECT_EQ(reduced.row(0)[0], 100);
  EXPECT_EQ(reduced.row(1)[2], 200);
  EXPECT_EQ(reduce_mean(image, 1), image);
}

TEST(ReduceInk, KeepsTheSmallestMark) {
  Image ink(10, 7, 1, 0);
  ink.row(6)[9] = 255;
  const Image reduced = reduce_ink(ink, 4);
  ASSERT_EQ(reduced.width, 3);
  ASSERT_EQ(reduced.height, 2);
  for (int y = 0; y < 2; ++y)
    for (int x = 0; x < 3; ++x) EXPECT_EQ(reduced.row(y)[x], x == 2 && y == 1 ? 255 : 0);
}

}  // namespace
}  // namespace backissue
