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
