#include "postprocess/lexicon.h"

#include <gtest/gtest.h>

#include "postprocess/built.h"

namespace backissue {
namespace {

TEST(Lexicon, KnowsPossessivesOfWordsAndTheUsersOwn) {
  Lexicon lexicon = lexicon_of({"editor", "editors"}, {}, {"zorgonian"});
  EXPECT_TRUE(lexicon.knows(U"editor’s"));
  EXPECT_TRUE(lexicon.knows(U"editors'"));
  EXPECT_TRUE(lexicon.knows(U"Zorgonian"));
  EXPECT_FALSE(lexicon.knows(U"edit"));
  EXPECT_FALSE(lexicon.knows(U"’s"));
  EXPECT_FALSE(lexicon.knows(U""));
}

TEST(Lexicon, SeesOtherSpellingsOfKnownWords) {
  HyphenationRules rules;
  rules.variants = {{U"our", U"or"}, {U"æ", U"ae"}};
  Lexicon lexicon = lexicon_of({"harbor", "Caesar", "for"}, rules);
  EXPECT_TRUE(lexicon.knows(U"harbour"));
  EXPECT_TRUE(lexicon.knows(U"Cæsar"));
  EXPECT_FALSE(lexicon.knows(U"four")) << "short words turn into others too easily";
  std::u32string monster;
  for (int i = 0; i < 5000; ++i) monster += U"our";
  EXPECT_FALSE(lexicon.knows(monster)) << "nor is each of its places tried";
}

TEST(Lexicon, ShortWordsCountAsPartsOnlyWhenListed) {
  HyphenationRules rules;
  rules.short_words = {"sea"};
  Lexicon lexicon = lexicon_of({"sea", "con", "boat"}, rules);
  EXPECT_TRUE(lexicon.is_part(U"sea"));
  EXPECT_TRUE(lexicon.is_part(U"boat"));
  EXPECT_FALSE(lexicon.is_part(U"con"));
}

TEST(Lexicon, ListsSpeakForInflectedForms) {
  HyphenationRules rules;
  rules.hyphenated = {"e-mail"};
  rules.joined = {"newspaper"};
  const Lexicon lexicon = lexicon_of({}, rules);
  EXPECT_TRUE(lexicon.listed_hyphenated("e-mails"));
  EXPECT_TRUE(lexicon.listed_joined("newspapers"));
  EXPECT_FALSE(lexicon.listed_joined("news"));
}

TEST(Lexicon, CompoundsAreTwoWordsThatNoListDecides) {
  HyphenationRules rules;
  rules.joined = {"newspaper"};
  rules.hyphenated = {"second-hand"};
  rules.either_first = {"over"};
  rules.closed_last = {"ness"};
  rules.short_compounds = {"tug"};
  Lexicon lexicon =
      lexicon_of({"boat", "house", "news", "paper", "second", "hand", "over", "coat", "good", "ness"}, rules);
  EXPECT_TRUE(lexicon.is_compound(U"boat", U"house"));
  EXPECT_TRUE(lexicon.is_compound(U"Boat", U"house’s"));
  EXPECT_TRUE(lexicon.is_compound(U"tug", U"boat"));
  EXPECT_FALSE(lexicon.is_compound(U"mar", U"house")) << "three letters make few compounds";
  EXPECT_FALSE(lexicon.is_compound(U"news", U"paper"));
  EXPECT_FALSE(lexicon.is_compound(U"second", U"hand"));
  EXPECT_FALSE(lexicon.is_compound(U"over", U"coat"));
  EXPECT_FALSE(lexicon.is_compound(U"good", U"ness"));
  EXPECT_FALSE(lexicon.is_compound(U"boat", U"tion"));
}

TEST(Lexicon, WithoutADictionaryOnlyTheListsKnowWords) {
  Lexicon lexicon({}, {}, {"port"});
  EXPECT_TRUE(lexicon.knows(U"port"));
  EXPECT_FALSE(lexicon.knows(U"harbor"));
}

}  // namespace
}  // namespace backissue
