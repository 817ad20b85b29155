#include "layout/contents_page.h"

#include <gtest/gtest.h>

#include "page_builder.h"

namespace backissue {
namespace {

using Texts = std::vector<std::string>;

// A title with a byline under it.
Region entry(double left, double y, const std::string& title) {
  return region_of({set_line(left, y, title, bold), set_line(left, y + leading, "By Ada Writer")});
}
Region number(double left, double y, const std::string& text, Type type = bold) {
  return set_block(left, y, {text}, type);
}
Region heading() { return set_block(5, 5, {"Contents"}, {3, 0.2}); }

Texts texts_of(const Page& page, RegionKind kind) {
  Texts texts;
  for (const Region& region : page.regions) {
    std::string text;
    for (const TextLine& line : region.lines) text += (text.empty() ? "" : " ") + line.text;
    if (region.kind == kind) texts.push_back(text);
  }
  return texts;
}

TEST(ContentsPage, ReadsOneColumnOfEntriesAfterTheOther) {
  const Page page = arranged({heading(), set_block(5, 11, {"FEATURES"}), entry(5, 15, "Harbour lights"),
                              number(34, 15, "14"), entry(5, 22, "The new pier"), number(34, 22, "22"),
                              rule_down(38, 9, 40), set_block(42, 11, {"DEPARTMENTS"}), entry(42, 15.2, "Old moles"),
                              number(72, 15.2, "3"), entry(42, 22.2, "Nets and rope"), number(72, 22.2, "6")});
  EXPECT_EQ(texts_of(page, RegionKind::contents_entry),
            (Texts{"Harbour lights 14 By Ada Writer", "The new pier 22 By Ada Writer", "Old moles 3 By Ada Writer",
                   "Nets and rope 6 By Ada Writer"}));
  EXPECT_EQ(texts_of(page, RegionKind::subhead), (Texts{"FEATURES", "DEPARTMENTS"}));
}

TEST(ContentsPage, NumbersBetweenTwoColumnsGoWhereTheOthersStand) {
  std::vector<Region> regions{heading()};
  const Texts left{"Harbour lights", "The new pier", "Old moles"}, right{"Nets and rope", "Tides", "Letters"};
  for (std::size_t i = 0; i < left.size(); ++i) {
    const double y = 12 + 7 * double(i);
    regions.push_back(number(5, y, std::to_string(10 + i)));
    regions.push_back(entry(10, y, left[i]));
    regions.push_back(number(40, y, std::to_string(20 + i)));
    regions.push_back(entry(45, y, right[i]));
  }
  EXPECT_EQ(texts_of(arranged(regions), RegionKind::contents_entry),
            (Texts{"10 Harbour lights By Ada Writer", "11 The new pier By Ada Writer", "12 Old moles By Ada Writer",
                   "20 Nets and rope By Ada Writer", "21 Tides By Ada Writer", "22 Letters By Ada Writer"}));
}

TEST(ContentsPage, ALargeNumberBeforeATitleIsNoHeading) {
  std::vector<Region> regions{heading()};
  const Texts titles{"Harbour lights", "The new pier", "Old moles", "Nets and rope"};
  for (std::size_t i = 0; i < titles.size(); ++i) {
    const double y = 14 + 9 * double(i);
    regions.push_back(number(5, y, std::to_string(18 + i), {3, 0.08}));
    regions.push_back(entry(16, y, titles[i]));
  }
  const Page page = arranged(regions);
  EXPECT_EQ(texts_of(page, RegionKind::contents_entry),
            (Texts{"18 Harbour lights By Ada Writer", "19 The new pier By Ada Writer", "20 Old moles By Ada Writer",
                   "21 Nets and rope By Ada Writer"}));
  EXPECT_EQ(count_of(page, RegionKind::subhead), 0);
}

TEST(ContentsPage, ALineThatPointsToAPageUnderAPictureIsItsCaption) {
  std::vector<Region> regions{heading(), picture(45, 10, 75, 30), set_block(45, 32, {"Low water, page 11"})};
  const Texts titles{"Harbour lights", "The new pier", "Old moles", "Nets and rope"};
  for (std::size_t i = 0; i < titles.size(); ++i) {
    regions.push_back(number(5, 12 + 7 * double(i), std::to_string(10 + i)));
    regions.push_back(entry(10, 12 + 7 * double(i), titles[i]));
  }
  const Page page = arranged(regions);
  EXPECT_EQ(kind_of(page, "Low water"), "caption");
  EXPECT_EQ(count_of(page, RegionKind::contents_entry), 4);
}

TEST(ContentsPage, NumbersMayNameThePage) {
  std::vector<Region> regions{heading()};
  const Texts titles{"Harbour lights", "The new pier", "Old moles", "Nets and rope"};
  for (std::size_t i = 0; i < titles.size(); ++i) {
    regions.push_back(entry(5, 12 + 7 * double(i), titles[i]));
    regions.push_back(number(60, 12 + 7 * double(i), "p. " + std::to_string(10 + i)));
  }
  EXPECT_EQ(texts_of(arranged(regions), RegionKind::contents_entry),
            (Texts{"Harbour lights p. 10 By Ada Writer", "The new pier p. 11 By Ada Writer",
                   "Old moles p. 12 By Ada Writer", "Nets and rope p. 13 By Ada Writer"}));
}

TEST(ContentsPage, AnArticleWithAFewNumbersInItIsNone) {
  std::vector<Region> regions{set_block(5, 6, {"Inside"}, {3, 0.2}), column(5, 12, 33, 30), column(42, 12, 33, 30)};
  for (const std::size_t i : {3U, 11U, 19U})
    regions[1].lines[i] = set_line(5, 12 + double(i) * leading, "so it was 12");
  EXPECT_FALSE(is_contents_page(page_of(regions)));
}

}  // namespace
}  // namespace backissue
