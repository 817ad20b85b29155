#include "issue/numerals.h"

#include <gtest/gtest.h>

namespace backissue {
namespace {

TEST(Numerals, RomanNumbersGoThereAndBack) {
  for (int n = 1; n <= 3999; ++n) EXPECT_EQ(parse_roman(to_roman(n)), n);
}

TEST(Numerals, RomanNumbersComeInEitherCase) {
  EXPECT_EQ(parse_roman("XLIII"), 43);
  EXPECT_EQ(parse_roman("xliii"), 43);
  EXPECT_EQ(parse_roman("Xliii"), 43);
}

TEST(Numerals, RomanNumbersAreWrittenAsTheyShouldBe) {
  for (const char* wrong : {"", "iiii", "xiiii", "vx", "ic", "mmmm", "xxl", "ivi", "abc", "x1", "mmmdccclxxxviiii"})
    EXPECT_EQ(parse_roman(wrong), std::nullopt) << wrong;
}

TEST(Numerals, RomanNumbersEndAt3999) {
  EXPECT_EQ(to_roman(3999), "mmmcmxcix");
  EXPECT_EQ(to_roman(4000), "");
  EXPECT_EQ(to_roman(0), "");
  EXPECT_EQ(to_roman(-1), "");
}

TEST(Numerals, ArabicNumbersAreDigitsAlone) {
  EXPECT_EQ(parse_arabic("74"), 74);
  EXPECT_EQ(parse_arabic("0"), 0);
  EXPECT_EQ(parse_arabic("9999"), 9999);
  for (const char* wrong : {"", "10000", "7a", "-1", " 7", "+7", "٧"})
    EXPECT_EQ(parse_arabic(wrong), std::nullopt) << wrong;
}

TEST(Numerals, LettersReadForDigitsCountBesideADigit) {
  EXPECT_EQ(parse_misread_arabic("l4"), 14);
  EXPECT_EQ(parse_misread_arabic("1O2"), 102);
  EXPECT_EQ(parse_misread_arabic("7Z"), 72);
  EXPECT_EQ(parse_misread_arabic("74"), 74);
  for (const char* wrong : {"lO", "Bill", "7a", "", "lllll4"})
    EXPECT_EQ(parse_misread_arabic(wrong), std::nullopt) << wrong;
}

}  // namespace
}  // namespace backissue
