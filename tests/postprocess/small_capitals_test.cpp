#include "postprocess/small_capitals.h"

#include <gtest/gtest.h>

#include "postprocess/built.h"

namespace backissue {
namespace {

class SmallCapitals : public testing::Test {
 protected:
  std::string lowered(const std::vector<std::string>& lines, RegionKind kind = RegionKind::body) {
    mended_ = MendedLines(
        lines, lexicon_, [this](TokenRegion& region, const Vocabulary&) { lower_small_capitals(region, lexicon_); },
        0.95, kind);
    return mended_.text;
  }

  Lexicon lexicon_ = english();
  MendedLines mended_{{}, lexicon_, [](TokenRegion&, const Vocabulary&) {}};
};

TEST_F(SmallCapitals, AnOpeningIsSpeltAsInASentence) {
  EXPECT_EQ(lowered({"~THE MORNING was clear, AND", "the port"}), "The morning was clear, AND the port");
  ASSERT_FALSE(mended_.page.corrections.empty());
  EXPECT_EQ(mended_.page.corrections[0], (Correction{"r1", 0, 0, "character", "THE", "The", "small_capitals", 0.8}));
  EXPECT_EQ(lowered({"~“WHEN A HARBOR-MASTER,", "they say,” she said"}), "“WHEN A HARBOR-MASTER, they say,” she said")
      << "one word that is known is not enough";
}

TEST_F(SmallCapitals, SmallLettersAmongCapitalsAreCapitals) {
  const auto mended = [&](const std::string& line) {
    return MendedLines({line}, lexicon_, [this](auto& region, const Vocabulary&) { mend_mixed_case(region, lexicon_); })
        .text;
  };
  EXPECT_EQ(mended("RAMPANT RusT: the"), "RAMPANT RUST: the");
  EXPECT_EQ(mended("THE hOUSE OF STONE"), "THE HOUSE OF STONE");
  for (const char* line : {"the RusT here", "JOHN McDONALD AND", "THE CDs OF BBC", "TWO PhD STUDENTS", "A Rust IN"})
    EXPECT_EQ(mended(line), line);
}

TEST_F(SmallCapitals, NamesKeepTheirFirstLetter) {
  EXPECT_EQ(lowered({"~IN LONDON THE RAIN fell"}), "In London the rain fell");
  EXPECT_EQ(lowered({"~WHEN J. SMITH SAID that I’LL go"}), "When J. Smith said that I’LL go");
  EXPECT_EQ(lowered({"~AND I’LL SAY: GEORGE III WAS here"}), "And I’ll say: George III was here");
}

TEST_F(SmallCapitals, AcronymsAndWhatIsAllInCapitalsStay) {
  EXPECT_EQ(lowered({"~NATO SHIPS sailed"}), "NATO SHIPS sailed");
  EXPECT_EQ(lowered({"~THE NATO SHIPS sailed"}), "The NATO ships sailed");
  EXPECT_EQ(lowered({"~A US ship sailed"}), "A US ship sailed");
  EXPECT_EQ(lowered({"~THE PORT IS OPEN", "~It is"}), "THE PORT IS OPEN It is");
  EXPECT_EQ(lowered({"~THE MORNING was"}, RegionKind::headline), "THE MORNING was");
}

}  // namespace
}  // namespace backissue
