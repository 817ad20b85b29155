// Kinds, furniture, noise and articles of whole pages, whose text is known.
#include <gmock/gmock.h>

#include <random>

#include "layout/body_style.h"
#include "layout/page_builder.h"

namespace backissue {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

// A headline over two of three columns and their text; each column begins with a word of its own.
std::vector<Region> article_page() {
  return {set_block(5, 12, {"Harbour lights return"}, {2.5, 0.2}), set_block(5, 15.5, {"By Ada Writer"}),
          column(5, 20, 20, 12), column(29.5, 20, 20, 12, {}, 1), column(54, 12, 20, 15, {}, 2)};
}

TEST(Arrange, HeadlineBylineAndBodyAreOneArticleInThisOrder) {
  const Page page = arranged(article_page());
  EXPECT_EQ(kind_of(page, "Harbour lights"), "headline");
  EXPECT_EQ(kind_of(page, "By Ada"), "byline");
  EXPECT_EQ(count_of(page, RegionKind::body), 3);
  EXPECT_THAT(heads_in_order(page), SizeIs(5));
  EXPECT_EQ(page.regions[0].kind, RegionKind::headline);
  EXPECT_EQ(page.regions[1].kind, RegionKind::byline);
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(page.regions[std::size_t(i)].order, i + 1);
    EXPECT_EQ(page.regions[std::size_t(i)].article, "1");
  }
  EXPECT_EQ(page.regions[2].box.left, pixels(5));
  EXPECT_EQ(page.regions[4].box.left, pixels(54));
  EXPECT_EQ(page.regions[4].column, 3);
}

TEST(Arrange, TheOrderInWhichRegionsAreGivenChangesNothing) {
  std::vector<Region> regions = article_page();
  regions.push_back(set_block(5, 3, {"74 The Harbour Review"}));
  regions.push_back(rule_across(5, 53, 74));
  const Page expected = arranged(regions);
  std::mt19937 random(1);
  for (int round = 0; round < 6; ++round) {
    std::shuffle(regions.begin(), regions.end(), random);
    EXPECT_EQ(arranged(regions), expected);
  }
}

TEST(Furniture, FolioAndRunningHeadStandOverTheText) {
  std::vector<Region> regions = article_page();
  regions.push_back(set_block(5, 4, {"The Harbour Review"}));
  regions.push_back(set_block(71, 4, {"74"}));
  const Page page = arranged(regions);
  EXPECT_EQ(kind_of(page, "The Harbour Review"), "running_head");
  EXPECT_EQ(kind_of(page, "74"), "page_number");
}

TEST(Furniture, AFootNearItsColumnIsPartedWhereANumberStandsInItsRow) {
  for (const double white : {1.4, 1.0}) {
    std::vector<Region> regions = article_page();
    Region& left = regions[2];
    const double foot = 20 + (11 + white) * leading;
    left.lines.push_back(set_line(5, foot, "March 2008"));
    left = region_of(left.lines);
    regions.push_back(set_block(71, foot, {"35"}));
    const Page page = arranged(regions);
    EXPECT_EQ(kind_of(page, "March 2008"), white > 1.2 ? "running_foot" : "body") << white;
  }
}

TEST(Noise, AFolioMayHangOutsideTheMeasureButNotFarOff) {
  for (const double left : {76.0, 90.0}) {
    std::vector<Region> regions = article_page();
    regions.push_back(set_block(5, 4, {"The Harbour Review"}));
    regions.push_back(set_block(left, 4, {"305"}));
    EXPECT_EQ(kind_of(arranged(regions), "305"), left < 80 ? "page_number" : "nowhere");
  }
  std::vector<Region> regions = article_page();
  regions.push_back(set_block(76, 30, {"305"}));
  EXPECT_EQ(kind_of(arranged(regions), "305"), "nowhere") << "beside the text: the next page's";
}

TEST(Noise, AFewDoubtfulLettersOnAPicturesEdgeAreTexture) {
  for (const double confidence : {0.62, 0.95}) {
    std::vector<Region> regions = article_page();
    regions.push_back(picture(9, 50, 73, 70));
    Region scrap = set_block(5, 60, {"4. be"}, {2, 0.3});
    scrap.lines[0].confidence = confidence;
    regions.push_back(scrap);
    EXPECT_EQ(kind_of(arranged(regions), "4. be") == "nowhere", confidence < 0.8) << confidence;
  }
}

