#include "layout/wording.h"

#include <gtest/gtest.h>

#include "layout/page_builder.h"

namespace backissue::wording {
namespace {

TEST(Wording, CountsLettersBeyondAsciiAsSmall) {
  const LetterCount count = count_letters("Café 12");
  EXPECT_EQ(count.capital, 1);
  EXPECT_EQ(count.small, 3);
  EXPECT_EQ(count.digit, 2);
}

TEST(Wording, LinesAreJoinedWithSpaces) {
  EXPECT_EQ(joined_text(set_block(0, 0, {"The new", "harbour"})), "The new harbour");
  EXPECT_EQ(lower_words("  TABLE   of Contents. "), "table of contents");
}

TEST(Wording, CapitalsMayHoldAMisreadSmallLetter) {
  EXPECT_TRUE(is_all_capitals("HARBOUR NEWs"));
  EXPECT_FALSE(is_all_capitals("Harbour News"));
  EXPECT_FALSE(is_all_capitals("UN")) << "too short to tell";
}

TEST(Wording, ASentenceEndsBeforeItsClosingQuotes) {
  EXPECT_TRUE(ends_sentence("he said.”"));
  EXPECT_TRUE(ends_sentence("Who?)"));
  EXPECT_FALSE(ends_sentence("the harbour,"));
  EXPECT_FALSE(ends_sentence(""));
}

TEST(Wording, ALineGoesOnWhereItBeginsSmallEvenBehindAQuote) {
  EXPECT_TRUE(starts_small("“then they left"));
  EXPECT_FALSE(starts_small("Then they left"));
  EXPECT_FALSE(starts_small("12 of them"));
}

TEST(Wording, PageNumbersInTheirUsualDress) {
  for (const char* number : {"74", "- 12 -", "— 7 —", "xiv", "Page 7", "• 103 •", "|  9"})
    EXPECT_TRUE(is_page_number(number)) << number;
  for (const char* other : {"", "1996 report", "12345", "A4", "seven", "3.5"})
    EXPECT_FALSE(is_page_number(other)) << other;
}

TEST(Wording, ABylineNamesSomeone) {
  EXPECT_TRUE(is_byline("By Ada Writer"));
  EXPECT_TRUE(is_byline("PHOTOGRAPHS BY JOHN STONE"));
  EXPECT_FALSE(is_byline("By the time they came"));
  EXPECT_FALSE(is_byline("By"));
}

TEST(Wording, ABylineMayNameAnOfficeOrComeBehindAColon) {
  for (const char* text : {"From our special correspondent, AMOS REED", "By our archives reporter",
                           "Words: Gunnar Ellefsen", "Text: Ida Marsh Photographs: Tom Lane", "As told to Ida Marsh"})
    EXPECT_TRUE(is_byline(text)) << text;
  for (const char* text : {"From our house one could see the mole", "By a quarter to nine it was dark", "Wordsworth"})
    EXPECT_FALSE(is_byline(text)) << text;
}

TEST(Wording, ABylineOfItsOwnLineIsNoSentence) {
  EXPECT_TRUE(is_byline_line("BY ROSAMUND TATTERSALL"));
  EXPECT_TRUE(is_byline_line("By our archives reporter"));
  EXPECT_FALSE(is_byline_line("By Monday the ferry had gone"));
}

TEST(Wording, AHeadingIsShortBeginsLargeAndHasNoFullStop) {
  EXPECT_TRUE(reads_as_heading("What the log-books say"));
  EXPECT_TRUE(reads_as_heading("Who pays?"));
  for (const char* text : {"the last of them left.", "He left.", "Ten past,",
                           "A channel that would not stay where the chart had put it, and why"})
    EXPECT_FALSE(reads_as_heading(text)) << text;
}

TEST(Wording, ANameIsCapitalisedWordsAndNothingElse) {
  EXPECT_TRUE(is_name("Ada Writer"));
  EXPECT_TRUE(is_name("Jan van der Meer"));
  EXPECT_FALSE(is_name("Ada wrote it"));
  EXPECT_FALSE(is_name("Ada"));
  EXPECT_FALSE(is_name("Pier 12 Harbour"));
}

TEST(Wording, CreditsAndJumpLines) {
  EXPECT_TRUE(is_credit("Photo: A. Writer"));
  EXPECT_TRUE(is_credit("© 1996 Harbour Press"));
  EXPECT_FALSE(is_credit("© a bullet read as this sign"));
  EXPECT_FALSE(is_credit("Harbour photographs are rare"));
  EXPECT_TRUE(is_jump_line("Continued on page 76"));
  EXPECT_TRUE(is_jump_line("(from page 9)"));
  EXPECT_FALSE(is_jump_line("Continued on the next quay"));
}

TEST(Wording, AnIssueLineHasANumberOrADate) {
  EXPECT_TRUE(is_issue_line("Vol. XIX, No. 4"));
  EXPECT_TRUE(is_issue_line("September 1993"));
  EXPECT_FALSE(is_issue_line("The march of 40 men through the town was long"));
  EXPECT_FALSE(is_issue_line("No man is an island"));
}

TEST(Wording, HeadsAndEntriesOfContents) {
  EXPECT_TRUE(is_heading_of_contents("CONTENTS"));
  EXPECT_TRUE(is_heading_of_contents("In This Issue:"));
  EXPECT_FALSE(is_heading_of_contents("Contents of the hold"));
  EXPECT_TRUE(ends_with_page_number("Embracing the New Ports ..... 74"));
  EXPECT_FALSE(ends_with_page_number("The storm of 2003"));
  EXPECT_FALSE(ends_with_page_number("74"));
}

TEST(Wording, WhatALineOpensWith) {
  EXPECT_TRUE(starts_with_bullet("• nets"));
  EXPECT_FALSE(starts_with_bullet("nets •"));
  EXPECT_TRUE(starts_with_note_mark("1 See the map"));
  EXPECT_TRUE(starts_with_note_mark("† Lost since"));
  EXPECT_FALSE(starts_with_note_mark("1996 was late"));
  EXPECT_TRUE(starts_with_quote("“None"));
  EXPECT_FALSE(starts_with_quote("None”"));
}

}  // namespace
}  // namespace backissue::wording
