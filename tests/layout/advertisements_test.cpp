#include "layout/advertisements.h"

#include <gtest/gtest.h>

#include "layout/page_builder.h"

namespace backissue {
namespace {

Region centred(double baseline, const std::vector<std::string>& lines, Type type) {
  Region block;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const double width = double(set_line(0, 0, lines[i], type).box.width()) / unit;
    Region line = set_block(40 - width / 2, baseline + double(i) * leading * type.size, {lines[i]}, type);
    block.lines.push_back(line.lines.front());
  }
  block.kind = RegionKind::other;
  measure_region(block);
  return block;
}

std::vector<Region> announcement() {
  return {
      centred(10, {"The last train", "you will catch"}, {3, 0.3}),
      centred(24, {"Two berths and a window from the harbour to the hills"}, {1.5, 0.15}),
      centred(34, {"Carrow Valley Railway at Station Approach", "not on Sundays but by arrangement", "with the guard"},
              {1, 0.15}),
      rule_across(4, 4, 76),
      rule_across(4, 100, 76),
      rule_down(4, 4, 100),
      rule_down(76, 4, 100)};
}

std::vector<const Region*> advertisements(const Page& page) {
  std::vector<const Region*> found;
  for (const Region& region : page.regions)
    if (region.kind == RegionKind::advertisement) found.push_back(&region);
  return found;
}

TEST(Advertisements, SpeakAsSellersDo) {
  EXPECT_EQ(selling_words("Write to Dept. 7"), 2);
  EXPECT_EQ(selling_words("Boots, $38 the pair."), 1);
  EXPECT_EQ(selling_words("The harbour lights came back"), 0);
}

TEST(Advertisements, ThatFillTheirPageAreOneRegion) {
  const Page page = arranged(announcement());
  const auto found = advertisements(page);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0]->lines.size(), 6U);
  EXPECT_TRUE(found[0]->lines[2].starts_paragraph);
}

TEST(Advertisements, AreNotAFramedPageWithAByline) {
  std::vector<Region> regions = announcement();
  regions.push_back(centred(20, {"By Oswald Prewitt"}, {1, 0.15}));
  EXPECT_TRUE(advertisements(arranged(regions)).empty());
}

TEST(Advertisements, HaveTheirHeadingToThemselves) {
  Page page;
  page.regions.resize(2);
  page.regions[0].kind = RegionKind::headline;
  page.regions[1].kind = RegionKind::advertisement;
  page.regions[0].article = "1";
  Page with_text = page;
  with_text.regions.push_back(page.regions[0]);
  with_text.regions.back().kind = RegionKind::body;
  free_headings_of_advertisements(page);
  free_headings_of_advertisements(with_text);
  EXPECT_EQ(page.regions[0].article, "");
  EXPECT_EQ(with_text.regions[0].article, "1");
}

TEST(Advertisements, AreNotASidebarThatNamesAPrice) {
  const auto page_with = [](std::size_t lines) {
    std::vector<std::string> texts(lines, "the harbour lights are trimmed at dusk");
    texts.front() = "the price of oil is $6 for every lamp";
    return arranged({column(5, 10, 33, 22), column(40, 10, 33, 6, {}, 2), rule_across(40, 27, 76),
                     rule_across(40, 72, 76), rule_down(40, 27, 72), rule_down(76, 27, 72),
                     set_block(43, 31, texts, {0.8, 0.15})});
  };
  EXPECT_TRUE(advertisements(page_with(14)).empty());
  EXPECT_EQ(advertisements(page_with(5)).size(), 1U);
}

TEST(Advertisements, ByMailOrderSellInTheTypeOfTheText) {
  const std::vector<std::string> words = {
      "Please rush the long cassette",   "for which I send a money order", "of $11 with postage included",
      "to The Song Loft at Box 219 in",  "the town, and you will send my", "money back if it does not please",
      "me when I hear it; the songs of", "the port are sung as they were", "by the boats that came in over",
      "the bar with the evening tide",   "when nobody had thought of it",  "or ever would have done so."};
  std::vector<Region> regions{rule_across(4, 45, 44), rule_across(4, 85, 44),  rule_down(4, 45, 85),
                              rule_down(44, 45, 85),  set_block(6, 50, words), column(5, 10, 33, 14),
                              column(42, 10, 33, 40)};
  EXPECT_EQ(advertisements(arranged(regions)).size(), 1U);
  regions[4] = column(6, 50, 36, 12);
  EXPECT_TRUE(advertisements(arranged(regions)).empty());
}

TEST(Advertisements, WithoutAFrameStandApartAndSell) {
  const auto page_with = [](double top) {
    return arranged(
        {column(5, 10, 33, 18), column(40, 10, 33, 6, {}, 2),
         set_block(42, top, {"Cut out and send to the nursery", "Dept. 7 at the Junction", "Please allow a month"})});
  };
  EXPECT_EQ(advertisements(page_with(40)).size(), 1U);
  EXPECT_TRUE(advertisements(page_with(27)).empty());
}

}  // namespace
}  // namespace backissue
