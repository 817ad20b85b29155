#include "postprocess/misread_letters.h"

#include <gtest/gtest.h>

#include "postprocess/built.h"

namespace backissue {
namespace {

class MisreadLetters : public testing::Test {
 protected:
  std::string mended(const std::string& line, double confidence = 0.5, CorrectionLevel level = CorrectionLevel::safe) {
    const MendedLines lines(
        {line}, lexicon_,
        [&](TokenRegion& region, const Vocabulary& vocabulary) {
          mend_letters(region, confusions_, sentences_, lexicon_, vocabulary, level);
        },
        confidence);
    corrections_ = lines.page.corrections;
    return lines.text;
  }

  static HyphenationRules short_words() {
    HyphenationRules rules;
    rules.short_words = {"the", "was", "a", "on"};
    rules.variants = {{U"æ", U"ae"}, {U"our", U"or"}};
    return rules;
  }

  Confusions confusions_{{U"rn", U"m", 1}, {U"c", U"e", 1}, {U"m", U"rn", 50}, {U"l", U"t", 1}, {U"T", U"I", 1},
                         {U"x", U"c", 1},  {U"t", U"r", 2}, {U"i", U"l", 1},   {U"z", U"æ", 1}, {U"g", U"q", 1}};
  SentenceRules sentences_{{"it", "in"}, {}, {"he"}, {}, {"messrs"}, {"hurried"}, {}};
  Lexicon lexicon_ = lexicon_of({"the", "morning", "was", "modern", "a", "on", "reply", "coupon", "cold", "told",
                                 "turned", "fumed", "hurried", "hurtled", "mediaeval", "color", "twenty", "years"},
                                short_words());
  std::vector<Correction> corrections_;
};

TEST_F(MisreadLetters, OneConfusionThatMakesAKnownWordIsMended) {
  EXPECT_EQ(mended("the (moming,) was"), "the (morning,) was");
  ASSERT_EQ(corrections_.size(), 1u);
  EXPECT_EQ(corrections_[0].kind, "spelling");
  EXPECT_EQ(corrections_[0].rule, "confusion");
  EXPECT_EQ(corrections_[0].evidence, "m>rn 50.00");
  EXPECT_NEAR(corrections_[0].confidence, 0.95, 1e-9) << "no other reading";
}

TEST_F(MisreadLetters, LikelierConfusionWinsByFar) {
  confusions_.push_back({U"t", U"f", 1});
  EXPECT_EQ(mended("the tumed was"), "the turned was") << "fumed is one confusion away, too, and a rare one";
  confusions_.back().weight = 20;
  EXPECT_EQ(mended("the tumed was"), "the tumed was") << "nothing is chosen between two that are alike";
  EXPECT_EQ(mended("the tumed was", 0.5, CorrectionLevel::full), "the turned was") << "the likelier of the two";
}

TEST_F(MisreadLetters, FrequentWordWins) { EXPECT_EQ(mended("the hurtied was"), "the hurried was"); }

TEST_F(MisreadLetters, WhatTheRecogniserWasSureOfStays) {
  EXPECT_EQ(mended("the moming was", 0.98), "the moming was");
  EXPECT_EQ(mended("the moming was", 0.98, CorrectionLevel::full), "the morning was");
  EXPECT_EQ(mended("the moming was", 0.995, CorrectionLevel::full), "the moming was");
}

TEST_F(MisreadLetters, QuotedWordsStay) {
  EXPECT_EQ(mended("the “moming,” was"), "the “moming,” was");
  EXPECT_EQ(mended("the “moming was"), "the “morning was");
}

TEST_F(MisreadLetters, KnownWordsStay) { EXPECT_EQ(mended("the modern was"), "the modern was"); }

TEST_F(MisreadLetters, NamesCapitalsAndDigitsStay) {
  EXPECT_EQ(mended("the Moming was"), "the Moming was");
  EXPECT_EQ(mended("the moMing was"), "the moMing was");
  EXPECT_EQ(mended("the co1d was"), "the co1d was");
  EXPECT_EQ(mended("the Moming was", 0.5, CorrectionLevel::full), "the Moming was");
}

TEST_F(MisreadLetters, CapitalsWhereTheReadingIsFrequentOrAnAbbreviation) {
  EXPECT_EQ(mended("“Tt was", 0.99), "“It was") << "Tt is no word";
  EXPECT_EQ(mended("the Messts. was"), "the Messrs. was");
  EXPECT_EQ(mended("the Tn was", 0.5), "the In was");
  EXPECT_EQ(mended("the Tn was", 0.3), "the Tn was") << "a piece of a picture";
}

TEST_F(MisreadLetters, NameThatTheIssuePrintsAgainAndAgain) {
  EXPECT_EQ(mended("the Lindqvist was the Lindgvist was the Lindqvist was"),
            "the Lindqvist was the Lindqvist was the Lindqvist was");
  EXPECT_EQ(mended("the Lindqvist was the Lindgvist was"), "the Lindqvist was the Lindgvist was")
      << "once may be another";
}

TEST_F(MisreadLetters, OtherSpellingsAreNoReadings) {
  lexicon_ = lexicon_of({"the", "was", "color", "mediaeval"}, short_words());
  confusions_.push_back({U"w", U"u", 1});
  EXPECT_EQ(mended("the colowr was"), "the colowr was") << "colour is not in the dictionary, color is";
  EXPECT_EQ(mended("the medizval was"), "the mediæval was") << "no dictionary has æ, the print does";
}

TEST_F(MisreadLetters, UnknownPartOfACompound) {
  EXPECT_EQ(mended("the moming-coupon was"), "the morning-coupon was");
  EXPECT_EQ(mended("twenty-cold ycars was"), "twenty-cold years was");
  EXPECT_EQ(mended("the moming-moming was"), "the moming-moming was") << "two are too many";
}

TEST_F(MisreadLetters, TwoConfusionsAreOneTooMany) { EXPECT_EQ(mended("the momins was"), "the momins was"); }

TEST_F(MisreadLetters, ShortWordsStay) { EXPECT_EQ(mended("the lar was"), "the lar was"); }

TEST_F(MisreadLetters, WordThatThePagesPrintTwiceIsAWord) {
  EXPECT_EQ(mended("the moming was a moming was"), "the moming was a moming was");
}

TEST_F(MisreadLetters, StrangersAmongStrangersStay) {
  EXPECT_EQ(mended("eet moming etter"), "eet moming etter") << "a row of leaders, or another language";
}

TEST_F(MisreadLetters, WhatTheRecogniserHeldPossibleIsAReadingToo) {
  confusions_.clear();
  const auto mended_with = [&](const std::string& read, const std::vector<Alternative>& alternatives) {
    return MendedLines({"the " + read + " was"}, lexicon_,
                       [&](TokenRegion& region, const Vocabulary& vocabulary) {
                         region.tokens[1].alternatives = alternatives;
                         mend_letters(region, confusions_, sentences_, lexicon_, vocabulary, CorrectionLevel::safe);
                       })
        .text;
  };
  EXPECT_EQ(mended_with("twemty,", {{"twenty,", 0.4}}), "the twenty, was");
  EXPECT_EQ(mended_with("twemty,", {{"twemly,", 0.4}}), "the twemty, was") << "no word";
  EXPECT_EQ(mended_with("hurtied", {{"hurried", 0.4}, {"hurtled", 0.4}}), "the hurried was") << "the frequent one";
  EXPECT_EQ(mended_with("tumed", {{"turned", 0.3}, {"fumed", 0.3}}), "the tumed was") << "which of the two?";
  EXPECT_EQ(mended_with("tumed", {{"turned", 0.9}, {"fumed", 0.1}}), "the turned was");
  EXPECT_EQ(mended_with("turned", {{"fumed", 0.9}}), "the turned was") << "a known word stays";
  EXPECT_EQ(mended_with("twemty,", {{"twenty,", 0}}), "the twemty, was") << "held impossible";
  EXPECT_EQ(mended_with("cold-tald", {{"cold-told", 0.4}}), "the cold-told was");
  EXPECT_EQ(mended_with("cold-tald", {{"coldtold", 0.4}}), "the cold-tald was");
}

}  // namespace
}  // namespace backissue
