#include "evaluation/text/edit_distance.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

#include "evaluation/units.h"

namespace backissue {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Row = std::vector<Unit>;

// Wagner and Fischer's table, cell by cell.
std::size_t by_the_table(const Row& a, const Row& b) {
  Row row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    Unit diagonal = row[0];
    row[0] = Unit(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const Unit above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1])});
      diagonal = above;
    }
  }
  return row.back();
}

std::size_t errors_in(const std::vector<Edit>& edits) {
  std::size_t errors = 0;
  for (const Edit& edit : edits) {
    if (edit.kind != Edit::Kind::keep) errors += std::max(edit.a_end - edit.a_begin, edit.b_end - edit.b_begin);
  }
  return errors;
}

// That the edits go through the whole of both rows, each as its kind says.
void expect_a_way(const Row& a, const Row& b, const std::vector<Edit>& edits) {
  std::size_t i = 0, j = 0;
  for (std::size_t n = 0; n < edits.size(); ++n) {
    const Edit& edit = edits[n];
    ASSERT_EQ(edit.a_begin, i);
    ASSERT_EQ(edit.b_begin, j);
    i = edit.a_end;
    j = edit.b_end;
    ASSERT_LE(i, a.size());
    ASSERT_LE(j, b.size());
    const std::size_t of_a = i - edit.a_begin, of_b = j - edit.b_begin;
    ASSERT_GT(of_a + of_b, 0u);
    switch (edit.kind) {
      case Edit::Kind::keep:
        ASSERT_TRUE(std::equal(a.begin() + edit.a_begin, a.begin() + i, b.begin() + edit.b_begin, b.begin() + j));
        break;
      case Edit::Kind::replace:
        ASSERT_EQ(of_a, of_b);
        break;
      case Edit::Kind::remove:
        ASSERT_EQ(of_b, 0u);
        break;
      case Edit::Kind::insert:
        ASSERT_EQ(of_a, 0u);
        break;
    }
    if (n > 0) {
      ASSERT_NE(edit.kind, edits[n - 1].kind) << "runs are merged";
    }
  }
  ASSERT_EQ(i, a.size());
  ASSERT_EQ(j, b.size());
}

Row random_row(std::size_t length, Unit symbols, std::mt19937& random) {
  Row row(length);
  for (Unit& unit : row) unit = random() % symbols;
  return row;
}

// With errors, one in `every` units.
Row noisy(Row row, unsigned every, std::mt19937& random) {
  Row result;
  for (const Unit unit : row) {
    const unsigned draw = random() % (3 * every);
    if (draw != 0) result.push_back(draw == 1 ? unit + 1 : unit);
    if (draw == 2) result.push_back(random() % 26);
  }
  return result;
}

std::size_t distance(std::string_view a, std::string_view b) { return edit_distance(units(a), units(b)); }

TEST(EditDistance, IsWhatOneCountsByHand) {
  EXPECT_EQ(distance("", ""), 0u);
  EXPECT_EQ(distance("page", "page"), 0u);
  EXPECT_EQ(distance("", "page"), 4u);
  EXPECT_EQ(distance("kitten", "sitting"), 3u) << "k to s, e to i, g put in";
  EXPECT_EQ(distance("inter- net", "internet"), 2u) << "the hyphen and the space go";
  EXPECT_EQ(distance("modern", "modem"), 2u) << "r goes, n to m";
}

