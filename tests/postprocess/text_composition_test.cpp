#include "postprocess/text_composition.h"

#include <gtest/gtest.h>

#include "postprocess/built.h"

namespace backissue {
namespace {

Region written(const std::string& id, int order, std::vector<Paragraph> paragraphs,
               RegionKind kind = RegionKind::body) {
  Region region = region_of(id, {}, kind);
  region.order = order;
  region.paragraphs = std::move(paragraphs);
  region.text = compose_region(region);
  return region;
}

TEST(TextComposition, ParagraphsStandABlankLineApart) {
  EXPECT_EQ(compose_region(written("r1", 1, {{"One."}, {"Two."}})), "One.\n\nTwo.");
}

TEST(TextComposition, ContentsEntriesStandOnALineEach) {
  EXPECT_EQ(compose_region(written("r1", 1, {{"Ports 4"}, {"Ships 9"}}, RegionKind::contents_entry)),
            "Ports 4\nShips 9");
}

TEST(TextComposition, RegionWithoutParagraphsIsEmptyAndAddsNothing) {
  EXPECT_EQ(compose_region(written("r1", 1, {})), "");
  EXPECT_EQ(compose_page({written("r1", 1, {{"One."}}), written("r2", 2, {}), written("r3", 3, {{"Three."}})}),
            "One.\n\nThree.");
}

TEST(TextComposition, PageReadsByOrderAndWhatHasNoPlaceComesLast) {
  EXPECT_EQ(
      compose_page({written("r1", 0, {{"Stray."}}), written("r2", 2, {{"Second."}}), written("r3", 1, {{"First."}})}),
      "First.\n\nSecond.\n\nStray.");
}

TEST(TextComposition, FurnitureAndPicturesAreNoPartOfThePagesText) {
  EXPECT_EQ(compose_page({written("r1", 1, {{"HARBOR REVIEW"}}, RegionKind::running_head),
                          written("r2", 2, {{"Text."}}), written("r3", 3, {{"74"}}, RegionKind::page_number),
                          written("r4", 4, {{"x"}}, RegionKind::figure)}),
            "Text.");
}

TEST(TextComposition, ParagraphThatGoesOnInTheNextRegionIsRunOn) {
  EXPECT_EQ(compose_page({written("r1", 1, {{"It was", false, true}}), written("r2", 2, {{"late.", true}})}),
            "It was late.");
}

TEST(TextComposition, NothingIsRunOnOverAnotherRegionOrInAnotherFlow) {
  const Region first = written("r1", 1, {{"It was", false, true}});
  Region second = written("r2", 3, {{"late.", true}});
  EXPECT_EQ(compose_page({first, written("r3", 2, {{"A picture."}}, RegionKind::caption), second}),
            "It was\n\nA picture.\n\nlate.");
  second.flow = "sidebar1";
  EXPECT_EQ(compose_page({first, second}), "It was\n\nlate.");
  second.flow = "main";
  second.article = "a2";
  EXPECT_EQ(compose_page({first, second}), "It was\n\nlate.");
}

}  // namespace
}  // namespace backissue
