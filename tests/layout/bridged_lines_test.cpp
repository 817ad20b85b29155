#include "layout/bridged_lines.h"

#include <gtest/gtest.h>

#include "layout/page_builder.h"

namespace backissue {
namespace {

// Two columns of eight lines; the lines with this number are joined to one over the gutter.
std::vector<TextLine> columns(std::initializer_list<int> joined, double gutter = 2.5) {
  const Region left = column(5, 10, 30, 8), right = column(35 + gutter, 10, 30, 8, {}, 1);
  std::vector<TextLine> lines;
  for (int i = 0; i < 8; ++i) {
    TextLine first = left.lines[std::size_t(i)];
    const TextLine& second = right.lines[std::size_t(i)];
    if (std::find(joined.begin(), joined.end(), i) == joined.end()) {
      lines.push_back(first);
      lines.push_back(second);
      continue;
    }
    first.glyphs.insert(first.glyphs.end(), second.glyphs.begin(), second.glyphs.end());
    first.box = unite(first.box, second.box);
    first.baseline[2] = first.box.right;
    lines.push_back(first);
  }
  return lines;
}

TEST(BridgedLines, ALineJoinedOverTheGutterOfItsNeighboursIsParted) {
  std::vector<TextLine> lines = columns({6, 7});
  part_bridged_lines(lines);
  ASSERT_EQ(lines.size(), 16);
  for (const TextLine& line : lines) {
    EXPECT_LE(line.box.width(), pixels(30.5));
    EXPECT_EQ(line.baseline[0], line.box.left);
  }
}

TEST(BridgedLines, AStrokeUnderTheWordsDoesNotFillTheGutter) {
  std::vector<TextLine> lines = columns({7});
  TextLine& line = lines.back();
  const int feet = line.baseline[1];
  line.glyphs.push_back({pixels(35), feet, pixels(37), feet + unit / 5});
  std::sort(line.glyphs.begin(), line.glyphs.end(), [](const Box& a, const Box& b) { return a.left < b.left; });
  part_bridged_lines(lines);
  ASSERT_EQ(lines.size(), 16);
  EXPECT_LE(lines[14].box.right, pixels(35.2));
}

TEST(BridgedLines, ALineOverBothColumnsIsWhole) {
  std::vector<TextLine> lines = columns({});
  lines.push_back(set_line(5, 10 + 8 * leading, running_words(62.5, 3), {}, 62.5));
  part_bridged_lines(lines);
  EXPECT_EQ(lines.size(), 17);
}

TEST(BrokenLines, PiecesOfALineBetweenWholeLinesAreJoined) {
  const auto broken = [](int row) {
    std::vector<TextLine> lines = column(5, 10, 40, 5).lines;
    const double baseline = 10 + row * leading;
    lines[std::size_t(row)] = set_line(5, baseline, running_words(18, 0), {}, 18);
    lines.insert(lines.begin() + row + 1, set_line(24.5, baseline, running_words(20.5, 9), {}, 20.5));
    join_broken_lines(lines);
    return lines.size();
  };
  EXPECT_EQ(broken(2), 5);
  EXPECT_EQ(broken(4), 6);  // the column's last
}

TEST(BrokenLines, ARiverThroughAFewLinesOfAColumnIsClosed) {
  const auto left_after = [](int first, int rows) {
    std::vector<TextLine> lines;
    for (int row = 0; row < 8; ++row) {
      const double baseline = 10 + row * leading;
      if (row < first || row >= first + rows) {
        lines.push_back(set_line(5, baseline, running_words(40, row), {}, 40));
      } else {
        lines.push_back(set_line(5, baseline, running_words(18, row), {}, 18));
        lines.push_back(set_line(25, baseline, running_words(20, row + 3), {}, 20));
      }
    }
    join_broken_lines(lines);
    return lines.size();
  };
  EXPECT_EQ(left_after(2, 2), 8);
  EXPECT_EQ(left_after(2, 4), 8);
  EXPECT_EQ(left_after(1, 6), 14) << "columns between two lines that run over both";
  EXPECT_EQ(left_after(6, 2), 10) << "nothing runs through under them";
}

TEST(BrokenLines, ColumnsStaySideBySide) {
  std::vector<TextLine> lines = columns({}, 1.5);
  join_broken_lines(lines);
  EXPECT_EQ(lines.size(), 16);
}

TEST(BridgedLines, NothingIsNoLine) {
  std::vector<TextLine> lines;
  part_bridged_lines(lines);
  EXPECT_TRUE(lines.empty());
  lines.assign(2, {});
  part_bridged_lines(lines);
  EXPECT_EQ(lines.size(), 2);
}

}  // namespace
}  // namespace backissue
