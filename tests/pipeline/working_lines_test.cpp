#include "pipeline/working_lines.h"

#include <gmock/gmock.h>

#include <string>

#include "page/error.h"

namespace backissue {
namespace {

using testing::SizeIs;

Page page_of(const std::string& text, std::vector<Alternative> alternatives) {
  Page page;
  page.number = page.of = 1;
  page.scan.file = "001.png";
  page.scan.sha256 = std::string(64, '0');
  page.scan.width = page.scan.height = 10;
  page.regions.resize(2);
  for (Region& region : page.regions) {
    region.kind = RegionKind::body;
    region.lines.resize(1);
    region.lines[0].words = {{{1, 2, 3, 4}, text, 0.5}, {{5, 2, 8, 4}, "on", 0.5}};
  }
  page.regions[0].id = "r1";
  page.regions[1].id = "r2";
  page.regions[1].lines[0].words[0].alternatives = std::move(alternatives);
  return page;
}

TEST(WorkingLines, PagesComeBackWithTheirAlternatives) {
  const Page first = page_of("moming", {{"morning\u201D", 0.25}, {"moning", 0.125}}), second = page_of("cold", {});
  const std::vector<Page> pages = read_working_lines(to_working_lines(first) + to_working_lines(second), "s");
  ASSERT_THAT(pages, SizeIs(2));
  EXPECT_EQ(pages[0].regions[1].lines[0].words[0].alternatives, first.regions[1].lines[0].words[0].alternatives);
  EXPECT_EQ(pages[0].regions, first.regions);
  EXPECT_EQ(pages[1].regions, second.regions);
}

TEST(WorkingLines, AlternativesThatAreNoWordAreLeftOut) {
  const Page page = page_of("cold", {{"", 0.5}, {"c old", 0.5}, {"c\nold", 0.5}, {"told", 0.5}});
  const std::vector<Page> pages = read_working_lines(to_working_lines(page), "s");
  ASSERT_THAT(pages, SizeIs(1));
  EXPECT_THAT(pages[0].regions[1].lines[0].words[0].alternatives, SizeIs(1));
}

TEST(WorkingLines, WhatIsCutShortOrBrokenIsNamed) {
  const std::string lines = to_working_lines(page_of("cold", {{"told", 0.5}}));
  EXPECT_THAT(read_working_lines("", "s"), SizeIs(0));
  EXPECT_THROW(read_working_lines("99 0.5 told\n\n", "s"), Error);
  EXPECT_THROW(read_working_lines(lines.substr(0, lines.size() - 2) + " x\n99 0.5 told\n\n", "s"), Error);
  EXPECT_THROW(read_working_lines(lines.substr(0, lines.find('\n') + 1) + "2 told\n\n", "s"), Error);
}

}  // namespace
}  // namespace backissue
