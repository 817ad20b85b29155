#include <gtest/gtest.h>

#include "evaluation/reading.h"

namespace backissue {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// A page of the regions, with a text region "a" and "b" among them if so wished.
std::string page_of(const std::string& content) {
  return R"(<PcGts><Page imageWidth="100" imageHeight="200">)" + content + "</Page></PcGts>";
}

std::string region(const std::string& id, const std::string& text, const std::string& attributes = "",
                   const std::string& nested = "") {
  return "<TextRegion id=\"" + id + "\" " + attributes + "><Coords points=\"1,1 9,9\"/>" + nested +
         "<TextEquiv><Unicode>" + text + "</Unicode></TextEquiv></TextRegion>";
}

const std::string abcd = region("a", "A") + region("b", "B") + region("c", "C") + region("d", "D");

TEST(PageXml, GivesRegionsInReadingOrderWithLinesAndWords) {
  const PageContent content = read_one(sample_page_xml);
  EXPECT_EQ(content.page.scan.file, "a.png");
  EXPECT_EQ(content.page.scan.width, 800);
  EXPECT_EQ(content.page.scan.height, 1000);
  EXPECT_THAT(ids_of(content), ElementsAre("h", "b", "s"));
  EXPECT_THAT(kinds_of(content), ElementsAre(RegionKind::headline, RegionKind::body, RegionKind::separator));
  const auto& regions = content.page.regions;
  EXPECT_EQ(regions[1].order, 2);
  EXPECT_EQ(regions[2].order, 0);
  EXPECT_EQ(regions[1].box, (Box{10, 50, 300, 90})) << "points are pixels that belong to it";
  EXPECT_EQ(regions[2].box, (Box{5, 45, 306, 46})) << "a rule one pixel high";
  ASSERT_EQ(regions[1].lines.size(), 2u);
  EXPECT_EQ(regions[1].lines[0].text, "The inter-") << "of its words, as it has none of its own";
  EXPECT_EQ(regions[1].lines[0].words[1].box, (Box{100, 50, 300, 68}));
  EXPECT_EQ(regions[1].text, "The inter- net.") << "run together, not rejoined";
  EXPECT_EQ(content.page.text, "Ports & Mud\n\nThe inter- net.") << "the lowest index of TextEquiv";
}

TEST(PageXml, KnowsWhatItSaysAndNoMore) {
  Known known;
  known.text = known.regions = known.kinds = known.order = known.lines = known.words = true;
  EXPECT_EQ(read_one(sample_page_xml).known, known);

  const PageContent without_types = read_one(page_of(abcd));
  EXPECT_FALSE(without_types.known.kinds);
  EXPECT_FALSE(without_types.known.order);
  EXPECT_FALSE(without_types.known.lines);
  EXPECT_EQ(without_types.page.text, "A\n\nB\n\nC\n\nD");
  EXPECT_EQ(without_types.page.regions[0].order, 0);
}

TEST(PageXml, KnowsNoTextWhereNoRegionHasAny) {
  const PageContent silent = read_one(page_of(region("a", "", "type=\"paragraph\"")));
  EXPECT_FALSE(silent.known.text);
  EXPECT_FALSE(silent.known.lines);
  EXPECT_TRUE(silent.known.kinds);
  const PageContent empty = read_one(page_of(""));
  EXPECT_TRUE(empty.known.text) << "nothing is there that could have any";
  EXPECT_TRUE(empty.known.regions);
  EXPECT_TRUE(read_one(page_of("<ImageRegion id='i'><Coords points='1,1 2,2'/></ImageRegion>")).known.text);
}

TEST(PageXml, KnowsLinesOnlyWhereAllRegionsWithTextHaveThem) {
  const std::string line = "<TextLine><Coords points='1,1 9,3'/><TextEquiv><Unicode>A</Unicode></TextEquiv></TextLine>";
  EXPECT_TRUE(read_one(page_of(region("a", "A", "", line))).known.lines);
  EXPECT_FALSE(read_one(page_of(region("a", "A", "", line))).known.words);
  const PageContent half = read_one(page_of(region("a", "A", "", line) + region("b", "B")));
  EXPECT_FALSE(half.known.lines);
  EXPECT_THAT(half.page.regions[0].lines, IsEmpty());
}

TEST(PageXml, CallsTypesByOurKinds) {
  const std::pair<const char*, RegionKind> types[] = {
      {"heading", RegionKind::headline},        {"caption", RegionKind::caption},
      {"header", RegionKind::running_head},     {"footer", RegionKind::running_foot},
      {"page-number", RegionKind::page_number}, {"drop-capital", RegionKind::body},
      {"credit", RegionKind::credit},           {"floating", RegionKind::pull_quote},
      {"footnote", RegionKind::footnote},       {"TOC-entry", RegionKind::contents_entry},
      {"paragraph", RegionKind::body},          {"signature-mark", RegionKind::other}};
  for (const auto& [type, kind] : types) {
    const PageContent content = read_one(page_of(region("a", "A", "type=\"" + std::string(type) + '"')));
    EXPECT_EQ(content.page.regions[0].kind, kind) << type;
    EXPECT_EQ(content.page.text.empty(), is_furniture(kind)) << type;
    EXPECT_TRUE(content.known.kinds);
  }
}

TEST(PageXml, CallsOtherRegionsByTheirElements) {
  const std::pair<const char*, RegionKind> elements[] = {
      {"AdvertRegion", RegionKind::advertisement}, {"TableRegion", RegionKind::table},
      {"SeparatorRegion", RegionKind::separator},  {"ImageRegion", RegionKind::figure},
      {"GraphicRegion", RegionKind::figure},       {"LineDrawingRegion", RegionKind::figure},
      {"ChartRegion", RegionKind::figure},         {"MathsRegion", RegionKind::other}};
  for (const auto& [name, kind] : elements) {
    const std::string element(name);
    EXPECT_THAT(kinds_of(read_one(page_of('<' + element + " id='a'><Coords points='1,1 2,2'/></" + element + '>'))),
                ElementsAre(kind));
  }
  EXPECT_THAT(ids_of(read_one(page_of("<NoiseRegion id='n'><Coords points='1,1 2,2'/></NoiseRegion>"))), IsEmpty());
}

TEST(PageXml, TakesWhatStandsInAnAdvertisementForItsText) {
  const PageContent content =
      read_one(page_of("<ReadingOrder><OrderedGroup><RegionRefIndexed index='0' regionRef='b'/></OrderedGroup>"
                       "</ReadingOrder><AdvertRegion id='ad'><Coords points='1,1 90,90'/>" +
                       region("a", "Rope", "type='heading'") + region("b", "and tar") + "</AdvertRegion>"));
  EXPECT_THAT(ids_of(content), ElementsAre("ad"));
  EXPECT_EQ(content.page.regions[0].text, "Rope\n\nand tar");
  EXPECT_EQ(content.page.regions[0].order, 1) << "what refers to a part refers to it";
}

TEST(PageXml, KeepsNestedTextRegionsApartAndTheirTextOnce) {
  const std::string line =
      "<TextLine><Coords points='1,1 9,3'/><TextEquiv><Unicode>nce</Unicode></TextEquiv></TextLine>";
  const std::string drop_cap = region("drop", "O", "type='drop-capital'");
  const PageContent content = read_one(page_of(region("a", "Once", "", drop_cap)));
  EXPECT_THAT(ids_of(content), ElementsAre("a", "drop"));
  EXPECT_EQ(content.page.text, "Once") << "the outer text holds the inner one";
  EXPECT_EQ(read_one(page_of(region("a", "Once", "", line + drop_cap))).page.text, "nce\n\nO") << "by their lines";
  EXPECT_EQ(read_one(page_of(region("a", "", "", drop_cap))).page.text, "O");
}

TEST(PageXml, RunsLinesOfARegionTogetherAndKeepsItsParagraphsApart) {
  const PageContent content = read_one(page_of(region("a", " One\n two \r\n\n\n three-\nfour ")));
  EXPECT_EQ(content.page.regions[0].text, "One two\n\nthree- four");
  EXPECT_EQ(content.page.regions[0].paragraphs.size(), 2u);
}

TEST(PageXml, ReadsPrefixesOldPointsAndCDATA) {
  const PageContent content = read_one(
      "<pc:PcGts xmlns:pc='x'><pc:Page imageWidth='100' imageHeight='200'><pc:TextRegion id='a'><pc:Coords>"
      "<pc:Point x='3' y='4'/><pc:Point x='8' y='6'/></pc:Coords><pc:TextEquiv><pc:PlainText>no</pc:PlainText>"
      "<pc:Unicode><![CDATA[a < b]]></pc:Unicode></pc:TextEquiv></pc:TextRegion></pc:Page></pc:PcGts>");
  EXPECT_EQ(content.page.regions[0].box, (Box{3, 4, 9, 7}));
  EXPECT_EQ(content.page.text, "a < b");
}

TEST(PageXml, PutsRegionsWithoutAPlaceLast) {
  const PageContent content = read_one(
      page_of("<ReadingOrder><OrderedGroup><RegionRefIndexed index='2' regionRef='a'/><RegionRefIndexed index='1' "
              "regionRef='d'/><RegionRefIndexed index='3' regionRef='gone'/><RegionRefIndexed index='4' regionRef='d'/>"
              "</OrderedGroup></ReadingOrder>" +
              abcd));
  EXPECT_THAT(ids_of(content), ElementsAre("d", "a", "b", "c"));
  EXPECT_EQ(content.page.text, "D\n\nA\n\nB\n\nC");
  EXPECT_EQ(content.page.regions[2].order, 0);
}

TEST(PageXml, SaysWhichRegionsHaveNoOrderAmongThem) {
  const PageContent content = read_one(
      page_of("<ReadingOrder><OrderedGroup><UnorderedGroupIndexed index='1'><RegionRef regionRef='a'/><RegionRef "
              "regionRef='b'/><RegionRef regionRef='c'/></UnorderedGroupIndexed><RegionRefIndexed index='0' "
              "regionRef='d'/></OrderedGroup></ReadingOrder>" +
              abcd));
  EXPECT_THAT(ids_of(content), ElementsAre("d", "a", "b", "c"));
  EXPECT_THAT(content.unordered, ElementsAre(ElementsAre("a", "b", "c")));
}

TEST(PageXml, KeepsTheOrderWithinMembersOfAnUnorderedGroup) {
  const PageContent content = read_one(
      page_of("<ReadingOrder><UnorderedGroup><OrderedGroup><RegionRefIndexed index='0' regionRef='b'/>"
              "<RegionRefIndexed index='1' regionRef='a'/></OrderedGroup><RegionRef regionRef='c'/><OrderedGroup/>"
              "</UnorderedGroup></ReadingOrder>" +
              abcd));
  EXPECT_THAT(ids_of(content), ElementsAre("b", "a", "c", "d"));
  EXPECT_THAT(content.unordered, ElementsAre(ElementsAre("b", "c"), ElementsAre("a", "c")));
}

TEST(PageXml, TakesAVastUnorderedGroupAsUnorderedThroughAndThrough) {
  std::string regions, groups;
  for (int i = 0; i < 500; ++i) {
    const std::string id = "r" + std::to_string(i);
    regions += region(id, "x");
    if (i % 2 == 0) groups += "<OrderedGroup>";
    groups += "<RegionRefIndexed index='" + std::to_string(i % 2) + "' regionRef='" + id + "'/>";
    if (i % 2 == 1) groups += "</OrderedGroup>";
  }
  const PageContent content =
      read_one(page_of("<ReadingOrder><UnorderedGroup>" + groups + "</UnorderedGroup></ReadingOrder>" + regions));
  ASSERT_EQ(content.unordered.size(), 1u) << "250 * 249 / 2 * 4 pairs are more than 100,000";
  EXPECT_EQ(content.unordered[0].size(), 500u);
}

TEST(PageXml, NamesWhatIsWrongAndWhere) {
  const std::string good = page_of(region("a", "A"));
  ASSERT_EQ(complaint(good), "");
  const std::tuple<const char*, const char*, const char*> faults[] = {
      {"<Page ", "<Sheet ", "not well-formed"},
      {"imageWidth=\"100\"", "", "<Page>: imageWidth must be there"},
      {"imageWidth=\"100\"", "imageWidth=\"wide\"", "<Page>: imageWidth must be a number"},
      {"imageHeight=\"200\"", "imageHeight=\"0\"", "<Page>: imageHeight must be there, and a number of pixels from 1"},
      {"imageHeight=\"200\"", "imageHeight=\"9999999999\"", "<Page>: imageHeight"},
      {"id=\"a\"", "", "<TextRegion>: has no id"},
      {"<Coords points=\"1,1 9,9\"/>", "", "<TextRegion>: has no Coords"},
      {"points=\"1,1 9,9\"", "", "<Coords>: has no points"},
      {"points=\"1,1 9,9\"", "points=\"1 1 9 9\"", "<Coords>: points must be pairs"},
      {"points=\"1,1 9,9\"", "points=\"1,1 9,\"", "<Coords>: points must be pairs"},
      {"points=\"1,1 9,9\"", "points=\"1,1 ,9\"", "<Coords>: points must be pairs"},
      {"points=\"1,1 9,9\"", "points=\"1,1 99999999999,9\"", "<Coords>: points must be pairs"},
      {"points=\"1,1 9,9\"", "points=\"1,1 1000000000,9\"", "<Coords>: its box must be within"},
      {"points=\"1,1 9,9\"", "points=\"nan,1 9,9\"", "<Coords>: points must be pairs"},
      {"<Coords points=\"1,1 9,9\"/>", "<Coords><Point x='1'/></Coords>", "<Point>: must have x and y"}};
  for (const auto& [old, by, said] : faults)
    EXPECT_THAT(complaint(replaced(good, old, by)), AllOf(HasSubstr("file: line 1: "), HasSubstr(said))) << by;
  EXPECT_THAT(complaint(page_of(abcd + "\n\n" + region("a", "A"))), HasSubstr("line 3: <TextRegion>: its id \"a\""));
  EXPECT_THAT(complaint("<PcGts/>"), HasSubstr("<PcGts>: has no Page"));
}

}  // namespace
}  // namespace backissue
