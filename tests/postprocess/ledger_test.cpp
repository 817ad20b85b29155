#include "postprocess/ledger.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "page/error.h"
#include "postprocess/built.h"
#include "postprocess/postprocess.h"
#include "postprocess/random_pages.h"

namespace backissue {
namespace {

std::unique_ptr<Postprocessor> english_postprocessor() {
  PostprocessOptions options;
  options.dictionary_directories = project_dictionaries();
  return make_postprocessor(options);
}

// The invariant: text and ledger together say what was recognised, and nothing else changed.
void expect_undone(const std::vector<Page>& before, const std::vector<Page>& after, const std::string& what) {
  for (std::size_t p = 0; p < after.size(); ++p) {
    for (std::size_t r = 0; r < after[p].regions.size(); ++r) {
      const Region& region = after[p].regions[r];
      EXPECT_EQ(region.lines, before[p].regions[r].lines) << what << ": the lines are the print, and stay";
      const auto lines = undo(region, after[p].corrections);
      ASSERT_TRUE(lines) << what << " " << region.id << ": " << region.text.substr(0, 200);
      EXPECT_EQ(*lines, texts_of(region)) << what << " " << region.id;
    }
    for (const Correction& c : after[p].corrections) EXPECT_NE(c.before, c.after) << what;
  }
}

TEST(Ledger, UndoneGivesTheLinesBack) {
  const std::string monster(10000, 'x');
  std::vector<Page> pages = {
      page_of(1,
              {region_of("p1r1", {"H arbor lights burn well-", "informed over the", "", "com-", "mit-", "tee and the"}),
               region_of("p1r2", {"sta-"}), region_of("p1r3", {"tion"}), region_of("p1r4", {"", ""}),
               region_of("p1r5", {"Har-", "bor"}, RegionKind::headline),
               region_of("p1r6", {"o\uFB03ce cafe\u0301 \xFF\xFE har\u00ADbor | a|b _reply- coupon", "con-", "| x",
                                  monster + "-", monster, "e\u0301-", "\u0301\u0301 re-"})}),
      page_of(2, {region_of("p2r1", {"gards the har-", "~bor. Yours,"}),
                  region_of("p2r2", {"74"}, RegionKind::page_number), region_of("p2r3", {"to-"})}),
      page_of(3, {region_of("p3r1", {"day"}), region_of("p3r2", {"was"})})};
  pages[0].regions[0].lines[0].words[0].box = {0, 0, 80, 90};
  const std::vector<Page> before = pages;
  english_postprocessor()->mend(pages, {});
  EXPECT_TRUE(pages[0].regions[0].text.starts_with("Harbor lights burn well-informed over the committee"));
  EXPECT_EQ(pages[2].regions[0].text, "");
  expect_undone(before, pages, "built pages");
}

// Random pages in one language, with its words.
class LedgerOf : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    const DictionaryName dictionary = dictionary_for(GetParam());
    try {
      load_dictionary(dictionary, project_dictionaries());
    } catch (const Error& error) {
      if (error.code() != "missing_dictionary") throw;
      GTEST_SKIP() << dictionary.package << " is not installed";
    }
    options_.languages = GetParam();
    options_.dictionary_directories = project_dictionaries();
  }

  void expect_all_undone(unsigned first_seed, unsigned last_seed) {
    const auto postprocessor = make_postprocessor(options_);
    std::map<std::string, int> times;  // by kind
    for (unsigned seed = first_seed; seed <= last_seed && !HasFailure(); ++seed) {
      std::mt19937 random(seed);
      std::vector<Page> pages = random_pages(random, GetParam());
      const std::vector<Page> before = pages;
      postprocessor->mend(pages, {});
      expect_undone(before, pages, "seed " + std::to_string(seed));
      for (const Page& page : pages)
        for (const Correction& c : page.corrections) ++times[c.kind];
    }
    // Or the pages showed nothing.
    EXPECT_GT(times["join"], 100);
    EXPECT_GT(times["spelling"], 10);
  }

  PostprocessOptions options_;
};

TEST_P(LedgerOf, AnyPageUndoneGivesTheLinesBack) { expect_all_undone(1, 500); }

TEST_P(LedgerOf, UndoneGivesTheLinesBackHoweverMuchIsNormalised) {
  options_.correction = CorrectionLevel::full;
  options_.normalisation = {true, true, true, true, true};
  expect_all_undone(501, 800);
}

INSTANTIATE_TEST_SUITE_P(Languages, LedgerOf, testing::Values("eng", "deu", "fra", "spa", "ita"),
                         [](const auto& language) { return language.param; });

TEST(Ledger, TextThatItDoesNotBelongToIsRefused) {
  Region region = region_of("r1", {"the har-", "bor"});
  region.text = "the harbor";
  const Correction join{"r1", 0, 1, "join", "har-|bor", "harbor", "hunspell", 0.99};
  EXPECT_TRUE(undo(region, {join}));
  EXPECT_FALSE(undo(region, {})) << "a word is missing";
  Correction elsewhere = join;
  elsewhere.word = 7;
  EXPECT_FALSE(undo(region, {elsewhere})) << "there is no such word";
  Correction other = join;
  other.after = "harbour";
  EXPECT_FALSE(undo(region, {other})) << "the text does not say so";
  region.text = "the harbor now";
  EXPECT_FALSE(undo(region, {join})) << "a word too many";
}

TEST(Ledger, EntriesOfOtherRegionsAreNoneOfItsBusiness) {
  Region region = region_of("r1", {"the port"});
  region.text = "the port";
  const auto lines = undo(region, {{"r2", 9, 9, "join", "a|b", "ab", "x", 1}});
  ASSERT_TRUE(lines);
  EXPECT_EQ(lines->front(), "the port");
}

}  // namespace
}  // namespace backissue
