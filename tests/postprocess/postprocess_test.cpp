#include "postprocess/postprocess.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <clocale>
#include <fstream>

#include "page/error.h"
#include "postprocess/built.h"

namespace backissue {
namespace {

using testing::HasSubstr;

PostprocessOptions english_options() {
  PostprocessOptions options;
  options.dictionary_directories = project_dictionaries();
  return options;
}

std::vector<Page> mended(Postprocessor& postprocessor, std::vector<Page> pages) {
  postprocessor.mend(pages, {});
  return pages;
}

std::vector<Page> two_pages() {
  return {page_of(1, {region_of("p1r1", {"HARBOR REVIEW"}, RegionKind::running_head),
                      region_of("p1r2", {"~The committee was well-", "informed and re-"})}),
          page_of(2, {region_of("p2r1", {"stored the light. It", "was late."}), region_of("p2r2", {"~Then."})})};
}

TEST(Postprocess, PageReadsAsAReaderWouldTypeIt) {
  const auto postprocessor = make_postprocessor(english_options());
  const std::vector<Page> pages = mended(*postprocessor, two_pages());
  EXPECT_EQ(pages[0].text, "The committee was well-informed and restored");
  EXPECT_EQ(pages[1].text, "the light. It was late.\n\nThen.");
  EXPECT_EQ(pages[0].regions[0].text, "HARBOR REVIEW") << "furniture has a text of its own";
  EXPECT_TRUE(pages[0].regions[1].paragraphs.back().continued);
  EXPECT_TRUE(pages[1].regions[0].paragraphs.front().continues);
}

TEST(Postprocess, ResultDependsOnNothingDoneBefore) {
  const auto postprocessor = make_postprocessor(english_options());
  const std::vector<Page> first = mended(*postprocessor, two_pages());
  mended(*postprocessor, {page_of(1, {region_of("p1r1", {"~a re-stored and re-stored and wellinformed thing"})})});
  EXPECT_EQ(mended(*postprocessor, two_pages()), first);
}

TEST(Postprocess, MendingTwiceIsMendingOnce) {
  const auto postprocessor = make_postprocessor(english_options());
  const std::vector<Page> once = mended(*postprocessor, two_pages());
  EXPECT_EQ(mended(*postprocessor, once), once);
}

TEST(Postprocess, ResultIsTheSameInEveryLocale) {
  const std::vector<Page> plain = mended(*make_postprocessor(english_options()), two_pages());
  const std::string before = std::setlocale(LC_ALL, nullptr);
  for (const char* locale : {"tr_TR.UTF-8", "de_DE.UTF-8", "C.UTF-8"}) {
    std::setlocale(LC_ALL, locale);
    EXPECT_EQ(mended(*make_postprocessor(english_options()), two_pages()), plain) << locale;
  }
  std::setlocale(LC_ALL, before.c_str());
}

TEST(Postprocess, EmptyPagesAndPicturesGiveNothing) {
  const auto postprocessor = make_postprocessor(english_options());
  const std::vector<Page> pages =
      mended(*postprocessor, {page_of(1, {}), page_of(2, {region_of("p2r1", {}, RegionKind::figure)})});
  EXPECT_EQ(pages[0].text, "");
  EXPECT_EQ(pages[1].text, "");
  EXPECT_TRUE(pages[1].corrections.empty());
  std::vector<Page> none;
  postprocessor->mend(none, {});
}

TEST(Postprocess, UsersWordsCount) {
  const std::filesystem::path list = std::filesystem::path(testing::TempDir()) / "backissue_own_words.txt";
  std::ofstream(list) << "re-stored\n";
  PostprocessOptions options = english_options();
  options.word_lists = {list};
  EXPECT_THAT(mended(*make_postprocessor(options), two_pages())[0].text, HasSubstr("re-stored"));
  std::filesystem::remove(list);
}

TEST(Postprocess, SpellingFollowsTheDictionariesChosen) {
  if (!std::filesystem::exists("/usr/share/hunspell/en_GB.dic")) GTEST_SKIP() << "hunspell-en-gb is not installed";
  // "gaoler" is in the British dictionary alone, "harbor" in the American; the halves of an unknown
  // whole, which are no words, are joined as well, but by another rule.
  const std::vector<Page> pages = {page_of(1, {region_of("p1r1", {"~gaol-", "er har-", "bor"})})};
  using Rules = std::map<std::string, std::string>;  // by word
  const auto rules_with = [&](const std::vector<std::string>& dictionaries) {
    PostprocessOptions options = english_options();
    options.dictionaries = dictionaries;
    Rules rules;
    for (const Correction& correction : mended(*make_postprocessor(options), pages)[0].corrections)
      rules[correction.after] = correction.rule;
    return rules;
  };
  EXPECT_EQ(rules_with({"en_US"}), (Rules{{"gaoler", "fragment"}, {"harbor", "hunspell"}}));
  EXPECT_EQ(rules_with({"en_GB"}), (Rules{{"gaoler", "hunspell"}, {"harbor", "fragment"}}));
  EXPECT_EQ(rules_with({"en_US", "en_GB"}), (Rules{{"gaoler", "hunspell"}, {"harbor", "hunspell"}}))
      << "either may know it";
}

TEST(Postprocess, EachRegionHasTheRulesOfItsLanguage) {
  const Page page = page_of(
      1, {region_of("p1r1", {"~The inter-", "val was long and lonly."}),
          region_of("p1r2", {"~Car limagination est au-", "dessous de tout, quil le sache."}, RegionKind::body, 0.8)});
  PostprocessOptions options = english_options();
  for (const char* languages : {"eng+fra", "fra+eng"}) {
    options.languages = languages;
    const std::vector<Page> pages = mended(*make_postprocessor(options), {page});
    EXPECT_EQ(pages[0].regions[0].text, "The interval was long and lonly.") << languages;
    EXPECT_EQ(pages[0].regions[1].text, "Car l’imagination est au-dessous de tout, qu’il le sache.") << languages;
  }
}

TEST(Postprocess, ControlCharactersDoNoHarm) {
  std::string controls;
  for (char c = 1; c < 32; ++c) controls += c;
  const auto postprocessor = make_postprocessor(english_options());
  std::vector<Page> pages = {page_of(1, {region_of("p1r1", {"~the committee was well-", "informed"})})};
  TextLine& line = pages[0].regions[0].lines[1];
  for (const std::string& text : {controls, "\x7F\u0085\u200B\u202E\uFEFF" + controls, controls + "-"})
    line.words.push_back({line.box, text, 0.5});
  pages = mended(*postprocessor, pages);
  EXPECT_THAT(pages[0].text, testing::StartsWith("the committee was well-informed")) << "and the rest goes on";
  EXPECT_EQ(mended(*postprocessor, pages), pages);
}

TEST(Postprocess, MissingLanguagesAreNamed) {
  PostprocessOptions options = english_options();
  options.languages = "eng+tlh";
  EXPECT_THROW(make_postprocessor(options), Error);
  options.languages = "+";
  EXPECT_THROW(make_postprocessor(options), Error);
  options.languages = "tlh";
  options.dictionaries = {"en_US"};
  EXPECT_NO_THROW(make_postprocessor(options)) << "a named dictionary serves any language";
}

TEST(Postprocess, SaysItsEngines) {
  const auto engines = make_postprocessor(english_options())->engines();
  EXPECT_THAT(engines.at("hunspell"), testing::MatchesRegex("[0-9]+\\.[0-9.]+"));
  EXPECT_THAT(engines.at("icu"), testing::MatchesRegex("[0-9]+\\.[0-9.]+"));
}

}  // namespace
}  // namespace backissue
