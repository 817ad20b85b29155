#include "layout/marks.h"

#include <gtest/gtest.h>

#include "layout/page_builder.h"

namespace backissue {
namespace {

std::size_t glyph_count(const Region& region) {
  std::size_t count = 0;
  for (const TextLine& line : region.lines) count += line.glyphs.size();
  return count;
}

TEST(Marks, LettersPointsRulesAndPicturesAreToldApart) {
  const Region text = set_block(5, 10, {"no man, no sea.", "the warm sea"});
  const Marks marks = marks_on(draw({text, rule_across(5, 20, 60), rule_down(40, 22, 50), picture(5, 25, 30, 45)}));
  EXPECT_EQ(marks.letters.size(), glyph_count(text) - 2);
  for (const Box& point : {text.lines[0].glyphs[5], text.lines[0].glyphs.back()}) {
    EXPECT_TRUE(std::any_of(marks.points.begin(), marks.points.end(),
                            [&](const Component& mark) { return mark.box == point; }));
  }
  ASSERT_EQ(marks.rules.size(), 2);
  EXPECT_TRUE(is_horizontal(marks.rules[0]));
  EXPECT_FALSE(is_horizontal(marks.rules[1]));
  ASSERT_EQ(marks.solids.size(), 1);
  EXPECT_EQ(marks.solids[0].box, box_at(5, 25, 30, 45));
}

TEST(Marks, DashesInARowAreARule) {
  const Region text = set_block(5, 10, {"no man, no sea - or", "the warm - dry sea"});
  std::vector<Region> page{text};
  for (int i = 0; i < 6; ++i) {
    page.push_back(rule_across(5 + 3 * i, 20, 7 + 3 * i));
    page.push_back(rule_down(40, 22 + 4 * i, 24.5 + 4 * i));
  }
  page.push_back(rule_across(23, 20, 24));  // its end, before a word
  const Marks marks = marks_on(draw(page));
  ASSERT_EQ(marks.rules.size(), 2);
  EXPECT_EQ(marks.letters.size() + marks.points.size(), glyph_count(text)) << "and no letter is taken for one";
}

TEST(Marks, ShortDashesRoundACouponAreRules) {
  std::vector<Region> page{set_block(6, 12, {"no man, no sea", "the warm sea"})};
  for (int i = 0; i < 20; ++i) {
    page.push_back(rule_across(5 + i, 9, 5.6 + i));
    if (i < 10) page.push_back(rule_down(4.6, 9.2 + i, 9.8 + i));
  }
  EXPECT_EQ(marks_on(draw(page)).rules.size(), 2);
}

TEST(Marks, BoxesToTickAreKnown) {
  const Region text = set_block(9, 10, {"NO man, O no sea"});
  const auto frame = [](double left, double right) {
    return std::vector<Region>{rule_across(left, 8.7, right), rule_across(left, 10, right), rule_down(left, 8.7, 10),
                               rule_down(right, 8.7, 10)};
  };
  std::vector<Region> page = frame(6.5, 7.8);
  page.push_back(text);
  const Marks marks = marks_on(draw(page));
  EXPECT_EQ(marks.tick_boxes.size(), 1) << "and an O is none";
}

TEST(Marks, AnIAtTheFrontOfEachLineIsNoRule) {
  const Region verse = set_block(5, 10, {"I saw", "I had", "I ran", "I was", "I am"});
  EXPECT_TRUE(marks_on(draw({verse})).rules.empty());
}

TEST(Marks, DisplayLettersWithStrokesAsLongAsRulesAreLetters) {
  const Region headline = region_of({set_line(5, 20, "HILLMEN", {7, 0.2})});
  const Marks marks = marks_on(draw({headline, column(5, 30, 40, 6)}));
  EXPECT_TRUE(marks.rules.empty());
  EXPECT_TRUE(marks.solids.empty());
  for (const Box& glyph : headline.lines[0].glyphs) {
    EXPECT_TRUE(std::any_of(marks.letters.begin(), marks.letters.end(),
                            [&](const Component& mark) { return mark.box == glyph; }));
  }
}

TEST(Marks, LetterWiderThanHighAmongDisplayLettersIsALetter) {
  const Marks marks = marks_on(draw({region_of({set_line(3, 25, "mawm", {9, 0.2})})}));
  EXPECT_EQ(marks.letters.size(), 4);
  EXPECT_TRUE(marks.solids.empty());
}

TEST(Marks, FiveDotsInARowAreLeadersAndThreeAreNot) {
  std::vector<TextLine> lines;
  lines.push_back(set_line(5, 10, "the sea"));
  lines.push_back(set_line(20, 10, "..........", {1, 0.15, 0.5}));
  lines.push_back(set_line(5, 20, "the sea..."));
  const Marks marks = marks_on(draw({region_of(lines)}));
  ASSERT_EQ(marks.rules.size(), 1);
  EXPECT_EQ(marks.rules[0], lines[1].box);
  EXPECT_EQ(marks.points.size(), 3);
}

TEST(Marks, PiecesOfABrokenRuleAreNoLetters) {
  const Region rule = rule_down(40, 10, 40);
  std::vector<Region> regions{rule, column(5, 12, 33, 12), column(43, 12, 33, 12)};
  const std::size_t letters = marks_on(draw(regions)).letters.size();
  regions.push_back(textless(RegionKind::separator, box_at(40, 41, 40.15, 42.2)));
  EXPECT_EQ(marks_on(draw(regions)).letters.size(), letters);
}

TEST(Marks, AHairIsNoLetter) {
  const Region text = column(5, 10, 33, 8);
  const std::size_t letters = marks_on(draw({text})).letters.size();
  // Lying in steps, as no rule does.
  std::vector<Region> regions{text};
  for (int i = 0; i < 8; ++i)
    regions.push_back(
        textless(RegionKind::separator, box_at(40 + 0.5 * i, 20 + 0.4 * i, 40.55 + 0.5 * i, 20.05 + 0.4 * i)));
  for (int i = 0; i < 8; ++i)
    regions.push_back(
        textless(RegionKind::separator, box_at(40.5 + 0.5 * i, 20 + 0.4 * i, 40.55 + 0.5 * i, 20.45 + 0.4 * i)));
  const Marks marks = marks_on(draw(regions));
  EXPECT_EQ(marks.letters.size(), letters);
  EXPECT_TRUE(marks.solids.empty() && marks.rules.empty());
}

TEST(Marks, AThinLetterBesideDisplayTypeIsNoHair) {
  const Type thin{1.1, 0.08};
  std::vector<Region> regions{set_block(5, 10, {"all well but half full"}, thin),
                              set_block(5, 30, {"The Ledger of small things", "and of the harbour lights"}, {2, 0.3})};
  const std::size_t letters = regions[0].lines[0].glyphs.size();
  const Marks marks = marks_on(draw(regions));
  const auto thin_ones = std::count_if(marks.letters.begin(), marks.letters.end(),
                                       [](const Component& mark) { return mark.box.bottom < pixels(12); });
  EXPECT_EQ(std::size_t(thin_ones), letters);
}

TEST(Marks, APageWithoutTextHasNone) {
  PreparedPage blank = draw({});
  blank.x_height = 0;
  const Marks marks = marks_on(blank);
  EXPECT_TRUE(marks.letters.empty() && marks.points.empty() && marks.rules.empty() && marks.solids.empty());
}

}  // namespace
}  // namespace backissue
