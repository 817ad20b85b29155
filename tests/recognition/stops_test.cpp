#include "recognition/stops.h"

#include <gtest/gtest.h>

#include <string>

namespace backissue {
namespace {

constexpr int x_height = 20, baseline = 100;

// A word of letters like x, with marks behind them: '.' a full stop's, ',' a comma's, '\'' a quote's, '1' a raised
// figure.
LineImage print_of(const std::string& marks) {
  LineImage image;
  image.x_height = x_height;
  image.baseline = {0, baseline, 0};
  int x = 0;
  for (const char c : marks) {
    Box mark{x, baseline - x_height, x + 16, baseline};
    if (c == '.') mark = {x, baseline - 5, x + 5, baseline};
    if (c == ',') mark = {x, baseline - 5, x + 5, baseline + 6};
    if (c == '\'') mark = {x, baseline - 32, x + 5, baseline - 22};
    if (c == '1') mark = {x, baseline - 30, x + 7, baseline - 12};
    image.marks.push_back(mark);
    x = mark.right + 2;
  }
  return image;
}

std::string mended(const std::string& marks, const std::string& read, double confidence = 0.8) {
  const LineImage image = print_of(marks);
  Box box;
  for (const Box& mark : image.marks) box = unite(box, mark);
  std::vector<Word> words{{box, read, confidence}};
  mend_stops(words, image);
  return words[0].text;
}

TEST(Stops, DoubtfulCommaOfARoundMarkIsAFullStop) {
  EXPECT_EQ(mended("xx.", "ox,"), "ox.");
  EXPECT_EQ(mended("xx.", "ox,", 0.95), "ox,");
  EXPECT_EQ(mended("xx,", "ox,"), "ox,");
  EXPECT_EQ(mended("xx,", "ox."), "ox.");
  EXPECT_EQ(mended("xx.''", "ox,\u201D"), "ox.\u201D");
  EXPECT_EQ(mended("xxx.", "191,"), "191.");
}

TEST(Stops, StopBeforeAQuoteIsPutWhereItsMarkIs) {
  EXPECT_EQ(mended("xx.''", "ox\u201D", 0.95), "ox.\u201D");
  EXPECT_EQ(mended("xx,''", "ox\u201D", 0.95), "ox,\u201D");
  EXPECT_EQ(mended("xx''.", "ox\u201D", 0.95), "ox.\u201D") << "set under the quote";
  EXPECT_EQ(mended("xx,'", "ox\u2019", 0.95), "ox,\u2019");
  EXPECT_EQ(mended("xx''", "ox\u201D", 0.95), "ox\u201D");
  EXPECT_EQ(mended("xx.", "ox\u201D", 0.95), "ox\u201D") << "no mark of a quote: which is which?";
}

TEST(Stops, SingleQuoteOfTwoMarksBehindAStopIsADoubleOne) {
  EXPECT_EQ(mended("xx,''", "ox,\u2019", 0.95), "ox,\u201D");
  EXPECT_EQ(mended("xx.'", "ox.\u2019", 0.95), "ox.\u2019");
  EXPECT_EQ(mended("xx'", "ox\u2019", 0.95), "ox\u2019");
  EXPECT_EQ(mended("xx''", "ox\u2019", 0.95), "ox\u2019") << "a plural's, and dust";
}

TEST(Stops, RaisedFigureIsNoExclamationMark) {
  EXPECT_EQ(mended("xx.1", "ox.!", 0.95), "ox.1");
  EXPECT_EQ(mended("xxx.", "ox!", 0.95), "ox!") << "has its point";
  EXPECT_EQ(mended("xxx", "ox!", 0.95), "ox!") << "point and stroke are one mark";
}

TEST(Stops, LeavesWordsItDoesNotUnderstand) {
  EXPECT_EQ(mended("", "ox,"), "ox,");
  EXPECT_EQ(mended(".", ","), ",");
  EXPECT_EQ(mended("xx..", "ox,"), "ox,") << "which of them?";
  EXPECT_EQ(mended("xx.", "?,"), "?,");
  EXPECT_EQ(mended("xx.", ""), "");
  EXPECT_EQ(mended("xx.''", "ox\u201D\u201D"), "ox\u201D\u201D");
}

TEST(Stops, LeavesVerticalLinesAndLinesOfNoHeight) {
  LineImage image = print_of("xx.");
  std::vector<Word> words{{{0, 0, 100, 110}, "ox,", 0.5}};
  image.turn = Turn(Box{0, 0, 100, 100}, true);
  mend_stops(words, image);
  EXPECT_EQ(words[0].text, "ox,");
  image.turn.reset();
  image.x_height = 0;
  mend_stops(words, image);
  EXPECT_EQ(words[0].text, "ox,");
}

// The first word's mark, then two letters.
std::string mended_head(const Box& mark, const std::string& read, int white = 20) {
  LineImage image;
  image.x_height = x_height;
  image.baseline = {0, baseline, 0};
  const int left = mark.right + white;
  image.marks = {
      mark, {left, baseline - x_height, left + 16, baseline}, {left + 18, baseline - 20, left + 34, baseline}};
  std::vector<Word> words{{mark, read, 0.6}, {{left, baseline - x_height, left + 34, baseline}, "ox", 0.9}};
  mend_stops(words, image);
  return words[0].text;
}

TEST(Stops, SignOfAFloatingMarkAtALinesHeadIsABullet) {
  const Box bullet{0, baseline - 15, 9, baseline - 6};
  EXPECT_EQ(mended_head(bullet, "+"), "\u2022");
  EXPECT_EQ(mended_head(bullet, "\u00AB"), "\u2022");
  EXPECT_EQ(mended_head(bullet, "12"), "12");
  EXPECT_EQ(mended_head(bullet, "+", 2), "+") << "part of a word";
  EXPECT_EQ(mended_head({0, baseline - x_height, 16, baseline}, "o"), "o") << "a letter stands on the line";
  EXPECT_EQ(mended_head({0, baseline - 12, 16, baseline - 8}, "-"), "-") << "a dash is oblong";
  EXPECT_EQ(mended_head({0, baseline - 30, 9, baseline - 20}, "*"), "*") << "a note's sign is raised";
}

}  // namespace
}  // namespace backissue
