#include "postprocess/run_together.h"

#include <gtest/gtest.h>

#include "postprocess/built.h"

namespace backissue {
namespace {

class RunTogether : public testing::Test {
 protected:
  std::string parted(const std::string& line, RegionKind kind = RegionKind::body,
                     CorrectionLevel level = CorrectionLevel::safe) {
    const MendedLines lines(
        {line}, lexicon_,
        [&](TokenRegion& region, const Vocabulary& vocabulary) {
          part_run_together(region, sentences_, lexicon_, vocabulary, level);
        },
        0.95, kind);
    corrections_ = lines.page.corrections;
    return lines.text;
  }

  Lexicon lexicon_ = english();
  SentenceRules sentences_ = load_sentences("en", project_dictionaries());
  std::vector<Correction> corrections_;
};

TEST_F(RunTogether, ArticleAndItsWordArePartedOnce) {
  EXPECT_EQ(parted("the “Achannel,” was"), "the “A channel,” was");
  ASSERT_EQ(corrections_.size(), 1u);
  EXPECT_EQ(corrections_[0], (Correction{"r1", 0, 1, "spelling", "“Achannel,”", "“A channel,”", "run_together", 0.9}));
  EXPECT_EQ(parted("afile was"), "a file was");
  EXPECT_EQ(parted("Anineteenth-century box"), "A nineteenth-century box");
  EXPECT_EQ(parted("APromise kept"), "A Promise kept");
  EXPECT_EQ(parted("the Achannel was the Achannel was"), "the Achannel was the Achannel was") << "printed twice";
}

TEST_F(RunTogether, FrequentShortWords) {
  EXPECT_EQ(parted("set asa low table"), "set as a low table");
  EXPECT_EQ(parted("the price ofa kettle"), "the price of a kettle");
  EXPECT_EQ(parted("some ofits doors"), "some of its doors");
  EXPECT_EQ(parted("ofthe door and ofthe table"), "of the door and of the table") << "twice, and both are frequent";
  EXPECT_EQ(parted("the loafand the kettle"), "the loaf and the kettle");
  EXPECT_EQ(parted("Ina low voice"), "In a low voice");
}

TEST_F(RunTogether, NoArticleIsPartedWhereItMayBeNone) {
  for (const char* line : {"the again was", "the apoint was", "the agains was", "the aother was", "the Bpoint was"})
    EXPECT_EQ(parted(line), line);
}

TEST_F(RunTogether, NamesAndCompoundsStay) {
  for (const char* line : {"Jasper Andries and Jacob", "Ina was there", "Ina said", "a two-beat clatter",
                           "an international reply-coupon.", "the back-door was", "a great part’of it", "in Rutland"})
    EXPECT_EQ(parted(line), line);
}

TEST_F(RunTogether, BylinesBy) {
  EXPECT_EQ(parted("BYROSAMUND TATTERSALL", RegionKind::byline), "BY ROSAMUND TATTERSALL");
  EXPECT_EQ(parted("BYRON TATTERSALL", RegionKind::byline), "BYRON TATTERSALL");
  EXPECT_EQ(parted("BYROSAMUND TATTERSALL"), "BYROSAMUND TATTERSALL") << "no byline";
}

TEST_F(RunTogether, LongWordsOnlyWhereTheLikelierIsWanted) {
  EXPECT_EQ(parted("and directlyafter that"), "and directlyafter that");
  EXPECT_EQ(parted("and directlyafter that", RegionKind::body, CorrectionLevel::full), "and directly after that");
}

}  // namespace
}  // namespace backissue
