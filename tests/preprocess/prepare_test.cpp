#include <gtest/gtest.h>

#include <cmath>

#include "imageproc/grey.h"
#include "imageproc/scale.h"
#include "imageproc/warp.h"
#include "preprocess/preprocess.h"
#include "support/drawn_page.h"

namespace backissue {
namespace {

constexpr int capital = 24;

Scan scan_of(Image image) {
  Scan scan;
  scan.info.width = image.width;
  scan.info.height = image.height;
  scan.image = std::move(image);
  return scan;
}
PreparedPage prepared(Image image, const PreprocessOptions& options = {}) {
  const std::vector<PreparedPage> pages = prepare(scan_of(std::move(image)), options);
  EXPECT_EQ(pages.size(), 1u);
  return pages.front();
}

Box ink_box(const Image& ink) {
  Box box;
  for (int y = 0; y < ink.height; ++y)
    for (int x = 0; x < ink.width; ++x)
      if (ink.row(y)[x] != 0) box = unite(box, {x, y, x + 1, y + 1});
  return box;
}

std::size_t ink_count(const Image& ink) {
  return std::size_t(std::count(ink.pixels.begin(), ink.pixels.end(), std::uint8_t(255)));
}

void expect_near(const Box& found, const Box& expected, int pixels) {
  EXPECT_NEAR(found.left, expected.left, pixels);
  EXPECT_NEAR(found.top, expected.top, pixels);
  EXPECT_NEAR(found.right, expected.right, pixels);
  EXPECT_NEAR(found.bottom, expected.bottom, pixels);
}

// ---- Skew ----

class Leaning : public testing::TestWithParam<double> {};
INSTANTIATE_TEST_SUITE_P(Prepare, Leaning,
                         testing::Values(-10, -7.3, -4.6, -2.2, -1, -0.4, -0.1, 0, 0.1, 0.3, 0.9, 1.7, 3.4, 6.1, 10),
                         [](const auto& test) { return "Case" + std::to_string(test.index); });

TEST_P(Leaning, IsFoundToATenthOfADegree) {
  const PreparedPage page = prepared(lean(draw_page(1000, 1200, capital), GetParam()));
  EXPECT_NEAR(page.skew_degrees, GetParam(), 0.1);
  EXPECT_EQ(page.rotation, 0);
}

TEST_P(Leaning, GoesBackToTheScan) {
  const Image straight = draw_page(1000, 1200, capital);
  const PreparedPage page = prepared(lean(straight, GetParam()));
  // The middle of the sheet stays where it was.
  const Point middle = page.to_scan({page.grey.width / 2.0, page.grey.height / 2.0});
  EXPECT_NEAR(middle.x, 500, 1);
  EXPECT_NEAR(middle.y, 600, 1);
  const Box found = ink_box(page.ink), drawn = ink_box(prepared(straight).ink);
  EXPECT_NEAR(found.width(), drawn.width(), 6);
  EXPECT_NEAR(found.height(), drawn.height(), 6);
}

TEST(Prepare, LeavesTheSkewWhereAskedTo) {
  PreprocessOptions options;
  options.deskew = false;
  EXPECT_EQ(prepared(lean(draw_page(1000, 1200, capital), 3), options).skew_degrees, 0);
}

// ---- Which way is up ----

class Turned : public testing::TestWithParam<int> {};
INSTANTIATE_TEST_SUITE_P(Prepare, Turned, testing::Values(0, 90, 180, 270));

TEST_P(Turned, StandsUprightAgain) {
  const Image upright = draw_page(1000, 1200, capital);
  const PreparedPage page = prepared(turn(upright, GetParam()));
  EXPECT_EQ(page.rotation, (360 - GetParam()) % 360);
  EXPECT_GT(page.orientation_confidence, 0.5);
  const PreparedPage same = prepared(upright);
  EXPECT_EQ(page.grey, same.grey);
  EXPECT_EQ(page.ink, same.ink);
  const Box ink = ink_box(page.ink);
  const Box there = turn(ink, GetParam(), page.grey.width, page.grey.height);
  EXPECT_EQ(map_box(page.to_scan, ink), there);
}

TEST_P(Turned, StaysWhereAskedTo) {
  PreprocessOptions options;
  options.turn = false;
  EXPECT_EQ(prepared(turn(draw_page(1000, 1200, capital), GetParam()), options).rotation, 0);
}

// ---- Light and dark ----

TEST(Prepare, TurnsLightTypeOnADarkPageDark) {
  Image page = draw_page(1000, 1200, capital);
  const PreparedPage plain = prepared(page);
  invert(page);
  const PreparedPage reversed = prepared(page);
  EXPECT_FALSE(plain.reversed);
  EXPECT_TRUE(reversed.reversed);
  EXPECT_NEAR(double(ink_count(reversed.ink)), double(ink_count(plain.ink)), 0.02 * double(ink_count(plain.ink)));
  EXPECT_NEAR(reversed.x_height, plain.x_height, 0.5);
}

TEST(Prepare, LeavesADarkPageWithDarkTypeAlone) {
  Image page = draw_page(1000, 1200, capital);
  for (auto& level : page.pixels) level = std::uint8_t(level / 3);
  EXPECT_FALSE(prepared(page).reversed);
}

// ---- Borders ----

Image with_borders(Image page, int left, int top, int right, int bottom) {
  for (int y = 0; y < page.height; ++y)
    for (int x = 0; x < page.width; ++x)
      if (x < left || y < top || x >= page.width - right || y >= page.height - bottom) page.row(y)[x] = 8;
  return page;
}

TEST(Prepare, PaintsBlackBordersAndKeepsTheText) {
  const Image page = draw_page(1000, 1200, capital);
  const PreparedPage plain = prepared(page);
  const PreparedPage bordered = prepared(with_borders(page, 40, 25, 30, 60));
  EXPECT_EQ(ink_box(bordered.ink), ink_box(plain.ink));
  EXPECT_EQ(ink_count(bordered.ink), ink_count(plain.ink));
  expect_near(bordered.content, {40, 25, 970, 1140}, 6);
  EXPECT_EQ(bordered.grey.row(600)[10], 255);
}

TEST(Prepare, PaintsBordersOfALeaningPage) {
  const Image page = lean(with_borders(draw_page(1000, 1200, capital), 50, 0, 0, 0), 1.5);
  const PreparedPage bordered = prepared(page);
  const Box text = ink_box(prepared(lean(draw_page(1000, 1200, capital), 1.5)).ink);
  expect_near(ink_box(bordered.ink), text, 4);
}

TEST(Prepare, KeepsTextThatStandsAtTheEdge) {
  Image page = draw_page(1000, 1200, capital);
  page = crop(page, {96, 0, 1000, 1200});
  const PreparedPage cut = prepared(page);
  EXPECT_LE(ink_box(cut.ink).left, 12);
  EXPECT_EQ(cut.content, (Box{0, 0, page.width, page.height}));
}

TEST(Prepare, TakesNoDarkPanelWithLightTypeForABorder) {
  Image page = draw_page(1000, 1200, capital);
  Image panel(95, 1200, 1, 255);
  for (int y = 60; y < 1150; y += 2 * capital) draw_words(panel, {20, double(y)}, "light", capital);
  invert(panel);
  for (int y = 0; y < page.height; ++y) std::copy_n(panel.row(y), panel.width, page.row(y));
  const PreparedPage kept = prepared(page);
  EXPECT_LE(kept.content.left, 20);
  std::size_t lost = 0;
  for (int y = 0; y < page.height; ++y)
    for (int x = 24; x < panel.width - 4; ++x) lost += panel.row(y)[x] == 0 && kept.ink.row(y)[x] == 0;
  EXPECT_EQ(lost, 0u);
}

// ---- Size of letters ----

class LetterSize : public testing::TestWithParam<int> {};
INSTANTIATE_TEST_SUITE_P(Prepare, LetterSize, testing::Values(12, 18, 24, 33, 45, 60, 90));

TEST_P(LetterSize, IsMeasuredWhateverItIs) {
  const int size = GetParam();
  const PreprocessOptions options;
  const PreparedPage page = prepared(draw_page(42 * size, 36 * size, size));
  const double drawn = drawn_x_height(size);
  const double expected = drawn > options.largest_x_height ? options.target_x_height : drawn;
  EXPECT_NEAR(page.x_height, expected, 0.08 * expected + 0.7);
}

TEST(Prepare, ReducesLargeLettersAndMapsThemBack) {
  const PreparedPage page = prepared(draw_page(3800, 3200, 90));
  EXPECT_LT(page.grey.width, 2600);
  const Box there = map_box(page.to_scan, ink_box(page.ink));
  EXPECT_NEAR(there.left, 380, 14);
  EXPECT_NEAR(there.top, 320, 40);
  expect_near(map_box(page.to_scan, page.content), {0, 0, 3800, 3200}, 1);
}

// ---- What is no ordinary page ----

TEST(Prepare, KeepsTheGroundOfATintThatThePaperLoses) {
  Image page = draw_page(1000, 1200, capital);
  for (int y = 500; y < 800; ++y)
    for (int x = 300; x < 700; ++x) page.row(y)[x] = std::uint8_t(0.88 * page.row(y)[x]);
  const PreparedPage found = prepared(lean(page, 2));
  const auto ground_at = [&](double x, double y) {
    return double(found.ground.row(
        int(y * found.grey.height / found.ground_cell))[int(x * found.grey.width / found.ground_cell)]);
  };
  EXPECT_NEAR(ground_at(0.5, 0.54) / ground_at(0.5, 0.3), 0.88, 0.03);
}

TEST(Prepare, ADpiTagChangesNothing) {
  Scan scan = scan_of(lean(draw_page(900, 900, capital), 0.7));
  const PreparedPage none = prepare(scan, {}).front();
  for (const int dpi : {72, 300, 600, 1200}) {
    scan.info.dpi = dpi;
    const PreparedPage page = prepare(scan, {}).front();
    EXPECT_EQ(page.grey, none.grey);
    EXPECT_EQ(page.ink, none.ink);
    EXPECT_EQ(page.x_height, none.x_height);
    EXPECT_EQ(page.to_scan, none.to_scan);
  }
}

TEST(Prepare, ColourAndGreyAndBilevelAgree) {
  const Image grey = draw_page(1000, 1000, capital);
  Image bilevel = grey;
  for (auto& level : bilevel.pixels) level = level < 128 ? 0 : 255;
  const PreparedPage from_grey = prepared(grey), from_colour = prepared(to_colour(grey)),
                     from_bilevel = prepared(bilevel);
  EXPECT_EQ(from_colour.grey, from_grey.grey);
  EXPECT_EQ(from_colour.ink, from_grey.ink);
  EXPECT_NEAR(from_bilevel.x_height, from_grey.x_height, 1);
}

TEST(Prepare, AcceptsPagesWithoutText) {
  for (const std::uint8_t level : {0, 128, 255}) {
    for (const auto& [width, height] : {std::pair(1, 1), {1, 300}, {300, 1}, {400, 300}}) {
      const PreparedPage page = prepared(Image(width, height, 1, level));
      EXPECT_EQ(page.x_height, 0) << int(level);
      EXPECT_EQ(page.rotation, 0);
      EXPECT_EQ(page.skew_degrees, 0);
      EXPECT_EQ(page.grey.width, width);
      EXPECT_EQ(page.ink.height, height);
    }
  }
  EXPECT_TRUE(prepared(Image()).grey.empty());
}

}  // namespace
}  // namespace backissue
