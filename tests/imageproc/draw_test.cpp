#include "imageproc/draw.h"

#include <gtest/gtest.h>

namespace backissue {
namespace {

constexpr Colour red{200, 10, 20};

bool has(const Image& image, int x, int y, Colour colour) {
  const std::uint8_t* p = image.row(y) + 3 * x;
  return p[0] == colour.red && p[1] == colour.green && p[2] == colour.blue;
}

TEST(DrawBox, DrawsItsFrameInside) {
  Image image(20, 20, 3, 255);
  draw_box(image, {5, 5, 15, 15}, red, 2);
  EXPECT_TRUE(has(image, 5, 5, red));
  EXPECT_TRUE(has(image, 14, 14, red));
  EXPECT_TRUE(has(image, 6, 10, red));
  EXPECT_TRUE(has(image, 10, 10, {255, 255, 255}));
  EXPECT_TRUE(has(image, 4, 10, {255, 255, 255}));
  EXPECT_TRUE(has(image, 15, 10, {255, 255, 255}));
}

TEST(Draw, FarOutsideTheImageIsCutOff) {
  Image image(20, 20, 3, 255);
  draw_box(image, {-50, -50, 70, 70}, red, 1);
  draw_text(image, {1e12, -1e12}, "far", red, 12);
  tint_box(image, {30, 30, 40, 40}, red, 1);
  EXPECT_EQ(image, Image(20, 20, 3, 255));
  draw_line(image, {-1e9, 10}, {1e9, 10}, red, 3);
  EXPECT_TRUE(has(image, 10, 10, red));
}

TEST(DrawText, IsAsHighAsAsked) {
  Image image(200, 100, 3, 255);
  draw_text(image, {10, 80}, "HHH", {0, 0, 0}, 42);
  int top = image.height, bottom = 0;
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x) {
      if (image.row(y)[3 * x] >= 128) continue;
      top = std::min(top, y);
      bottom = std::max(bottom, y + 1);
    }
  }
  EXPECT_NEAR(bottom - top, 42, 7);  // and the strokes' width
  EXPECT_NEAR(bottom, 80, 5);
}

TEST(TintBox, LaysColourOverByItsShare) {
  Image image(2, 1, 3, 100);
  tint_box(image, {0, 0, 1, 1}, red, 0.5);
  EXPECT_TRUE(has(image, 0, 0, {150, 55, 60}));
  EXPECT_TRUE(has(image, 1, 0, {100, 100, 100}));
}

TEST(Draw, LeavesGreyImagesAlone) {
  Image grey(9, 9, 1, 255);
  draw_box(grey, {0, 0, 9, 9}, red, 1);
  draw_line(grey, {0, 0}, {8, 8}, red, 1);
  draw_text(grey, {0, 8}, "x", red, 8);
  EXPECT_EQ(grey, Image(9, 9, 1, 255));
  EXPECT_EQ(to_colour(grey), Image(9, 9, 3, 255));
}

}  // namespace
}  // namespace backissue
