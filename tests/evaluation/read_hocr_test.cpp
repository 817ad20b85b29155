#include <gtest/gtest.h>

#include "evaluation/reading.h"
#include "evaluation/reading/html_characters.h"

namespace backissue {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string hocr_of(const std::string& content) {
  return "<html><body><div class='ocr_page' title='bbox 0 0 100 200'>" + content + "</div></body></html>";
}

std::string line(const std::string& text) { return "<span class='ocr_line' title='bbox 1 2 3 4'>" + text + "</span>"; }

TEST(Hocr, GivesAreasWithParagraphsLinesAndWords) {
  const PageContent content = read_one(sample_hocr);
  EXPECT_EQ(content.page.scan.file, "a;b.png") << "a semicolon within quotation marks parts nothing";
  EXPECT_EQ(content.page.scan.width, 800);
  EXPECT_EQ(content.page.scan.height, 1000);
  ASSERT_EQ(content.page.regions.size(), 2u);
  EXPECT_EQ(content.page.regions[0].kind, RegionKind::figure);
  EXPECT_EQ(content.page.regions[0].order, 0);
  const Region& area = content.page.regions[1];
  EXPECT_EQ(area.box, (Box{10, 50, 300, 150}));
  EXPECT_EQ(area.order, 1);
  EXPECT_EQ(area.text, "The inter- net—\n\nEnd.");
  EXPECT_EQ(area.paragraphs.size(), 2u);
  ASSERT_EQ(area.lines.size(), 3u);
  EXPECT_EQ(area.lines[0].text, "The inter-");
  EXPECT_EQ(area.lines[0].words[0], (Word{{10, 50, 90, 68}, "The", 0.93}));
  EXPECT_EQ(area.lines[0].words[1].text, "inter-") << "marked up within the word";
  EXPECT_EQ(area.lines[2].box, (Box{10, 100, 300, 150}));
  EXPECT_EQ(content.page.text, area.text);
}

TEST(Hocr, KnowsWhatItSaysAndNoMore) {
  Known known;
  known.text = known.regions = known.order = known.lines = known.words = true;
  EXPECT_EQ(read_one(sample_hocr).known, known);
  EXPECT_FALSE(read_one(hocr_of("<span class='ocr_line'>A</span>")).known.regions);
  EXPECT_FALSE(read_one(hocr_of("<span class='ocr_line'>A</span>")).known.lines);
  EXPECT_TRUE(read_one(hocr_of(line("A"))).known.lines);
  EXPECT_FALSE(read_one(hocr_of(line("A"))).known.words) << "none are marked";
  EXPECT_TRUE(read_one(hocr_of("")).known.text) << "a page with nothing on it";
}

TEST(Hocr, ReadsLinesAndParagraphsThatStandAlone) {
  const PageContent content = read_one(
      hocr_of(line("A <b>b</b>\n c") + "<p class='ocr_par' title='bbox 5 6 7 8'>" + line("D") + line("E") + "</p>"));
  ASSERT_EQ(content.page.regions.size(), 2u);
  EXPECT_EQ(content.page.regions[0].box, (Box{1, 2, 3, 4}));
  EXPECT_EQ(content.page.regions[1].box, (Box{5, 6, 7, 8}));
  EXPECT_EQ(content.page.text, "A b c\n\nD E");
}

TEST(Hocr, ReadsTextWithoutLines) {
  EXPECT_EQ(read_one(hocr_of("<p class='ocr_par'>One\n two</p><div class='ocr_carea'>Three</div>")).page.text,
            "One two\n\nThree");
  EXPECT_FALSE(read_one(hocr_of("<p class='ocr_par'>One</p>")).known.lines);
}

TEST(Hocr, ReadsWordsWithoutLines) {
  const PageContent content = read_one(hocr_of(
      "<div class='ocr_carea' title='bbox 1 2 9 9'><span class='ocrx_word' title='bbox 1 2 3 4'>One</span></div>"));
  EXPECT_EQ(content.page.text, "One");
  EXPECT_EQ(content.page.regions.at(0).lines.at(0).words.at(0).box, (Box{1, 2, 3, 4}));
}

TEST(Hocr, TakesACaptionWithLinesForABlock) {
  const PageContent content = read_one(
      hocr_of("<div class='ocr_carea'><div class='ocr_caption'>" + line("One") + line("two") + "</div></div>"));
  EXPECT_EQ(content.page.text, "One two");
  EXPECT_EQ(content.page.regions.at(0).lines.size(), 2u);
}

TEST(Hocr, KeepsTextApartFromAPictureInItsArea) {
  const PageContent content =
      read_one(hocr_of("<div class='ocr_carea' title='bbox 1 1 9 9'>" + line("One") +
                       "<span class='ocr_photo' title='bbox 5 5 6 6'/>" + line("two") + "</div>"));
  ASSERT_EQ(content.page.regions.size(), 2u);
  EXPECT_EQ(content.page.regions[0].text, "One two");
  EXPECT_EQ(content.page.regions[0].lines.size(), 2u);
  EXPECT_THAT(content.page.regions[1].lines, IsEmpty());
}

TEST(Hocr, ReadsEveryPage) {
  const Content content = read_content(
      "<html><body><div class='ocr_page'>" + line("A") + "</div><div class='other ocr_page'/></body></html>", "file");
  ASSERT_EQ(content.pages.size(), 2u);
  EXPECT_EQ(content.pages[0].page.text, "A");
  EXPECT_EQ(content.pages[1].page.number, 2);
  EXPECT_EQ(content.pages[1].page.of, 2);
}

TEST(Hocr, ResolvesNamedCharactersAndLeavesXmlsOwn) {
  EXPECT_EQ(with_named_characters("a&mdash;b &amp;mdash; &lt; &nosuch; &; & &Eacute"),
            "a—b &amp;mdash; &lt; &nosuch; &; & &Eacute");
  EXPECT_EQ(with_named_characters("&nbsp;&frac12;&"), "\u00A0½&");
  EXPECT_EQ(read_one(hocr_of(line("fish &amp;&nbsp;chips&hellip; &#8220;&lt;"))).page.text, "fish &\u00A0chips… “<");
}

TEST(Hocr, NamesWhatIsWrongAndWhere) {
  const std::string good = hocr_of("\n" + line("A"));
  ASSERT_EQ(complaint(good), "");
  const std::pair<const char*, const char*> faults[] = {{"bbox 1 2 3", "<span>: bbox must be followed by four numbers"},
                                                        {"bbox 1 2 3 x", "<span>: bbox must be followed by numbers"},
                                                        {"bbox 1 2 3 4e20", "<span>: bbox must be followed by numbers"},
                                                        {"bbox 3 2 1 4", "<span>: right edge stands before the left"},
                                                        {"bbox 1 4 3 2", "<span>: bottom edge stands above the top"}};
  for (const auto& [box, said] : faults)
    EXPECT_THAT(complaint(replaced(good, "bbox 1 2 3 4", box)), AllOf(HasSubstr("line 2: "), HasSubstr(said))) << box;
  EXPECT_THAT(complaint(replaced(good, "bbox 0 0", "bbox -1 0")), HasSubstr("<div>: bbox of a page"));
  EXPECT_THAT(complaint("<html><body>A page</body></html>"), HasSubstr("<html>: is taken for hOCR, but has no"));
}

}  // namespace
}  // namespace backissue
