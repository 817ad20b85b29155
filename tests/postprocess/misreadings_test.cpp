#include "postprocess/misreadings.h"

#include <gtest/gtest.h>

#include "postprocess/built.h"

namespace backissue {
namespace {

class Misreadings : public testing::Test {
 protected:
  // The line as it reads after mending.
  std::string mended(const std::string& line, double confidence = 0.5) {
    page_ = page_of(1, {region_of("r1", {line}, RegionKind::body, confidence)});
    TokenRegion region{&page_, &page_.regions[0], tokenise(page_.regions[0]), false};
    mend_misreadings(region, confusions_, lexicon_, Vocabulary({page_}, lexicon_));
    std::string text;
    for (const Token& token : region.tokens) text += (text.empty() ? "" : " ") + token.text;
    return text;
  }

  static HyphenationRules short_words() {
    HyphenationRules rules;
    rules.short_words = {"the", "was", "a", "on"};
    return rules;
  }

  Confusions confusions_{{U"rn", U"m"}, {U"c", U"e"}, {U"m", U"rn"}, {U"1", U"l"}, {U"l", U"t"}};
  Lexicon lexicon_ = lexicon_of(
      {"the", "morning", "was", "modern", "a", "on", "reply", "coupon", "cold", "told", "file", "tile", "large"},
      short_words());
  Page page_;
};

TEST_F(Misreadings, OneConfusionThatMakesAKnownWordIsMended) {
  EXPECT_EQ(mended("the “moming,” was"), "the “morning,” was");
  ASSERT_EQ(page_.corrections.size(), 1u);
  EXPECT_EQ(page_.corrections[0], (Correction{"r1", 0, 1, "spelling", "“moming,”", "“morning,”", "confusion", 0.8}));
}

TEST_F(Misreadings, WhatTheRecogniserWasSureOfStays) { EXPECT_EQ(mended("the moming was", 0.95), "the moming was"); }

TEST_F(Misreadings, KnownWordsStay) { EXPECT_EQ(mended("the modern was"), "the modern was"); }

TEST_F(Misreadings, NamesCapitalsAndDigitsStay) {
  EXPECT_EQ(mended("the Moming was"), "the Moming was");
  EXPECT_EQ(mended("the moMing was"), "the moMing was");
  EXPECT_EQ(mended("the co1d was"), "the co1d was");
}

TEST_F(Misreadings, NothingIsChosenBetweenTwoReadings) {
  confusions_.push_back({U"x", U"c"});
  confusions_.push_back({U"x", U"t"});
  EXPECT_EQ(mended("the xold was"), "the xold was");
}

TEST_F(Misreadings, TwoConfusionsAreOneTooMany) { EXPECT_EQ(mended("the momins was"), "the momins was"); }

TEST_F(Misreadings, AnArticleRunTogetherWithItsWordIsParted) {
  EXPECT_EQ(mended("the Acoupon was “acoupon,” on the", 0.95), "the Acoupon was “acoupon,” on the") << "printed twice";
  EXPECT_EQ(mended("the “Acoupon,” was", 0.95), "the “A coupon,” was");
  ASSERT_EQ(page_.corrections.size(), 1u);
  EXPECT_EQ(page_.corrections[0],
            (Correction{"r1", 0, 1, "spelling", "“Acoupon,”", "“A coupon,”", "run_together", 0.9}));
  EXPECT_EQ(mended("afile was", 0.95), "a file was");
}

TEST_F(Misreadings, NoArticleIsPartedWhereItMayBeNone) {
  EXPECT_EQ(mended("the amorning the", 0.95), "the a morning the");
  lexicon_ = lexicon_of({"amorning", "morning", "point", "appoint", "gains", "other"}, short_words());
  EXPECT_EQ(mended("the amorning", 0.95), "the amorning") << "a word itself";
  EXPECT_EQ(mended("the apoint", 0.95), "the apoint") << "or appoint";
  EXPECT_EQ(mended("the agains", 0.95), "the agains") << "a plural";
  EXPECT_EQ(mended("the aother", 0.95), "the aother") << "would be an";
  EXPECT_EQ(mended("the Bpoint", 0.95), "the Bpoint");
}

TEST_F(Misreadings, ShortWordsStay) { EXPECT_EQ(mended("the lar was"), "the lar was"); }

TEST_F(Misreadings, WordThatThePagesPrintTwiceIsAWord) {
  EXPECT_EQ(mended("the moming was a moming was"), "the moming was a moming was");
}

TEST_F(Misreadings, StrangersAmongStrangersStay) {
  EXPECT_EQ(mended("eet moming etter"), "eet moming etter") << "a row of leaders, or another language";
}

TEST_F(Misreadings, LowLinesBesideAKnownWordGo) {
  EXPECT_EQ(mended("_reply-coupon. on_ the", 0.95), "reply-coupon. on the");
  ASSERT_EQ(page_.corrections.size(), 2u);
  EXPECT_EQ(page_.corrections[0].kind, "character");
  EXPECT_EQ(mended("_zzz was __", 0.95), "_zzz was __") << "nobody knows what that was";
  EXPECT_EQ(mended("a on_the_reply a", 0.95), "a on_the_reply a") << "inside a word they may be meant";
}

}  // namespace
}  // namespace backissue
