// Stray marks, figures and lost marks: the small passes.
#include <gtest/gtest.h>

#include "postprocess/built.h"
#include "postprocess/figures.h"
#include "postprocess/lost_marks.h"
#include "postprocess/stray_marks.h"

namespace backissue {
namespace {

class SmallPasses : public testing::Test {
 protected:
  std::string after(const std::vector<std::string>& lines, const MendedLines::Pass& pass, double confidence = 0.95) {
    const MendedLines mended(lines, lexicon_, pass, confidence);
    corrections_ = mended.page.corrections;
    return mended.text;
  }
  std::string figures(const std::string& line, double confidence = 0.95) {
    return after(
        {line}, [&](TokenRegion& region, const Vocabulary&) { mend_figures(region, sentences_); }, confidence);
  }
  std::string marks(const std::vector<std::string>& lines) {
    return after(
        lines, [&](TokenRegion& region, const Vocabulary&) { mend_stray_marks(region, sentences_, lexicon_); }, 0.8);
  }
  std::string joined(const std::string& line) {
    return after({line},
                 [&](TokenRegion& region, const Vocabulary& words) { join_split_words(region, lexicon_, words); });
  }

  Lexicon lexicon_ = english();
  SentenceRules sentences_ = load_sentences("en", project_dictionaries());
  std::vector<Correction> corrections_;
};

TEST_F(SmallPasses, PoundsAndShillings) {
  EXPECT_EQ(figures("in 19O1, some l,OOO or 2,5oo of"), "in 1901, some l,OOO or 2,500 of");
  EXPECT_EQ(figures("since I901 (1,OOO) at 1l5 and 10O."), "since 1901 (1,000) at 115 and 100.");
  for (const char* line : {"at 10l. the pair", "see II.123 and I.204", "on the I405", "by the I95 and 12o or 4o",
                           "1901-02 or 1O of H2O", "in 1990s, 21st, 3.14"})
    EXPECT_EQ(figures(line), line);
  EXPECT_EQ(figures("17 Ib. of it"), "17 lb. of it");
  EXPECT_EQ(figures("what is Ib. of it"), "what is Ib. of it");
  EXPECT_EQ(figures("£1,947 lls. 3d., which"), "£1,947 11s. 3d., which");
  EXPECT_EQ(figures("7d. to Is. 4d. the pair"), "7d. to 1s. 4d. the pair");
  EXPECT_EQ(figures("at tos. net"), "at 10s. net");
  EXPECT_EQ(figures("£4 Us. and"), "£4 11s. and");
  for (const char* line : {"he Is. So", "tell Us. Then", "£4 was. And", "at Is, and"}) EXPECT_EQ(figures(line), line);
}

TEST_F(SmallPasses, BracketsThatNobodyOpenedAreOnes) {
  EXPECT_EQ(figures("in 187], when"), "in 1871, when");
  EXPECT_EQ(figures("[see page 187] when"), "[see page 187] when");
  EXPECT_EQ(figures("see [187] when"), "see [187] when");
}

TEST_F(SmallPasses, PersonThatWasReadAsAFigure) {
  EXPECT_EQ(figures("and 1 have seen it, “] thought,", 0.6), "and I have seen it, “I thought,");
  EXPECT_EQ(figures("When 1 was young", 0.6), "When I was young");
  EXPECT_EQ(figures("and 1 have seen it"), "and 1 have seen it") << "the recogniser has no doubt";
  for (const char* line : {"the 1 pound", "No. 12 1 have", "on 1 May", "Formula 1 was", "the Model T had"})
    EXPECT_EQ(figures(line, 0.6), line);
}

TEST_F(SmallPasses, LowLinesBesideKnownWordsGo) {
  EXPECT_EQ(marks({"_reply-coupon. on_ the"}), "reply-coupon. on the");
  EXPECT_EQ(corrections_.at(0).kind, "character");
  EXPECT_EQ(marks({"_was_agreed_that the"}), "was agreed that the") << "a line under all of it";
  EXPECT_EQ(marks({"_zzz was __"}), "_zzz was __") << "nobody knows what that was";
  EXPECT_EQ(marks({"on_the_reply the"}), "on_the_reply the") << "inside a word they may be meant";
}

TEST_F(SmallPasses, MarkThatNothingClosesIsASerif) {
  EXPECT_EQ(marks({"farm. 'The attempt was", "late that day"}), "farm. The attempt was late that day");
  for (const char* line : {"farm. ‘The attempt’ was", "'The attempt was", "and 'tis late that day", "a ‘bcdf was"})
    EXPECT_EQ(marks({line}), line);
  EXPECT_EQ(marks({"farm. 'The attempt didn't pay"}), "farm. The attempt didn't pay") << "an apostrophe closes nothing";
  for (const char* line : {"farm. 'The boys' attempt was", "farm. ‘The attempt‘ was", "farm. 'Twas late that day",
                           "farm. 'Cause it was late"})
    EXPECT_EQ(marks({line}), line);
}

TEST_F(SmallPasses, LoneMarksAtLineStartsAreBullets) {
  EXPECT_EQ(marks({"* One lamp", "¢ Two lamps", "¢ Three lamps"}), "• One lamp • Two lamps • Three lamps");
  EXPECT_EQ(marks({"* One lamp", "and two * lamps", "and 3 ¢ lamps"}), "* One lamp and two * lamps and 3 ¢ lamps");
  EXPECT_EQ(marks({"~• One lamp", "~• Two lamps", "~e Three lamps", "~• Four lamps"}),
            "• One lamp • Two lamps • Three lamps • Four lamps");
  EXPECT_EQ(marks({"~e One lamp", "~• Two lamps", "~• and three", "~e mail comes"}),
            "e One lamp • Two lamps • and three e mail comes")
      << "too few were read as bullets";
  EXPECT_EQ(marks({"« Une lampe", "« deux lampes", "« trois lampes »"}), "« Une lampe « deux lampes « trois lampes »");
}

TEST_F(SmallPasses, PiecesOfAWordOnOneLine) {
  EXPECT_EQ(joined("Jacob's Cat tle is a bean"), "Jacob's Cattle is a bean");
  ASSERT_EQ(corrections_.size(), 1u);
  EXPECT_EQ(corrections_[0], (Correction{"r1", 0, 1, "character", "Cat tle", "Cattle", "space", 0.85}));
  for (const char* line : {"some thing else", "of ten lamps", "the re port", "in. tle the"})
    EXPECT_EQ(joined(line), line);
}

TEST(LostMarks, ElisionsGetTheirApostrophe) {
  std::vector<std::shared_ptr<SpellingDictionary>> dictionaries;
  dictionaries.push_back(load_dictionary(dictionary_for("fra"), project_dictionaries()));
  Lexicon french(std::move(dictionaries), load_rules("fr", project_dictionaries()), {});
  const auto mended = [&](const std::string& line, double confidence = 0.8) {
    const auto pass = [&](TokenRegion& region, const Vocabulary& vocabulary) {
      put_apostrophes(region, french, vocabulary);
    };
    return MendedLines({line}, french, pass, confidence).text;
  };
  EXPECT_EQ(mended("par cœur lannuaire des marées"), "par cœur l’annuaire des marées");
  EXPECT_EQ(mended("par limagination, quil"), "par l’imagination, qu’il");
  EXPECT_EQ(mended("le chef Loiseau"), "le chef Loiseau") << "a name";
  EXPECT_EQ(mended("par cœur lannuaire", 0.99), "par cœur lannuaire") << "the recogniser has no doubt";
  EXPECT_EQ(mended("la lanterne du navire"), "la lanterne du navire");
}

}  // namespace
}  // namespace backissue
