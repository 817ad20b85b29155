#include "evaluation/text/text_scores.h"

#include <gtest/gtest.h>

#include <chrono>
#include <random>
#include <string>

#include "evaluation/text/edit_distance.h"

namespace backissue {
namespace {

Scores scores_of(std::string_view truth, std::string_view result) {
  Scores scores;
  score_text(truth, result, {}, scores);
  return scores;
}

TEST(TextScores, AreWhatOneCountsByHand) {
  // 27 characters. "inter- net" for "internet" is two too many, "tbe" for "the" one wrong.
  const Scores scores = scores_of("the internet and the harbor", "tbe inter- net and the harbor");
  EXPECT_EQ(at(scores, Metric::character_error), (Ratio{3, 27}));
  EXPECT_EQ(at(scores, Metric::free_error), (Ratio{3, 27}));
  // tbe for the; inter for internet, and net put in.
  EXPECT_EQ(at(scores, Metric::word_error), (Ratio{3, 5}));
  EXPECT_EQ(at(scores, Metric::words_found), (Ratio{3, 5})) << "one of two the, and, harbor";
  EXPECT_EQ(at(scores, Metric::words_true), (Ratio{3, 6}));
  EXPECT_FALSE(at(scores, Metric::line_neighbours));
}

TEST(TextScores, CountWordsInWhateverOrderAndAsOftenAsTheyAreThere) {
  const Scores scores = scores_of("one two two three", "two three two two one one");
  EXPECT_EQ(at(scores, Metric::words_found), (Ratio{4, 4}));
  EXPECT_EQ(at(scores, Metric::words_true), (Ratio{4, 6}));
}

TEST(TextScores, OfAnEmptyTruthAreDefined) {
  const Scores nothing = scores_of(" \n", "");
  EXPECT_EQ(at(nothing, Metric::character_error), (Ratio{0, 0}));
  EXPECT_EQ(at(nothing, Metric::word_error), (Ratio{0, 0}));
  EXPECT_FALSE(at(nothing, Metric::words_found));
  EXPECT_FALSE(at(nothing, Metric::words_true));
  const Scores invented = scores_of("", "ink blot");
  EXPECT_EQ(at(invented, Metric::character_error)->rate(), 1);
  EXPECT_EQ(at(invented, Metric::free_error), (Ratio{8, 0}));
  EXPECT_EQ(at(invented, Metric::words_true), (Ratio{0, 2}));
  const Scores lost = scores_of("ink blot", "");
  EXPECT_EQ(at(lost, Metric::character_error), (Ratio{8, 8}));
  EXPECT_EQ(at(lost, Metric::words_found), (Ratio{0, 2}));
  EXPECT_FALSE(at(lost, Metric::words_true));
}

TEST(TextScores, LeaveOrderOutOfTheFreeError) {
  const std::string one = "The swing-bridge at Tillery Lock will be closed.",
                    two = "Mills in the north have announced it.";
  const Scores scores = scores_of(one + "\n\n" + two, two + "\n\n" + one);
  EXPECT_EQ(at(scores, Metric::free_error)->count, 0);
  EXPECT_GT(at(scores, Metric::character_error)->rate(), 0.5);
}

const std::string printed_lines =
    "The British School at Rome was announced\n"
    "to open in December. The director has been\n"
    "good enough to tell us of his plans.\n"
    "\n"
    "A correspondent of the Times, writing from\n"
    "Jerusalem, complains of the wholesale loss\n"
    "of monuments which is permitted there.\n";

TEST(LineNeighbours, AreThoseWithoutABlankLineBetween) {
  EXPECT_EQ(at(scores_of(printed_lines, printed_lines), Metric::line_neighbours), (Ratio{4, 4}));
}

TEST(LineNeighbours, AreNoneWhereEachLineIsAParagraph) {
  const std::string paragraphs = "One line.\n\nAnother one.\n\nA third.";
  EXPECT_FALSE(at(scores_of(paragraphs, paragraphs), Metric::line_neighbours));
  EXPECT_FALSE(at(scores_of("One line.", "One line."), Metric::line_neighbours));
  EXPECT_FALSE(at(scores_of("", ""), Metric::line_neighbours));
}

TEST(LineNeighbours, StayWhenBlocksChangePlacesAndLettersAreWrong) {
  const std::string result =
      "A corespondent of the Times, wrlting from Jerusalem, complains of the wholesale loss of monumemts which is "
      "permitted there. The Britisn School at Rome was announced to open in December. The direetor has been good "
      "enough to tell us of his plans.";
  EXPECT_EQ(at(scores_of(printed_lines, result), Metric::line_neighbours), (Ratio{4, 4}));
}

TEST(LineNeighbours, AreLostWhereColumnsAreMixedOrALineIsMissing) {
  const std::string mixed =
      "The British School at Rome was announced A correspondent of the Times, writing from "
      "to open in December. The director has been Jerusalem, complains of the wholesale loss "
      "good enough to tell us of his plans. of monuments which is permitted there.";
  EXPECT_EQ(at(scores_of(printed_lines, mixed), Metric::line_neighbours), (Ratio{0, 4}));
  std::string without_one = printed_lines;
  without_one.erase(without_one.find("to open"), 43);
  EXPECT_EQ(at(scores_of(printed_lines, without_one), Metric::line_neighbours), (Ratio{2, 4}));
  EXPECT_EQ(at(scores_of(printed_lines, ""), Metric::line_neighbours), (Ratio{0, 4}));
}

TEST(CharacterError, IsThatOfTheTextAsItIsCompared) {
  EXPECT_EQ(character_error("“Not at present.”", "\"Not  at present.\"", {}), (Ratio{0, 17}));
  const ScoreOptions as_printed{.fold_quotes = false};
  EXPECT_EQ(character_error("“Not at present.”", "\"Not  at present.\"", as_printed), (Ratio{2, 17}));
}

std::string letters(std::size_t length, std::mt19937& random) {
  std::string text;
  while (text.size() < length) text += random() % 6 ? char('a' + random() % 26) : ' ';
  return text;
}

// Ten pages take some 0.3 s at most; a cell at a time they would take ten.
TEST(TextScores, AreQuickWhateverTheResult) {
  std::mt19937 random(5);
  const std::string page = letters(6'000, random);
  std::string dots(60'000, '.'), repeated;
  while (repeated.size() < 60'000) repeated += page;
  for (const std::string& result : {page, letters(6'000, random), letters(60'000, random), dots, repeated}) {
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < 10; ++i) scores_of(page, result);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(3));
  }
}

}  // namespace
}  // namespace backissue
