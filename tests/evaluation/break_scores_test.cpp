#include <gtest/gtest.h>

#include "evaluation/built_page.h"
#include "evaluation/structure/structure_scores.h"

namespace backissue {
namespace {

using enum RegionKind;
using enum WordBreak::Hyphen;

Scores scored(const PageContent& truth, const PageContent& result) {
  Scores scores;
  score_breaks(truth, result, {}, scores);
  return scores;
}

void expect_scores(const Scores& scores, std::optional<Ratio> soft_break, std::optional<Ratio> hard_break,
                   std::optional<Ratio> wrongly_joined) {
  EXPECT_EQ(at(scores, Metric::soft_break), soft_break);
  EXPECT_EQ(at(scores, Metric::hard_break), hard_break);
  EXPECT_EQ(at(scores, Metric::wrongly_joined), wrongly_joined);
}

// Two words broken at soft hyphens, two at hyphens of their own; the second of those at the column's end.
PageContent broken_words() {
  auto truth =
      page_of({region_at(0, 0, "a", body,
                         {"the dockers saw en-", "trance lights, near-", "misses and dock-", "ers on the well-"}),
               region_at(500, 0, "b", body, {"known mole."})});
  truth.page.regions[0].text = "the dockers saw entrance lights, near-misses and dockers on the well-known";
  truth.page.regions[1].text = "mole.";
  truth.page.text = "the dockers saw entrance lights, near-misses and dockers on the well-known mole.";
  truth.breaks = {{soft, "en-|trance", "entrance", "a", 0},
                  {hard, "near-|misses", "near-misses", "a", 1},
                  {soft, "dock-|ers", "dockers", "a", 2},
                  {hard, "well-|known", "well-known", "a", 3}};
  return truth;
}

PageContent reading(const std::string& text) {
  PageContent result;
  result.known.text = true;
  result.page.text = text;
  return result;
}

TEST(Breaks, OfTheTextItselfAreAllMended) {
  expect_scores(scored(broken_words(), broken_words()), Ratio{2, 2}, Ratio{2, 2}, Ratio{0, 4});
}

TEST(Breaks, ThatStayBrokenAreWrong) {
  // The "dockers" that no line's end broke is none of them.
  expect_scores(scored(broken_words(), reading("the dockers saw en- trance lights, near- misses and dock-\ners on the "
                                               "well- known mole.")),
                Ratio{0, 2}, Ratio{0, 2}, Ratio{0, 4});
}

TEST(Breaks, LoseOrKeepTheWrongHyphen) {
  expect_scores(scored(broken_words(), reading("the dockers saw en-trance lights, nearmisses and dockers on the "
                                               "well-known mole.")),
                Ratio{1, 2}, Ratio{1, 2}, Ratio{1, 4});
}

TEST(Breaks, ThatWereReadAsOtherLettersOrNotAtAllAreNotCounted) {
  expect_scores(scored(broken_words(), reading("the dockers saw entrancc lights, near-misses and dockers on the")),
                Ratio{1, 1}, Ratio{1, 1}, Ratio{0, 4});
  expect_scores(scored(broken_words(), nothing_read()), std::nullopt, std::nullopt, Ratio{0, 4});
}

TEST(Breaks, OfWordsThatRepeatAreFoundByTheirLines) {
  auto truth = page_of({region_at(0, 0, "a", body, {"log-book and log-", "book and log-book"})});
  truth.page.text = truth.page.regions[0].text = "log-book and log-book and log-book";
  truth.breaks = {{hard, "log-|book", "log-book", "a", 0}};
  expect_scores(scored(truth, reading("logbook and log-book and logbook")), std::nullopt, Ratio{1, 1}, Ratio{0, 1});
  expect_scores(scored(truth, reading("log-book and logbook and log-book")), std::nullopt, Ratio{0, 1}, Ratio{1, 1});
}

TEST(Breaks, OfOneWordAreAsManyAsItsLinesEnds) {
  auto truth = page_of({region_at(0, 0, "a", body, {"all the at-", "ten-", "tions there"})});
  truth.page.text = truth.page.regions[0].text = "all the attentions there";
  truth.breaks = {{soft, "at-|tentions", "attentions", "a", 0}, {soft, "atten-|tions", "attentions", "a", 1}};
  expect_scores(scored(truth, reading("all the attentions there")), Ratio{2, 2}, std::nullopt, Ratio{0, 2});
}

TEST(Breaks, ThatPointNowhereAreNotCounted) {
  auto truth = broken_words();
  truth.breaks = {{soft, "en-|trance", "entrance", "no such", 0},
                  {soft, "en-|trance", "entrance", "a", 99},
                  {soft, "en-|trance", "entrance", "a", -1},
                  {soft, "", "", "a", 0},
                  {soft, "else-|where", "elsewhere", "a", 0}};
  expect_scores(scored(truth, truth), std::nullopt, std::nullopt, Ratio{0, 5});
}

TEST(Joins, OfWhatAreTwoWordsAreWrong) {
  auto truth = page_of({region_at(0, 0, "a", body, {"a light-", "house keeper saw the sea fall."})});
  truth.page.text = truth.page.regions[0].text = "a lighthouse keeper saw the sea fall.";
  truth.breaks = {{soft, "light-|house", "lighthouse", "a", 0}};
  auto result = truth;
  result.page.corrections = {{"a", 0, 1, "join", "light-|house", "lighthouse", "hunspell", 1},
                             {"a", 1, 1, "join", "the|sea", "thesea", "hunspell", 1},
                             {"a", 1, 1, "join", "saw-|fall,", "sawfall,", "hunspell", 1},
                             {"a", 1, 1, "join", "sca|fall", "scafall", "hunspell", 1},  // misread: not known
                             {"a", 1, 1, "join", "|house", "", "hunspell", 1},           // the other half of an entry
                             {"a", 1, 1, "spelling", "sca", "sea", "hunspell", 1}};
  expect_scores(scored(truth, result), Ratio{1, 1}, std::nullopt, Ratio{2, 1 + 4});
  result.known.corrections = false;
  expect_scores(scored(truth, result), Ratio{1, 1}, std::nullopt, Ratio{0, 1});
}

TEST(Joins, OfAWordThatADashFollowsAreRight) {
  auto truth = page_of({region_at(0, 0, "a", body, {"a house, a light"})});
  truth.page.text = "a house, a light and a lighthouse\u2014the last";
  auto result = truth;
  result.page.corrections = {{"a", 0, 1, "join", "light-|house", "lighthouse", "hunspell", 1}};
  expect_scores(scored(truth, result), std::nullopt, std::nullopt, Ratio{0, 1});
}

TEST(Joins, OfAHardBreakAreNotCountedTwice) {
  auto truth = page_of({region_at(0, 0, "a", body, {"two near misses: near-", "misses"})});
  truth.page.text = truth.page.regions[0].text = "two near misses: near-misses";
  truth.breaks = {{hard, "near-|misses", "near-misses", "a", 0}};
  auto result = reading("two near misses: nearmisses");
  result.known.corrections = true;
  result.page.corrections = {{"a", 0, 3, "join", "near-|misses", "nearmisses", "hunspell", 1}};
  expect_scores(scored(truth, result), std::nullopt, Ratio{0, 1}, Ratio{1, 2});
}

TEST(Breaks, HaveNoValueWhereNothingWasBrokenOrASideDoesNotSay) {
  const auto plain = page_of({region_at(0, 0, "a", body, {"whole words"})});
  EXPECT_EQ(scored(plain, plain), Scores{});
  auto truth = broken_words();
  truth.known.breaks = false;
  EXPECT_EQ(scored(truth, broken_words()), Scores{});
  auto result = broken_words();
  result.known.text = false;
  EXPECT_EQ(scored(broken_words(), result), Scores{});
}

}  // namespace
}  // namespace backissue
