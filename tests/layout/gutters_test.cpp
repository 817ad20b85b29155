#include "layout/gutters.h"

#include <gmock/gmock.h>

#include "layout/page_builder.h"

namespace backissue {
namespace {

// Words in rows of a table: {left, right} in x-heights; each row's words linked from the left.
struct Rows {
  std::vector<WordBox> words;
  std::vector<int> next;

  void add(double baseline, const std::vector<std::pair<double, double>>& spans) {
    for (std::size_t i = 0; i < spans.size(); ++i) {
      WordBox word;
      word.box = box_at(spans[i].first, baseline - 1, spans[i].second, baseline);
      word.core_top = word.box.top;
      word.core_bottom = word.box.bottom;
      word.letters = {word.box};
      words.push_back(word);
      next.push_back(i + 1 < spans.size() ? int(words.size()) : -1);
    }
  }
  int links(const std::vector<Box>& rules = {}, const std::vector<Box>& points = {}) {
    std::vector<int> cut = next;
    cut_at_gutters(words, rules, points, unit, cut);
    return int(std::count_if(cut.begin(), cut.end(), [](int i) { return i >= 0; }));
  }
};

TEST(Gutters, AStripOfWhiteThroughManyLinesPartsColumns) {
  Rows rows;
  for (int i = 0; i < 8; ++i) rows.add(10 + 2.4 * i, {{0, 10}, {10.7, 20}, {22, 30}, {30.7, 42}});
  EXPECT_EQ(rows.links(), 2 * 8) << "the two links within each column";
}

TEST(Gutters, TheSameWhiteInOneLineIsASpace) {
  Rows rows;
  for (int i = 0; i < 8; ++i) {
    if (i == 4) {
      rows.add(10 + 2.4 * i, {{0, 10}, {10.7, 20}, {22, 30}, {30.7, 42}});
    } else {
      rows.add(10 + 2.4 * i, {{0, 9}, {9.7, 26}, {26.7, 42}});
    }
  }
  EXPECT_EQ(rows.links(), 3 + 7 * 2);
}

// Two columns with 1.1 x-heights between them; the left one's lines end at 20, or once and twice `rag` before it.
Rows tight_columns(int lines, double rag) {
  Rows rows;
  for (int i = 0; i < lines; ++i) rows.add(10 + 2.4 * i, {{0, 20 - rag * (i % 3)}, {21.1, 30}, {30.7, 41}});
  return rows;
}

TEST(Gutters, WhiteAsNarrowAsAWideSpacePartsLongColumnsThatAreFlush) {
  EXPECT_EQ(tight_columns(10, 0).links(), 10);
  EXPECT_EQ(tight_columns(6, 0).links(), 2 * 6) << "may be chance";
  EXPECT_EQ(tight_columns(10, 1).links(), 10 + 4) << "only four lines reach the white";
}

TEST(Gutters, AHeadlinesSpaceOverAGutterIsASpace) {
  Rows rows;
  rows.add(8, {{0, 20}, {22.2, 41}});
  for (WordBox& word : rows.words) {
    word.core_top = word.box.bottom - 2 * unit;
    word.letters = {{word.box.left, word.core_top, word.box.right, word.box.bottom}};
  }
  for (int i = 0; i < 6; ++i) rows.add(12 + 2.4 * i, {{0, 20}, {22, 41}});
  EXPECT_EQ(rows.links(), 1);
}

TEST(Gutters, HeavyTypeIsMeasuredByItsLesserLetters) {
  Rows rows = tight_columns(10, 0);
  for (WordBox& word : rows.words) {
    const Box box = word.box;
    word.core_top = int(box.bottom - 1.3 * unit);  // mostly letters with ascenders
    word.letters = {{box.left, box.top, box.left + unit, box.bottom},
                    {box.left + unit, word.core_top, box.right, box.bottom}};
  }
  EXPECT_EQ(rows.links(), 10);
}

TEST(Gutters, AnUprightRulePartsEvenASingleLine) {
  Rows rows;
  rows.add(10, {{0, 10}, {11, 20}});
  EXPECT_EQ(rows.links(), 1);
  EXPECT_EQ(rows.links({box_at(10.4, 5, 10.5, 15)}), 0);
  EXPECT_EQ(rows.links({box_at(10.4, 5, 10.5, 9.5)}), 1) << "the rule ends above the line's foot";
}

TEST(Gutters, LeadersPartATitleFromItsNumber) {
  Rows rows;
  rows.add(10, {{0, 10}, {25, 27}});
  rows.add(12.4, {{0, 30}});
  EXPECT_EQ(rows.links(), 1);
  EXPECT_EQ(rows.links({box_at(11, 9.8, 24, 10)}), 0);
}

TEST(Gutters, AGapWiderThanAnySpacePartsUnlessALineRunsThrough) {
  Rows alone;
  alone.add(10, {{0, 10}, {16, 26}});
  EXPECT_EQ(alone.links(), 0);
  Rows bridged;
  bridged.add(10, {{0, 10}, {16, 26}});
  bridged.add(12.4, {{0, 12}, {12.7, 26}});
  EXPECT_EQ(bridged.links(), 2);
}

TEST(Gutters, LetterSpacedWordsAreOneLine) {
  Rows rows;
  for (int i = 0; i < 8; ++i) {
    rows.add(10 + 2.4 * i, {{0, 6}, {7.5, 13.5}});
    for (WordBox& word : rows.words) {
      const Box box = word.box;
      word.letters = {{box.left, box.top, box.left + unit, box.bottom},
                      {box.left + 2 * unit, box.top, box.right, box.bottom}};
    }
  }
  EXPECT_EQ(rows.links(), 8);
}

TEST(Gutters, NoWordsAreNoTrouble) {
  std::vector<int> next;
  cut_at_gutters({}, {}, {}, unit, next);
  EXPECT_TRUE(next.empty());
}

}  // namespace
}  // namespace backissue
