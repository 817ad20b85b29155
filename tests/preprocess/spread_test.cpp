// Two pages in one scan.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "imageproc/scale.h"
#include "imageproc/warp.h"
#include "preprocess/preprocess.h"
#include "support/drawn_page.h"

namespace backissue {
namespace {

constexpr int capital = 20, width = 900, height = 1200;

// A page with two columns of text, or with one.
Image page_of(int columns) {
  Image page(width, height, 1, 235);
  const int left = width / 9, step = (width - 2 * left) / columns;
  for (int column = 0; column < columns; ++column) {
    std::size_t line = std::size_t(column);
    for (int y = height / 8; y < height * 7 / 8; y += 2 * capital) {
      const std::string words = drawn_words[line++ % drawn_words.size()];
      draw_words(page, {double(left + column * step), double(y)}, words.substr(0, columns == 1 ? 36 : 17), capital);
    }
  }
  return page;
}

Image beside(const Image& left, const Image& right) {
  Image sheet(left.width + right.width, left.height, 1, 235);
  for (int y = 0; y < sheet.height; ++y) {
    std::copy_n(left.row(y), left.width, sheet.row(y));
    std::copy_n(right.row(y), right.width, sheet.row(y) + left.width);
  }
  return sheet;
}

// A shadow at the fold, from edge to edge.
Image with_fold(Image sheet) {
  for (int y = 0; y < sheet.height; ++y)
    for (int x = 0; x < sheet.width; ++x) {
      const double near = std::exp(-std::abs(x + 0.5 - sheet.width / 2.0) / (0.01 * sheet.width));
      sheet.row(y)[x] = std::uint8_t(sheet.row(y)[x] * (1 - 0.5 * near));
    }
  return sheet;
}

// So many even columns over the whole of a sheet that is as large as a spread.
Image wide_page(int columns) {
  Image page(2 * width, height, 1, 235);
  const int left = width / 9, gap = 2 * capital, step = (page.width - 2 * left + gap) / columns;
  for (int column = 0; column < columns; ++column) {
    Image strip(step - gap, height, 1, 235);
    std::size_t line = std::size_t(column);
    for (int y = height / 8; y < height * 7 / 8; y += 2 * capital) {
      const std::string words = drawn_words[line % drawn_words.size()],
                        more = drawn_words[(line + 1) % drawn_words.size()];
      draw_words(strip, {0, double(y)}, words + " " + more, capital);
      ++line;
    }
    for (int y = 0; y < height; ++y) std::copy_n(strip.row(y), strip.width, page.row(y) + left + column * step);
  }
  return page;
}

std::vector<PreparedPage> prepared(Image image, const PreprocessOptions& options = {}) {
  Scan scan;
  scan.info.width = image.width;
  scan.info.height = image.height;
  scan.image = std::move(image);
  return prepare(scan, options);
}

Box ink_in_scan(const PreparedPage& page) {
  Box box;
  for (int y = 0; y < page.ink.height; ++y)
    for (int x = 0; x < page.ink.width; ++x)
      if (page.ink.row(y)[x] != 0) box = unite(box, {x, y, x + 1, y + 1});
  return map_box(page.to_scan, box);
}

TEST(Spread, BecomesTwoPagesLeftFirst) {
  for (const bool fold : {false, true}) {
    Image sheet = beside(page_of(2), page_of(1));
    if (fold) sheet = with_fold(std::move(sheet));
    const std::vector<PreparedPage> pages = prepared(sheet);
    ASSERT_EQ(pages.size(), 2u) << fold;
    EXPECT_EQ(pages[0].crop.left, 0);
    EXPECT_NEAR(pages[0].crop.right, width, width / 12);
    EXPECT_NEAR(pages[1].crop.left, width, width / 12);
    EXPECT_EQ(pages[1].crop.right, 2 * width);
    EXPECT_LT(ink_in_scan(pages[0]).right, width);
    EXPECT_GT(ink_in_scan(pages[1]).left, width + width / 12);
  }
}

TEST(Spread, EachPageIsSetStraightByItself) {
  const std::vector<PreparedPage> pages = prepared(with_fold(beside(lean(page_of(2), 1.2), lean(page_of(1), -0.8))));
  ASSERT_EQ(pages.size(), 2u);
  EXPECT_NEAR(pages[0].skew_degrees, 1.2, 0.15);
  EXPECT_NEAR(pages[1].skew_degrees, -0.8, 0.15);
}

TEST(Spread, LeaningAsAWholeLosesNoInk) {
  const Image straight = with_fold(beside(page_of(2), page_of(2)));
  const std::vector<PreparedPage> pages = prepared(lean(straight, 2.5)), same = prepared(straight);
  ASSERT_EQ(pages.size(), 2u);
  ASSERT_EQ(same.size(), 2u);
  for (std::size_t i = 0; i < 2; ++i) {
    const auto ink = [](const PreparedPage& page) {
      return double(std::count(page.ink.pixels.begin(), page.ink.pixels.end(), std::uint8_t(255)));
    };
    EXPECT_GT(ink(pages[i]), 0.99 * ink(same[i]));
    EXPECT_NEAR(pages[i].skew_degrees, 2.5, 0.15);
  }
}

class TurnedSpread : public testing::TestWithParam<int> {};
INSTANTIATE_TEST_SUITE_P(Spread, TurnedSpread, testing::Values(90, 180, 270));

TEST_P(TurnedSpread, IsPartedUprightAndGoesBackToTheScan) {
  const Image upright = with_fold(beside(page_of(2), page_of(1)));
  const std::vector<PreparedPage> there = prepared(upright), pages = prepared(turn(upright, GetParam()));
  ASSERT_EQ(pages.size(), 2u);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(pages[i].rotation, 360 - GetParam());
    EXPECT_EQ(pages[i].ink, there[i].ink);
    EXPECT_EQ(pages[i].crop, turn(there[i].crop, GetParam(), upright.width, upright.height));
    EXPECT_EQ(ink_in_scan(pages[i]), turn(ink_in_scan(there[i]), GetParam(), upright.width, upright.height));
  }
}

TEST(Spread, AHeadlineOverTheFoldForbidsNothing) {
  Image sheet = beside(page_of(2), page_of(2));
  draw_words(sheet, {width * 0.5, height / 12.0}, "THE LIGHT STOOD OUT", 2 * capital);
  EXPECT_EQ(prepared(with_fold(sheet)).size(), 2u);
  EXPECT_EQ(prepared(sheet).size(), 2u);
}

TEST(Spread, OneWidePageStaysWhole) {
  for (const int columns : {1, 2, 3, 4, 5}) EXPECT_EQ(prepared(wide_page(columns)).size(), 1u) << columns;
}

TEST(Spread, ARuleBetweenColumnsIsNoFold) {
  Image page = wide_page(4);
  for (int y = height / 9; y < height * 8 / 9; ++y) std::fill_n(page.row(y) + width - 1, 3, std::uint8_t(0));
  EXPECT_EQ(prepared(page).size(), 1u);
}

TEST(Spread, LinesThatRunOverADarkStripeKeepAPageWhole) { EXPECT_EQ(prepared(with_fold(wide_page(1))).size(), 1u); }

TEST(Spread, APageOnAWideGlassStaysWhole) {
  const Image blank(width, height, 1, 235);
  EXPECT_EQ(prepared(with_fold(beside(page_of(2), blank))).size(), 1u);
  EXPECT_EQ(prepared(beside(blank, page_of(2))).size(), 1u);
}

TEST(Neighbour, TextThatTheEdgeCutsOffGoes) {
  const Image sheet = beside(page_of(2), page_of(2));
  for (const bool fold : {false, true}) {
    const Image scanned = crop(fold ? with_fold(sheet) : sheet, {0, 0, width + width / 5, height});
    const std::vector<PreparedPage> pages = prepared(scanned);
    ASSERT_EQ(pages.size(), 1u);
    EXPECT_NEAR(pages[0].crop.right, width, width / 9) << fold;
    EXPECT_LT(ink_in_scan(pages[0]).right, width);
  }
}

TEST(Neighbour, AColumnThatTheEdgeCutsOffStays) {
  const Image scanned = crop(wide_page(4), {0, 0, 2 * width * 79 / 100, height});
  EXPECT_TRUE(prepared(scanned).front().crop.empty());
}

TEST(Neighbour, ARuleBesideAColumnThatTheEdgeCutsOffIsNoFold) {
  Image page = wide_page(4);
  const int gap = 2 * capital, left = width / 9, step = (page.width - 2 * left + gap) / 4;
  for (int y = 0; y < height; ++y) std::fill_n(page.row(y) + left + 3 * step - gap / 2, 3, std::uint8_t(0));
  EXPECT_TRUE(prepared(crop(page, {0, 0, 2 * width * 88 / 100, height})).front().crop.empty());
}

TEST(Spread, ThePersonKnowsBetter) {
  PreprocessOptions options;
  options.spreads = Spreads::never;
  EXPECT_EQ(prepared(with_fold(beside(page_of(2), page_of(1))), options).size(), 1u);
  options.spreads = Spreads::always;
  EXPECT_EQ(prepared(wide_page(2), options).size(), 2u);
  EXPECT_EQ(prepared(Image(600, 400, 1, 255), options).size(), 2u);
  EXPECT_EQ(prepared(page_of(2), options).size(), 1u);
}

}  // namespace
}  // namespace backissue