TEST(Noise, ASpeckAtTheScansEdgeIsNoFolio) {
  std::vector<Region> regions = article_page();
  Region speck = set_block(78, 30, {"1"});
  speck.lines[0].confidence = 0.3;
  regions.push_back(speck);
  const Page page = arranged(regions);
  EXPECT_EQ(kind_of(page, "1"), "nowhere");
  EXPECT_TRUE(page.warnings.empty());
}

TEST(Noise, PiecesOfANeighbouringPageLeaveAWarning) {
  std::vector<Region> regions = article_page();
  regions.push_back(set_block(77, 30, {"ter", "and"}));
  const Page page = arranged(regions);
  EXPECT_EQ(kind_of(page, "ter"), "nowhere");
  ASSERT_THAT(page.warnings, SizeIs(1));
  EXPECT_EQ(page.warnings[0].code, "cut_off_text");
}

TEST(Kinds, ACaptionWiderThanTheColumnsUnderItIsACaption) {
  const Type small{0.8, 0.15};
  const Page page =
      arranged({picture(5, 5, 73, 25), set_block(5, 27, {"Seen from the " + running_words(50, 3, small)}, small),
                column(5, 32, 33, 10), column(40, 32, 33, 10, {}, 2)});
  EXPECT_EQ(kind_of(page, "Seen from"), "caption");
}

TEST(Kinds, InitialsUnderANewsItemAreAByline) {
  Region item = column(5, 12, 33, 6);
  item.lines.push_back(set_line(36.2, 12 + 6 * leading, "AW"));
  const Page page = arranged({set_block(5, 8, {"New pier opens"}, {1.6, 0.2}), region_of(item.lines)});
  EXPECT_EQ(kind_of(page, "AW"), "byline");
}

TEST(Kinds, AFootnoteStandsOnlyAtTheFoot) {
  const Type small{0.8, 0.15};
  const Page foot = arranged(
      {column(5, 5, 33, 16), set_block(5, 48, {"1 See the chart of the bar", "in the old pilot book."}, small)});
  EXPECT_EQ(kind_of(foot, "1 See"), "footnote");
  const Page head = arranged(
      {set_block(5, 5, {"1 See the chart of the bar", "in the old pilot book."}, small), column(5, 12, 33, 16)});
  EXPECT_NE(kind_of(head, "1 See"), "footnote");
}

TEST(Kinds, ALargeTitleWithAnIssueLineMakesACover) {
  const Page page = arranged({set_block(5, 12, {"HARBOUR"}, {7, 0.25}), set_block(5, 16, {"Vol. 19, No. 4"}),
                              set_block(5, 50, {"Lights return"}, {2, 0.2}), picture(5, 20, 70, 46)});
  EXPECT_EQ(kind_of(page, "HARBOUR"), "masthead");
  EXPECT_EQ(kind_of(page, "Vol. 19"), "issue_line");
  EXPECT_EQ(kind_of(page, "Lights return"), "other");
}

TEST(Articles, APageTitleOverSeveralArticlesBelongsToNone) {
  const Type title{4, 0.2}, head{1.7, 0.2};
  const Page page =
      arranged({set_block(5, 8, {"Harbour notes"}, title), set_block(5, 14, {"New pier opens"}, head),
                column(5, 18, 33, 12), set_block(5, 50, {"Old mole closes"}, head), column(5, 54, 33, 12, {}, 2),
                set_block(40, 14, {"Nets are dear"}, head), column(40, 18, 33, 12, {}, 4)});
  EXPECT_EQ(article_of(page, "Harbour notes"), "");
  EXPECT_NE(article_of(page, "New pier"), "");
  EXPECT_NE(article_of(page, "New pier"), article_of(page, "Old mole"));
}

