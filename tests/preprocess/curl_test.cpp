// Pages that lay curved.
#include <gtest/gtest.h>

#include <cmath>

#include "imageproc/warp.h"
#include "preprocess/preprocess.h"
#include "support/drawn_page.h"

namespace backissue {
namespace {

constexpr int capital = 24, width = 1000, height = 1400;

// How much lower the print stands towards the left edge: at the head by `sag` pixels, at the foot by half of it.
double curl(double x, double y, double sag) {
  const double near = std::max(0.0, 1 - x / (0.45 * width));
  return sag * near * near * (1 - 0.5 * y / height);
}

Image curled(const Image& flat, double sag) {
  Image bent(flat.width, flat.height, 1, 255);
  for (int y = 0; y < flat.height; ++y)
    for (int x = 0; x < flat.width; ++x) {
      const int from = int(std::lround(y - curl(x, y, sag)));
      if (from >= 0 && from < flat.height) bent.row(y)[x] = flat.row(from)[x];
    }
  return bent;
}

PreparedPage prepared(Image image) {
  Scan scan;
  scan.image = std::move(image);
  return prepare(scan, {}).front();
}

TEST(Curl, IsMadeStraightAndGoesBackToTheScan) {
  for (const double sag : {35.0, 50.0, -40.0}) {
    const PreparedPage page = prepared(curled(draw_page(width, height, capital), sag));
    ASSERT_FALSE(page.bend.empty()) << sag;
    // What stood level on the flat page is level again: the same height at either end of a line.
    for (const double y : {300.0, 700.0, 1100.0}) {
      const auto in_scan = [&](double x) { return page.to_scan(page.bend({x, y})); };
      const Point left = in_scan(150), right = in_scan(650);
      EXPECT_NEAR(left.y - right.y, curl(left.x, left.y, sag) - curl(right.x, right.y, sag), 0.12 * capital) << sag;
    }
  }
}

TEST(Curl, AFlatPageStaysAsItIs) {
  for (const double degrees : {0.0, 0.7, -3.0}) {
    EXPECT_TRUE(prepared(lean(draw_page(width, height, capital), degrees)).bend.empty()) << degrees;
  }
}

TEST(Curl, TooSlightToMatterStays) { EXPECT_TRUE(prepared(curled(draw_page(width, height, capital), 3)).bend.empty()); }

TEST(Curl, TooFewLinesTellNothing) {
  Image page(width, height, 1, 255);
  for (int line = 0; line < 5; ++line)
    draw_words(page, {100, 300.0 + 50 * line}, drawn_words[std::size_t(line)], capital);
  EXPECT_TRUE(prepared(curled(page, 30)).bend.empty());
}

}  // namespace
}  // namespace backissue
