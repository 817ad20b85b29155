#include "preprocess/direction.h"

#include <gtest/gtest.h>

#include "preprocess/letters.h"

namespace backissue {
namespace {

// Letters of 20 pixels on a line that sinks by `slope`; each third one has a descender.
std::vector<Box> row(int count, double slope, int top = 100) {
  std::vector<Box> letters;
  for (int i = 0; i < count; ++i) {
    const int left = 50 + 24 * i, foot = top + int(slope * left);
    letters.push_back({left, foot - 20, left + 16, foot + (i % 3 == 2 ? 8 : 0)});
  }
  return letters;
}

TEST(Direction, OneLineTellsHowItLeansAndThatItIsText) {
  const Direction direction = find_direction(row(12, 0.02), 20, 15, true);
  EXPECT_TRUE(direction.has_lines);
  EXPECT_NEAR(direction.skew_degrees, 1.15, 0.2);
  EXPECT_LT(direction.confidence, 0.5) << "which way is up, one line does not tell";
}

TEST(Direction, MarksStrewnOverAPageAreNoLine) {
  std::vector<Box> marks;
  for (int i = 0; i < 400; ++i) {
    const int x = (i * 7919) % 1000, y = (i * i * 613 + i * 37) % 1400;
    marks.push_back({x, y, x + 16, y + 20});
  }
  EXPECT_FALSE(find_direction(marks, 20, 15, true).has_lines);
}

// Rows of a dozen letters whose tops are level; the foot of one letter in 24 is not, as if the page were upside down.
std::vector<Box> hanging_rows(int count) {
  std::vector<Box> letters;
  for (int i = 0; i < 12 * count; ++i) {
    const int left = 50 + 24 * (i % 12), top = 100 + 47 * (i / 12);
    letters.push_back({left, top, left + 16, top + (i % 24 == 5 ? 28 : 20)});
  }
  return letters;
}

TEST(Direction, AFewLettersHaveToTellMoreClearlyThatThePageIsUpsideDown) {
  EXPECT_EQ(find_direction(hanging_rows(30), 20, 15, true).rotation, 180);
  EXPECT_EQ(find_direction(hanging_rows(2), 20, 15, true).rotation, 0);
}

TEST(Direction, ASingleMarkIsNoLine) { EXPECT_FALSE(find_direction(row(1, 0), 20, 15, true).has_lines); }

TEST(FindLetters, AFewLettersOfAWordHaveASize) {
  std::vector<Component> word;
  for (const Box& box : row(4, 0)) word.push_back({box, int(box.area() / 2), box.height()});
  EXPECT_EQ(find_letters(word).boxes.size(), 4u);
}

}  // namespace
}  // namespace backissue
