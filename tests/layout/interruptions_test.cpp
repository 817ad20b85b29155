#include "layout/interruptions.h"

#include <gmock/gmock.h>

#include "layout/page_builder.h"

namespace backissue {
namespace {

Region of_kind(RegionKind kind, Region region) {
  region.kind = kind;
  return region;
}

Region body(Region region) { return of_kind(RegionKind::body, std::move(region)); }

// The same text, its last sentence left open.
Region unfinished(Region region) {
  region.lines.back().text.pop_back();
  return body(std::move(region));
}

// The kind that region `k` gets, the regions with text being the flow as they stand.
RegionKind kind_after(std::vector<Region> regions, std::size_t k) {
  Page page = page_of(std::move(regions));
  std::vector<int> flow;
  for (int i = 0; i < int(page.regions.size()); ++i) {
    if (has_text(page.regions[std::size_t(i)].kind)) flow.push_back(i);
  }
  BodyStyle style;
  style.x_height = unit;
  style.leading = leading * unit;
  const RegionKind before = page.regions[k].kind;
  const bool changed = correct_kinds_in_flow(page, flow, style);
  EXPECT_EQ(changed, page.regions[k].kind != before);
  return page.regions[k].kind;
}

Region display(double left, double baseline, RegionKind kind = RegionKind::headline) {
  return of_kind(kind, set_block(left, baseline, {"Each keeper knew", "The channel"}, {1.8, 0.15}));
}

TEST(Interruptions, DisplayTypeAmidASentenceIsAQuotation) {
  const Region under = body(column(5, 42, 33, 6));
  EXPECT_EQ(kind_after({unfinished(column(5, 10, 33, 8)), display(5, 33), under}, 1), RegionKind::pull_quote);
  EXPECT_EQ(kind_after({body(column(5, 10, 33, 8)), display(5, 33), under}, 1), RegionKind::headline);
}

TEST(Interruptions, BetweenTwoRulesTheTextMayGoOnWithACapital) {
  Region under = body(column(5, 44, 33, 6));
  under.lines.front().text = "Tristan " + under.lines.front().text;
  const Region above = unfinished(column(5, 10, 33, 8));
  const Region rule_over = rule_across(5, 29.5, 38), rule_under = rule_across(5, 40, 38);
  EXPECT_EQ(kind_after({above, display(5, 34), under, rule_over, rule_under}, 1), RegionKind::pull_quote);
  EXPECT_EQ(kind_after({above, display(5, 34), under, rule_over}, 1), RegionKind::headline);
}

TEST(Interruptions, DisplayTypeThatTextRunsRoundIsAQuotation) {
  Region round = column(5, 10, 33, 4);
  const Region beside = column(5, 10 + 4 * leading, 12, 4), under = column(5, 10 + 8 * leading, 33, 4);
  for (const Region* part : {&beside, &under})
    round.lines.insert(round.lines.end(), part->lines.begin(), part->lines.end());
  measure_region(round);
  EXPECT_EQ(kind_after({display(20, 22), body(round)}, 0), RegionKind::pull_quote);
  EXPECT_EQ(kind_after({display(20, 6), body(round)}, 0), RegionKind::headline);
}

TEST(Interruptions, ABlockUnderAPictureAmidASentenceIsItsCaption) {
  const Region before = unfinished(column(5, 10, 33, 14)), under = body(column(40, 36, 33, 5));
  const Region caption = body(set_block(40, 31, {"Above Saint Bride the line climbs."}));
  EXPECT_EQ(kind_after({before, caption, under, picture(40, 9, 73, 28)}, 1), RegionKind::caption);
  EXPECT_EQ(kind_after({before, caption, under}, 1), RegionKind::body);
  EXPECT_EQ(kind_after({body(column(5, 10, 33, 14)), caption, under, picture(40, 9, 73, 28)}, 1), RegionKind::body);
}

TEST(Interruptions, CloserTypeAtTheFootOfAColumnWhoseSentenceGoesOnInTheNextIsANote) {
  const Region above = unfinished(column(5, 10, 33, 8)), next = body(column(40, 10, 33, 12));
  const auto foot = [](double lead) {
    Region note = column(5, 31, 33, 4, {0.97}, 2, lead);
    note.lines.front().text[0] = 'T';
    return body(note);
  };
  EXPECT_EQ(kind_after({above, foot(2), next}, 1), RegionKind::footnote);
  EXPECT_EQ(kind_after({above, foot(leading), next}, 1), RegionKind::body);
  EXPECT_EQ(kind_after({body(column(5, 10, 33, 8)), foot(2), next}, 1), RegionKind::body);
}

TEST(Interruptions, ANoteUnderWhiteInTheTextsOwnTypeIsToldByTheSentenceThatGoesOnInTheNextColumn) {
  const Region above = unfinished(column(5, 10, 33, 8)), next = body(column(40, 10, 33, 12));
  const auto foot = [](double white) {
    Region note = column(6, 10 + 7 * leading + white, 32, 2, {}, 2);
    note.lines.front().text[0] = 'T';
    return body(note);
  };
  EXPECT_EQ(kind_after({above, foot(2 * leading), next}, 1), RegionKind::footnote);
  EXPECT_EQ(kind_after({above, foot(1.5 * leading), next}, 1), RegionKind::body);
  EXPECT_EQ(kind_after({body(column(5, 10, 33, 8)), foot(2 * leading), next}, 1), RegionKind::body);
}

TEST(Interruptions, ADeckWhoseSentenceGoesOnIsTheTextsBeginning) {
  const Region headline = display(5, 8);
  const Region text = body(column(5, 24, 33, 6));
  const Region byline = of_kind(RegionKind::byline, set_block(5, 14, {"By Ada Writer"}));
  const auto deck = [](Region region) { return of_kind(RegionKind::deck, std::move(region)); };
  EXPECT_EQ(kind_after({headline, deck(unfinished(column(5, 18, 68, 2, {1.2}))), byline, text}, 1), RegionKind::body);
  EXPECT_EQ(kind_after({headline, deck(column(5, 18, 68, 2, {1.2})), byline, text}, 1), RegionKind::deck);
}

TEST(Interruptions, TextBetweenAHeadlineAndItsBylineIsTheDeck) {
  const Region byline = of_kind(RegionKind::byline, set_block(5, 23, {"By Ada Writer"}));
  const Region text = body(column(5, 27, 33, 6));
  EXPECT_EQ(kind_after({display(5, 8), body(column(5, 17, 33, 2)), byline, text}, 1), RegionKind::deck);
  EXPECT_EQ(kind_after({display(5, 8), body(column(5, 17, 33, 2)), text}, 1), RegionKind::body);
}

TEST(Interruptions, ANoteBesideAColumnUnderOneRuleIsAColumn) {
  const Region note = of_kind(RegionKind::footnote, column(5, 30, 33, 5));
  const Region beside = body(column(40, 30, 33, 5));
  EXPECT_EQ(kind_after({note, beside, rule_across(5, 26, 73)}, 0), RegionKind::body);
  EXPECT_EQ(kind_after({note, beside, rule_across(5, 26, 38)}, 0), RegionKind::footnote);
}

}  // namespace
}  // namespace backissue
