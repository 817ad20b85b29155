#include <gtest/gtest.h>

#include "evaluation/reading.h"

namespace backissue {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string alto_of(const std::string& blocks, const std::string& before_layout = "") {
  return "<alto>" + before_layout + "<Layout><Page WIDTH='100' HEIGHT='200'><PrintSpace>" + blocks +
         "</PrintSpace></Page></Layout></alto>";
}

std::string block(const std::string& id, const std::string& strings, const std::string& attributes = "") {
  return "<TextBlock ID='" + id + "' HPOS='1' VPOS='2' WIDTH='3' HEIGHT='4' " + attributes +
         "><TextLine HPOS='1' VPOS='2' WIDTH='3' HEIGHT='4'>" + strings + "</TextLine></TextBlock>";
}

std::string word(const std::string& content, const std::string& attributes = "") {
  return "<String HPOS='1' VPOS='2' WIDTH='3' HEIGHT='4' CONTENT='" + content + "' " + attributes + "/>";
}

std::string part(int number, const std::string& content, const std::string& whole) {
  return word(content, "SUBS_TYPE='HypPart" + std::to_string(number) + "' SUBS_CONTENT='" + whole + "'");
}

const std::string abc = block("a", word("A")) + block("b", word("B")) + block("c", word("C"));

TEST(Alto, GivesBlocksWithLinesAndWords) {
  const PageContent content = read_one(sample_alto);
  EXPECT_EQ(content.page.scan.file, "a.png") << "without the folder";
  EXPECT_EQ(content.page.scan.width, 800);
  EXPECT_THAT(ids_of(content), ElementsAre("t", "b", "f"));
  const auto& regions = content.page.regions;
  EXPECT_EQ(regions[1].box, (Box{10, 50, 300, 90}));
  EXPECT_EQ(regions[1].order, 2);
  EXPECT_EQ(regions[2].order, 0);
  EXPECT_EQ(regions[2].kind, RegionKind::figure);
  ASSERT_EQ(regions[1].lines.size(), 2u);
  EXPECT_EQ(regions[1].lines[0].text, "The inter-");
  EXPECT_EQ(regions[1].lines[0].words[0], (Word{{10, 50, 90, 68}, "The", 0.75}));
  EXPECT_EQ(regions[1].lines[1].text, "net, old.");
  EXPECT_EQ(regions[1].text, "The internet, old.") << "the whole word once, with the comma that it leaves out";
  EXPECT_EQ(content.page.text, "The internet, old.") << "the top margin holds a running head";
  EXPECT_THAT(content.breaks, ElementsAre(WordBreak{WordBreak::Hyphen::soft, "inter-|net,", "internet,", "b", 0}));
}

TEST(Alto, KnowsWhatItSaysAndNoMore) {
  Known known;
  known.text = known.regions = known.order = known.lines = known.words = known.breaks = true;
  EXPECT_EQ(read_one(sample_alto).known, known);
  EXPECT_FALSE(read_one(alto_of(abc)).known.breaks) << "nobody looked for them";
  EXPECT_FALSE(read_one(alto_of("<TextBlock ID='a' HPOS='1' VPOS='2' WIDTH='3' HEIGHT='4'/>")).known.text);
  EXPECT_TRUE(read_one(alto_of("")).known.text);
}

TEST(Alto, TellsSoftFromHardHyphens) {
  const std::pair<std::string, WordBreak> cases[] = {
      {part(1, "inter", "internet") + "<HYP/>" + part(2, "net", "internet"),
       {WordBreak::Hyphen::soft, "inter-|net", "internet", "a", 0}},
      {part(1, "inter-", "internet") + part(2, "net", "internet"),
       {WordBreak::Hyphen::soft, "inter-|net", "internet", "a", 0}},
      {part(1, "inter-", "internet") + "<HYP CONTENT='-'/>" + part(2, "net", "internet"),
       {WordBreak::Hyphen::soft, "inter-|net", "internet", "a", 0}},
      {part(1, "well", "well-known") + "<HYP CONTENT='&#xAD;'/>" + part(2, "known.", "well-known"),
       {WordBreak::Hyphen::hard, "well-|known.", "well-known.", "a", 0}},
      {part(1, "Drucke", "Druckerei") + "<HYP CONTENT='¬'/>" + part(2, "rei", "Druckerei"),
       {WordBreak::Hyphen::soft, "Drucke-|rei", "Druckerei", "a", 0}},
      {part(1, "Zuk", "Zucker") + "<HYP/>" + part(2, "ker", "Zucker"),
       {WordBreak::Hyphen::soft, "Zuk-|ker", "Zucker", "a", 0}}};
  for (const auto& [strings, expected] : cases) {
    const PageContent content = read_one(alto_of(block("a", strings)));
    EXPECT_THAT(content.breaks, ElementsAre(expected));
    EXPECT_EQ(content.page.text, expected.after);
  }
}

TEST(Alto, KeepsAWordWholeWhereItBegins) {
  const PageContent content = read_one(alto_of(block("a", part(1, "inter", "internet") + "<HYP/>") +
                                               block("b", part(2, "net", "internet") + word("is"))));
  EXPECT_EQ(content.page.text, "internet\n\nis");
  EXPECT_EQ(content.breaks.size(), 1u);
  EXPECT_EQ(read_one(alto_of(block("a", part(2, "net", "internet") + word("is")))).page.text, "is")
      << "it stands on the page before";
}

TEST(Alto, KeepsBrokenWordsThatNobodyJoinedAsTheyArePrinted) {
  const PageContent content = read_one(alto_of(block("a", word("inter") + "<HYP CONTENT='-'/>" + word("net"))));
  EXPECT_EQ(content.page.text, "inter- net");
  EXPECT_THAT(content.breaks, IsEmpty());
}

TEST(Alto, KnowsNoBoxesInUnitsThatAreNoPixels) {
  for (const char* unit : {"mm10", "inch1200"}) {
    const PageContent content = read_one(
        alto_of(abc, "<Description><MeasurementUnit>" + std::string(unit) + "</MeasurementUnit></Description>"));
    EXPECT_FALSE(content.known.regions || content.known.lines || content.known.words) << unit;
    EXPECT_TRUE(content.known.text);
    EXPECT_EQ(content.page.scan.width, 0);
    EXPECT_EQ(content.page.regions[0].box, Box{});
    EXPECT_EQ(content.page.text, "A\n\nB\n\nC");
  }
  EXPECT_THAT(complaint(alto_of("", "<Description><MeasurementUnit>ell</MeasurementUnit></Description>")),
              HasSubstr("<MeasurementUnit>: must be pixel, mm10 or inch1200"));
}

TEST(Alto, FollowsTheWrittenOrderThenTheLinksThenTheFile) {
  EXPECT_THAT(ids_of(read_one(alto_of(abc))), ElementsAre("a", "b", "c"));
  const std::string linked = block("a", word("A"), "IDNEXT='gone'") + block("b", word("B"), "IDNEXT='a'") +
                             block("c", word("C"), "IDNEXT='b'");
  EXPECT_THAT(ids_of(read_one(alto_of(linked))), ElementsAre("c", "b", "a"));
  const std::string written =
      "<ReadingOrder><OrderedGroup><ElementRef REF='b'/><UnorderedGroup><ElementRef REF='a'/><ElementRef REF='c'/>"
      "</UnorderedGroup></OrderedGroup><OrderedGroup><ElementRef REF='c'/></OrderedGroup></ReadingOrder>";
  const PageContent content = read_one(alto_of(linked, written));
  EXPECT_THAT(ids_of(content), ElementsAre("b", "a", "c"));
  EXPECT_THAT(content.unordered, ElementsAre(ElementsAre("a", "c")));
}

TEST(Alto, SurvivesLinksInACircle) {
  const std::string circle = block("a", word("A"), "IDNEXT='b'") + block("b", word("B"), "IDNEXT='a'") +
                             block("c", word("C"), "IDNEXT='c'") + block("d", word("D"));
  EXPECT_THAT(ids_of(read_one(alto_of(circle))), ElementsAre("d", "a", "b", "c"));
}

TEST(Alto, KnowsKindsWhereEveryTextBlockHasALabel) {
  const std::string tags =
      "<Tags><StructureTag ID='k1' LABEL='Headline'/><LayoutTag ID='k2' LABEL='page-number'/><OtherTag ID='k3' "
      "LABEL='chapter 3'/></Tags>";
  const std::string labelled = block("a", word("A"), "TAGREFS='k3 k1'") + block("b", word("7"), "TAGREFS='k2'") +
                               "<ComposedBlock TYPE='Advertisement'>" + block("c", word("C")) +
                               "<GraphicalElement HPOS='1' VPOS='1' WIDTH='9' HEIGHT='1'/></ComposedBlock>";
  const PageContent content = read_one(alto_of(labelled, tags));
  EXPECT_TRUE(content.known.kinds);
  EXPECT_THAT(kinds_of(content), ElementsAre(RegionKind::headline, RegionKind::page_number, RegionKind::advertisement,
                                             RegionKind::separator));
  EXPECT_EQ(content.page.text, "A\n\nC");
  EXPECT_FALSE(read_one(alto_of(labelled + block("d", word("D"), "TAGREFS='k3'"), tags)).known.kinds);
}

TEST(Alto, ReadsEveryPage) {
  const std::string two = replaced(alto_of(block("a", word("A"))), "</Page>", "</Page><Page ID='q'/>");
  const Content content = read_content(two, "file");
  ASSERT_EQ(content.pages.size(), 2u);
  EXPECT_EQ(content.pages[1].page.number, 2);
  EXPECT_EQ(content.pages[1].page.of, 2);
  EXPECT_EQ(content.pages[1].page.text, "");
  EXPECT_FALSE(content.is_issue);
}

TEST(Alto, NamesWhatIsWrongAndWhere) {
  const std::string good = alto_of(block("a", word("A")));
  const std::tuple<const char*, const char*, const char*> faults[] = {
      {"WIDTH='100'", "WIDTH='wide'", "<Page>: WIDTH must be a number"},
      {"WIDTH='100'", "WIDTH='-1'", "<Page>: WIDTH must be there, and a number of pixels from 1"},
      {"WIDTH='3'", "WIDTH='-3'", "<TextBlock>: right edge stands before the left"},
      {"HEIGHT='4'", "HEIGHT='-4'", "<TextBlock>: bottom edge stands above the top"},
      {"HPOS='1'", "HPOS='1e99'", "<TextBlock>: HPOS must be a number"},
      {"HPOS='1'", "HPOS='1000000000'", "<TextBlock>: its box must be within"},
      {"CONTENT='A'", "", "<String>: lacks CONTENT"}};
  for (const auto& [old, by, said] : faults)
    EXPECT_THAT(complaint(replaced(good, old, by)), AllOf(HasSubstr("file: line 1: "), HasSubstr(said))) << by;
  EXPECT_THAT(complaint(alto_of(abc + abc)), HasSubstr("<TextBlock>: its ID \"a\" stands there twice"));
  EXPECT_THAT(complaint("<alto/>"), HasSubstr("<alto>: has no Layout with a Page"));
}

}  // namespace
}  // namespace backissue
