// The small parts of the command line: suggestions, messages, progress, cores, where data is found.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "cli/cores.h"
#include "cli/data_paths.h"
#include "cli/engine_room.h"
#include "cli/message.h"
#include "cli/progress.h"
#include "cli/suggest.h"
#include "postprocess/built.h"

namespace backissue {
namespace {

using testing::ElementsAre;

TEST(Nearest, CountsLettersMoreLessOtherAndSwapped) {
  const std::vector<std::string> names = {"json", "jsonl", "text"};
  EXPECT_EQ(nearest("jsn", names), "json");
  EXPECT_EQ(nearest("josn", names), "json");
  EXPECT_EQ(nearest("texts", names), "text");
  EXPECT_EQ(nearest("tekt", names), "text");
  EXPECT_EQ(nearest("json", names), "json");
}

TEST(Nearest, NothingForWhatIsFarAwayEmptyOrEndless) {
  EXPECT_EQ(nearest("yaml", {"json", "text"}), std::nullopt);
  EXPECT_EQ(nearest("", {"json"}), std::nullopt);
  EXPECT_EQ(nearest("json", {}), std::nullopt);
  EXPECT_EQ(nearest(std::string(100'000, 'j'), {"json"}), std::nullopt);
}

TEST(Visible, KeepsTextAndShowsEveryOtherByte) {
  EXPECT_EQ(visible("p 1 – “é”.tif"), "p 1 – “é”.tif");
  EXPECT_EQ(visible("a\nb\tc\x1b[2J\x7f"), "a\\nb\\tc\\x1b[2J\\x7f");
  EXPECT_EQ(visible("a\xff\xc3"), "a\\xff\\xc3");
}

TEST(Utf8, FollowsTheStandard) {
  EXPECT_TRUE(is_utf8(""));
  EXPECT_TRUE(is_utf8("a é € 𝄞"));
  EXPECT_FALSE(is_utf8("\xc0\xaf")) << "overlong";
  EXPECT_FALSE(is_utf8("\xed\xa0\x80")) << "surrogate";
  EXPECT_FALSE(is_utf8("\xf4\x90\x80\x80")) << "beyond U+10FFFF";
  EXPECT_FALSE(is_utf8("\xe2\x82")) << "cut off";
}

TEST(ProgressWords, SayHowFarHowFastHowLong) {
  EXPECT_EQ(progress_words(0, 0, 40, 3), "0 of 40 pages");
  EXPECT_EQ(progress_words(10, 0, 40, 20), "10 of 40 pages, 0.50 a second, 1:00 left");
  EXPECT_EQ(progress_words(10, 2, 40, 100), "10 of 40 pages, 2 failed, 0.10 a second, 5:00 left");
  EXPECT_EQ(progress_words(1, 0, 1, 4), "1 of 1 page, 0.25 a second");
  EXPECT_EQ(progress_words(1, 0, 1001, 4), "1 of 1001 pages, 0.25 a second, 1:06:40 left");
}

TEST(ProgressBar, FillsAndStaysWithinTheTerminal) {
  EXPECT_EQ(progress_bar(1, 2, "half", 80), "[############............] half");
  EXPECT_EQ(progress_bar(2, 2, "all", 80), "[########################] all");
  EXPECT_EQ(progress_bar(1, 2, "half way there", 20), "half way there");
  EXPECT_EQ(progress_bar(1, 2, "half way there", 5), "half");
}

TEST(Cores, QuotaRoundsUp) {
  EXPECT_EQ(cores_of_quota("200000 100000"), 2);
  EXPECT_EQ(cores_of_quota("150000 100000"), 2);
  EXPECT_EQ(cores_of_quota("10000 100000"), 1);
  EXPECT_EQ(cores_of_quota("max 100000"), std::nullopt);
  EXPECT_EQ(cores_of_quota(""), std::nullopt);
  EXPECT_EQ(cores_of_quota("100000 0"), std::nullopt);
}

TEST(Cores, AtLeastOne) { EXPECT_GE(usable_cores(), 1); }

TEST(DataPaths, InstalledProgramLooksBesideItself) {
  const DataPaths paths = data_paths_of("/opt/b/bin/backissue");
  EXPECT_EQ(paths.models, "/opt/b/share/backissue/models");
  EXPECT_EQ(paths.dictionaries, "/opt/b/share/backissue/dictionaries");
  EXPECT_EQ(paths.schema, "/opt/b/share/backissue/schema");
}

TEST(DataPaths, ProgramInItsBuildTreeUsesTheSources) {
  EXPECT_EQ(find_data_paths().dictionaries, std::filesystem::path(BACKISSUE_SOURCE_DIR) / "dictionaries");
  EXPECT_TRUE(std::filesystem::is_directory(find_data_paths().models));
}

TEST(Languages, SplitAtPlus) {
  EXPECT_THAT(split_languages("eng"), ElementsAre("eng"));
  EXPECT_THAT(split_languages("eng+chi_sim"), ElementsAre("eng", "chi_sim"));
}

TEST(EngineRoom, AnIssuesOwnWordsCountInItAlone) {
  const std::filesystem::path own = std::filesystem::path(testing::TempDir()) / "backissue_dictionary.txt";
  std::ofstream(own) << "re-stored\n";
  const ReadingOptions options;
  EngineRoom engines(options);
  const auto text_with = [&](const std::optional<std::filesystem::path>& dictionary) {
    std::vector<Page> pages = {page_of(1, {region_of("p1r1", {"~It was re-", "stored in the dark."})})};
    engines.for_issue("eng", dictionary).postprocessor().mend(pages, {});
    return pages[0].text;
  };
  EXPECT_EQ(text_with(own), "It was re-stored in the dark.");
  EXPECT_EQ(text_with({}), "It was restored in the dark.");
  std::filesystem::remove(own);
}

}  // namespace
}  // namespace backissue
