#include <gtest/gtest.h>

#include "layout/page_builder.h"

namespace backissue {
namespace {

// A finished page so many x-heights of its body high.
Page finished(std::vector<Region> regions, double x_height = unit, int height = 2000) {
  Page page;
  page.regions = std::move(regions);
  page.x_height = x_height;
  page.scan.width = 1400;
  page.scan.height = height;
  return page;
}

Page text_page(double size = 1) {
  Region text = column(5, 10, 33 * size, 30, {size});
  text.kind = RegionKind::body;
  return finished({text}, size * unit);
}

Page cover(double size) { return finished({set_block(5, 10, {"Tidewater", "September"}, {size})}, size * unit); }

TEST(IssueStyle, IsLearnedFromThePagesThatHaveText) {
  const BodyStyle style = learn_issue_style({cover(4), text_page(), text_page(1.05), text_page(), cover(2)});
  EXPECT_DOUBLE_EQ(style.x_height, unit / 2000.0);
  EXPECT_NEAR(style.measure, pixels(33) / 2000.0, 0.002);
  EXPECT_NEAR(style.leading, pixels(leading) / 2000.0, 0.002);
  EXPECT_DOUBLE_EQ(scaled(style, 2000).x_height, unit);
}

TEST(IssueStyle, IsNoneWhereFewPagesTellOrTheyDiffer) {
  EXPECT_EQ(learn_issue_style({}).x_height, 0);
  EXPECT_EQ(learn_issue_style({cover(4), text_page(), text_page()}).x_height, 0);
  EXPECT_EQ(learn_issue_style({text_page(0.7), text_page(), text_page(1.4), text_page(2)}).x_height, 0);
}

TEST(IssueStyle, PagesOfOtherResolutionAgree) {
  Page twice = text_page(2);
  twice.scan.height = 4000;
  const BodyStyle style = learn_issue_style({text_page(), text_page(), twice});
  EXPECT_DOUBLE_EQ(style.x_height, unit / 2000.0);
  EXPECT_FALSE(misjudges_body(twice, style));
}

TEST(IssueStyle, PagesScannedSidewaysTellTheSame) {
  Page sideways = text_page();
  sideways.rotation = 90;
  std::swap(sideways.scan.width, sideways.scan.height);
  for (TextLine& line : sideways.regions[0].lines) {
    const auto turned = [&](const Box& box) { return Box{box.top, 1400 - box.right, box.bottom, 1400 - box.left}; };
    line.box = turned(line.box);
    line.baseline = {line.baseline[1], 1400 - line.baseline[0], line.baseline[3], 1400 - line.baseline[2]};
  }
  const BodyStyle upright = learn_issue_style({text_page(), text_page(), text_page()}),
                  turned = learn_issue_style({sideways, sideways, sideways});
  EXPECT_DOUBLE_EQ(turned.x_height, upright.x_height);
  EXPECT_NEAR(turned.measure, upright.measure, 0.002);
  EXPECT_NEAR(turned.leading, upright.leading, 0.002);
}

TEST(IssueStyle, OnlyAPageWithLittleTextCanMisjudgeItsBody) {
  const BodyStyle style = learn_issue_style({text_page(), text_page(), text_page()});
  EXPECT_TRUE(misjudges_body(cover(4), style));
  EXPECT_TRUE(misjudges_body(cover(0.6), style));
  EXPECT_FALSE(misjudges_body(cover(1.1), style));
  EXPECT_FALSE(misjudges_body(text_page(1.5), style));  // an editorial in larger type
  EXPECT_FALSE(misjudges_body(cover(4), {}));
  EXPECT_FALSE(misjudges_body(finished({}, 0), style));
}

TEST(IssueStyle, ACoversLineIsNoRunningFoot) {
  const std::vector<Region> regions{set_block(5, 15, {"The Ledger of", "Small Things"}, {4.6, 0.26}),
                                    set_block(15, 30, {"Volume 8, Number 2, May 1999"}),
                                    set_block(4, 80, {"Bread before dawn and the wrong map"}, {1.9, 0.26})};
  const auto last_kind = [&](const BodyStyle& of_issue) {
    Page page = page_of(regions);
    arrange(page, of_issue);
    return page.regions.back().kind;
  };
  EXPECT_EQ(last_kind({}), RegionKind::running_foot);
  EXPECT_NE(last_kind({unit, 0.15, 30.0 * unit, leading * unit}), RegionKind::running_foot);
}

}  // namespace
}  // namespace backissue
