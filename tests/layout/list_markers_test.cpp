#include "layout/list_markers.h"

#include <gmock/gmock.h>

#include "layout/page_builder.h"

namespace backissue {
namespace {

using testing::SizeIs;

constexpr double margin = 5, text = 8;

// Items of two lines each.
std::vector<TextLine> items(int count) {
  std::vector<TextLine> lines;
  for (int i = 0; i < count; ++i) {
    const double y = 10 + 2 * leading * i;
    lines.push_back(set_line(text, y, "Copper nails will outlast your"));
    lines.push_back(set_line(text, y + leading, "patience but not the slate"));
  }
  return lines;
}

void number(std::vector<TextLine>& lines, const std::vector<std::string>& numbers, double left = margin) {
  for (std::size_t i = 0; i < numbers.size(); ++i)
    lines.push_back(set_line(left, 10 + 2 * leading * double(i), numbers[i]));
  std::stable_sort(lines.begin(), lines.end(),
                   [](const TextLine& a, const TextLine& b) { return a.box.top < b.box.top; });
}

Marks bullets(const std::vector<double>& baselines, double left = margin) {
  Marks marks;
  for (const double y : baselines) {
    Component dot;
    dot.box = box_at(left, y - 0.7, left + 0.4, y - 0.3);
    marks.points.push_back(dot);
  }
  return marks;
}

int begins_at_margin(const std::vector<TextLine>& lines) {
  return int(std::count_if(lines.begin(), lines.end(),
                           [](const TextLine& line) { return line.box.left < pixels(margin + 1); }));
}

TEST(ListMarkers, NumbersWithAStopBeginTheirItems) {
  std::vector<TextLine> lines = items(3);
  number(lines, {"1.", "2.", "3."});
  join_list_markers(lines, {});
  EXPECT_THAT(lines, SizeIs(6));
  EXPECT_EQ(begins_at_margin(lines), 3);
  EXPECT_EQ(lines[0].baseline[0], lines[0].box.left);
}

TEST(ListMarkers, BulletsBeginTheirItems) {
  std::vector<TextLine> lines = items(3);
  join_list_markers(lines, bullets({10, 10 + 2 * leading, 10 + 4 * leading}));
  EXPECT_THAT(lines, SizeIs(6));
  EXPECT_EQ(begins_at_margin(lines), 3);
}

TEST(ListMarkers, OneAloneIsNone) {
  std::vector<TextLine> lines = items(3);
  join_list_markers(lines, bullets({10}));
  EXPECT_EQ(begins_at_margin(lines), 0);
}

TEST(ListMarkers, NumbersWithoutAStopAreATables) {
  std::vector<TextLine> lines = items(3);
  number(lines, {"12", "20", "34"});
  join_list_markers(lines, {});
  EXPECT_THAT(lines, SizeIs(9));
}

TEST(ListMarkers, WhatStandsInAnotherColumnIsNone) {
  std::vector<TextLine> lines = items(3);
  number(lines, {"1.", "2.", "3."}, 1);
  join_list_markers(lines, bullets({10, 10 + 2 * leading}, 2));
  EXPECT_THAT(lines, SizeIs(9));
  EXPECT_EQ(begins_at_margin(lines), 3) << "the numbers themselves";
}

TEST(ListMarkers, MarksOfAnotherLineAreNone) {
  std::vector<TextLine> lines = items(3);
  const Marks marks = bullets({10, 10 + 2 * leading, 10 + 4 * leading});
  for (std::size_t i = 0; i < 3; ++i) {
    lines[2 * i].glyphs.push_back(marks.points[i].box);
    lines[2 * i].box = unite(lines[2 * i].box, marks.points[i].box);
  }
  const std::vector<TextLine> before = lines;
  join_list_markers(lines, marks);
  EXPECT_EQ(lines, before);
}

}  // namespace
}  // namespace backissue
