#include "imageproc/background.h"

#include <gtest/gtest.h>

#include "imageproc/binarise.h"
#include "imageproc/grey.h"
#include "support/drawn_page.h"

namespace backissue {
namespace {

constexpr int capital = 21;

// The page under a light that falls off to the right, and on paper that is not white.
Image in_shadow(Image page, double darkest) {
  for (int y = 0; y < page.height; ++y)
    for (int x = 0; x < page.width; ++x)
      page.row(y)[x] = std::uint8_t(page.row(y)[x] * (1 - (1 - darkest) * x / page.width) * 0.9);
  return page;
}

std::size_t differing(const Image& a, const Image& b) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < a.pixels.size(); ++i) count += a.pixels[i] != b.pixels[i];
  return count;
}

TEST(FlattenBackground, MakesShadedPaperWhiteAndInkBlack) {
  Image page = in_shadow(draw_page(600, 500, capital), 0.6);
  const Image ink = binarise_at(draw_page(600, 500, capital), 64);
  flatten_background(page, ground_levels(page, capital));
  const Histogram levels = histogram(page);
  EXPECT_EQ(percentile(levels, 0.5), 255);
  EXPECT_GT(levels[255], std::int64_t(page.pixels.size()) * 3 / 4);
  int lightest_ink = 0;
  for (std::size_t i = 0; i < ink.pixels.size(); ++i)
    if (ink.pixels[i] != 0) lightest_ink = std::max(lightest_ink, int(page.pixels[i]));
  EXPECT_LT(lightest_ink, 90);
}

TEST(FlattenBackground, LeavesAPictureItsTones) {
  Image page = draw_page(800, 800, capital);
  const Box picture{200, 200, 600, 600};
  for (int y = picture.top; y < picture.bottom; ++y)
    std::fill(page.row(y) + picture.left, page.row(y) + picture.right, std::uint8_t(110));
  flatten_background(page, ground_levels(page, capital));
  EXPECT_NEAR(page.row(400)[400], 110, 40);
  EXPECT_EQ(page.row(20)[400], 255);
}

TEST(FlattenBackground, AcceptsPagesWithoutPaperOrWithoutPixels) {
  Image black(60, 60, 1, 0);
  flatten_background(black, ground_levels(black, capital));
  EXPECT_EQ(black, Image(60, 60, 1, 0));
  Image none, one(1, 1, 1, 128);
  flatten_background(none, ground_levels(none, capital));
  flatten_background(one, ground_levels(one, capital));
  EXPECT_TRUE(none.empty());
  EXPECT_EQ(one.pixels.size(), 1u);
}

TEST(Binarise, FindsTheSameInkInShadowAndInLight) {
  const Image page = draw_page(600, 500, capital);
  const Image even = binarise(page, capital), shaded = binarise(in_shadow(page, 0.5), capital);
  const auto ink = std::size_t(std::count(even.pixels.begin(), even.pixels.end(), 255));
  EXPECT_GT(ink, page.pixels.size() / 50);
  EXPECT_LT(differing(even, shaded), ink / 10);
}

TEST(Binarise, FindsNothingOnNoisyPaper) {
  Image paper(300, 300, 1, 0);
  std::uint32_t state = 1;
  for (auto& pixel : paper.pixels) pixel = std::uint8_t(200 + ((state = state * 1664525 + 1013904223) >> 28));
  EXPECT_EQ(binarise(paper, capital), Image(300, 300, 1, 0));
}

TEST(Binarise, KeepsTheInsideOfSolidBlack) {
  Image page(400, 400, 1, 255);
  for (int y = 50; y < 350; ++y) std::fill(page.row(y) + 50, page.row(y) + 350, std::uint8_t(0));
  const Image ink = binarise(page, capital);
  EXPECT_EQ(ink.row(200)[200], 255);
  EXPECT_EQ(ink.row(60)[200], 255);
  EXPECT_EQ(ink.row(20)[200], 0);
}

TEST(BinariseAt, TakesWhatIsDarkerThanTheLevel) {
  Image grey(3, 1, 1, 0);
  grey.pixels = {127, 128, 129};
  const Image ink = binarise_at(grey, 128);
  EXPECT_EQ(ink.pixels, (std::vector<std::uint8_t>{255, 0, 0}));
  EXPECT_TRUE(binarise(Image(), 20).empty());
}

}  // namespace
}  // namespace backissue
