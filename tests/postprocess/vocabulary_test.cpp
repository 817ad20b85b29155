#include "postprocess/vocabulary.h"

#include <gtest/gtest.h>

#include "postprocess/built.h"

namespace backissue {
namespace {

Vocabulary vocabulary_of(const std::vector<std::string>& lines, Lexicon lexicon = lexicon_of({})) {
  return {{page_of(1, {region_of("r1", lines)})}, lexicon};
}

TEST(Vocabulary, CountsWordsInsideLinesWithoutTheirPunctuation) {
  const Vocabulary words = vocabulary_of({"~The “Harbor,” the harbor; end"});
  EXPECT_EQ(words.count("harbor"), 2);
  EXPECT_EQ(words.count("the"), 2);
  EXPECT_EQ(words.count("port"), 0);
}

TEST(Vocabulary, LeavesOutWhatMayBeHalfAWord) {
  const Vocabulary words = vocabulary_of({"tion was in the gauging sta-", "tion since then and", "later on it"});
  EXPECT_EQ(words.count("tion"), 0) << "a column may begin inside a word, a line after a hyphen does";
  EXPECT_EQ(words.count("sta-"), 0);
  EXPECT_EQ(words.count("then"), 1);
  EXPECT_EQ(words.count("later"), 1);
}

TEST(Vocabulary, PluralAndPossessiveSpeakForTheWord) {
  const Vocabulary words = vocabulary_of({"~a tug-boats and the tug-boat's crew"});
  EXPECT_EQ(words.count("tug-boat"), 2);
  EXPECT_EQ(words.count("tug-boats"), 2);
}

TEST(Vocabulary, DashesPartWords) {
  const Vocabulary closed = vocabulary_of({"~the harbor—once a port—is quiet"});
  EXPECT_EQ(closed.count("once"), 1);
  EXPECT_TRUE(closed.dashes_closed());
  const Vocabulary spaced = vocabulary_of({"~the harbor — once a port — is quiet"});
  EXPECT_FALSE(spaced.dashes_closed());
}

TEST(Vocabulary, CountsWordsByTheirBeginning) {
  EXPECT_EQ(vocabulary_of({"~a co-operation of co-operators here"}).count_beginning("co-oper"), 2);
}

TEST(Vocabulary, HouseStyleShowsInCompoundsThatTheDictionaryWritesAsOneWord) {
  const auto known = [] { return lexicon_of({"boathouse", "boat", "house", "logbook", "book", "well", "known"}); };
  HyphenationRules rules;
  rules.short_compounds = {"log"};
  const std::string style = "~a boat-house and boat-house or boat-house x";
  EXPECT_TRUE(vocabulary_of({style}, known()).hyphenates_compounds());
  EXPECT_FALSE(vocabulary_of({"~a boat-house and boathouse or boathouse x"}, known()).hyphenates_compounds())
      << "one is no style";
  EXPECT_FALSE(vocabulary_of({"~a well-known and well-known or well-known x"}, known()).hyphenates_compounds())
      << "everyone writes those so";
}

}  // namespace
}  // namespace backissue
