#include "postprocess/ledger.h"

#include <gtest/gtest.h>

#include <random>

#include "postprocess/built.h"
#include "postprocess/postprocess.h"

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

// Pages of random pieces, most of them nasty, cut into lines, regions and pages anywhere.
std::vector<Page> random_pages(std::mt19937& random) {
  static const std::vector<std::string> pieces = {
      "har-", "bor",  "the",    "com-",    "mit-",        "tee",    "well-",     "known",     "-",      "—",
      "|",    "a|b",  "x-|y",   "\xFF",    "e\u0301-",    "\u0301", "o\uFB03ce", "har\u00AD", "Mac-",   "Donald",
      "H",    "two-", "and",    "moming",  "_on",         "1914-",  "18",        "recom",     "mended", "recom~",
      "“re-", "ed”",  "\u00A0", "editor@", "example.com", "~",      "¬",         "har¬",      "¬ ",     "to\u2003day",
      ",",    "(",    "''so''", "ofa",     "187]",        "£4",     "lls.",      "Cat",       "tle",    "'The",
      "...",  "--",   "“it’,",  "He",      "late,",       "Mrs,",   "*",         "Tt",        "boat-",  "house"};
  const auto upto = [&](std::size_t n) { return static_cast<std::size_t>(random()) % n; };
  static const std::vector<RegionKind> kinds = {
      RegionKind::body,  RegionKind::body,           RegionKind::body,   RegionKind::footnote,   RegionKind::headline,
      RegionKind::table, RegionKind::contents_entry, RegionKind::figure, RegionKind::page_number};
  std::vector<Page> pages;
  for (int number = 1; number <= 3; ++number) {
    std::vector<Region> regions;
    for (std::size_t r = upto(6); r > 0; --r) {
      Region region = region_of("p" + std::to_string(number) + "r" + std::to_string(r), {}, kinds[upto(kinds.size())]);
      region.article = upto(4) == 0 ? "" : "a" + std::to_string(upto(2));
      for (std::size_t l = has_text(region.kind) ? upto(7) : 0; l > 0; --l) {
        TextLine line = line_of("", 0);
        for (std::size_t w = upto(4); w > 0; --w) {
          const int height = upto(5) == 0 ? 90 : 25;
          line.words.push_back({{0, 0, 30, height}, pieces[upto(pieces.size())], 0.1 * static_cast<double>(upto(11))});
        }
        for (const Word& word : line.words) {
          for (const std::string_view part : split_spaces(word.text))
            line.text += (line.text.empty() ? "" : " ") + std::string(part);
        }
        line.starts_paragraph = upto(5) == 0;
        region.lines.push_back(line);
      }
      regions.push_back(std::move(region));
    }
    pages.push_back(page_of(number, std::move(regions)));
  }
  return pages;
}

TEST(Ledger, UndoneGivesTheLinesBackHoweverMuchIsNormalised) {
  PostprocessOptions options;
  options.dictionary_directories = project_dictionaries();
  options.correction = CorrectionLevel::full;
  options.normalisation = {true, true, true, true, true};
  const auto postprocessor = make_postprocessor(options);
  for (unsigned seed = 501; seed <= 800 && !testing::Test::HasFailure(); ++seed) {
    std::mt19937 random(seed);
    std::vector<Page> pages = random_pages(random);
    const std::vector<Page> before = pages;
    postprocessor->mend(pages, {});
    expect_undone(before, pages, "seed " + std::to_string(seed));
  }
}

TEST(Ledger, UndoneGivesTheLinesOfAnyPageBack) {
  const auto postprocessor = english_postprocessor();
  for (unsigned seed = 1; seed <= 500 && !testing::Test::HasFailure(); ++seed) {
    std::mt19937 random(seed);
    std::vector<Page> pages = random_pages(random);
    const std::vector<Page> before = pages;
    postprocessor->mend(pages, {});
    expect_undone(before, pages, "seed " + std::to_string(seed));
  }
}

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