TEST(DropCaps, ADropCapIsTheFirstLetterOfTheLineBesideIt) {
  std::vector<TextLine> lines = column(10, 10, 28, 3).lines;
  const std::string first = lines[0].text;
  for (const TextLine& line : column(5, 10 + 3 * leading, 33, 8, {}, 2).lines) lines.push_back(line);
  const Page page = arranged({region_of({set_line(5, 14.8, "T", {4.3, 0.2})}), region_of(lines)});
  ASSERT_THAT(regions_with_text(page), SizeIs(1));
  EXPECT_EQ(page.regions[0].lines[0].text, "T " + first);
  EXPECT_TRUE(page.regions[0].lines[0].starts_paragraph);
}

TEST(Frames, AnAdvertisementClosedByOnlyTwoRulesIsOneAndComesLast) {
  std::vector<Region> regions{column(5, 10, 33, 18),
                              column(40, 10, 33, 6, {}, 2),
                              rule_across(40, 27, 74),
                              rule_down(74, 27, 55),
                              set_block(42, 34, {"NETS"}, {3, 0.3}),
                              set_block(42, 38, {"Price list free of charge", "Write to the Old Quay"}, {0.7, 0.15})};
  const Page page = arranged(regions);
  EXPECT_EQ(kind_of(page, "NETS"), "advertisement");
  EXPECT_EQ(kind_of(page, "Price"), "advertisement");
  EXPECT_EQ(regions_with_text(page).back()->kind, RegionKind::advertisement);
}

TEST(Frames, ABoxRuledOnAllSidesIsASidebarReadByItself) {
  const Page page =
      arranged({column(5, 10, 33, 18), column(40, 10, 33, 6, {}, 2), rule_across(40, 27, 74), rule_across(40, 50, 74),
                rule_down(40, 27, 50), rule_down(74, 27, 50), column(43, 31, 28, 6, {}, 4)});
  int boxed = 0;
  for (const Region& region : page.regions) boxed += region.flow == "sidebar1";
  EXPECT_EQ(boxed, 1);
  EXPECT_EQ(regions_with_text(page).back()->flow, "sidebar1");
}

TEST(Frames, TextOnATintIsASidebar) {
  Page page = page_of({column(5, 10, 33, 20), column(40, 10, 33, 8, {}, 3), column(41, 34, 31, 5, {}, 5)});
  page.panels = {box_at(39.5, 31, 73.5, 46)};
  arrange(page);
  EXPECT_EQ(std::count_if(page.regions.begin(), page.regions.end(),
                          [](const Region& region) { return region.flow == "sidebar1" && region.lines.size() == 5; }),
            1);
}

TEST(Frames, AHeadedTextSetBackFromItsColumnIsASidebar) {
  const Page page = arranged({set_block(5, 6, {"Harbour lights return"}, {2.5, 0.2}), column(5, 12, 33, 8),
                              set_block(8, 36, {"How it works"}, bold), column(8, 38.6, 27, 5, {}, 3),
                              column(40, 12, 33, 16, {}, 5)});
  const Region* head = region_with(page, "How it works");
  ASSERT_NE(head, nullptr);
  EXPECT_TRUE(head->flow.starts_with("sidebar")) << head->flow;
}

TEST(ContentsPage, JoinsATitleAndTheNumberThatLeadersPartFromIt) {
  std::vector<Region> regions{set_block(5, 10, {"Contents"}, {3, 0.2})};
  const std::vector<std::string> titles{"Harbour lights", "The new pier", "Old moles", "Nets and rope"};
  for (std::size_t i = 0; i < titles.size(); ++i) {
    const double y = 16 + 4 * double(i);
    regions.push_back(set_block(5, y, {titles[i]}));
    regions.push_back(set_block(60, y, {std::to_string(10 + i)}));
  }
  regions.push_back(set_block(38, 50, {"3"}));
  const Page page = arranged(regions);
  EXPECT_EQ(count_of(page, RegionKind::contents_entry), 4);
  EXPECT_EQ(region_with(page, "The new pier")->lines[0].text, "The new pier 11");
}

