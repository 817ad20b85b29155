#include "layout/lines.h"

#include <gmock/gmock.h>

#include <random>

#include "layout/page_builder.h"

namespace backissue {
namespace {

using testing::UnorderedElementsAreArray;

std::vector<TextLine> found_in(const std::vector<Region>& regions) {
  std::vector<TextLine> lines;
  Marks rules;
  for (const Region& region : regions) {
    lines.insert(lines.end(), region.lines.begin(), region.lines.end());
    if (region.kind == RegionKind::separator) rules.rules.push_back(region.box);
  }
  Marks marks = marks_of(lines);
  marks.rules = rules.rules;
  return find_lines(marks, unit);
}

std::vector<Box> boxes_of(const std::vector<TextLine>& lines) {
  std::vector<Box> boxes;
  for (const TextLine& line : lines) boxes.push_back(line.box);
  return boxes;
}

std::vector<Box> printed_boxes(const std::vector<Region>& regions) {
  std::vector<Box> boxes;
  for (const Region& region : regions) {
    for (const TextLine& line : region.lines) boxes.push_back(line.box);
  }
  return boxes;
}

TEST(Lines, EachLineOfAColumnIsFoundWithItsBaselineAndSize) {
  const Region text = column(5, 10, 35, 8);
  const std::vector<TextLine> lines = found_in({text});
  ASSERT_EQ(lines.size(), 8);
  for (std::size_t i = 0; i < 8; ++i) {
    EXPECT_EQ(lines[i].box, text.lines[i].box);
    EXPECT_NEAR(lines[i].baseline[1], text.lines[i].baseline[1], 1);
    EXPECT_NEAR(lines[i].x_height, unit, 1);
    EXPECT_EQ(lines[i].glyphs.size(), text.lines[i].glyphs.size());
  }
}

TEST(Lines, TwoColumnsWhoseLinesStandAtDifferentHeightsStayTwo) {
  const std::vector<Region> page{column(5, 10, 33, 15), column(40, 11.1, 33, 15, {}, 3)};
  EXPECT_THAT(boxes_of(found_in(page)), UnorderedElementsAreArray(printed_boxes(page)));
}

TEST(Lines, TwoColumnsWithLinesAtOneHeightStayTwo) {
  const std::vector<Region> page{column(5, 10, 33, 15), column(40, 10, 33, 15, {}, 3)};
  EXPECT_THAT(boxes_of(found_in(page)), UnorderedElementsAreArray(printed_boxes(page)));
}

TEST(Lines, ARuleInANarrowGutterPartsItsColumns) {
  const std::vector<Region> page{column(5, 10, 33, 3), column(39.3, 10, 33, 3, {}, 3), rule_down(38.6, 8, 16)};
  EXPECT_THAT(boxes_of(found_in(page)), UnorderedElementsAreArray(printed_boxes(page)));
}

TEST(Lines, ALooseLineOfAJustifiedNarrowColumnStaysOneLine) {
  Region narrow = column(5, 10, 16, 9);
  narrow.lines[4] = set_line(5, 10 + 4 * leading, "mark it so", {}, 16);
  const std::vector<TextLine> lines = found_in({narrow});
  ASSERT_EQ(lines.size(), 9);
  EXPECT_EQ(lines[4].box, narrow.lines[4].box);
}

// The marks of the quote are as many as the word's letters, or more: they do not show where the word stands.
TEST(Lines, AQuoteBeforeALetterBetweenWideSpacesStaysInItsLine) {
  const TextLine first = set_line(5, 10, "mark it"), quoted = set_line(13, 10, "I"), last = set_line(18, 10, "sold it");
  Marks marks = marks_of({first, quoted, last});
  for (const double x : {12.0, 12.5}) marks.letters.push_back({box_at(x, 8.5, x + 0.4, 9.1), 20, 5});
  const std::vector<TextLine> lines = find_lines(marks, unit);
  ASSERT_EQ(lines.size(), 1);
  EXPECT_EQ(lines[0].box.right, last.box.right);
}

TEST(Lines, LeadersPartATitleFromItsNumber) {
  const TextLine title = set_line(5, 10, "the new warm sea");
  const TextLine number = set_line(45, 10, "74");
  Marks marks = marks_of({title, number});
  marks.rules.push_back(box_at(20, 9.8, 43, 10));
  EXPECT_THAT(boxes_of(find_lines(marks, unit)), UnorderedElementsAreArray({title.box, number.box}));
}

TEST(Lines, TheDotOfADisplayIAndQuotationMarksBelongToTheirLine) {
  for (const char* words : {"his ship came", "\"The new sea\""}) {
    const TextLine headline = set_line(5, 20, words, {3, 0.2});
    const std::vector<TextLine> lines = found_in({region_of({headline}), column(5, 28, 40, 5)});
    ASSERT_EQ(lines.size(), 6) << words;
    EXPECT_EQ(lines[0].box, headline.box);
    EXPECT_EQ(lines[0].glyphs.size(), headline.glyphs.size());
  }
}

TEST(Lines, ALetterThatTouchesTheNextLineDoesNotMakeTheTwoOne) {
  Region text = column(5, 10, 35, 6);
  // The descender of one line and the ascender of the next in one mark.
  Box& upper = text.lines[2].glyphs[4];
  upper.bottom = pixels(10 + 3 * leading);
  const std::vector<TextLine> lines = found_in({text});
  EXPECT_EQ(lines.size(), 6);
}

TEST(Lines, CapitalsCloseUnderALineThatTouchesThemStayALine) {
  const double below = 11.8;
  std::vector<TextLine> set{set_line(5, 10, "RUSH THE DOUBLE JUMP CASSETTE", {}),
                            set_line(5, below, "SOUR DOUGH SLIM AND SADDLE PALS", {})};
  Box& descender = set[0].glyphs[set[0].glyphs.size() / 2];
  descender.bottom = pixels(below);
  std::erase_if(set[1].glyphs, [&](const Box& glyph) { return overlap_x(glyph, descender) > 0; });
  EXPECT_EQ(found_in({region_of(std::move(set))}).size(), 2);
}

TEST(Lines, WideSpacesOfDisplayTypeDoNotPartIt) {
  const TextLine headline = set_line(5, 12, "NEW PORTS", {4, 0.2}, 0, 1.6);
  ASSERT_EQ(found_in({region_of({headline}), column(5, 20, 33, 8), column(40, 20, 33, 8, {}, 2)}).front().box,
            headline.box);
}

TEST(Lines, ASpeckBesideALineIsNoPointOfIt) {
  const Region text = column(5, 10, 33, 3);
  Marks marks = marks_of(text.lines);
  for (const double y : {8.6, 9.3, 11.1}) {
    for (const double x : {38.9, 39.5}) marks.points.push_back({box_at(x, y, x + 0.25, y + 0.25), 20, 5});
  }
  EXPECT_THAT(boxes_of(find_lines(marks, unit)), UnorderedElementsAreArray(printed_boxes({text})));
}

TEST(Lines, AHyphenAndDotsAtALinesEndBelongToIt) {
  const Region text = set_block(5, 10, {"the harbour light had marked a chan-", "the harbour light had . . ."});
  EXPECT_THAT(boxes_of(found_in({text})), UnorderedElementsAreArray(printed_boxes({text})));
}

TEST(Lines, ANumberHighBeforeItsNoteBelongsToIt) {
  std::vector<TextLine> lines{set_line(5, 9.3, "1", {0.42, 0.2}), set_line(6.2, 10, "the harbour light had marked")};
  const std::vector<TextLine> found = found_in({region_of(lines)});
  ASSERT_EQ(found.size(), 1);
  EXPECT_EQ(found[0].box.left, lines[0].box.left);
}

TEST(Lines, TheOrderOfTheMarksChangesNothing) {
  const std::vector<Region> page{column(5, 10, 33, 12), column(40, 11, 33, 12, {}, 3),
                                 region_of({set_line(5, 6, "\"The new sea\"", {2.5, 0.2})})};
  std::vector<TextLine> all;
  for (const Region& region : page) all.insert(all.end(), region.lines.begin(), region.lines.end());
  Marks marks = marks_of(all);
  const std::vector<TextLine> expected = find_lines(marks, unit);
  std::mt19937 random(1);
  for (int round = 0; round < 3; ++round) {
    std::shuffle(marks.letters.begin(), marks.letters.end(), random);
    std::shuffle(marks.points.begin(), marks.points.end(), random);
    EXPECT_EQ(find_lines(marks, unit), expected);
  }
}

TEST(Lines, NoMarksMakeNoLinesAndBoxesOfNoSizeDoNoHarm) {
  EXPECT_TRUE(find_lines({}, unit).empty());
  Marks marks = marks_of({set_line(5, 10, "warm sea")});
  marks.letters.push_back({{200, 200, 200, 200}, 0, 0});
  marks.points.push_back({{0, 0, 0, 0}, 0, 0});
  EXPECT_GE(find_lines(marks, unit).size(), 1);
}

}  // namespace
}  // namespace backissue
