#include "recognition/initials.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace backissue {
namespace {

constexpr int height = 20, baseline = 30;

// Letters and full stops as the picture of a line shows them: "L.L." draws two of each; no scaling.
LineImage drawn(const std::string& shapes) {
  LineImage image;
  int x = 4;
  for (const char shape : shapes) {
    const int size = shape == '.' ? 3 : 14;
    image.marks.push_back({x, shape == '.' ? baseline - 3 : baseline - height, x + size, baseline});
    x += size + 2;
  }
  image.pixels = Image(x + 4, 40, 1, 255);
  for (const Box& mark : image.marks)
    for (int y = mark.top; y < mark.bottom; ++y) std::fill_n(image.pixels.row(y) + mark.left, mark.width(), 0);
  for (int column = 0; column < image.pixels.width; ++column) image.columns.push_back(column);
  return image;
}

std::vector<ReadWord> word(const std::string& text) { return {{4, 40, text, 0.9}}; }

std::string read(const LineImage& image, const std::string& at_first, const std::string& set_apart) {
  std::string text;
  for (const ReadWord& part : read_with_initials(image, [&](const Image& picture) {
         return word(picture.width > image.pixels.width ? set_apart : at_first);
       }))
    text += part.text;
  return text;
}

TEST(Initials, HaveAStopBehindEachLetter) {
  EXPECT_EQ(stops_of_initials(drawn("L.L.")).size(), 2U);
  EXPECT_EQ(stops_of_initials(drawn("L.L.L.")).size(), 3U);
}

TEST(Initials, AreNoWordsAndNoSingleLetter) {
  EXPECT_TRUE(stops_of_initials(drawn("LL.")).empty());
  EXPECT_TRUE(stops_of_initials(drawn("L.")).empty());
  EXPECT_TRUE(stops_of_initials(drawn("L.LLL.")).empty());
  EXPECT_TRUE(stops_of_initials(drawn("L.L")).empty());
  EXPECT_TRUE(stops_of_initials(drawn("L.L.L.L.L.")).empty());
}

TEST(Initials, GetTheStopsThatTheReadingLeftOut) { EXPECT_EQ(read(drawn("L.L."), "TB.", "TB."), "T.B."); }

TEST(Initials, AreReadSetApart) { EXPECT_EQ(read(drawn("L.L."), "HY.", "H.V"), "H.V."); }

TEST(Initials, KeepTheFirstReadingsLettersWhereTheSecondFails) {
  EXPECT_EQ(read(drawn("L.L."), "OP.", "oO.P."), "O.P.");
}

TEST(Initials, MayHavePiecesOfLettersThatLookLikeStops) {
  EXPECT_EQ(read(drawn("L.L.L."), "GE.", "GE"), "G.E.");
  EXPECT_EQ(read(drawn("L.L.L."), "G.E.", "GE"), "G.E.");
}

TEST(Initials, StayAsReadWhereNoReadingHasAsManyCapitals) {
  EXPECT_EQ(read(drawn("L.L."), "oP.", "0.P."), "oP.");
  EXPECT_EQ(read(drawn("LL."), "TB.", "T.B."), "TB.");
}

TEST(Initials, SetApartHaveWhiteBehindEachStopAndLoseNoInk) {
  const LineImage image = drawn("L.L.");
  const auto ink = [](const Image& picture) { return std::count(picture.pixels.begin(), picture.pixels.end(), 0); };
  Image apart;
  read_with_initials(image, [&](const Image& picture) {
    apart = picture;
    return word("TB.");
  });
  EXPECT_EQ(ink(apart), ink(image.pixels));
  const int shift = apart.width - image.pixels.width;
  EXPECT_GT(shift, height / 2);
  EXPECT_EQ(apart.row(baseline - 1)[image.marks[1].right - 1], 0);
  EXPECT_EQ(apart.row(baseline - 1)[image.marks[2].left], 255);
  EXPECT_EQ(apart.row(baseline - 1)[image.marks[2].left + shift], 0);
}

}  // namespace
}  // namespace backissue
