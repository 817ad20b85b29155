// Credits set vertically along pictures, and the turn that lays them level.
#include "layout/vertical_lines.h"

#include <gmock/gmock.h>

#include "layout/page_builder.h"
#include "page/turn.h"

namespace backissue {
namespace {

// A line of small type beside a picture, turned to be read upward or downward.
TextLine vertical_line(bool upward) {
  const TextLine level = set_line(0, 2, "photograph by ada", {0.8});
  const double left = 71.8, bottom = 49;
  const Box area = upward ? box_at(left, bottom - 30, left + 3, bottom) : box_at(left, 20, left + 3, 50);
  return Turn(area, upward).on_page(level);
}

const std::vector<Box>& pictures() {
  static const std::vector<Box> boxes = {box_at(42, 20, 72, 50)};
  return boxes;
}

TEST(Turn, ThereAndBackIsWhereItWas) {
  const Box area{10, 20, 60, 220}, box{15, 30, 40, 90};
  for (const bool upward : {true, false}) {
    const Turn turn(area, upward);
    EXPECT_EQ(turn.on_page(turn.level(box)), box);
    EXPECT_EQ(turn.level(box).width(), box.height());
    const TextLine line = vertical_line(upward);
    EXPECT_EQ(turn.on_page(turn.level(line)), line);
    EXPECT_EQ(reads_upward(line), upward);
    EXPECT_TRUE(is_vertical(line));
    EXPECT_EQ(reads_upward(turned_about(line)), !upward);
    EXPECT_EQ(turned_about(turned_about(line)), line);
  }
}

TEST(Turn, AnImageTurnsAsItsBoxesDo) {
  Image page(8, 12, 1, 255);
  page.row(3)[2] = 0;
  const Box area{1, 2, 7, 11};
  for (const bool upward : {true, false}) {
    const Turn turn(area, upward);
    const Image level = turn.level(page);
    const Box mark = turn.level(Box{2, 3, 3, 4});
    EXPECT_EQ(level.width, area.height());
    EXPECT_EQ(level.row(mark.top)[mark.left], 0);
  }
}

TEST(VerticalLines, ACreditBesideAPictureIsFoundInTheDirectionItIsRead) {
  for (const bool upward : {true, false}) {
    const TextLine printed = vertical_line(upward);
    Marks marks = marks_of({printed});
    const std::vector<TextLine> found = find_vertical_lines(marks, pictures(), {}, unit);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].glyphs.size(), printed.glyphs.size());
    EXPECT_EQ(reads_upward(found[0]), upward);
    EXPECT_TRUE(marks.letters.empty());
    EXPECT_TRUE(find_vertical_lines(marks, pictures(), {}, unit).empty());
  }
}

TEST(VerticalLines, WithoutAPictureThereAreNone) {
  Marks marks = marks_of({vertical_line(true)});
  EXPECT_TRUE(find_vertical_lines(marks, {}, {}, unit).empty());
  EXPECT_FALSE(marks.letters.empty());
}

TEST(VerticalLines, TheHeadsOfLinesBesideAPictureStayTheirs) {
  std::vector<TextLine> lines = column(73, 21, 30, 12).lines;
  Marks marks = marks_of(lines);
  const std::size_t letters = marks.letters.size();
  EXPECT_TRUE(find_vertical_lines(marks, pictures(), lines, unit).empty());
  EXPECT_TRUE(find_vertical_lines(marks, pictures(), {}, unit).empty());  // nor by their distance alone
  EXPECT_EQ(marks.letters.size(), letters);
}

}  // namespace
}  // namespace backissue