RC_GTEST_PROP(EditDistance, IsThatOfTheWholeTable, ()) {
  // Lengths about the machine word's, small code points and large ones.
  const Unit symbols = *rc::gen::element<Unit>(2, 4, 30);
  const Unit scale = *rc::gen::element<Unit>(1, 100, 0x0100'0001);
  const auto any_row = rc::gen::container<Row>(rc::gen::inRange<Unit>(0, symbols));
  const auto longer = [&] {
    Row row;
    for (int n = *rc::gen::inRange(0, 5); n >= 0; --n) {
      const Row more = *any_row;
      row.insert(row.end(), more.begin(), more.end());
    }
    for (Unit& unit : row) unit *= scale;
    return row;
  };
  const Row a = longer(), b = longer();
  const std::size_t expected = by_the_table(a, b);
  RC_ASSERT(edit_distance(a, b) == expected);
  RC_ASSERT(edit_distance(b, a) == expected);
  const auto edits = align(a, b);
  expect_a_way(a, b, edits);
  RC_ASSERT(!testing::Test::HasFatalFailure());
  RC_ASSERT(errors_in(edits) == expected);
}

TEST(EditDistance, IsThatOfTheWholeTableAboutTheEdgesOfTheMachineWord) {
  std::mt19937 random(1);
  for (const std::size_t length : {63, 64, 65, 127, 128, 129, 200, 500}) {
    const Row a = random_row(length, 26, random);
    for (const unsigned every : {2, 10, 50}) {
      const Row b = noisy(a, every, random);
      EXPECT_EQ(edit_distance(a, b), by_the_table(a, b)) << length;
      const auto edits = align(a, b);
      expect_a_way(a, b, edits);
      EXPECT_EQ(errors_in(edits), by_the_table(a, b)) << length;
    }
    const Row other = random_row(2 * length + 1, 26, random);
    EXPECT_EQ(edit_distance(a, other), by_the_table(a, other)) << length;
  }
}

TEST(EditDistance, TellsApartAsManyUnitsAsThereAre) {
  Row a(1000), b;
  std::iota(a.begin(), a.end(), 0x8000'0000u);
  b.assign(a.rbegin(), a.rend());
  EXPECT_EQ(edit_distance(a, b), by_the_table(a, b));
}

TEST(Align, MergesRunsAndSaysWhereTheyStand) {
  using enum Edit::Kind;
  EXPECT_THAT(align(units("inter- net"), units("internet")),
              ElementsAre(Edit{keep, 0, 5, 0, 5}, Edit{remove, 5, 7, 5, 5}, Edit{keep, 7, 10, 5, 8}));
  EXPECT_THAT(align(units("cat"), units("cart")),
              ElementsAre(Edit{keep, 0, 2, 0, 2}, Edit{insert, 2, 2, 2, 3}, Edit{keep, 2, 3, 3, 4}));
  EXPECT_THAT(align(units("abcd"), units("axyd")),
              ElementsAre(Edit{keep, 0, 1, 0, 1}, Edit{replace, 1, 3, 1, 3}, Edit{keep, 3, 4, 3, 4}));
  EXPECT_THAT(align(units(""), units("")), IsEmpty());
  EXPECT_THAT(align(units("ab"), units("")), ElementsAre(Edit{remove, 0, 2, 0, 0}));
  EXPECT_THAT(align(units(""), units("ab")), ElementsAre(Edit{insert, 0, 0, 0, 2}));
}

TEST(ErrorsBetween, AreEditsThatTouchTakenTogether) {
  using enum Edit::Kind;
  EXPECT_THAT(errors_between(units("abcdef"), units("xbcyyf")),
              ElementsAre(Edit{replace, 0, 1, 0, 1}, Edit{replace, 3, 5, 3, 5}));
  EXPECT_THAT(errors_between(units("modern"), units("modem")), ElementsAre(Edit{replace, 4, 6, 4, 5}));
  EXPECT_THAT(errors_between(units("cat"), units("cart")), ElementsAre(Edit{replace, 2, 2, 2, 3}));
  EXPECT_THAT(errors_between(units("cat"), units("cat")), IsEmpty());
}

TEST(Align, HalvesLongTextsAndFindsAShortestWayThere) {
  std::mt19937 random(2);
  const Row a = random_row(12'000, 26, random), b = noisy(a, 5, random), short_one = random_row(50, 26, random);
  const Row very_long = random_row(1'200'000, 26, random);  // a strip of which is too much
  for (const auto& [from, to] : {std::pair(a, b), std::pair(short_one, very_long), std::pair(very_long, short_one)}) {
    const auto edits = align(from, to);
    expect_a_way(from, to, edits);
    EXPECT_EQ(errors_in(edits), edit_distance(from, to));
  }
}

}  // namespace
}  // namespace backissue
