#include "layout/pictures.h"

#include <gmock/gmock.h>

#include "layout/lines.h"
#include "layout/page_builder.h"

namespace backissue {
namespace {

using testing::ElementsAre;

TEST(Pictures, LettersStandOnALineAndTextureDoesNot) {
  TextLine line = set_line(5, 10, "grey gulls about the pier");
  EXPECT_TRUE(is_regular(line));
  for (std::size_t i = 0; i < line.glyphs.size(); ++i) {
    const int lift = int(i * 7 % 5) * unit / 3;
    line.glyphs[i].top -= lift;
    line.glyphs[i].bottom -= lift;
  }
  EXPECT_FALSE(is_regular(line));
  EXPECT_FALSE(is_regular(TextLine{}));
}

TEST(Pictures, ASolidIsAPictureAndTheTextBesideItStays) {
  const Region text = column(40, 10, 33, 8);
  Marks marks = marks_of(text.lines);
  const Box photo = box_at(5, 8, 35, 30);
  marks.solids.push_back({photo, int(0.6 * photo.area()), 1000});
  std::vector<TextLine> lines = text.lines;
  const std::vector<Box> pictures = find_pictures(marks, box_at(0, 0, 80, 60), unit, lines);
  ASSERT_EQ(pictures.size(), 1);
  EXPECT_GT(intersect(pictures[0], photo).area(), 0.95 * photo.area());
  EXPECT_EQ(lines, text.lines);
}

TEST(Pictures, AFrameOfThinRulesIsNone) {
  Marks marks;
  const Box frame = box_at(5, 8, 35, 30);
  marks.solids.push_back({frame, int(0.02 * frame.area()), 1000});
  std::vector<TextLine> lines;
  EXPECT_TRUE(find_pictures(marks, box_at(0, 0, 80, 60), unit, lines).empty());
}

TEST(Pictures, LinesOfAPicturesTextureAreTakenOut) {
  Marks marks;
  const Box photo = box_at(5, 8, 35, 30);
  marks.solids.push_back({photo, int(0.6 * photo.area()), 1000});
  std::vector<TextLine> lines{set_line(10, 15, "a.k"), set_line(40, 15, "a warm sea")};
  const std::vector<TextLine> text{lines[1]};
  find_pictures(marks, box_at(0, 0, 80, 60), unit, lines);
  EXPECT_EQ(lines, text);
}

TEST(Pictures, APicturesGrainIsNoPartOfTheLineBesideIt) {
  const TextLine text = set_line(40, 15, "a warm sea");
  TextLine line = text;
  for (int i = 0; i < 12; ++i)
    line.glyphs.push_back(box_at(33 + 0.3 * i, 14 + 0.1 * (i % 7), 33.15 + 0.3 * i, 14.15 + 0.1 * (i % 7)));
  line.glyphs.push_back(box_at(36, 13, 38.8, 16.2));
  for (const Box& glyph : line.glyphs) line.box = unite(line.box, glyph);
  std::vector<TextLine> lines{line};
  part_from_pictures(lines, {box_at(5, 8, 39, 30)});
  EXPECT_EQ(lines[0].glyphs, text.glyphs);
  EXPECT_EQ(lines[0].box, text.box);
}

TEST(Pictures, TypeThatRunsIntoAPictureStaysWhole) {
  const TextLine line = set_line(30, 15, "a warm sea and a long pier");
  std::vector<TextLine> lines{line};
  part_from_pictures(lines, {box_at(5, 8, 39, 30)});
  EXPECT_EQ(lines[0], line);
}

TEST(Pictures, ALetterSeveralLinesDeepWithLinesAtItsSideIsADropCap) {
  std::vector<TextLine> lines{set_line(5, 14.8, "T", {4.3, 0.2})};
  for (const TextLine& line : column(10, 10, 27, 3).lines) lines.push_back(line);
  EXPECT_TRUE(is_drop_cap(lines[0], lines, unit));
  EXPECT_FALSE(is_drop_cap(lines[1], lines, unit));
  EXPECT_FALSE(is_drop_cap(lines[0], {lines[0]}, unit)) << "nothing stands beside it";
}

PreparedPage dark_page() {
  Region light = set_block(10, 12, {"light type on a dark ground", "bears a box on its own"});
  light.polarity = Polarity::light_on_dark;
  return draw({light, column(5, 30, 40, 6)}, {.dark = {box_at(7, 8, 40, 18)}});
}

TEST(Pictures, LightTypeOnADarkBoxIsReadAndTheBoxIsNoPicture) {
  const PreparedPage prepared = dark_page();
  Marks marks = marks_on(prepared);
  ASSERT_EQ(marks.solids.size(), 1);
  const std::vector<TextLine> lines = find_reversed_lines(prepared, marks).lines;
  ASSERT_EQ(lines.size(), 2);
  EXPECT_NEAR(lines[0].baseline[1], pixels(12), 1);
  EXPECT_TRUE(marks.solids.empty());
}

TEST(Pictures, ALowDarkBarWithALineOfLightTypeIsNoRule) {
  Region light = set_block(10, 12, {"LIGHT TYPE ON A BAR"});
  light.polarity = Polarity::light_on_dark;
  const PreparedPage prepared = draw({light, column(5, 30, 40, 6)}, {.dark = {box_at(8, 10.2, 40, 12.4)}});
  Marks marks = marks_on(prepared);
  EXPECT_TRUE(marks.rules.empty());
  EXPECT_EQ(find_reversed_lines(prepared, marks).lines.size(), 1);
}

TEST(Pictures, TheCountersOfLightLettersAreNoText) {
  const PreparedPage prepared = dark_page();
  Marks marks = marks_on(prepared);
  find_reversed_lines(prepared, marks);
  for (const Component& mark : marks.letters) EXPECT_FALSE(box_at(7, 8, 40, 18).contains(mark.box));
}

TEST(Pictures, AWordInALargeDarkPictureLeavesThePicture) {
  Region light = set_block(20, 30, {"the sea"});
  light.polarity = Polarity::light_on_dark;
  const PreparedPage prepared = draw({light}, {.dark = {box_at(5, 5, 60, 50)}});
  Marks marks = marks_on(prepared);
  EXPECT_EQ(find_reversed_lines(prepared, marks).lines.size(), 1);
  EXPECT_EQ(marks.solids.size(), 1);
}

const Box page_box = box_at(0, 0, 80, 60);

TEST(Tints, ATintWithTextOnItIsAPanelAndNoPicture) {
  const std::vector<TextLine> lines = column(6, 12, 30, 6).lines;
  std::vector<Box> pictures{box_at(20, 9, 38, 28)};
  const Tints tints = sort_tints({box_at(4, 9, 38, 28)}, page_box, unit, lines, {}, pictures);
  EXPECT_THAT(tints.panels, ElementsAre(box_at(4, 9, 38, 28)));
  join_tints(tints, lines, pictures);
  EXPECT_THAT(pictures, ElementsAre());
}

TEST(Tints, APhotographKeepsItsSkyAndTheSidesThatInkHas) {
  std::vector<Box> pictures{box_at(5, 20, 40, 32)};
  const Tints tints = sort_tints({box_at(4, 8, 41, 33)}, page_box, unit, column(5, 40, 35, 4).lines, {}, pictures);
  join_tints(tints, {}, pictures);
  EXPECT_THAT(pictures, ElementsAre(box_at(5, 8, 40, 32)));
}

TEST(Tints, APhotographWithItsCaptionInLightTypeIsNoPanel) {
  const Box tint = box_at(4, 8, 38, 20), ground = box_at(4, 12, 38, 20);
  const ReversedType caption{column(5, 15, 32, 2).lines, {ground}};
  std::vector<Box> pictures;
  const Tints tints = sort_tints({tint}, page_box, unit, {}, caption, pictures);
  EXPECT_THAT(tints.panels, ElementsAre());
  join_tints(tints, {}, pictures);
  EXPECT_THAT(pictures, ElementsAre(tint));
}

TEST(Tints, LightTypeAllDownADarkBoxStandsOnAPanel) {
  const Box tint = box_at(4, 8, 38, 26);
  const Tints tints = sort_tints({tint}, page_box, unit, {}, {column(5, 11, 32, 7).lines, {tint}}, {});
  EXPECT_THAT(tints.panels, ElementsAre(tint));
  EXPECT_THAT(tints.photographs, ElementsAre());
}

TEST(Tints, ADarkBoxThatItsLightTextFillsInPartIsAPanel) {
  const Box tint = box_at(4, 6, 38, 56);
  const Tints tints = sort_tints({tint}, page_box, unit, {}, {column(5, 9, 32, 9).lines, {tint}}, {});
  EXPECT_THAT(tints.panels, ElementsAre(tint));
}

TEST(Pictures, ADarkBoxThatItsLightTextFillsInPartIsNoPicture) {
  Region light = column(7, 12, 30, 6);
  light.polarity = Polarity::light_on_dark;
  const PreparedPage prepared = draw({light, column(45, 12, 30, 12)}, {.dark = {box_at(5, 8, 40, 56)}});
  Marks marks = marks_on(prepared);
  EXPECT_EQ(find_reversed_lines(prepared, marks).lines.size(), 6);
  EXPECT_TRUE(marks.solids.empty());
}

TEST(Tints, WhatIsUnderMostOfThePagesTextIsItsPaper) {
  const Tints tints = sort_tints({box_at(4, 4, 76, 56)}, page_box, unit, column(5, 8, 70, 18).lines, {}, {});
  EXPECT_TRUE(tints.panels.empty() && tints.photographs.empty());
}

TEST(Tints, APictureMayEndAHairBeforeThePageThatItBleedsOff) {
  const Box tint = box_at(0, 20, 79.5, 60);
  const Tints tints = sort_tints({tint}, page_box, unit, {}, {column(5, 25, 60, 10).lines, {}}, {});
  EXPECT_THAT(tints.photographs, ElementsAre(tint));
}

TEST(Tints, AStripAlongThePagesEdgeIsAShadow) {
  const Tints tints = sort_tints({box_at(0, 0, 9, 60)}, page_box, unit, {}, {}, {});
  EXPECT_TRUE(tints.panels.empty() && tints.photographs.empty());
}

TEST(Pictures, NoXHeightNoPictures) {
  std::vector<TextLine> lines;
  EXPECT_THAT(find_pictures({}, {}, 0, lines), ElementsAre());
}

}  // namespace
}  // namespace backissue
