#include "postprocess/rejoin.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "postprocess/built.h"

namespace backissue {
namespace {

using testing::ElementsAre;

class Rejoin : public testing::Test {
 protected:
  // The words of each region after rejoining, spaces between.
  std::vector<std::string> rejoined(std::vector<Page> pages) {
    pages_ = std::move(pages);
    const Vocabulary vocabulary(pages_, lexicon_);
    std::vector<TokenRegion> regions;
    for (Page& page : pages_) {
      for (Region& region : page.regions) regions.push_back({&page, &region, tokenise(region), false});
    }
    const auto lexicon_of = [this](const TokenRegion&) -> Lexicon& { return lexicon_; };
    rejoin(regions, follow_flows(regions), lexicon_of, vocabulary);
    std::vector<std::string> texts;
    for (const TokenRegion& region : regions) {
      std::string text;
      for (const Token& token : region.tokens) text += (text.empty() ? "" : " ") + token.text;
      texts.push_back(text);
    }
    return texts;
  }
  std::vector<std::string> rejoined(std::vector<Region> regions) { return rejoined({page_of(1, std::move(regions))}); }

  Lexicon lexicon_ = lexicon_of({"harbor", "station", "committee", "dinner", "the", "quiet", "was", "boat", "house"});
  std::vector<Page> pages_;
};

TEST_F(Rejoin, OverLinesAndNotInsideThem) {
  EXPECT_THAT(rejoined({region_of("r1", {"the har-", "bor sta- tion was"})}), ElementsAre("the harbor sta- tion was"));
  ASSERT_EQ(pages_[0].corrections.size(), 1u);
  EXPECT_EQ(pages_[0].corrections[0],
            (Correction{"r1", 0, 1, "join", "har-|bor", "harbor", "hunspell", 0.99, "harbor"}));
}

TEST_F(Rejoin, OverEmptyLines) {
  EXPECT_THAT(rejoined({region_of("r1", {"the har-", "", "bor"})}), ElementsAre("the harbor"));
}

TEST_F(Rejoin, TwiceOverALineOfOneWord) {
  EXPECT_THAT(rejoined({region_of("r1", {"the com-", "mit-", "tee was"})}), ElementsAre("the committee was"));
  EXPECT_EQ(pages_[0].corrections.size(), 2u);
}

TEST_F(Rejoin, OverColumnsTheWordBelongsToTheFirst) {
  EXPECT_THAT(rejoined({region_of("r1", {"the har-"}), region_of("r2", {"bor was"})}),
              ElementsAre("the harbor", "was"));
}

TEST_F(Rejoin, OverPagesTheWordBelongsToTheFirst) {
  EXPECT_THAT(rejoined({page_of(1, {region_of("p1r1", {"the har-"})}), page_of(2, {region_of("p2r1", {"bor was"})})}),
              ElementsAre("the harbor", "was"));
  EXPECT_EQ(pages_[0].corrections.size(), 1u);
  ASSERT_EQ(pages_[1].corrections.size(), 1u);
  EXPECT_EQ(pages_[1].corrections[0], (Correction{"p2r1", 0, 0, "join", "|bor", "", "hunspell", 0.99, "harbor"}));
}

TEST_F(Rejoin, OverRegionsOfOneWord) {
  EXPECT_THAT(rejoined({region_of("r1", {"com-"}), region_of("r2", {"mit-"}), region_of("r3", {"tee was"})}),
              ElementsAre("committee", "", "was"));
}

TEST_F(Rejoin, FragmentAtAColumnsEndTakesNoWordThatMakesNothingKnown) {
  EXPECT_THAT(rejoined({region_of("r1", {"the histo-"}), region_of("r2", {"quiet was"})}),
              ElementsAre("the histo-", "quiet was"));
}

TEST_F(Rejoin, AgainstTheSignsOfThePageOnlyWhatIsSure) {
  EXPECT_THAT(rejoined({region_of("r1", {"the har-", "~bor was"})}), ElementsAre("the harbor was"));
  EXPECT_THAT(rejoined({region_of("r1", {"the zon-", "~gor was"})}), ElementsAre("the zon- gor was"));
  EXPECT_THAT(rejoined({region_of("r1", {"the har-"}), region_of("r2", {"Quiet"}, RegionKind::subhead),
                        region_of("r3", {"bor was"})}),
              ElementsAre("the harbor", "Quiet", "was"));
}

TEST_F(Rejoin, NotOverArticlesAndNotInTables) {
  Region other = region_of("r2", {"bor was"});
  other.article = "a2";
  EXPECT_THAT(rejoined({region_of("r1", {"the har-"}), other}), ElementsAre("the har-", "bor was"));
  EXPECT_THAT(rejoined({region_of("r1", {"the har-", "bor"}, RegionKind::table)}), ElementsAre("the har- bor"));
}

TEST_F(Rejoin, WordsThatHoldTheLedgersOwnMarksAreLeft) {
  EXPECT_THAT(rejoined({region_of("r1", {"the |har-", "bor"})}), ElementsAre("the |har- bor"));
}

TEST_F(Rejoin, JoinedWordIsComposed) {
  lexicon_ = lexicon_of({"café"});
  EXPECT_THAT(rejoined({region_of("r1", {"the cafe-", "\u0301x"})}), ElementsAre("the caféx"));
}

TEST_F(Rejoin, HalvesThatStayAloneAreSaid) {
  HyphenationRules rules;
  rules.conjunctions = {"and"};
  rules.function_words = {"were"};
  lexicon_ = lexicon_of({"station", "the", "was"}, rules);
  rejoined({region_of("r1", {"~the sta-", "tion was quiet, two-", "and some zorg-", "were late. The com-"}),
            region_of("r2", {"~Dinner was a", "boat- house"})});
  std::vector<std::string> messages;
  for (const Warning& warning : pages_[0].warnings) messages.push_back(warning.message);
  EXPECT_THAT(messages, ElementsAre(testing::StartsWith("\"zorg-\" in region r1, line 3,"),
                                    testing::StartsWith("\"com-\" in region r1, line 4,")));
  forget_broken_words(pages_[0]);
  EXPECT_TRUE(pages_[0].warnings.empty());
}

}  // namespace
}  // namespace backissue
