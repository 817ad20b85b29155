#include "imageproc/warp.h"

#include <gtest/gtest.h>

namespace backissue {
namespace {

Image numbered(int width, int height) {
  Image image(width, height, 1, 0);
  for (std::size_t i = 0; i < image.pixels.size(); ++i) image.pixels[i] = std::uint8_t(i);
  return image;
}

TEST(Turn, FourQuartersGiveThePageBack) {
  const Image page = numbered(7, 5);
  EXPECT_EQ(turn(turn(turn(turn(page, 90), 90), 90), 90), page);
  EXPECT_EQ(turn(turn(page, 90), 270), page);
  EXPECT_EQ(turn(turn(page, 180), 180), page);
  EXPECT_EQ(turn(page, 0), page);
}

TEST(Turn, NinetyIsClockwise) {
  const Image turned = turn(numbered(7, 5), 90);
  ASSERT_EQ(turned.width, 5);
  ASSERT_EQ(turned.height, 7);
  EXPECT_EQ(turned.row(0)[4], 0);   // the first pixel comes to the right
  EXPECT_EQ(turned.row(0)[0], 28);  // the last row's first comes first
}

TEST(Turn, BoxesGoWithThePageAndBack) {
  const Image page = numbered(7, 5);
  const Box mark{1, 2, 3, 5};
  for (const int degrees : {0, 90, 180, 270}) {
    Image marked(7, 5, 1, 255);
    for (int y = mark.top; y < mark.bottom; ++y)
      for (int x = mark.left; x < mark.right; ++x) marked.row(y)[x] = 0;
    const Image turned = turn(marked, degrees);
    const Box box = turn(mark, degrees, 7, 5);
    for (int y = 0; y < turned.height; ++y)
      for (int x = 0; x < turned.width; ++x)
        EXPECT_EQ(turned.row(y)[x] == 0, x >= box.left && x < box.right && y >= box.top && y < box.bottom) << degrees;
    EXPECT_EQ(map_box(turned_to_original(degrees, 7, 5), box), mark) << degrees;
  }
}

TEST(Inverse, UndoesTheMap) {
  const Affine map{{0.8, -0.3, 12, 0.25, 1.1, -7}};
  const Point there = map({3.5, 40});
  const Point back = inverse(map)(there);
  EXPECT_NEAR(back.x, 3.5, 1e-9);
  EXPECT_NEAR(back.y, 40, 1e-9);
}

TEST(Warp, ByNothingChangesNothing) { EXPECT_EQ(warp(numbered(9, 6), {}, 9, 6, 255), numbered(9, 6)); }

TEST(Warp, MovesWholePixelsAndFillsOutside) {
  const Image page = numbered(9, 6);
  const Image moved = warp(page, {{1, 0, 2, 0, 1, -1}}, 9, 6, 255);
  EXPECT_EQ(moved.row(1)[0], page.row(0)[2]);
  EXPECT_EQ(moved.row(5)[6], page.row(4)[8]);
  EXPECT_EQ(moved.row(0)[3], 255);
  EXPECT_EQ(moved.row(3)[8], 255);
}

TEST(Warp, CountsFromThePixelsCorners) {
  // Twice as large: each pixel becomes a square of four, its middle where the square's is.
  Image page(4, 4, 1, 255);
  page.row(1)[1] = 0;
  const Image large = warp(page, {{0.5, 0, 0, 0, 0.5, 0}}, 8, 8, 255);
  EXPECT_EQ(large.row(2)[2], large.row(3)[3]);
  EXPECT_EQ(large.row(2)[3], large.row(3)[2]);
  EXPECT_LT(large.row(2)[2], 128);
  EXPECT_EQ(warp(Image(), {}, 3, 2, 9), Image(3, 2, 1, 9));
}

}  // namespace
}  // namespace backissue
