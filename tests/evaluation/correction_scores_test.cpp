#include <gtest/gtest.h>

#include "evaluation/built_page.h"
#include "evaluation/structure/structure_scores.h"

namespace backissue {
namespace {

using enum RegionKind;

struct Balance {
  std::int64_t mended = 0, damaged = 0, of = 0;
};

void expect_balance(const PageContent& truth, const PageContent& result, Balance balance) {
  Scores scores;
  score_corrections(truth, result, {}, scores);
  EXPECT_EQ(at(scores, Metric::errors_mended), (Ratio{balance.mended, balance.of}));
  EXPECT_EQ(at(scores, Metric::words_damaged), (Ratio{balance.damaged, balance.of}));
}

PageContent corrected(std::vector<std::string> lines, std::vector<Correction> corrections) {
  auto result = page_of({region_at(0, 0, "r", body, lines)});
  result.page.corrections = std::move(corrections);
  return result;
}

PageContent truth_of(std::vector<std::string> lines) { return page_of({region_at(0, 0, "t", body, lines)}); }

TEST(Corrections, MendDamageOrDoNeither) {
  const auto truth = truth_of({"The modern harbor,", "and its old quay."});
  expect_balance(
      truth,
      corrected({"The rnodern harbor,", "and it's ald quay."}, {{"r", 0, 1, "character", "rnodern", "modern", "", 1},
                                                                {"r", 0, 2, "spelling", "harbor,", "harbour,", "", 1},
                                                                {"r", 1, 1, "spelling", "it's", "ifs", "", 1},
                                                                {"r", 1, 2, "spelling", "ald", "old", "", 1},
                                                                {"r", 1, 3, "join", "qu-|ay", "quay", "", 1}}),
      {2, 1, 4});
}

TEST(Corrections, AreWeighedByTheLineTheyStandIn) {
  const auto truth = truth_of({"an old form", "of a new farm"});
  // Both words are on the page; which of them is right here the line tells.
  expect_balance(truth, corrected({"an old farm", "of a new farm"}, {{"r", 0, 2, "spelling", "farm", "form", "", 1}}),
                 {1, 0, 1});
  expect_balance(truth, corrected({"an old form", "of a new form"}, {{"r", 0, 2, "spelling", "form", "farm", "", 1}}),
                 {0, 1, 1});
}

TEST(Corrections, AreWeighedByThePageWhereAPlaceIsNotKnown) {
  auto truth = truth_of({"an old form", "of land"});
  for (const Correction& nowhere : {Correction{"no such", 0, 2, "spelling", "farm", "form", "", 1},
                                    Correction{"r", 9, 2, "spelling", "farm", "form", "", 1},
                                    Correction{"r", 0, 9, "spelling", "farm", "form", "", 1},
                                    Correction{"r", -1, -1, "spelling", "farm", "form", "", 1}})
    expect_balance(truth, corrected({"an old farm", "of land"}, {nowhere}), {1, 0, 1});
  truth.known.lines = false;
  expect_balance(truth, corrected({"an old farm"}, {{"r", 0, 2, "spelling", "farm", "form", "", 1}}), {1, 0, 1});
}

TEST(Corrections, OfSeveralWordsAndOfBrokenOnesAreFound) {
  auto truth = truth_of({"Harbor of the inter-", "net"});
  truth.breaks = {{WordBreak::Hyphen::soft, "inter-|net", "internet", "t", 0}};
  expect_balance(truth,
                 corrected({"H arbor ofthe inter-", "nct"}, {{"r", 0, 0, "dropcap", "H arbor", "Harbor", "", 1},
                                                             {"r", 0, 2, "spelling", "ofthe", "of the", "", 1},
                                                             {"r", 0, 3, "spelling", "internct", "internet", "", 1}}),
                 {3, 0, 3});
}

TEST(Corrections, OfPunctuationAreSeenBesideTheSameWords) {
  const auto truth = truth_of({"The formula. The quay,", "\"old\" and new"});
  expect_balance(
      truth,
      corrected({"The formula, The quay.", "\"old' and new"}, {{"r", 0, 1, "character", "formula,", "formula.", "", 1},
                                                               {"r", 0, 3, "character", "quay,", "quay.", "", 1},
                                                               {"r", 1, 0, "quote", "\"old'", "\"old\"", "", 1}}),
      {2, 1, 3});
}

TEST(Corrections, OfShapesThatAreFoldedDoNeither) {
  expect_balance(truth_of({"\"old\" quay"}),
                 corrected({"\"old\" quay"}, {{"r", 0, 0, "quote", "\"old\"", "\u201Cold\u201D", "", 1}}), {0, 0, 1});
}

TEST(Corrections, HaveNoValueWhereThereAreNoneButJoinsOrASideDoesNotSay) {
  const auto truth = truth_of({"old quay"});
  const std::vector<Correction> one = {{"r", 0, 0, "spelling", "ald", "old", "", 1}};
  Scores scores;
  score_corrections(truth, corrected({"old quay"}, {{"r", 0, 0, "join", "o-|ld", "old", "", 1}}), {}, scores);
  auto silent = corrected({"ald quay"}, one);
  silent.known.corrections = false;
  score_corrections(truth, silent, {}, scores);
  auto unknown = truth;
  unknown.known.text = unknown.known.lines = false;
  score_corrections(unknown, corrected({"ald quay"}, one), {}, scores);
  EXPECT_EQ(scores, Scores{});
}

}  // namespace
}  // namespace backissue
