#include "postprocess/word_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "page/error.h"
#include "postprocess/built.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;
using testing::UnorderedElementsAre;

class WordLists : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::path(testing::TempDir()) / (std::string("backissue_lists_") + test->name());
    fs::remove_all(folder_);
    fs::create_directories(folder_ / "xx");
  }
  void TearDown() override { fs::remove_all(folder_); }

  fs::path write(const std::string& name, const std::string& bytes) {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return folder_ / name;
  }
  static std::string message_of(const std::function<void()>& read) {
    try {
      read();
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::missing_data);
      return error.what();
    }
    return "read";
  }

  fs::path folder_;
};

TEST_F(WordLists, HoldAWordALineWithCommentsAndAnyLineEnd) {
  const fs::path file = write("list.txt", "\xEF\xBB\xBF# names\r\n  Harbor \r\n\r\ncafe\xCC\x81 # with an accent\n");
  EXPECT_THAT(read_list(file), ElementsAre("Harbor", "café"));
  EXPECT_THAT(read_words(file), UnorderedElementsAre("harbor", "café"));
}

TEST_F(WordLists, SayWhatIsWrongWithThem) {
  const auto message = [&](const std::string& bytes) {
    const fs::path file = write("list.txt", bytes);
    return message_of([&] { read_list(file); });
  };
  EXPECT_THAT(message("caf\xE9\n"), HasSubstr("is not UTF-8"));
  EXPECT_THAT(message("ok\n" + std::string(300, 'a') + "\n"), HasSubstr("too long a line 2"));
  EXPECT_THAT(message(std::string("a\0b", 3)), HasSubstr("is not UTF-8 text"));
  EXPECT_THAT(message_of([&] { read_list(folder_ / "none.txt"); }), HasSubstr("none.txt is missing"));
  EXPECT_THAT(message_of([&] { read_list(folder_); }), HasSubstr("not a file"));
}

TEST_F(WordLists, RulesComeByKey) {
  write("xx/hyphenation.txt", "compounds: closed\nhyphen_first: self Half\nhyphen_first: ex\nvariants: our>or æ>ae\n");
  write("xx/hyphenated.txt", "e-mail\n");
  const HyphenationRules rules = load_rules("xx", {folder_});
  EXPECT_FALSE(rules.open_compounds);
  EXPECT_THAT(rules.hyphen_first, UnorderedElementsAre("self", "half", "ex"));
  EXPECT_THAT(rules.variants, ElementsAre(Pair(U"our", U"or"), Pair(U"æ", U"ae")));
  EXPECT_TRUE(rules.hyphenated.contains("e-mail"));
}

TEST_F(WordLists, UnknownRulesAreNamed) {
  write("xx/hyphenation.txt", "hyphen_frist: self\n");
  EXPECT_THAT(message_of([&] { load_rules("xx", {folder_}); }), HasSubstr("unknown rule 'hyphen_frist'"));
  write("xx/hyphenation.txt", "variants: our\n");
  EXPECT_THAT(message_of([&] { load_rules("xx", {folder_}); }), HasSubstr("no 'from>to' in: our"));
}

TEST_F(WordLists, LanguageWithoutListsHasEmptyOnes) {
  const HyphenationRules rules = load_rules("zz", {folder_});
  EXPECT_TRUE(rules.open_compounds);
  EXPECT_TRUE(rules.hyphen_first.empty() && rules.hyphenated.empty() && rules.joined.empty());
  EXPECT_TRUE(load_confusions("zz", {folder_}).empty());
}

TEST_F(WordLists, FirstFolderWinsListByList) {
  fs::create_directories(folder_ / "own" / "xx");
  write("own/xx/hyphenated.txt", "my-word\n");
  write("xx/hyphenated.txt", "your-word\n");
  write("xx/joined.txt", "ourword\n");
  const HyphenationRules rules = load_rules("xx", {folder_ / "own", folder_});
  EXPECT_THAT(rules.hyphenated, UnorderedElementsAre("my-word"));
  EXPECT_THAT(rules.joined, UnorderedElementsAre("ourword"));
}

