#include "postprocess/paragraphs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "postprocess/built.h"

namespace backissue {
namespace {

using testing::ElementsAre;

class Paragraphs : public testing::Test {
 protected:
  void write(std::vector<Region> regions) {
    page_ = page_of(1, std::move(regions));
    regions_.clear();
    for (Region& region : page_.regions) regions_.push_back({&page_, &region, tokenise(region), false});
    write_paragraphs(regions_, follow_flows(regions_));
  }
  std::vector<std::string> texts(std::size_t region) const {
    std::vector<std::string> texts;
    for (const Paragraph& paragraph : page_.regions[region].paragraphs) texts.push_back(paragraph.text);
    return texts;
  }
  const Paragraph& first(std::size_t region) const { return page_.regions[region].paragraphs.front(); }
  const Paragraph& last(std::size_t region) const { return page_.regions[region].paragraphs.back(); }

  Page page_;
  std::vector<TokenRegion> regions_;
};

TEST_F(Paragraphs, LinesRunTogetherAndParagraphsApart) {
  write({region_of("r1", {"~One and", "two.", "~Three."})});
  EXPECT_THAT(texts(0), ElementsAre("One and two.", "Three."));
  EXPECT_EQ(page_.regions[0].text, "One and two.\n\nThree.");
}

TEST_F(Paragraphs, HeadlineIsOneThoughtWhateverItsIndents) {
  write({region_of("r1", {"~EMBRACING", "~THE NEW PORTS"}, RegionKind::headline)});
  EXPECT_THAT(texts(0), ElementsAre("EMBRACING THE NEW PORTS"));
}

TEST_F(Paragraphs, RowsOfATableStayLines) {
  write({region_of("r1", {"~Ports 4", "~Ships 9"}, RegionKind::table)});
  EXPECT_THAT(texts(0), ElementsAre("Ports 4\nShips 9"));
}

TEST_F(Paragraphs, GoOnInTheNextColumnUnlessThatBeginsOne) {
  write({region_of("r1", {"~It was"}), region_of("r2", {"late.", "~Then"}), region_of("r3", {"~it rained."})});
  EXPECT_FALSE(first(0).continues);
  EXPECT_TRUE(last(0).continued);
  EXPECT_TRUE(first(1).continues);
  EXPECT_FALSE(last(1).continued);
  EXPECT_FALSE(first(2).continues);
}

TEST_F(Paragraphs, GoOnPastARegionThatABrokenWordEmptied) {
  write({region_of("r1", {"~the har-"}), region_of("r2", {"bor"}), region_of("r3", {"was quiet."})});
  merge_across(regions_[0], regions_[1], change("join", "har-|bor", "harbor", "test", 1));
  write_paragraphs(regions_, follow_flows(regions_));
  EXPECT_TRUE(last(0).continued);
  EXPECT_TRUE(page_.regions[1].paragraphs.empty());
  EXPECT_EQ(page_.regions[1].text, "");
  EXPECT_TRUE(first(2).continues);
}

TEST_F(Paragraphs, DoNotGoOnUnderAHeading) {
  write({region_of("r1", {"~It was"}), region_of("r2", {"Ports"}, RegionKind::subhead), region_of("r3", {"late."})});
  EXPECT_FALSE(last(0).continued);
  EXPECT_FALSE(first(2).continues);
}

TEST_F(Paragraphs, RegionWithoutWordsHasNone) {
  write({region_of("r1", {}), region_of("r2", {"", ""})});
  EXPECT_TRUE(page_.regions[0].paragraphs.empty());
  EXPECT_EQ(page_.regions[1].text, "");
}

}  // namespace
}  // namespace backissue
