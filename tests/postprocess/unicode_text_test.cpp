#include "postprocess/unicode_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <clocale>

namespace backissue {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(UnicodeText, DecodingAndEncodingGiveBackUtf8) {
  const std::string text = "Ærøskøbing — “naïve” 𝔊";
  EXPECT_EQ(encode(decode(text)), text);
}

TEST(UnicodeText, BytesThatAreNotUtf8BecomeReplacementCharacters) {
  EXPECT_EQ(decode("a\xFF"
                   "b"),
            U"a\uFFFDb");
  EXPECT_EQ(decode("\xE2\x80"), U"\uFFFD") << "a character cut short";
  EXPECT_EQ(encode(U"\xD800"), "\xEF\xBF\xBD") << "half a surrogate pair";
}

TEST(UnicodeText, NfcComposesAndLeavesAsciiAlone) {
  EXPECT_EQ(to_nfc("cafe\u0301"), "café");
  EXPECT_EQ(to_nfc("plain"), "plain");
}

TEST(UnicodeText, CaseOfLooksAtLettersOnly) {
  EXPECT_EQ(case_of(U"it's"), LetterCase::lower);
  EXPECT_EQ(case_of(U"Émile"), LetterCase::capitalised);
  EXPECT_EQ(case_of(U"U.S."), LetterCase::upper);
  EXPECT_EQ(case_of(U"McKay"), LetterCase::mixed);
  EXPECT_EQ(case_of(U"1996"), LetterCase::none);
}

TEST(UnicodeText, LowerCaseIsTheSameInEveryLocale) {
  const std::string before = std::setlocale(LC_ALL, nullptr);
  std::setlocale(LC_ALL, "tr_TR.UTF-8");
  EXPECT_EQ(lower(U"TITLE Ø"), U"title ø");
  std::setlocale(LC_ALL, before.c_str());
}

TEST(UnicodeText, FoldedWordsHaveOneApostropheAndOneHyphen) {
  EXPECT_EQ(fold(U"Captain\u2019s"), "captain's");
  EXPECT_EQ(fold(U"Well\u2010Known"), "well-known");
}

TEST(UnicodeText, WhatStandsAroundAWordIsPunctuation) {
  EXPECT_EQ(without_punctuation(U"“(can’t!)”"), U"can’t");
  EXPECT_EQ(without_punctuation(U"—"), U"");
}

TEST(UnicodeText, HyphensAreNotDashes) {
  for (const char32_t c : U"-\u2010\u2011\u00AD\u00AC\u2E17") {
    if (c == 0) continue;
    EXPECT_TRUE(is_hyphen(c)) << static_cast<unsigned>(c);
    EXPECT_FALSE(is_dash(c)) << static_cast<unsigned>(c);
  }
  EXPECT_TRUE(is_dash(U'\u2013') && is_dash(U'\u2014'));
  EXPECT_FALSE(is_hyphen(U'\u2014'));
}

TEST(UnicodeText, SplittingKnowsEveryWhiteSpaceAndMakesNoEmptyParts) {
  EXPECT_THAT(split_spaces("\u00A0one\u2003two \t"), ElementsAre("one", "two"));
  EXPECT_THAT(split_spaces(" \n"), IsEmpty());
}

}  // namespace
}  // namespace backissue
