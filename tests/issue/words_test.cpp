#include "issue/words.h"

#include <gmock/gmock.h>

#include "issue/build_issue.h"

namespace backissue {
namespace {

using testing::ElementsAre;

TEST(Words, TextOfLinesLeavesEmptyOnesOut) {
  EXPECT_EQ(text_of_lines(region_of(RegionKind::body, {"One", "", "two."})), "One two.");
}

TEST(Words, SplitAtAnyWhiteSpace) {
  EXPECT_THAT(split_words(" one\ttwo\n\u00A0three\u2003four "), ElementsAre("one", "two", "three", "four"));
  EXPECT_THAT(split_words(" \n"), ElementsAre());
}

TEST(Words, TokensAreFoldedAndKnowWhereTheyStand) {
  const std::string text = "No. 4–5, ÉTÉ don’t";
  const std::vector<Token> tokens = tokens_of(text);
  ASSERT_EQ(tokens.size(), 5u);
  EXPECT_EQ(tokens[0].folded, "no");
  EXPECT_EQ(tokens[2].folded, "5");
  EXPECT_EQ(tokens[3].folded, "été");
  EXPECT_EQ(text.substr(tokens[3].begin, tokens[3].end - tokens[3].begin), "ÉTÉ");
  EXPECT_EQ(tokens[4].folded, "dont");
}

TEST(Words, FoldedKeepsLettersAndDigitsOnly) {
  EXPECT_EQ(folded("  The “Night” — the LIGHTS  moved! "), "the night the lights moved");
  EXPECT_EQ(folded("don't, don’t"), "dont dont");
  EXPECT_EQ(folded("Straße Ü"), "straße ü");
  EXPECT_EQ(folded("—…"), "");
}

TEST(Words, SimilarityCountsEdits) {
  EXPECT_DOUBLE_EQ(similarity("Ports", "PORTS!"), 1);
  EXPECT_DOUBLE_EQ(similarity("Ports", "Parts"), 0.8);
  EXPECT_DOUBLE_EQ(similarity("Ports", ""), 0);
  EXPECT_DOUBLE_EQ(similarity("", ""), 0);
  EXPECT_DOUBLE_EQ(similarity("abc", "xyz"), 0);
}

TEST(Words, SimilarityOfLongTextsEndsSoon) {
  const std::string a(100'000, 'a');
  EXPECT_DOUBLE_EQ(similarity(a, a + "b"), 1);
}

TEST(Words, SharedWordsPassOverShortOnes) {
  EXPECT_DOUBLE_EQ(shared_words("PORTS", "Embracing the New Ports"), 1);
  EXPECT_DOUBLE_EQ(shared_words("The Ports of Ansel", "Embracing the New Ports"), 0.5);
  EXPECT_DOUBLE_EQ(shared_words("the new", "the new"), 0);
}

TEST(Words, SeeHowATextBegins) {
  EXPECT_TRUE(starts_lower_case("“(and so on"));
  EXPECT_TRUE(starts_lower_case("été"));
  EXPECT_FALSE(starts_lower_case("“And"));
  EXPECT_FALSE(starts_lower_case("1968 and"));
  EXPECT_FALSE(starts_lower_case(""));
}

TEST(Words, SeeHowATextEnds) {
  EXPECT_TRUE(ends_sentence("It ended.”) "));
  EXPECT_TRUE(ends_sentence("Really?"));
  EXPECT_FALSE(ends_sentence("It went on,"));
  EXPECT_FALSE(ends_sentence(""));
  EXPECT_TRUE(ends_with_hyphen("inter-"));
  EXPECT_TRUE(ends_with_hyphen("inter\u00AD"));
  EXPECT_FALSE(ends_with_hyphen("inter—"));
  EXPECT_TRUE(ends_with_end_mark("the end. ■"));
  EXPECT_FALSE(ends_with_end_mark("the end."));
}

TEST(Words, TrimmedLeavesQuotesAndLoosesPunctuation) {
  EXPECT_EQ(trimmed(" The Antiquary. "), "The Antiquary");
  EXPECT_EQ(trimmed("• “Ports” —"), "“Ports”");
  EXPECT_EQ(trimmed("..."), "");
}

TEST(Words, KnowBylines) {
  EXPECT_TRUE(is_byline("By A. Writer"));
  EXPECT_TRUE(is_byline("BY A. WRITER"));
  EXPECT_FALSE(is_byline("By"));
  EXPECT_FALSE(is_byline("Bylaws of the club"));
}

TEST(Words, BadUtf8IsReadAsReplacement) {
  EXPECT_EQ(split_words("a\xFF b").size(), 2u);
  EXPECT_EQ(folded("caf\xE9"), "caf");
}

}  // namespace
}  // namespace backissue
