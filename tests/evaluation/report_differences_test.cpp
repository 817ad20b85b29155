#include "evaluation/report/report_differences.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace backissue {
namespace {

using Kind = Difference::Kind;

std::vector<Difference> between(std::string_view truth, std::string_view result) {
  return find_differences(to_graphemes(truth, {}).units, to_graphemes(result, {}).units);
}

std::vector<Kind> kinds(const std::vector<Difference>& differences) {
  std::vector<Kind> out;
  for (const Difference& difference : differences) out.push_back(difference.kind);
  return out;
}

TEST(FindDifferences, SameTextHasNone) {
  EXPECT_TRUE(between("", "").empty());
  EXPECT_TRUE(between("The old mole.", "The  old\nmole.").empty());
}

TEST(FindDifferences, OfOneWordAreOne) {
  const auto differences = between("the green light", "the grccm light");
  ASSERT_EQ(kinds(differences), std::vector{Kind::misread});
  EXPECT_EQ(differences[0].truth, (UnitRange{6, 9}));
  EXPECT_EQ(differences[0].result, (UnitRange{6, 9}));
  EXPECT_THAT(kinds(between("the green light", "the grecn llght")), testing::ElementsAre(Kind::misread, Kind::misread));
}

TEST(FindDifferences, WhatIsLostOrInventedKnowsWhereItWouldStand) {
  const auto lost = between("a steel iron post", "a steel post");
  ASSERT_EQ(kinds(lost), std::vector{Kind::lost});
  EXPECT_EQ(lost[0].truth->end - lost[0].truth->begin, 5U);
  EXPECT_TRUE(lost[0].result->empty());
  EXPECT_EQ(kinds(between("a steel post", "a steel iron post")), std::vector{Kind::invented});
}

TEST(FindDifferences, OfAnEmptyTextIsTheWholeOther) {
  EXPECT_EQ(kinds(between("lost", "")), std::vector{Kind::lost});
  EXPECT_EQ(kinds(between("", "found")), std::vector{Kind::invented});
}

TEST(FindDifferences, AColumnThatStandsElsewhereHasMovedAndIsNotLost) {
  const std::string first = "On the evening of the fourteenth the harbor-master walked to the end of the east mole.";
  const std::string second = "Keepers of orchards prune in February, before sap rises.";
  const auto differences = between(first + "\n\n" + second, second + "\n\n" + first);
  ASSERT_EQ(kinds(differences), std::vector{Kind::moved}) << "the shorter one";
  EXPECT_EQ(differences[0].truth, (UnitRange{first.size() + 1, first.size() + 1 + second.size()}));
  EXPECT_EQ(differences[0].result, (UnitRange{0, second.size()}));
}

TEST(FindDifferences, StandInAMovedStretchToo) {
  const std::string first = "On the evening of the fourteenth the harbor-master walked to the end of the east mole.";
  const auto differences = between(first + " Keepers of orchards prune in February, before sap rises.",
                                   "Keepers of orchards prnue in February, before sap rises. " + first);
  ASSERT_FALSE(differences.empty());
  EXPECT_EQ(differences[0].kind, Kind::moved);
  EXPECT_GT(differences.size(), 1U);
}

RC_GTEST_PROP(FindDifferencesProperty, LeavesOnlyWhatBothTextsHave, ()) {
  // Cut out of both texts, the differences leave the same characters, as many of each: only their order may differ.
  const auto text = rc::gen::container<std::string>(rc::gen::elementOf(std::string("abc \n")));
  const Graphemes truth = to_graphemes(*text, {}), result = to_graphemes(*text, {});
  std::vector<Unit> of_truth = truth.units, of_result = result.units;
  for (const Difference& difference : find_differences(truth.units, result.units)) {
    for (const Edit& edit : difference.edits) {
      if (edit.kind == Edit::Kind::keep) continue;
      std::fill(of_truth.begin() + long(edit.a_begin), of_truth.begin() + long(edit.a_end), ' ');
      std::fill(of_result.begin() + long(edit.b_begin), of_result.begin() + long(edit.b_end), ' ');
    }
  }
  std::erase(of_truth, ' ');
  std::erase(of_result, ' ');
  RC_ASSERT(std::is_permutation(of_truth.begin(), of_truth.end(), of_result.begin(), of_result.end()));
}

}  // namespace
}  // namespace backissue
