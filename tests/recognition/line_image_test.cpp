#include "recognition/line_image.h"

#include <gtest/gtest.h>

#include <cmath>

#include "imageproc/binarise.h"
#include "imageproc/components.h"
#include "imageproc/grey.h"
#include "support/drawn_page.h"

namespace backissue {
namespace {

constexpr int capital = 24;

PreparedPage paper(int width, int height) {
  PreparedPage page;
  page.grey = Image(width, height, 1, 255);
  return page;
}
void find_ink(PreparedPage& page) { page.ink = binarise_at(page.grey, 128); }

// The line whose glyphs are the marks inside the box.
TextLine line_in(const PreparedPage& page, const Box& band, int baseline) {
  TextLine line;
  for (const Component& mark : find_components(page.ink)) {
    if (!band.contains(mark.box)) continue;
    line.glyphs.push_back(mark.box);
    line.box = unite(line.box, mark.box);
  }
  line.baseline = {line.box.left, baseline, line.box.right, baseline};
  line.x_height = drawn_x_height(capital);
  return line;
}

int darkest(const Image& image, int top, int bottom) {
  int level = 255;
  for (int y = std::max(0, top); y < std::min(image.height, bottom); ++y)
    for (int x = 0; x < image.width; ++x) level = std::min(level, int(image.row(y)[x]));
  return level;
}

// The first and last row that holds something dark.
std::pair<int, int> dark_rows(const Image& image, int level) {
  int first = image.height, last = -1;
  for (int y = 0; y < image.height; ++y) {
    if (darkest(image, y, y + 1) >= level) continue;
    first = std::min(first, y);
    last = y;
  }
  return {first, last};
}

TEST(LineImage, HasTheNetworksHeightAndDarkLettersOnWhite) {
  PreparedPage page = paper(500, 100);
  draw_words(page.grey, {40, 60}, "nine ships moored near us", capital);
  find_ink(page);
  const TextLine line = line_in(page, {0, 0, 500, 100}, 60);
  const LineImage image = line_image(page, line, Polarity::dark_on_light, {}, {});
  EXPECT_EQ(image.pixels.height, LineImageOptions().height);
  EXPECT_GT(image.pixels.width, 5 * image.pixels.height);
  EXPECT_LT(darkest(image.pixels, 0, image.pixels.height), 60);
  EXPECT_EQ(image.pixels.row(0)[0], 255);
  EXPECT_EQ(image.marks.size(), line.glyphs.size());
}

TEST(LineImage, ItsColumnsGoBackToThePage) {
  PreparedPage page = paper(500, 100);
  draw_words(page.grey, {40, 60}, "l     l", capital);
  find_ink(page);
  const TextLine line = line_in(page, {0, 0, 500, 100}, 60);
  const LineImage image = line_image(page, line, Polarity::dark_on_light, {}, {});
  ASSERT_EQ(image.marks.size(), 2u);
  int first = -1, last = -1;
  for (int x = 0; x < image.pixels.width; ++x) {
    if (image.pixels.row(image.pixels.height / 2)[x] >= 128) continue;
    if (first < 0) first = x;
    last = x + 1;
  }
  EXPECT_NEAR(image.to_page_x(first), image.marks[0].left, 1.5);
  EXPECT_NEAR(image.to_page_x(last), image.marks[1].right, 1.5);
}

TEST(LineImage, ClosesUpWideGapsAndStillKnowsWhereTheWordsAre) {
  PreparedPage near = paper(900, 100), wide = paper(900, 100);
  for (auto [page, second] : {std::pair(&near, 180.0), {&wide, 700.0}}) {
    draw_words(page->grey, {40, 60}, "moss", capital);
    draw_words(page->grey, {second, 60}, "roses", capital);
    find_ink(*page);
  }
  const auto picture = [](const PreparedPage& page) {
    return line_image(page, line_in(page, {0, 0, 900, 100}, 60), Polarity::dark_on_light, {}, {});
  };
  const LineImage image = picture(wide);
  EXPECT_EQ(image.pixels, picture(near).pixels);
  EXPECT_NEAR(image.to_page_x(0), 40, capital / 2.0);
  EXPECT_NEAR(image.to_page_x(image.pixels.width), image.marks.back().right, capital / 2.0);
}

TEST(LineImage, HoldsNothingOfTheNeighbours) {
  PreparedPage page = paper(400, 200);
  draw_words(page.grey, {40, 90}, "no more moss", capital);
  find_ink(page);
  const PreparedPage alone = page;
  draw_words(page.grey, {40, 90 - 1.5 * capital}, "gypsy jiggling", capital);
  draw_words(page.grey, {40, 90 + 1.5 * capital}, "Half the lifted", capital);
  find_ink(page);
  const TextLine line = line_in(alone, {0, 0, 400, 200}, 90);
  std::vector<Box> others;
  for (const Component& mark : find_components(page.ink))
    if (std::find(line.glyphs.begin(), line.glyphs.end(), mark.box) == line.glyphs.end()) others.push_back(mark.box);
  ASSERT_FALSE(others.empty());
  const Image masked = line_image(page, line, Polarity::dark_on_light, others, {}).pixels;
  const Image clean = line_image(alone, line, Polarity::dark_on_light, {}, {}).pixels;
  ASSERT_EQ(masked.width, clean.width);
  int largest = 0;
  for (std::size_t i = 0; i < clean.pixels.size(); ++i)
    largest = std::max(largest, std::abs(int(masked.pixels[i]) - int(clean.pixels[i])));
  EXPECT_LT(largest, 25);
}

TEST(LineImage, TakesInPointsThatTheLayoutLeftOut) {
  PreparedPage page = paper(400, 100);
  draw_words(page.grey, {40, 60}, "ship i.e. moor", capital);
  find_ink(page);
  TextLine line = line_in(page, {0, 0, 400, 100}, 60);
  const std::size_t all = line.glyphs.size();
  std::erase_if(line.glyphs, [](const Box& glyph) { return glyph.height() < capital / 3; });
  ASSERT_LT(line.glyphs.size(), all);
  EXPECT_EQ(line_image(page, line, Polarity::dark_on_light, {}, {}).marks.size(), all);
}

TEST(LineImage, StraightensALineThatLeans) {
  PreparedPage page = paper(700, 140);
  draw_words(page.grey, {30, 80}, "nor rose nor summer nor moss", capital);
  PreparedPage leaning = page;
  leaning.grey = lean(page.grey, 2);
  find_ink(page);
  find_ink(leaning);
  const TextLine straight = line_in(page, {0, 0, 700, 140}, 80);
  TextLine line = line_in(leaning, {0, 0, 700, 140}, 80);
  const double slope = std::tan(2 * 3.14159265 / 180);
  const auto y = [&](int x) { return int(std::lround(80 + slope * (x - 350))); };
  line.baseline = {line.box.left, y(line.box.left), line.box.right, y(line.box.right)};
  const auto level = dark_rows(line_image(page, straight, Polarity::dark_on_light, {}, {}).pixels, 160);
  const auto straightened = dark_rows(line_image(leaning, line, Polarity::dark_on_light, {}, {}).pixels, 160);
  EXPECT_NEAR(straightened.first, level.first, 1);
  EXPECT_NEAR(straightened.second, level.second, 1);
}

TEST(LineImage, TurnsLightTypeDark) {
  PreparedPage page = paper(400, 100);
  draw_words(page.grey, {40, 60}, "light on dark", capital);
  find_ink(page);
  const TextLine line = line_in(page, {0, 0, 400, 100}, 60);
  PreparedPage reversed = page;
  for (auto& level : reversed.grey.pixels) level = std::uint8_t(200 - level * 180 / 255);
  find_ink(reversed);
  const LineImage dark = line_image(page, line, Polarity::dark_on_light, {}, {});
  const LineImage light = line_image(reversed, line, Polarity::light_on_dark, {}, {});
  ASSERT_EQ(light.pixels.width, dark.pixels.width);
  EXPECT_EQ(light.pixels.row(0)[0], 255);
  double difference = 0;
  for (std::size_t i = 0; i < dark.pixels.pixels.size(); ++i)
    difference += std::abs(int(dark.pixels.pixels[i]) - int(light.pixels.pixels[i]));
  EXPECT_LT(difference / double(dark.pixels.pixels.size()), 8);
}

TEST(LineImage, TypeOnATintWithAnEdgeComesToStandOnWhite) {
  PreparedPage page = paper(500, 100);
  draw_words(page.grey, {40, 60}, "nine ships moored near us", capital);
  find_ink(page);
  const TextLine line = line_in(page, {0, 0, 500, 100}, 60);
  for (int y = 0; y < 100; ++y)
    for (int x = 200; x < 500; ++x) page.grey.row(y)[x] = std::uint8_t(page.grey.row(y)[x] * 2 / 3);
  const Image pixels = line_image(page, line, Polarity::dark_on_light, {}, {}).pixels;
  EXPECT_LT(darkest(pixels, 0, pixels.height), 60);
  for (const int row : {0, pixels.height - 1})
    for (int x = 0; x < pixels.width; ++x) ASSERT_GT(pixels.row(row)[x], 240) << x;
}

TEST(LineImage, TakesAnyLetterSizeToTheSameHeight) {
  for (const int size : {10, 20, 40, 80}) {
    PreparedPage page = paper(14 * size, 4 * size);
    draw_words(page.grey, {double(size), 2.5 * size}, "nor moss", size);
    find_ink(page);
    TextLine line = line_in(page, {0, 0, page.grey.width, page.grey.height}, int(2.5 * size));
    line.x_height = drawn_x_height(size);
    const LineImage image = line_image(page, line, Polarity::dark_on_light, {}, {});
    ASSERT_EQ(image.pixels.height, LineImageOptions().height);
    const auto [first, last] = dark_rows(image.pixels, 160);
    EXPECT_NEAR(last - first, 12, 3) << size;
  }
}

TEST(LineImage, AcceptsBoxesOutsideThePageAndLinesWithoutInk) {
  PreparedPage page = paper(50, 40);
  find_ink(page);
  TextLine line;
  for (const Box& box : {Box{}, Box{60, 60, 90, 80}, Box{-30, -30, 90, 90}, Box{10, 10, 40, 20}}) {
    line.box = box;
    const LineImage image = line_image(page, line, Polarity::dark_on_light, {}, {});
    EXPECT_TRUE(image.pixels.empty());
    EXPECT_TRUE(image.marks.empty());
  }
  page.ink = Image(50, 40, 1, 255);
  line.box = {-30, -30, 90, 90};
  EXPECT_FALSE(line_image(page, line, Polarity::dark_on_light, {}, {}).pixels.empty());
}

}  // namespace
}  // namespace backissue
