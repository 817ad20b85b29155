// Two threads, each with a post-processor of its own, that build, use and free it at once.
#include <gtest/gtest.h>

#include <array>
#include <barrier>
#include <fstream>
#include <thread>

#include "postprocess/built.h"
#include "postprocess/postprocess.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;

std::vector<Page> mended(const PostprocessOptions& options, std::vector<Page> pages) {
  make_postprocessor(options)->mend(pages, {});
  return pages;
}

// What each of two threads makes of the pages, again and again; both begin each time together.
void expect_same_in_two_threads(const PostprocessOptions& options, const std::vector<Page>& pages, int times) {
  const std::vector<Page> alone = mended(options, pages);
  std::barrier together(2);
  std::array<int, 2> same{};
  const auto work = [&](int& count) {
    for (int i = 0; i < times; ++i) {
      together.arrive_and_wait();
      count += mended(options, pages) == alone;
    }
  };
  {
    const std::jthread other([&] { work(same[1]); });
    work(same[0]);
  }
  EXPECT_EQ(same, (std::array{times, times}));
}

TEST(Threads, LanguagesInstalledAreTheSameInTwoAtOnce) {
  PostprocessOptions options;
  options.languages = "eng+fra";
  options.dictionary_directories = project_dictionaries();
  const Region english = region_of("p1r1", {"~The com-", "mittee was well-", "informed and re-", "stored the light."});
  const Region french = region_of("p1r2", {"~Limagination est au-", "dessous de tout, quil le sache."});
  expect_same_in_two_threads(options, {page_of(1, {english, french})}, 1);
}

// Hunspell fills a table of the letters' cases for the first dictionary in UTF-8, counts them, and frees it with the
// last one. What is not locked there goes wrong within microseconds: tiny dictionaries are built and freed very often.
TEST(Threads, DictionariesBuiltAndFreedAtOnceKnowTheirWords) {
  const fs::path folder = fs::path(testing::TempDir()) / "backissue_threads";
  fs::create_directories(folder);
  PostprocessOptions options;
  options.dictionary_directories = {folder};
  for (const auto& [name, word] : {std::pair("xx_XX", "école"), {"yy_YY", "über"}, {"zz_ZZ", "señor"}}) {
    std::ofstream(folder / (std::string(name) + ".aff")) << "SET UTF-8\n";
    std::ofstream(folder / (std::string(name) + ".dic")) << "1\n" << word << "\n";
    options.dictionaries.emplace_back(name);
  }
  const Page page = page_of(1, {region_of("p1r1", {"~ÉCO-", "LE ÜB-", "ER SEÑ-", "OR"})});
  std::vector<Page> alone = mended(options, {page});
  EXPECT_EQ(alone[0].text, "ÉCOLE ÜBER SEÑOR");
  expect_same_in_two_threads(options, {page}, 1000);
  fs::remove_all(folder);
}

}  // namespace
}  // namespace backissue
