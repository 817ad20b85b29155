#include <gtest/gtest.h>

#include "evaluation/structure/structure_scores.h"

namespace backissue {
namespace {

Region region(RegionKind kind, int order, const std::string& text) {
  Region region;
  region.kind = kind;
  region.order = order;
  region.text = text;
  return region;
}

PageContent page_of(std::vector<Region> regions, const std::string& text) {
  PageContent content;
  content.page.regions = std::move(regions);
  content.page.text = text;
  content.known.text = content.known.regions = content.known.kinds = true;
  return content;
}

PageContent truth() {
  return page_of(
      {region(RegionKind::headline, 1, "A Bridge to Close"),
       region(RegionKind::body, 2, "The swing-bridge at Tillery will be closed for ten"),
       region(RegionKind::body, 3, "weeks."), region(RegionKind::caption, 4, "The bridge in 1897"),
       region(RegionKind::page_number, 5, "12"), region(RegionKind::running_head, 6, "The Gazette")},
      "A Bridge to Close\n\nThe swing-bridge at Tillery will be closed for ten weeks.\n\nThe bridge in 1897");
}

PageContent text_alone(const std::string& text) {
  PageContent content;
  content.page.text = text;
  content.known.text = true;
  return content;
}

std::map<RegionKind, KindScores> scores_of(const PageContent& truth, const PageContent& result) {
  ItemScores item;
  score_kind_text(truth, result, {}, item);
  return item.kinds;
}

TEST(KindText, ChargesErrorsToTheKindThatHasThem) {
  const auto kinds =
      scores_of(truth(), text_alone("A Bride to Close\n\nThe swinq-bridge at Tillery wiill be closed for ten weeks.\n\n"
                                    "The bridge in 1807"));
  // The space between regions belongs to the one before it.
  EXPECT_EQ(kinds.at(RegionKind::headline).free_error, (Ratio{1, 18}));
  EXPECT_EQ(kinds.at(RegionKind::body).free_error, (Ratio{2, 58}));
  EXPECT_EQ(kinds.at(RegionKind::caption).free_error, (Ratio{1, 18}));
  EXPECT_FALSE(kinds.contains(RegionKind::page_number)) << "the result does not know its regions";
}

TEST(KindText, DoesNotMindTheOrder) {
  const auto kinds = scores_of(
      truth(), text_alone("The bridge in 1897\n\nThe swing-bridge at Tillery will be closed for ten weeks.\n\n"
                          "A Bridge to Close"));
  for (const RegionKind kind : {RegionKind::headline, RegionKind::body, RegionKind::caption}) {
    EXPECT_EQ(kinds.at(kind).free_error->count, 0) << name_of(kind);
  }
}

TEST(KindText, ComparesFurnitureWithFurniture) {
  PageContent result = truth();
  result.page.regions[4].text = "72";
  EXPECT_EQ(scores_of(truth(), result).at(RegionKind::page_number).free_error->count, 1);
  EXPECT_EQ(scores_of(truth(), result).at(RegionKind::running_head).free_error, (Ratio{0, 11}));
  result.page.regions.resize(4);
  EXPECT_EQ(scores_of(truth(), result).at(RegionKind::running_head).free_error, (Ratio{11, 11}));
}

TEST(KindText, TakesARegionsParagraphsWhereItHasNoText) {
  PageContent paragraphs = truth();
  for (Region& region : paragraphs.page.regions) region.paragraphs = {{std::exchange(region.text, ""), false, false}};
  const PageContent result = text_alone("A Bride to Close");
  EXPECT_EQ(scores_of(paragraphs, result).at(RegionKind::headline).free_error,
            scores_of(truth(), result).at(RegionKind::headline).free_error);
}

TEST(KindText, IsNotToldWhereATruthHasTextAlone) {
  EXPECT_TRUE(scores_of(text_alone("A page"), truth()).empty());
  PageContent unread = truth();
  unread.known.text = false;
  EXPECT_TRUE(scores_of(truth(), unread).empty());
  PageContent without_texts = truth();
  for (Region& region : without_texts.page.regions) region.text.clear();
  EXPECT_TRUE(scores_of(without_texts, truth()).empty());
}

TEST(KindText, OfAnEmptyResultIsWhollyWrong) {
  const auto kinds = scores_of(truth(), text_alone(""));
  EXPECT_EQ(kinds.at(RegionKind::body).free_error, (Ratio{58, 58}));
}

}  // namespace
}  // namespace backissue
