#include "postprocess/tokens.h"

#include <gtest/gtest.h>

#include "postprocess/built.h"

namespace backissue {
namespace {

struct Tokens : testing::Test {
  TokenRegion tokens_of(std::size_t index) {
    Region& region = page.regions[index];
    return {&page, &region, tokenise(region), false};
  }

  Page page = page_of(1, {region_of("r1", {"~One small", "", "boat-"}), region_of("r2", {"house here"})});
};

TEST_F(Tokens, KnowTheirPlaceAndTheFirstOfAParagraph) {
  const std::vector<Token> tokens = tokens_of(0).tokens;
  ASSERT_EQ(tokens.size(), 3u) << "an empty line has none";
  EXPECT_TRUE(tokens[0].starts_paragraph);
  EXPECT_FALSE(tokens[1].starts_paragraph);
  EXPECT_EQ(tokens[1].word, 1);
  EXPECT_EQ(tokens[2].line, 2);
  EXPECT_EQ(tokens[2].end_line, 2);
}

TEST_F(Tokens, WordsOfWhiteSpaceAreNoTokensAndSpacesInsideBecomeOne) {
  Region region = region_of("r1", {"a b"});
  region.lines[0].words[0].text = " \u00A0";
  region.lines[0].words[1].text = " to\u2003day ";
  const std::vector<Token> tokens = tokenise(region);
  ASSERT_EQ(tokens.size(), 1u);
  EXPECT_EQ(tokens[0].text, "to day");
  EXPECT_EQ(tokens[0].word, 1);
}

TEST_F(Tokens, ReplacingWritesTheLedgerOnlyWhereSomethingChanges) {
  TokenRegion region = tokens_of(0);
  replace(region, 1, change("spelling", "small", "small", "none", 1));
  EXPECT_TRUE(page.corrections.empty());
  replace(region, 1, change("spelling", "small", "smell", "confusion", 0.8));
  EXPECT_EQ(region.tokens[1].text, "smell");
  ASSERT_EQ(page.corrections.size(), 1u);
  EXPECT_EQ(page.corrections[0], (Correction{"r1", 0, 1, "spelling", "small", "smell", "confusion", 0.8}));
}

TEST_F(Tokens, MergedTokenEndsWhereTheSecondEndedAndIsNoSurerThanEither) {
  page.regions[0].lines[0].words[1].confidence = 0.4;
  TokenRegion region = tokens_of(0);
  merge(region, 0, change("join", "One|small", "Onesmall", "test", 1));
  merge(region, 0, change("join", "Onesmall|boat-", "Onesmallboat", "test", 1));
  ASSERT_EQ(region.tokens.size(), 1u);
  EXPECT_EQ(region.tokens[0].end_line, 2);
  EXPECT_EQ(region.tokens[0].confidence, 0.4);
}

TEST_F(Tokens, WordTakenFromAnotherRegionLeavesAnEntryWhereItStood) {
  TokenRegion from = tokens_of(0), to = tokens_of(1);
  merge_across(from, to, change("join", "boat-|house", "boathouse", "test", 0.9));
  EXPECT_EQ(from.tokens.back().text, "boathouse");
  ASSERT_EQ(to.tokens.size(), 1u);
  EXPECT_TRUE(to.begins_inside_word);
  ASSERT_EQ(page.corrections.size(), 2u);
  EXPECT_EQ(page.corrections[1], (Correction{"r2", 0, 0, "join", "|house", "", "test", 0.9}));
}

}  // namespace
}  // namespace backissue
