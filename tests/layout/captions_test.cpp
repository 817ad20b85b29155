// Captions beside, over, under and inside pictures.
#include "layout/captions.h"

#include <gmock/gmock.h>

#include "layout/page_builder.h"
#include "layout/wording.h"

namespace backissue {
namespace {

// Two columns of text with room for a picture between 50 and 70 in the second.
std::vector<Region> page_with_picture() {
  return {column(5, 12, 30, 14), column(42, 12, 30, 6, {}, 1), picture(42, 34, 72, 50)};
}

std::string kind_with(Region region, std::string_view head) {
  std::vector<Region> regions = page_with_picture();
  regions.push_back(std::move(region));
  return kind_of(arranged(std::move(regions)), head);
}

TEST(Captions, CapitalsBesideAPictureAreOne) {
  EXPECT_EQ(kind_with(set_block(75, 40, {"THE ROOM", "AT FOUR"}), "THE ROOM"), "caption");
}

TEST(Captions, FarFromThePictureTheyAreNone) {
  EXPECT_NE(kind_with(set_block(95, 40, {"THE ROOM", "AT FOUR"}), "THE ROOM"), "caption");
}

TEST(Captions, OverAPictureTheWordsOfPlaceTell) {
  EXPECT_EQ(kind_with(set_block(42, 32.5, {"Below: a metal pot after the second hour"}), "Below"), "caption");
}

TEST(Captions, CloserLeadingThanTheTextsTells) {
  EXPECT_EQ(kind_with(set_block(75, 38, {"A pot of metal", "that is filled", "after an hour"}, {}, 0.85 * leading),
                      "A pot of metal"),
            "caption");
}

TEST(Captions, TheColumnThatGoesOnUnderAPictureIsText) {
  EXPECT_EQ(kind_with(column(42, 53, 30, 5, {}, 2), running_words(30, 14)), "body");
}

TEST(Captions, InsideAPictureTheyBelongToNoSidebar) {
  std::vector<Region> regions = page_with_picture();
  regions.push_back(set_block(44, 46, {"Closing time at the harbour."}));
  const Page page = arranged(std::move(regions));
  EXPECT_EQ(kind_of(page, "Closing"), "caption");
  EXPECT_FALSE(region_with(page, "Closing")->flow.starts_with("sidebar"));
}

TEST(Captions, ColumnsOfTextOnAPictureAreNone) {
  const Page page = arranged({picture(0, 20, 80, 60), column(5, 30, 30, 10), column(42, 30, 30, 10, {}, 1)});
  EXPECT_EQ(kind_of(page, running_words(30, 0)), "body");
  EXPECT_EQ(kind_of(page, running_words(30, 1)), "body");
}

TEST(Captions, ANameAtThePicturesRightEndIsItsCredit) {
  std::vector<Region> regions = page_with_picture();
  const double width = double(set_line(0, 0, "Ada Writer", {0.8}).box.width()) / unit;
  regions.push_back(set_block(72 - width, 51.5, {"Ada Writer"}, {0.8}));
  regions.push_back(column(42, 56, 30, 4, {}, 2));
  EXPECT_EQ(kind_of(arranged(std::move(regions)), "Ada Writer"), "credit");
}

TEST(Captions, ComeInTheOrderOfTheirColumns) {
  const Page page = arranged({column(5, 12, 30, 6), picture(5, 30, 35, 42),
                              set_block(5, 44, {"Above: a light that was moved"}, {0.8}), column(5, 48, 30, 6, {}, 2),
                              column(42, 5, 30, 3, {}, 1), set_block(42, 13, {"Below: a ship in the roads"}, {0.8}),
                              picture(42, 14, 72, 28), column(42, 32, 30, 12, {}, 3)});
  std::vector<std::string> captions;
  for (const Region& region : page.regions) {
    if (region.kind == RegionKind::caption) captions.push_back(region.lines.front().text);
  }
  EXPECT_THAT(captions, testing::ElementsAre("Above: a light that was moved", "Below: a ship in the roads"));
}

TEST(Captions, WordsOfPlaceStandBeforeAStop) {
  for (const auto* text : {"Left: a pot", "Above left: a pot", "Opposite, the pot", "Clockwise from top left: a pot",
                           "Top and far right: pots"})
    EXPECT_TRUE(wording::shows_where(text)) << text;
  for (const auto* text : {"Left the room", "The right, he said", "From this: a pot", "Above all, a pot", "A pot"})
    EXPECT_FALSE(wording::shows_where(text)) << text;
}

}  // namespace
}  // namespace backissue
