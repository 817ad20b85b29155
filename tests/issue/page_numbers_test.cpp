#include "issue/page_numbers.h"

#include <gtest/gtest.h>

#include "issue/build_issue.h"

namespace backissue {
namespace {

// A page with these folios; "" has none.
Page page_with(int number, const std::string& folio, RegionKind kind = RegionKind::page_number) {
  if (folio.empty()) return page_of(number, {});
  return page_of(number, {region_of(kind, {folio})});
}

Issue numbered(const std::vector<std::string>& folios) {
  std::vector<Page> pages;
  for (const std::string& folio : folios) pages.push_back(page_with(int(pages.size()) + 1, folio));
  return issue_of(std::move(pages));
}

// "r" or "i" behind each number: read or inferred. A page without one: "-".
std::string numbers_of(Issue issue) {
  read_page_numbers(issue);
  std::string all;
  for (const Page& page : issue.pages) {
    EXPECT_EQ(page.printed_number.empty(), page.printed_number_source.empty());
    all += (all.empty() ? "" : " ") + (page.printed_number.empty() ? "-" : page.printed_number) +
           page.printed_number_source.substr(0, 1);
  }
  return all;
}

TEST(PageNumbers, AreReadWhereTheyStand) { EXPECT_EQ(numbers_of(numbered({"74", "75", "76"})), "74r 75r 76r"); }

TEST(PageNumbers, MissingOnesAreInferred) {
  EXPECT_EQ(numbers_of(numbered({"", "146", "", "148", "149", ""})), "145i 146r 147i 148r 149r 150i");
}

TEST(PageNumbers, AreNotInferredFarFromWhatWasRead) {
  EXPECT_EQ(numbers_of(numbered({"", "", "", "", "", "", "7", "8"})), "- - 3i 4i 5i 6i 7r 8r");
}

TEST(PageNumbers, MisreadOnesGiveWay) {
  EXPECT_EQ(numbers_of(numbered({"74", "15", "76", "77", "18", "79"})), "74r 75i 76r 77r 78i 79r");
}

TEST(PageNumbers, LettersForDigitsAreMended) {
  EXPECT_EQ(numbers_of(numbered({"1l", "12", "l3", "14"})), "11r 12r 13r 14r");
}

TEST(PageNumbers, MarksAroundThemFallOff) {
  EXPECT_EQ(numbers_of(numbered({"- 74 -", "[75]", "• 76 •", "— 77 —", "Page 78"})), "74r 75r 76r 77r 78r");
}

TEST(PageNumbers, RomanFrontMatterComesBeforeArabic) {
  EXPECT_EQ(numbers_of(numbered({"i", "", "iii", "iv", "1", "2", "", "4"})), "ir iii iiir ivr 1r 2r 3i 4r");
}

TEST(PageNumbers, KeepTheCaseOfRomanOnes) { EXPECT_EQ(numbers_of(numbered({"", "II", "III"})), "Ii IIr IIIr"); }

TEST(PageNumbers, NeverFallBelowOne) { EXPECT_EQ(numbers_of(numbered({"", "", "1", "2", "3"})), "- - 1r 2r 3r"); }

TEST(PageNumbers, JumpOverPagesThatWereLeftOut) {
  EXPECT_EQ(numbers_of(numbered({"74", "75", "76", "81", "82", "83"})), "74r 75r 76r 81r 82r 83r");
}

TEST(PageNumbers, PassOverPlates) {
  EXPECT_EQ(numbers_of(numbered({"10", "11", "12", "", "", "13", "14", "15"})), "10r 11r 12r 13i 14i 13r 14r 15r");
}

TEST(PageNumbers, AFailedPageLeavesItsPlace) {
  Issue issue = numbered({"74", "75", "76", "77"});
  issue.pages.erase(issue.pages.begin() + 1);
  EXPECT_EQ(numbers_of(issue), "74r 76r 77r");
}

TEST(PageNumbers, StandAtTheEndsOfRunningHeads) {
  std::vector<Page> pages;
  for (int n = 1; n <= 4; ++n) {
    const std::string number = std::to_string(73 + n);
    const std::string head = n % 2 == 1 ? number + " HARBOR REVIEW" : "HARBOR REVIEW " + number;
    pages.push_back(page_with(n, head, RegionKind::running_head));
  }
  EXPECT_EQ(numbers_of(issue_of(std::move(pages))), "74r 75r 76r 77r");
}

TEST(PageNumbers, YearsInRunningHeadsAreNone) {
  std::vector<Page> pages;
  for (int n = 1; n <= 4; ++n) pages.push_back(page_with(n, "September 1996", RegionKind::running_foot));
  EXPECT_EQ(numbers_of(issue_of(std::move(pages))), "- - - -");
}

TEST(PageNumbers, OneMisreadNumberProvesNothing) { EXPECT_EQ(numbers_of(numbered({"", "l2", "", ""})), "- - - -"); }

TEST(PageNumbers, OneClearNumberSpeaksForItselfOnly) {
  EXPECT_EQ(numbers_of(numbered({"", "12", "", ""})), "- 12r - -");
}

TEST(PageNumbers, ASinglePageHasItsOwn) { EXPECT_EQ(numbers_of(numbered({"74"})), "74r"); }

TEST(PageNumbers, NoPagesHaveNone) { EXPECT_EQ(numbers_of(issue_of({})), ""); }

TEST(PageNumbers, APersonsWordCounts) {
  Issue issue = numbered({"", "", "", ""});
  issue.metadata.first_printed_page = "145";
  EXPECT_EQ(numbers_of(issue), "145i 146i 147i 148i");
}

TEST(PageNumbers, APersonsWordStandsAboveWhatWasRead) {
  Issue issue = numbered({"7", "8", "9"});
  issue.metadata.first_printed_page = "145";
  EXPECT_EQ(numbers_of(issue).substr(0, 5), "145i ");
}

TEST(PageNumbers, APersonsWordMayBeRoman) {
  Issue issue = numbered({"", "", "1", "2", "3"});
  issue.metadata.first_printed_page = "i";
  EXPECT_EQ(numbers_of(issue), "ii iii 1r 2r 3r");
}

TEST(PageNumbers, APersonsWordThatIsNoNumberIsPassedOver) {
  Issue issue = numbered({"74", "75"});
  issue.metadata.first_printed_page = "cover";
  EXPECT_EQ(numbers_of(issue), "74r 75r");
}

}  // namespace
}  // namespace backissue
