#include "layout/layout.h"

#include <gmock/gmock.h>

#include <chrono>

#include "layout/page_builder.h"

namespace backissue {
namespace {

std::vector<Region> set_page() {
  return {set_block(5, 10, {"Harbour lamps"}, {3, 0.2}), column(5, 15, 33, 14), column(40, 16, 33, 9, {}, 3),
          rule_across(5, 52, 73), picture(40, 38, 73, 50)};
}

TEST(Segment, FindsTheLinesRulesAndPicturesThatWereDrawn) {
  const Page page = segment(draw(set_page()));
  EXPECT_EQ(line_count(page), 1 + 14 + 9);
  EXPECT_EQ(regions_with_text(page).size(), 3);
  EXPECT_EQ(count_of(page, RegionKind::separator), 1);
  EXPECT_EQ(count_of(page, RegionKind::figure), 1);
}

TEST(Segment, LightTypeOnADarkBoxIsARegionOfItsOwnPolarity) {
  Region light = set_block(10, 12, {"light type on a dark ground"});
  light.polarity = Polarity::light_on_dark;
  const Page page = segment(draw({light, column(5, 30, 40, 6)}, {.dark = {box_at(7, 8, 40, 18)}}));
  EXPECT_EQ(regions_with_text(page).size(), 2);
  EXPECT_EQ(line_count(page), 7);
  EXPECT_EQ(std::count_if(page.regions.begin(), page.regions.end(),
                          [](const Region& region) { return region.polarity == Polarity::light_on_dark; }),
            1);
}

TEST(Segment, ABoxToTickIsNoLetterOfItsLine) {
  const Region text = set_block(9, 15, {"send me the book"});
  const Page page = segment(draw({rule_across(6.5, 13.7, 7.8), rule_across(6.5, 15, 7.8), rule_down(6.5, 13.7, 15),
                                  rule_down(7.8, 13.7, 15), text, column(5, 25, 40, 6)}));
  const auto first = std::find_if(page.regions.begin(), page.regions.end(),
                                  [](const Region& region) { return has_text(region.kind); });
  ASSERT_NE(first, page.regions.end());
  EXPECT_EQ(first->lines[0].glyphs, text.lines[0].glyphs);
}

TEST(Segment, APictureWithoutAnyTextIsAFigure) {
  PreparedPage prepared = draw({picture(10, 10, 50, 40)});
  prepared.x_height = 0;
  const Page page = segment(prepared);
  ASSERT_EQ(page.regions.size(), 1);
  EXPECT_EQ(page.regions[0].kind, RegionKind::figure);
  EXPECT_GT(intersect(page.regions[0].box, box_at(10, 10, 50, 40)).area(), 0.95 * page.regions[0].box.area());
}

// Kind and number of lines of each region, in the order of reading.
std::vector<std::string> outline(const std::vector<Region>& set, int scale) {
  Page page = segment(draw(set, {.scale = scale}));
  read_lines(page, set, scale);
  arrange(page);
  std::vector<std::string> rows;
  for (const Region* region : regions_with_text(page))
    rows.push_back(std::string(name_of(region->kind)) + " " + std::to_string(region->lines.size()));
  return rows;
}

TEST(Layout, APageReadsTheSameAtTwiceTheResolution) {
  const std::vector<std::string> once = outline(set_page(), 1);
  EXPECT_THAT(once, testing::ElementsAre("headline 1", "body 14", "body 9"));
  EXPECT_EQ(outline(set_page(), 2), once);
}

TEST(Layout, AnEmptyPageAndOneWithASingleMarkGiveAResult) {
  for (const bool marked : {false, true}) {
    PreparedPage prepared = draw({});
    if (marked) fill(prepared.ink, box_at(20, 20, 21, 21), 255);
    for (const double x_height : {0.0, double(unit)}) {
      prepared.x_height = x_height;
      Page page = segment(prepared);
      arrange(page);
      EXPECT_LE(line_count(page), 1);
    }
  }
  Page none = segment({});
  arrange(none);
  EXPECT_TRUE(none.regions.empty());
}

TEST(Layout, TwentyThousandSpecksTakeLessThanTwoSeconds) {
  PreparedPage prepared = draw({}, {.width = 120, .height = 160});
  unsigned state = 1;
  const auto next = [&](int below) { return int((state = state * 1664525u + 1013904223u) >> 8) % below; };
  for (int i = 0; i < 20000; ++i) {
    const int x = next(prepared.ink.width), y = next(prepared.ink.height);
    fill(prepared.ink, {x, y, x + 2 + next(6), y + 2 + next(6)}, 255);
  }
  const auto start = std::chrono::steady_clock::now();
  Page page = segment(prepared);
  arrange(page);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(2));
}

}  // namespace
}  // namespace backissue
