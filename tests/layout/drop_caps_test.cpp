#include "layout/drop_caps.h"

#include <gtest/gtest.h>

namespace backissue {
namespace {

Region region_of(const std::string& text, const Box& box, double x_height, std::size_t glyphs) {
  TextLine line;
  line.box = box;
  line.baseline = {box.left, box.bottom, box.right, box.bottom};
  line.text = text;
  line.words = {{box, text, 0.9}};
  line.glyphs.assign(glyphs, box);
  line.x_height = x_height;
  Region region;
  region.box = box;
  region.lines = {line};
  region.x_height = x_height;
  return region;
}

BodyStyle body() {
  BodyStyle style;
  style.x_height = 20;
  return style;
}

Page opening(const std::string& letter, const Box& box = {0, 0, 70, 80}) {
  Page page;
  page.regions = {region_of(letter, box, 60, 1), region_of("ur basic ideas", {75, 0, 600, 30}, 20, 12),
                  region_of("went through", {75, 40, 600, 70}, 20, 11)};
  return page;
}

TEST(DropCaps, BecomeTheFirstWordOfTheLineBeside) {
  for (const auto& [read, letter] : {std::pair("O", "O"), {"0", "O"}, {"|", "I"}, {"T.", "T"}, {"É", "É"}}) {
    Page page = opening(read);
    place_drop_caps(page, body());
    ASSERT_EQ(page.regions.size(), 2u) << read;
    const TextLine& line = page.regions[0].lines[0];
    EXPECT_EQ(line.text, std::string(letter) + " ur basic ideas");
    EXPECT_EQ(line.words.front().text, letter);
    EXPECT_TRUE(line.starts_paragraph);
  }
}

TEST(DropCaps, WhatIsNoLetterOrStandsElsewhereStays) {
  for (const char* read : {"7", "«", "Once"}) {
    Page page = opening(read);
    place_drop_caps(page, body());
    EXPECT_EQ(page.regions.size(), 3u) << read;
  }
  Page low = opening("O", {0, 0, 35, 40});
  place_drop_caps(low, body());
  EXPECT_EQ(low.regions.size(), 3u) << "no deeper than a line";
  Page far = opening("O", {-200, 0, -130, 80});
  place_drop_caps(far, body());
  EXPECT_EQ(far.regions.size(), 3u);
}

}  // namespace
}  // namespace backissue