TEST(Paragraphs, AnIndentOrAShortLineBeforeBeginsOne) {
  std::vector<TextLine> lines = column(5, 10, 33, 9).lines;
  lines[3] = set_line(7, 10 + 3 * leading, "The pilot " + running_words(25, 3), {}, 31);
  lines[6] = set_line(5, 10 + 6 * leading, "so it was said.");
  lines[7] = set_line(5, 10 + 7 * leading, "After " + running_words(28, 2), {}, 33);
  const Page page = arranged({region_of(lines)});
  std::vector<int> starts;
  for (std::size_t i = 0; i < page.regions[0].lines.size(); ++i) {
    if (page.regions[0].lines[i].starts_paragraph) starts.push_back(int(i));
  }
  EXPECT_THAT(starts, ElementsAre(3, 7));
}

TEST(BodyStyle, IsThatOfMostCharactersAndNotOfMostLines) {
  const Page page = page_of({column(5, 10, 33, 4), set_block(40, 10, {"Ah", "So", "No", "It", "By", "Or"}, {2, 0.3})});
  const BodyStyle body = learn_body_style(page);
  EXPECT_EQ(body.x_height, unit);
  EXPECT_EQ(body.weight, 0.15);
  EXPECT_NEAR(body.measure, pixels(33), 3);
  EXPECT_EQ(learn_body_style({}).x_height, 0);
}

TEST(BodyStyle, AWordOfTallLettersIsOfTheSizeOfItsSmallOnes) {
  const auto levelled = [](const std::string& word) {
    Page page = page_of({set_block(5, 10, {word}, {2, 0.2})});
    page.regions[0].lines[0].x_height *= 1.45;  // measured on them
    level_letters(page);
    return page.regions[0].lines[0].x_height / unit;
  };
  EXPECT_NEAR(levelled("Mill?"), 2, 0.1);
  EXPECT_NEAR(levelled("Among"), 2.9, 0.1);
}

TEST(Articles, AHeadlineAtTheFootHeadsTheTextOverItFromTheRuleOn) {
  const auto page = [](bool rule) {
    std::vector<Region> regions = {set_block(5, 6, {"Harbour lights return"}, {2.5, 0.2}),
                                   column(5, 11, 33, 6),
                                   column(40, 11, 33, 6),
                                   column(5, 30, 33, 6, {}, 1),
                                   column(40, 30, 33, 6, {}, 2),
                                   set_block(5, 52, {"Soup without a sign"}, {2.5, 0.2})};
    if (rule) regions.push_back(rule_across(5, 26, 73));
    regions[3].lines.front().text[0] = 'B';
    return arranged(std::move(regions));
  };
  const auto regions_of_second = [](const Page& given) {
    return std::count_if(given.regions.begin(), given.regions.end(),
                         [](const Region& region) { return region.article == "2"; });
  };
  const Page parted = page(true);
  EXPECT_EQ(article_of(parted, "Harbour lights"), "1");
  EXPECT_EQ(article_of(parted, "Soup"), "2");
  EXPECT_EQ(regions_of_second(parted), 3);
  EXPECT_EQ(regions_of_second(page(false)), 1);
}

TEST(Articles, ANoteUnderTheRuleOfAllColumnsIsOfNoArticle) {
  std::vector<Region> regions;
  for (int i = 0; i < 2; ++i) {
    const double left = 5 + 35 * i;
    regions.push_back(set_block(left, 8, {i == 0 ? "The height of a step" : "Green for goats"}, {1.6, 0.2}));
    regions.push_back(column(left, 12, 33, 14, {}, i));
  }
  regions.push_back(set_block(5, 50, {"Letters should not be longer than two hundred words; we shorten them."}));
  regions.push_back(set_block(71, 60, {"74"}));
  EXPECT_EQ(article_of(arranged(regions), "Letters should"), "2");
  regions.push_back(rule_across(5, 47, 73));
  EXPECT_EQ(article_of(arranged(regions), "Letters should"), "");
}

TEST(Arrange, EmptyPagesAndBoxesOfNoSizeGiveAResult) {
  EXPECT_TRUE(arranged({}).regions.empty());
  Region nothing;
  nothing.lines.resize(2);
  Page page = page_of({nothing, textless(RegionKind::separator, {}), textless(RegionKind::figure, {}), Region{}});
  arrange(page);
  EXPECT_EQ(count_of(page, RegionKind::separator), 1);
}

}  // namespace
}  // namespace backissue
