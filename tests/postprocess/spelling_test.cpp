#include "postprocess/spelling.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "page/error.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

// A folder with one dictionary of two words.
class Dictionaries : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::path(testing::TempDir()) / (std::string("backissue_spelling_") + test->name());
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  void write(const std::string& affixes, const std::string& words) {
    std::ofstream(folder_ / "xx_XX.aff", std::ios::binary) << affixes;
    std::ofstream(folder_ / "xx_XX.dic", std::ios::binary) << words;
  }
  std::unique_ptr<SpellingDictionary> load() { return load_dictionary({{"xx_XX"}, "hunspell-xx"}, {folder_}); }
  std::string message_of_load() {
    try {
      load();
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::missing_data);
      return error.what();
    }
    return "loaded";
  }

  fs::path folder_;
};

TEST_F(Dictionaries, KnowTheirWords) {
  write("SET UTF-8\n", "2\nharbor\nBeijing\n");
  const auto dictionary = load();
  EXPECT_TRUE(dictionary->knows("harbor"));
  EXPECT_TRUE(dictionary->knows("Harbor"));
  EXPECT_TRUE(dictionary->knows("Beijing"));
  EXPECT_FALSE(dictionary->knows("beijing"));
  EXPECT_FALSE(dictionary->knows("harbour"));
}

TEST_F(Dictionaries, AreAskedInTheirOwnEncoding) {
  write("SET ISO8859-1\n", "1\ncaf\xE9\n");
  const auto dictionary = load();
  EXPECT_TRUE(dictionary->knows("café"));
  EXPECT_FALSE(dictionary->knows("caf\u0153")) << "the encoding has no such letter";
}

TEST_F(Dictionaries, InAnotherEncodingThanTheySayAreNamed) {
  write("SET UTF-8\n", "1\ncaf\xE9\n");
  EXPECT_THAT(message_of_load(), HasSubstr("xx_XX.dic says that it is UTF-8, and is not"));
  write("SET ISO8859-1\n", "1\ncafé\n");
  EXPECT_THAT(message_of_load(), HasSubstr("xx_XX.dic says that it is ISO8859-1, and is UTF-8"));
}

TEST_F(Dictionaries, TakeNoWordApartAndNoMonsters) {
  write("SET UTF-8\n", "2\nboat\nhouse\n");
  const auto dictionary = load();
  EXPECT_FALSE(dictionary->knows("boat-house"));
  EXPECT_FALSE(dictionary->knows(""));
  EXPECT_FALSE(dictionary->knows(std::string(10000, 'a')));
  EXPECT_FALSE(
      dictionary->knows("bo\xFF"
                        "at"));
}

TEST_F(Dictionaries, MayStandInALanguagesFolder) {
  fs::create_directories(folder_ / "xx");
  std::ofstream(folder_ / "xx" / "xx_XX.aff") << "SET UTF-8\n";
  std::ofstream(folder_ / "xx" / "xx_XX.dic") << "1\nport\n";
  EXPECT_TRUE(load()->knows("port"));
}

TEST_F(Dictionaries, MissingOneNamesThePackage) {
  EXPECT_THAT(message_of_load(), HasSubstr("apt install hunspell-xx"));
}

TEST_F(Dictionaries, MissingOneWithoutAPackageSaysWhatToBring) {
  try {
    load_dictionary(dictionary_for("lat"), {folder_});
    FAIL() << "there is none";
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("lat.dic is missing; put it, and its .aff, into a folder"));
  }
}

TEST_F(Dictionaries, TornFilesAreNamedInsteadOfKnowingNothing) {
  write("SET UTF-8\n", "3000\nharbor\n");
  EXPECT_THAT(message_of_load(), HasSubstr("xx_XX.dic is incomplete"));
  write("SET UTF-8\n", "harbor\n");
  EXPECT_THAT(message_of_load(), HasSubstr("does not begin with the number of its words"));
  write("SET UTF-8\n", "1\ncaf\xE9\n");
  EXPECT_THAT(message_of_load(), HasSubstr("says that it is UTF-8, and is not"));
  write("SET KLINGON-7\n", "1\nport\n");
  EXPECT_THAT(message_of_load(), HasSubstr("unknown encoding 'KLINGON-7'"));
  write("", "1\nport\n");
  EXPECT_THAT(message_of_load(), HasSubstr("xx_XX.aff is not a text file"));
}

TEST(DictionaryNames, FollowTheLanguage) {
  EXPECT_EQ(dictionary_for("eng").stems.front(), "en_US");
  EXPECT_EQ(dictionary_for("eng").package, "hunspell-en-us");
  EXPECT_EQ(short_name("deu"), "de");
  EXPECT_EQ(short_name("tlh"), "tlh");
  EXPECT_EQ(dictionary_for("lat").stems.front(), "lat") << "a user brings it";
  EXPECT_THROW(dictionary_for("../lat"), Error);
}

TEST(DictionaryNames, AreNoPaths) {
  EXPECT_EQ(dictionary_named("en_GB").package, "hunspell-en-gb");
  EXPECT_THROW(dictionary_named("../etc/passwd"), Error);
  EXPECT_THROW(dictionary_named(""), Error);
}

}  // namespace
}  // namespace backissue
