#include "preprocess/letters.h"

#include <gmock/gmock.h>

#include "preprocess/direction.h"

namespace backissue {
namespace {

// A mark as a letter has them: two fifths of its box are ink.
Component mark(int x, int y, int width, int height) {
  return {{x, y, x + width, y + height}, width * height * 2 / 5, height};
}

// Letters in lines: of every five, three like x, one like l, one like g.
std::vector<Component> type(int x, int y, int letters, int x_height, int per_line = 40) {
  std::vector<Component> marks;
  const int ascender = x_height / 2, descender = x_height / 3;
  for (int i = 0; i < letters; ++i) {
    const int left = x + (i % per_line) * x_height * 5 / 4, base = y + (i / per_line) * 3 * x_height;
    const int top = base - x_height - (i % 5 == 3 ? ascender : 0);
    const int bottom = base + (i % 5 == 4 ? descender : 0);
    marks.push_back(mark(left, top, x_height * 9 / 10, bottom - top));
  }
  return marks;
}

void append(std::vector<Component>& all, const std::vector<Component>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

class XHeight : public testing::TestWithParam<int> {};
INSTANTIATE_TEST_SUITE_P(Letters, XHeight, testing::Values(8, 11, 16, 24, 36, 60));

TEST_P(XHeight, IsThatOfTheLettersAndNotTheirAscenders) {
  const Letters letters = find_letters(type(100, 200, 400, GetParam()));
  EXPECT_EQ(letters.boxes.size(), 400u);
  EXPECT_NEAR(measure_x_height(letters.boxes), GetParam(), 0.04 * GetParam() + 0.5);
}

TEST(FindLetters, ALargePictureIsNoLetter) {
  std::vector<Component> marks = type(100, 200, 60, 20);
  marks.push_back(mark(100, 900, 2000, 1500));
  const Letters letters = find_letters(marks);
  EXPECT_EQ(letters.boxes.size(), 60u);
  EXPECT_NEAR(letters.size, 20, 2);
}

TEST(FindLetters, ACoversTitleIsNotWhatThePageIsSetIn) {
  std::vector<Component> marks = type(100, 1000, 60, 20);
  append(marks, type(100, 400, 7, 250));
  EXPECT_NEAR(find_letters(marks).size, 20, 2);
}

TEST(FindLetters, SpecksAndRulesAndDotsStayOut) {
  std::vector<Component> marks = type(100, 1000, 100, 20);
  for (int i = 0; i < 3000; ++i) marks.push_back(mark(i, 5, 3, 3));
  marks.push_back({{100, 50, 2000, 54}, 7600, 4});
  for (int i = 0; i < 200; ++i) marks.push_back({{i * 9, 30, i * 9 + 8, 38}, 60, 8});
  EXPECT_EQ(find_letters(marks).boxes.size(), 100u);
}

TEST(FindLetters, OfNothing) {
  EXPECT_EQ(find_letters({}).size, 0);
  EXPECT_EQ(measure_x_height({}), 0);
  EXPECT_FALSE(find_direction({}, 0, 15, true).has_lines);
}

std::vector<Box> boxes_of(const std::vector<Component>& marks) {
  std::vector<Box> boxes;
  for (const Component& m : marks) boxes.push_back(m.box);
  return boxes;
}

TEST(FindDirection, SmallLettersTellWhichWayIsUp) {
  const Direction direction = find_direction(boxes_of(type(100, 200, 1200, 20)), 20, 15, true);
  EXPECT_TRUE(direction.has_lines);
  EXPECT_EQ(direction.rotation, 0);
  EXPECT_GT(direction.confidence, 0.5);
}

// Capitals have neither ascenders nor descenders: both ways up look the same, and the scan's own is kept.
TEST(FindDirection, CapitalsAloneLeaveThePageAsItIs) {
  std::vector<Box> capitals;
  for (int i = 0; i < 400; ++i) {
    const int left = 100 + i % 40 * 25, top = 200 + i / 40 * 60 + (i % 7 == 0);
    capitals.push_back({left, top, left + 18, top + 20});
  }
  const Direction direction = find_direction(capitals, 20, 15, true);
  EXPECT_TRUE(direction.has_lines);
  EXPECT_EQ(direction.rotation, 0);
  EXPECT_LT(direction.confidence, 0.5);
}

TEST(FindDirection, StrewnMarksAreNoLines) {
  std::vector<Box> marks;
  std::uint32_t state = 3;
  const auto next = [&] { return int((state = state * 1664525 + 1013904223) >> 16) % 2000; };
  for (int i = 0; i < 800; ++i) {
    const int x = next(), y = next();
    marks.push_back({x, y, x + 15, y + 20});
  }
  EXPECT_FALSE(find_direction(marks, 20, 15, true).has_lines);
}

}  // namespace
}  // namespace backissue
