#include "layout/blocks.h"

#include <gmock/gmock.h>

#include "layout/page_builder.h"

namespace backissue {
namespace {

using testing::ElementsAre;

// How many lines the blocks have, from the top of the page.
std::vector<std::size_t> blocks_of(const std::vector<Region>& regions) {
  std::vector<TextLine> lines;
  for (const Region& region : regions) lines.insert(lines.end(), region.lines.begin(), region.lines.end());
  std::stable_sort(lines.begin(), lines.end(),
                   [](const TextLine& a, const TextLine& b) { return a.box.top < b.box.top; });
  std::vector<std::size_t> sizes;
  for (const auto& block : find_blocks(lines, rules_of(page_of(regions)))) sizes.push_back(block.size());
  return sizes;
}

TEST(Blocks, LinesOfOneColumnAreOneBlockAndThoseOfTheNextAnother) {
  EXPECT_THAT(blocks_of({column(5, 10, 33, 9), column(40, 11, 33, 7)}), ElementsAre(9, 7));
}

TEST(Blocks, AHeadlineIsNotOfTheTextUnderIt) {
  EXPECT_THAT(blocks_of({set_block(5, 8, {"The new warm sea"}, {2.5, 0.2}), column(5, 13, 33, 6)}), ElementsAre(1, 6));
}

TEST(Blocks, ABoldSubheadOfTheBodysSizeIsABlockOfItsOwn) {
  EXPECT_THAT(blocks_of({column(5, 10, 33, 4), set_block(5, 10 + 4 * leading, {"After the storm"}, bold),
                         column(5, 10 + 5 * leading, 33, 4)}),
              ElementsAre(4, 1, 4));
}

TEST(Blocks, ARuleOrAWideSpacePartsLinesOfOneStyle) {
  EXPECT_THAT(blocks_of({column(5, 10, 33, 4), column(5, 10 + 4 * leading, 33, 3)}), ElementsAre(7));
  EXPECT_THAT(
      blocks_of({column(5, 10, 33, 4), column(5, 10 + 4 * leading, 33, 3), rule_across(5, 10 + 3 * leading + 0.7, 38)}),
      ElementsAre(4, 3));
  EXPECT_THAT(blocks_of({column(5, 10, 33, 4), column(5, 10 + 4.7 * leading, 33, 3)}), ElementsAre(4, 3));
}

TEST(Blocks, TextThatRunsRoundAPictureIsOneBlock) {
  EXPECT_THAT(
      blocks_of({column(5, 10, 33, 4), column(18, 10 + 4 * leading, 20, 5), column(5, 10 + 9 * leading, 33, 4)}),
      ElementsAre(13));
}

TEST(Blocks, TwoColumnsUnderOneWideLineAreNotPartOfIt) {
  EXPECT_THAT(blocks_of({set_block(5, 10, {running_words(68, 0)}), column(5, 10 + leading, 33, 3),
                         column(40, 10 + leading, 33, 3)}),
              ElementsAre(1, 3, 3));
}

TEST(Blocks, ASignatureThatEndsWithItsColumnStandsByItself) {
  const Region letter = column(5, 10, 33, 4);
  const Region rest = set_block(5, 10 + 4 * leading, {"before the keeper paid in full."});
  const auto signature = [](double baseline, double left) {
    return region_of({set_line(left, baseline, "Ada Writer of Saint Bride", {}, 38 - left)});
  };
  EXPECT_THAT(blocks_of({letter, rest, signature(10 + 5.1 * leading, 7)}), ElementsAre(5, 1));
  EXPECT_THAT(blocks_of({letter, rest, signature(10 + 5 * leading, 7)}), ElementsAre(6));    // the text's next line
  EXPECT_THAT(blocks_of({letter, rest, signature(10 + 5.1 * leading, 5)}), ElementsAre(6));  // not indented
}

TEST(Blocks, ANoteSetCloserThanTheTextOverItIsABlockOfItsOwn) {
  const auto note = [](double lead) { return column(5, 10 + 7.3 * leading, 33, 4, {}, 1, lead); };
  EXPECT_THAT(blocks_of({column(5, 10, 33, 7), note(0.8 * leading)}), ElementsAre(7, 4));
  EXPECT_THAT(blocks_of({column(5, 10, 33, 7), note(leading)}), ElementsAre(11));
}

TEST(Blocks, AShortLineOfTallLettersIsOfTheHeadlineOverIt) {
  Region last = set_block(5, 13, {"Mill?"}, {2.1, 0.2});
  last.lines[0].x_height = 1.45 * 2.1 * unit;  // measured on them
  EXPECT_THAT(blocks_of({set_block(5, 8, {"Where is a warm"}, {2.1, 0.2}), last}), ElementsAre(2));
}

TEST(Blocks, NoLinesMakeNoBlocks) { EXPECT_TRUE(find_blocks({}, {}).empty()); }

TEST(Blocks, LinesOfNoSizeAreKept) {
  std::size_t lines = 0;
  for (const auto& block : find_blocks(std::vector<TextLine>(3), {})) lines += block.size();
  EXPECT_EQ(lines, 3);
}

}  // namespace
}  // namespace backissue
