// Articles followed from page to page, from the layout's regions to the ids that link_pages gives.
#include "issue/continuations.h"

#include <gmock/gmock.h>

#include "issue/build_issue.h"
#include "issue/issue.h"

namespace backissue {
namespace {

using testing::ElementsAre;

const std::string full_line = "the words of this line fill the whole column and go on";

Region headline(const std::string& text, const std::string& article) {
  return region_of(RegionKind::headline, {text}, article, 100);
}
Region jump(const std::string& text, const std::string& article) {
  return region_of(RegionKind::jump_line, {text}, article, 1300);
}

// Body text that begins and ends with these words; it reaches to the foot of the page.
Region body(const std::string& article, const std::string& first, const std::string& last) {
  return region_of(RegionKind::body, {first, full_line, last}, article, 1200);
}
Region opening_body(const std::string& article, const std::string& last) {
  Region region = body(article, "It begins here and goes on to the end of the line with", last);
  region.lines.front().starts_paragraph = true;
  return region;
}
// Ends with a short line well above the foot of the page.
Region closing_body(const std::string& article, const std::string& first) {
  Region region = region_of(RegionKind::body, {first, full_line, "It ends."}, article, 200);
  region.lines.back().box.right = 200;
  return region;
}

// The articles of each page's body regions.
std::vector<std::string> linked(std::vector<Page> pages, int first_printed = 0) {
  Issue issue = issue_of(std::move(pages));
  if (first_printed != 0) issue.metadata.first_printed_page = std::to_string(first_printed);
  link_pages(issue, {});
  std::vector<std::string> ids;
  for (const Page& page : issue.pages) {
    std::string on_page;
    for (const Region& region : page.regions)
      if (region.kind == RegionKind::body) on_page += (on_page.empty() ? "" : " ") + region.article;
    ids.push_back(on_page);
  }
  return ids;
}

TEST(RunningOn, FromTheMiddleOfASentence) {
  EXPECT_THAT(linked({page_of(1, {headline("Ports", "1"), opening_body("1", "She is")}),
                      page_of(2, {closing_body("1", "a captain’s daughter and a surveyor")})}),
              ElementsAre("a1", "a1"));
}

TEST(RunningOn, FromABrokenWord) {
  EXPECT_THAT(linked({page_of(1, {headline("Ports", "1"), opening_body("1", "the hydro-")}),
                      page_of(2, {closing_body("1", "grapher of the port and")})}),
              ElementsAre("a1", "a1"));
}

TEST(RunningOn, OverMoreThanTwoPages) {
  EXPECT_THAT(linked({page_of(1, {headline("Ports", "1"), opening_body("1", "She is")}),
                      page_of(2, {body("1", "a captain’s daughter", "and goes on to")}),
                      page_of(3, {body("1", "the next page where", "it goes on to")}),
                      page_of(4, {closing_body("1", "the last of them")})}),
              ElementsAre("a1", "a1", "a1", "a1"));
}

TEST(RunningOn, AnotherArticleMayBeginBelow) {
  EXPECT_THAT(
      linked({page_of(1, {headline("Ports", "1"), opening_body("1", "She is")}),
              page_of(2, {closing_body("1", "a captain’s daughter"), headline("Lead", "2"), opening_body("2", "and")}),
              page_of(3, {closing_body("1", "so it went on")})}),
      ElementsAre("a1", "a1 a2", "a2"));
}

TEST(RunningOn, ANewHeadlineBeginsANewArticle) {
  EXPECT_THAT(linked({page_of(1, {headline("Ports", "1"), opening_body("1", "to the end.")}),
                      page_of(2, {headline("Lead", "1"), opening_body("1", "on and on")})}),
              ElementsAre("a1", "a2"));
}

TEST(RunningOn, NotBehindAnEndMark) {
  EXPECT_THAT(linked({page_of(1, {headline("Ports", "1"), opening_body("1", "and that was it. ■")}),
                      page_of(2, {closing_body("1", "Something else begins without a head")})}),
              ElementsAre("a1", "a2"));
}

TEST(RunningOn, NotBehindASignature) {
  EXPECT_THAT(linked({page_of(1, {headline("Ports", "1"), opening_body("1", "and that was it."),
                                  region_of(RegionKind::byline, {"A. Writer"}, "1", 1350)}),
                      page_of(2, {closing_body("1", "Something else begins without a head")})}),
              ElementsAre("a1", "a2"));
}

// The layout's order puts the byline first, wherever it stands.
TEST(RunningOn, IntoTextThatIsSignedAtItsEnd) {
  EXPECT_THAT(linked({page_of(1, {headline("Ports", "1"), opening_body("1", "She is")}),
                      page_of(2, {region_of(RegionKind::byline, {"A. Writer"}, "1", 400),
                                  closing_body("1", "a captain’s daughter")})}),
              ElementsAre("a1", "a1"));
}

TEST(RunningOn, NotIntoTextUnderAByline) {
  EXPECT_THAT(linked({page_of(1, {headline("Ports", "1"), opening_body("1", "goes on to the")}),
                      page_of(2, {region_of(RegionKind::byline, {"By B. Author"}, "1", 100),
                                  closing_body("1", "Another text begins")})}),
              ElementsAre("a1", "a2"));
}

TEST(RunningOn, NotIntoTypeOfAnotherSize) {
  Region small = closing_body("1", "a notice in small type");
  for (TextLine& line : small.lines) line.x_height = 7;
  small.x_height = 7;
  EXPECT_THAT(linked({page_of(1, {headline("Ports", "1"), opening_body("1", "She is")}), page_of(2, {small})}),
              ElementsAre("a1", "a2"));
}

TEST(RunningOn, OverAPageOfAdvertisements) {
  EXPECT_THAT(linked({page_of(1, {headline("Ports", "1"), opening_body("1", "She is")}),
                      page_of(2, {region_of(RegionKind::advertisement, {"Rope and tar."})}),
                      page_of(3, {closing_body("1", "a captain’s daughter")})}),
              ElementsAre("a1", "", "a1"));
}

TEST(RunningOn, OverAMissingPageOnlyWhereTheWordsAreSure) {
  EXPECT_THAT(linked({page_of(1, {headline("Ports", "1"), opening_body("1", "She is")}),
                      page_of(3, {closing_body("1", "a captain’s daughter")})}),
              ElementsAre("a1", "a1"));
  EXPECT_THAT(linked({page_of(1, {headline("Ports", "1"), opening_body("1", "to the end.")}),
                      page_of(3, {closing_body("1", "Nobody knows whose text this is")})}),
              ElementsAre("a1", "a2"));
}

TEST(RunningOn, FromTheNearestPageThatFits) {
  EXPECT_THAT(linked({page_of(1, {headline("Ports", "1"), opening_body("1", "so-called toning metal to re-")}),
                      page_of(2, {headline("Keys", "1"), opening_body("1", "congratulate ourselves on the")}),
                      page_of(3, {closing_body("1", "pages and to forget the order")})}),
              ElementsAre("a1", "a2", "a2"));
}

TEST(RunningOn, ARunningHeadTellsWhoseTextItIs) {
  const auto pages = [](const char* head) {
    return std::vector{page_of(1, {headline("Notes on Roman Britain", "1"), opening_body("1", "to the end."),
                                   headline("Lostwithiel Font", "2"), opening_body("2", "to the end.")}),
                       page_of(2, {region_of(RegionKind::running_head, {head}), closing_body("1", "The panels on")})};
  };
  EXPECT_THAT(linked(pages("NOTES ON ROMAN BRITAIN.")), ElementsAre("a1 a2", "a1"));
  EXPECT_THAT(linked(pages("LOSTWlTHIEL FONT.")), ElementsAre("a1 a2", "a2"));
}

TEST(RunningOn, NotWhereTheRestIsForAnotherIssue) {
  EXPECT_THAT(linked({page_of(1, {headline("Ports", "1"), opening_body("1", "Bridgewater. (To be concluded.)")}),
                      page_of(2, {closing_body("1", "Something else begins without a head")})}),
              ElementsAre("a1", "a2"));
}

TEST(RunningOn, TypeMeasuredToThePixelIsTheSame) {
  Region next = closing_body("1", "a captain’s daughter");
  for (TextLine& line : next.lines) line.x_height = 9;
  next.x_height = 9;
  EXPECT_THAT(linked({page_of(1, {headline("Ports", "1"), opening_body("1", "She is")}), page_of(2, {next})}),
              ElementsAre("a1", "a1"));
}

TEST(RunningOn, APageWithoutAnyHeadlineIsOnePart) {
  Region first = body("", "a captain’s daughter", "and goes on to"), second = closing_body("", "the next column");
  EXPECT_THAT(linked({page_of(1, {headline("Ports", "1"), opening_body("1", "She is")}), page_of(2, {first, second})}),
              ElementsAre("a1", "a1 a1"));
}

// Printed numbers count from 145 in what follows.
constexpr int first_printed = 145;

TEST(Jumps, LeadToAPageFurtherOn) {
  EXPECT_THAT(
      linked(
          {page_of(1, {headline("The Night the Lights Moved", "1"), opening_body("1", "flasks, and"),
                       jump("Continued on page 148", "1")}),
           page_of(2, {headline("Letters of Lead", "1"), opening_body("1", "to the end.")}),
           page_of(3, {headline("On Keeping Things", "1"), opening_body("1", "congratulate ourselves on the")}),
           page_of(4, {closing_body("1", "pages and to forget the order"), jump("Lights, continued from page 145", "2"),
                       closing_body("2", "work through the entries")})},
          first_printed),
      ElementsAre("a1", "a2", "a3", "a3 a1"));
}

TEST(Jumps, LeadOnTwice) {
  EXPECT_THAT(
      linked({page_of(1, {headline("Ports", "1"), opening_body("1", "and"), jump("Continued on page 147", "1")}),
              page_of(2, {headline("Lead", "1"), opening_body("1", "the end.")}),
              page_of(3, {jump("Ports, from page 145", "1"), body("1", "so it went", "and"),
                          jump("Continued on page 149", "1")}),
              page_of(4, {headline("Keys", "1"), opening_body("1", "the end.")}),
              page_of(5, {jump("Ports, from page 147", "1"), closing_body("1", "so it ended")})},
             first_printed),
      ElementsAre("a1", "a2", "a1", "a3", "a1"));
}

TEST(Jumps, OneOfThemIsEnough) {
  const auto on_only =
      linked({page_of(1, {headline("Ports", "1"), opening_body("1", "and"), jump("Continued on page 147", "1")}),
              page_of(2, {headline("Lead", "1"), opening_body("1", "the end.")}),
              page_of(3, {closing_body("1", "so it ended")})},
             first_printed);
  EXPECT_THAT(on_only, ElementsAre("a1", "a2", "a1"));
  const auto back_only = linked({page_of(1, {headline("Ports", "1"), opening_body("1", "and")}),
                                 page_of(2, {headline("Lead", "1"), opening_body("1", "the end.")}),
                                 page_of(3, {jump("Continued from page 145", "1"), closing_body("1", "so it ended")})},
                                first_printed);
  EXPECT_THAT(back_only, ElementsAre("a1", "a2", "a1"));
}

TEST(Jumps, AMisreadNumberIsOutvotedByTheTitle) {
  EXPECT_THAT(linked({page_of(1, {headline("The Night the Lights Moved", "1"), opening_body("1", "flasks, and"),
                                  jump("Continued on page 143", "1")}),
                      page_of(2, {headline("Lead", "1"), opening_body("1", "the end.")}),
                      page_of(3, {jump("Lights, continued from page 145", "1"), closing_body("1", "work through")})},
                     first_printed),
              ElementsAre("a1", "a2", "a1"));
}

TEST(Jumps, WithoutPrintedNumbersTheTitleMustTell) {
  const auto pages = [](const char* back) {
    return std::vector{page_of(1, {headline("The Night the Lights Moved", "1"), opening_body("1", "flasks, and"),
                                   jump("Continued on page 153", "1")}),
                       page_of(2, {headline("Lead", "1"), opening_body("1", "the end.")}),
                       page_of(3, {jump(back, "1"), closing_body("1", "work through")})};
  };
  EXPECT_THAT(linked(pages("Lights Moved, continued from page 149")), ElementsAre("a1", "a2", "a1"));
  EXPECT_THAT(linked(pages("Harbors, continued from page 149")), ElementsAre("a1", "a2", "a3"));
}

TEST(Jumps, ToAPageThatIsMissingLeadNowhere) {
  EXPECT_THAT(
      linked({page_of(1, {headline("Ports", "1"), opening_body("1", "and"), jump("Continued on page 149", "1")}),
              page_of(2, {closing_body("1", "a text that another began")})},
             first_printed),
      ElementsAre("a1", "a2"));
  EXPECT_THAT(
      linked({page_of(1, {headline("Ports", "1"), opening_body("1", "and goes on to")}),
              page_of(2, {jump("Continued from page 140", "1"), closing_body("1", "a text that another began")})},
             first_printed),
      ElementsAre("a1", "a2"));
}

TEST(Jumps, AHeadlineOverTheContinuationMayRepeatTheTitle) {
  EXPECT_THAT(linked({page_of(1, {headline("Embracing the New Ports", "1"), opening_body("1", "and"),
                                  jump("Continued on page 147", "1")}),
                      page_of(2, {headline("Lead", "1"), opening_body("1", "the end.")}),
                      page_of(3, {headline("Ports", "1"), closing_body("1", "so it ended")})},
                     first_printed),
              ElementsAre("a1", "a2", "a1"));
}

TEST(Jumps, DoNotTakeAnotherArticleThatBeginsOnThePage) {
  EXPECT_THAT(linked({page_of(1, {headline("Embracing the New Ports", "1"), opening_body("1", "and"),
                                  jump("Continued on page 147", "1")}),
                      page_of(2, {headline("Lead", "1"), opening_body("1", "the end.")}),
                      page_of(3, {headline("Beans of Savannah", "1"), opening_body("1", "the end.")})},
                     first_printed),
              ElementsAre("a1", "a2", "a3"));
}

TEST(Jumps, MayNameTheNextPage) {
  EXPECT_THAT(
      linked({page_of(1, {headline("Ports", "1"), opening_body("1", "and"), jump("Continued on next page", "1")}),
              page_of(2, {headline("Lead", "1"), opening_body("1", "the end."),
                          jump("Continued from preceding page", "2"), closing_body("2", "so it ended")})}),
      ElementsAre("a1", "a2 a1"));
}

// What the layout took for lines of the body, and for one article.
TEST(Jumps, AreFoundAtTheEdgesOfBodyText) {
  Region last = opening_body("1", "flasks, and");
  last.lines.push_back(line_of("Continued on page 147", {350, 1290, 500, 1310}));
  Region goes_on = closing_body("1", "The Night the Lights Moved, continued from page 145");
  EXPECT_THAT(
      linked({page_of(1, {headline("The Night the Lights Moved", "1"), last}),
              page_of(2, {headline("On Keeping Things", "1"), opening_body("1", "congratulate ourselves on the")}),
              page_of(3, {body("1", "pages and to forget", "which is now"), closing_body("1", "an archive of"), goes_on,
                          closing_body("1", "a run of dry summers")})},
             first_printed),
      ElementsAre("a1", "a2", "a2 a2 a1 a1"));
}

TEST(Jumps, AJumpLineParsesThePartBehindItFromTheOneBefore) {
  EXPECT_THAT(
      linked({page_of(1, {headline("Lights", "1"), opening_body("1", "and"), jump("Continued on page 147", "1")}),
              page_of(2, {headline("Keys", "1"), opening_body("1", "congratulate ourselves on the")}),
              page_of(3, {closing_body("1", "pages and to forget"), jump("Lights, from page 145", "1"),
                          closing_body("1", "work through")})},
             first_printed),
      ElementsAre("a1", "a2", "a2 a1"));
}

TEST(Parts, ACoverAndAContentsPageAreNoArticles) {
  EXPECT_THAT(
      linked({page_of(1, {region_of(RegionKind::masthead, {"Tidewater"}), headline("The Night", "1")}),
              page_of(2, {headline("Contents", "1"), region_of(RegionKind::contents_entry, {"Ports 3"}, "1"),
                          region_of(RegionKind::contents_entry, {"Lead 5"}, "1"), closing_body("1", "An imprint.")}),
              page_of(3, {headline("Ports", "1"), opening_body("1", "the end.")})}),
      ElementsAre("", "", "a1"));
}

TEST(Parts, PagesWithoutTextAreHarmless) {
  EXPECT_THAT(linked({page_of(1, {}), page_of(2, {region_of(RegionKind::body, {}, "1")})}), ElementsAre("", ""));
  EXPECT_THAT(linked({}), ElementsAre());
}

}  // namespace
}  // namespace backissue
