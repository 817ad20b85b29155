// The measure itself: a golden test is worth what its ruler is.
#include <gtest/gtest.h>

#include <random>
#include <string>

#include "support/character_error.h"
#include "support/edit_distance.h"

namespace backissue {
namespace {

// Wagner and Fischer's table in full.
std::size_t plain_distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = i + j;
      } else {
        d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      }
    }
  }
  return d[a.size()][b.size()];
}

TEST(EditDistance, OfKnownPairs) {
  EXPECT_EQ(edit_distance(U"", U""), 0u);
  EXPECT_EQ(edit_distance(U"kitten", U"sitting"), 3u);
  EXPECT_EQ(edit_distance(U"", U"abc"), 3u);
  EXPECT_EQ(edit_distance(U"abc", U""), 3u);
  EXPECT_EQ(edit_distance(U"flaw", U"lawn"), 2u);
}

TEST(EditDistance, IsThatOfTheFullTableWhateverTheBand) {
  std::mt19937 random(7);
  const auto text = [&](std::size_t length) {
    std::u32string s(length, U'a');
    for (char32_t& c : s) c = U'a' + random() % 3;
    return s;
  };
  for (int round = 0; round < 40; ++round) {
    const std::u32string a = text(random() % 400), b = text(random() % 400);
    EXPECT_EQ(edit_distance(a, b), plain_distance(a, b));
  }
}

TEST(EditDistance, FindsAWholeColumnReadInTheWrongPlace) {
  const std::u32string one(300, U'1'), two(300, U'2');
  EXPECT_EQ(edit_distance(one + two, two + one), 600u);
}

TEST(CharacterError, CountsEditsOverTheTruth) {
  const CharacterError error = character_error("four", "fjour!");
  EXPECT_EQ(error.edits, 2u);
  EXPECT_EQ(error.characters, 4u);
  EXPECT_DOUBLE_EQ(error.rate(), 0.5);
}

TEST(CharacterError, IsWholeWhereNothingWasRead) {
  EXPECT_DOUBLE_EQ(character_error("four", "").rate(), 1);
  EXPECT_DOUBLE_EQ(character_error("", "").rate(), 0);
  EXPECT_DOUBLE_EQ(character_error("", "x").rate(), 1);
}

TEST(CharacterError, FoldsQuotesDashesAndSpacesOnly) {
  EXPECT_EQ(character_error("“it’s” – so", "\"it's\"\n\n-  so ").edits, 0u);
  EXPECT_EQ(character_error("co\u00adop", "coop").edits, 0u);
  EXPECT_EQ(character_error("Éa", "Ea").edits, 1u) << "an accent is one character";
  EXPECT_EQ(character_error("A", "a").edits, 1u);
}

TEST(CharacterError, AddsUpOverPages) {
  CharacterError total = character_error("abcd", "abcx");
  total += character_error("efghij", "efghij");
  EXPECT_DOUBLE_EQ(total.rate(), 0.1);
}

}  // namespace
}  // namespace backissue
