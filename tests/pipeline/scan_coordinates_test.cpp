#include "pipeline/scan_coordinates.h"

#include <gtest/gtest.h>

namespace backissue {
namespace {

ScanInfo small_scan() {
  ScanInfo info;
  info.file = "p1.png";
  info.width = 200;
  info.height = 100;
  return info;
}

const ScanInfo scan = small_scan();

Page page_with_word(const Box& box) {
  Page page;
  TextLine line;
  line.box = box;
  line.baseline = {box.left, box.bottom, box.right, box.bottom};
  line.x_height = 8;
  line.words = {{box, "word", 1}};
  line.glyphs = {box};
  Region region;
  region.id = "r1";
  region.box = box;
  region.x_height = 8;
  region.lines = {line};
  page.regions = {region};
  return page;
}

Box mapped(const Affine& to_scan, const Box& box, const ScanInfo& info = scan) {
  PreparedPage prepared;
  prepared.to_scan = to_scan;
  Page page = page_with_word(box);
  to_scan_coordinates(page, prepared, info);
  const Region& region = page.regions[0];
  EXPECT_EQ(region.lines[0].box, region.box);
  EXPECT_EQ(region.lines[0].words[0].box, region.box);
  return region.box;
}

TEST(ScanCoordinates, RegionOfALeaningPageIsNoLargerThanItsLines) {
  PreparedPage prepared;
  prepared.to_scan = {{1, 0, 0, 0.2, 1, 0}};  // each line falls by a fifth of its width
  Page page = page_with_word({10, 10, 110, 20});
  Region& region = page.regions[0];
  region.lines.push_back(region.lines[0]);
  region.lines[1].box = {10, 22, 30, 32};
  region.lines[1].words.clear();
  region.box = {10, 10, 110, 32};
  Region frame = region;
  frame.box = {5, 5, 115, 37};
  page.regions.push_back(frame);
  to_scan_coordinates(page, prepared, scan);
  EXPECT_EQ(page.regions[0].box, unite(page.regions[0].lines[0].box, page.regions[0].lines[1].box));
  EXPECT_EQ(page.regions[0].box.bottom, 42) << "of the first line's end; the rectangle's corner would be at 54";
  EXPECT_EQ(page.regions[1].box.bottom, 60) << "more than its lines: the whole of it";
}

TEST(ScanCoordinates, PageSaysWhereItComesFromAndHowItStood) {
  PreparedPage prepared;
  prepared.skew_degrees = -0.7;
  prepared.rotation = 90;
  prepared.x_height = 10;
  Page page;
  to_scan_coordinates(page, prepared, scan);
  EXPECT_EQ(page.scan.file, "p1.png");
  EXPECT_EQ(page.scan.crop, (Box{0, 0, 200, 100})) << "the whole of it";
  EXPECT_EQ(page.skew_degrees, -0.7);
  EXPECT_EQ(page.rotation, 90);
  EXPECT_EQ(page.x_height, 10);
}

TEST(ScanCoordinates, ScaleAppliesToBoxesBaselinesAndLetterHeights) {
  PreparedPage prepared;
  prepared.x_height = 16;
  prepared.to_scan = {{0.5, 0, 10, 0, 0.5, 20}};
  Page page = page_with_word({20, 40, 100, 60});
  to_scan_coordinates(page, prepared, scan);
  EXPECT_EQ(page.x_height, 8);
  const Region& region = page.regions[0];
  EXPECT_EQ(region.box, (Box{20, 40, 60, 50}));
  EXPECT_EQ(region.x_height, 4);
  EXPECT_EQ(region.lines[0].x_height, 4);
  EXPECT_EQ(region.lines[0].baseline, (std::array<int, 4>{20, 50, 60, 50}));
}

TEST(ScanCoordinates, PageScannedOnItsSide) {
  // The scan was turned 90 degrees clockwise: prepared (x, y) stood at (y, 100 - x).
  const Affine turned{{0, 1, 0, -1, 0, 100}};
  EXPECT_EQ(mapped(turned, {10, 20, 30, 120}), (Box{20, 70, 120, 90}));
}

TEST(ScanCoordinates, NothingStandsOutsideTheScanOrItsCrop) {
  EXPECT_EQ(mapped({}, {-5, -5, 300, 300}), (Box{0, 0, 200, 100}));
  ScanInfo half = scan;
  half.crop = {100, 0, 200, 100};
  EXPECT_EQ(mapped({}, {90, 10, 150, 20}, half), (Box{100, 10, 150, 20}));
}

TEST(ScanCoordinates, HalfOfASpreadSaysWhichPartItIs) {
  PreparedPage prepared;
  prepared.crop = {100, 0, 200, 100};
  prepared.to_scan = {{1, 0, 100, 0, 1, 0}};
  Page page = page_with_word({10, 10, 50, 20});
  to_scan_coordinates(page, prepared, scan);
  EXPECT_EQ(page.scan.crop, prepared.crop);
  EXPECT_EQ(page.regions[0].box, (Box{110, 10, 150, 20}));
}

TEST(ScanCoordinates, BoxesOfABentPageGoRoundWhereTheirTextStood) {
  PreparedPage prepared;
  prepared.bend = {200, 100, {12, 0, 0}, {6, 0, 0}};
  Page page = page_with_word({0, 50, 200, 60});
  to_scan_coordinates(page, prepared, scan);
  const Region& region = page.regions[0];
  EXPECT_EQ(region.box, (Box{0, 50, 200, 68})) << "9 lower at the left edge, level at the right";
  EXPECT_EQ(region.lines[0].baseline, (std::array<int, 4>{0, 68, 200, 60}));
}

TEST(ScanCoordinates, GlyphsAreDropped) {
  Page page = page_with_word({1, 2, 3, 4});
  to_scan_coordinates(page, {}, scan);
  EXPECT_TRUE(page.regions[0].lines[0].glyphs.empty());
}

}  // namespace
}  // namespace backissue
