#include "issue/contents_entry.h"

#include <gtest/gtest.h>

namespace backissue {
namespace {

void expect_entry(const std::vector<std::string>& rows, const std::string& title, const std::string& page,
                  const std::string& byline = "", const std::string& blurb = "") {
  const ContentsEntry entry = parse_contents_entry(rows);
  const std::string where = rows.empty() ? "no rows" : rows.front();
  EXPECT_EQ(entry.title, title) << where;
  EXPECT_EQ(entry.printed_page, page) << where;
  EXPECT_EQ(entry.byline, byline) << where;
  EXPECT_EQ(entry.blurb, blurb) << where;
}

TEST(ContentsEntry, HasItsNumberBehindTheTitle) {
  expect_entry({"Letters 6"}, "Letters", "6");
  expect_entry({"Ports ........ 74"}, "Ports", "74");
  expect_entry({"Ports . . . . . 74"}, "Ports", "74");
  expect_entry({"Ports.....74."}, "Ports", "74");
  expect_entry({"The Night the Lights Moved 148", "By Rosamund Tattersall", "A harbor-master and a ladder."},
               "The Night the Lights Moved", "148", "Rosamund Tattersall", "A harbor-master and a ladder.");
}

TEST(ContentsEntry, HasItsNumberBeforeTheTitle) {
  expect_entry({"9 Shorts"}, "Shorts", "9");
  expect_entry({"4 Proofs", "Letters and corrections"}, "Proofs", "4", "", "Letters and corrections");
  expect_entry({"18 Who Pays for Lead?", "By Fitzgerald Mbeki-Stone", "Thirty-five shops and no spare", "parts."},
               "Who Pays for Lead?", "18", "Fitzgerald Mbeki-Stone", "Thirty-five shops and no spare parts.");
  expect_entry({"148", "The Night the Lights", "Moved", "By Rosamund Tattersall"}, "The Night the Lights Moved", "148",
               "Rosamund Tattersall");
}

TEST(ContentsEntry, MayHaveATitleOfSeveralRows) {
  expect_entry({"The Night the", "Lights Moved ....... 148", "A ladder."}, "The Night the Lights Moved", "148", "",
               "A ladder.");
}

TEST(ContentsEntry, MayHaveItsBylineOnTheSameRow) {
  expect_entry({"Ports By A. Writer 74"}, "Ports", "74", "A. Writer");
  expect_entry({"Ports ..... A. Writer ..... 74"}, "Ports", "74", "A. Writer");
  expect_entry({"Ports ..... By A. Writer", "74"}, "Ports", "74", "A. Writer");
  expect_entry({"74  Ports ..... By A. Writer"}, "Ports", "74", "A. Writer");
  expect_entry({"Ports", "By A. Writer ..... 74"}, "Ports", "74", "A. Writer");
}

TEST(ContentsEntry, LosesWhatRecognisersMakeOfLeaders) {
  expect_entry({"Soundings 2.0.0... cceeeeeceeessessenseesesnseessesiseusi 147"}, "Soundings", "147");
  expect_entry({"Letters of Lead «2.2.0.2... 00 c cee eee cece eec 150"}, "Letters of Lead", "150");
  expect_entry({"Proofs………… 12"}, "Proofs", "12");
}

TEST(ContentsEntry, KeepsNumbersThatAreWordsOfTheTitle) {
  expect_entry({"Apollo 13 ...... 40"}, "Apollo 13", "40");
  expect_entry({"1968 ...... 40", "A year."}, "1968", "40", "", "A year.");
}

TEST(ContentsEntry, ReadsRomanNumbersBehindLeadersOnly) {
  expect_entry({"Preface ...... viii"}, "Preface", "viii");
  expect_entry({"Plan D", "By A. Writer"}, "Plan D", "", "A. Writer");
  expect_entry({"Vitamin c"}, "Vitamin c", "");
}

TEST(ContentsEntry, KeepsWhatItCannotPlace) {
  expect_entry({"And Then… Silence 12"}, "And Then Silence", "12");
  expect_entry({"• Ports 74"}, "Ports", "74");
  expect_entry({"Ports"}, "Ports", "");
  expect_entry({"74"}, "", "74");
  expect_entry({}, "", "");
}

TEST(ContentsEntry, MayNameThePageOrARangeOfPages) {
  expect_entry({"Ports ..... p. 12", "By A. Writer"}, "Ports", "12", "A. Writer");
  expect_entry({"Ports, page 12"}, "Ports", "12");
  expect_entry({"p. 12 Ports", "A ladder."}, "Ports", "12", "", "A ladder.");
  expect_entry({"Ports 74-77"}, "Ports", "74");
  expect_entry({"74–77 Ports"}, "Ports", "74");
  expect_entry({"The Front Page 3"}, "The Front Page", "3");
  expect_entry({"Ports at War, 1914-18"}, "Ports at War, 1914-18", "");
}

TEST(ContentsEntry, OpensWithByWhereTheTitleDoes) { expect_entry({"By the Sea 12"}, "By the Sea", "12"); }

}  // namespace
}  // namespace backissue