TEST_F(WordLists, ConfusionsArePairs) {
  write("xx/confusions.txt", "rn>m 0.25\nſ>s\n");
  const Confusions confusions = load_confusions("xx", {folder_});
  ASSERT_EQ(confusions.size(), 2u);
  EXPECT_EQ(confusions[0].read, U"rn");
  EXPECT_EQ(confusions[0].printed, U"m");
  EXPECT_EQ(confusions[0].weight, 0.25);
  EXPECT_EQ(confusions[1].weight, 1);
  write("xx/confusions.txt", "rn m\n");
  EXPECT_THAT(message_of([&] { load_confusions("xx", {folder_}); }), HasSubstr("no 'from>to'"));
  for (const char* bad : {"rn>m x\n", "rn>m 0\n", "rn>m -1\n", "rn>m nan\n", "rn>m 1 2\n", "rn>m 1,5\n"}) {
    write("xx/confusions.txt", bad);
    EXPECT_THAT(message_of([&] { load_confusions("xx", {folder_}); }), HasSubstr("no weight above 0")) << bad;
  }
}

TEST_F(WordLists, SentencesAndFrequentWords) {
  write("xx/sentences.txt", "openers: The he\nbook_titles: small\n");
  write("xx/hyphenation.txt", "elisions: l qu\ninversions: il\n");
  write("xx/frequent.txt", "The\nof\n");
  const SentenceRules rules = load_sentences("xx", {folder_});
  EXPECT_TRUE(rules.openers.contains("the") && rules.titles_in_small_letters && rules.frequent.contains("of"));
  EXPECT_TRUE(load_rules("xx", {folder_}).elisions.contains("qu"));
  EXPECT_TRUE(load_rules("xx", {folder_}).inversions.contains("il"));
  EXPECT_TRUE(load_sentences("zz", {folder_}).openers.empty());
  write("xx/sentences.txt", "opener: the\n");
  EXPECT_THAT(message_of([&] { load_sentences("xx", {folder_}); }), HasSubstr("unknown rule 'opener'"));
}

TEST_F(WordLists, NamesAndWordsOfTradesAreKnown) {
  write("xx/words.txt", "Cholmondeley\nhalftone\n");
  Lexicon lexicon({}, load_rules("xx", {folder_}), {});
  EXPECT_TRUE(lexicon.knows(U"halftone") && lexicon.knows(U"Cholmondeley’s"));
  EXPECT_FALSE(lexicon.knows(U"halftono"));
}

TEST_F(WordLists, CompoundsThatAreWrittenEitherWay) {
  write("xx/either.txt", "boat-house\n");
  EXPECT_TRUE(load_rules("xx", {folder_}).either.contains("boathouse"));
}

TEST(GermanicLists, WriteCompoundsAsOneWord) {
  for (const char* language : {"de", "nl", "sv", "da", "no"}) {
    const HyphenationRules rules = load_rules(language, project_dictionaries());
    EXPECT_FALSE(rules.open_compounds) << language;
    EXPECT_FALSE(rules.conjunctions.empty()) << language;
  }
}

TEST(EnglishLists, AreWholeAndAtPeaceWithEachOther) {
  const HyphenationRules rules = load_rules("en", project_dictionaries());
  EXPECT_GT(rules.hyphenated.size(), 300u);
  EXPECT_GT(rules.joined.size(), 900u);
  EXPECT_TRUE(rules.short_words.contains("sea"));
  for (const std::string& word : rules.hyphenated) {
    EXPECT_NE(word.find('-'), std::string::npos) << word;
    std::string joined = word;
    std::erase(joined, '-');
    EXPECT_FALSE(rules.joined.contains(joined)) << word << " is on both lists";
  }
  for (const std::string& word : rules.joined) EXPECT_EQ(word.find('-'), std::string::npos) << word;
  EXPECT_FALSE(load_confusions("en", project_dictionaries()).empty());
}

}  // namespace
}  // namespace backissue
