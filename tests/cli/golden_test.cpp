// Golden pages as they are found in folders.
#include "cli/golden.h"

#include <gmock/gmock.h>

#include "support/program.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class GoldenFolders : public ProgramTest {
 protected:
  void add(const std::string& file, const std::string& bytes) const {
    fs::create_directories((folder_ / "gold" / file).parent_path());
    write_file(folder_ / "gold" / file, bytes);
  }
  void add_scan(const std::string& file, const std::string& source = "broken/one-bit.png") const {
    add(file, read_file(testdata(source)));
  }
  Goldens find(const std::string& within = "", bool needs_scans = true) const {
    return find_goldens({folder_ / "gold" / within}, needs_scans, {});
  }
  static std::string only_fault(const Goldens& goldens) {
    return goldens.faults.size() == 1 ? goldens.faults[0].what() : std::to_string(goldens.faults.size()) + " faults";
  }
};

TEST_F(GoldenFolders, AScansTruthIsCalledLikeItAndFoldersAreDifficulties) {
  add_scan("hard/p1.png");
  add("hard/p1.truth.txt", "hard");
  add_scan("easy/p1.png");
  add("easy/p1.txt", "easy");
  const Goldens goldens = find();
  EXPECT_THAT(goldens.faults, IsEmpty());
  ASSERT_EQ(goldens.sets.size(), 2u);
  EXPECT_EQ(goldens.sets[0].name, "gold/easy");
  EXPECT_EQ(goldens.sets[0].place, "easy");
  EXPECT_THAT(goldens.sets[0].names, ElementsAre("gold/easy/p1"));
  EXPECT_EQ(goldens.sets[0].truth.pages.at(0).page.text, "easy");
  EXPECT_EQ(goldens.sets[0].scans->pages.at(0).name, "p1.png");
  EXPECT_EQ(goldens.sets[1].name, "gold/hard");
}

TEST_F(GoldenFolders, TheLongestNameTakesATruth) {
  add_scan("p1.png");
  add("p1.truth.txt", "one");
  add_scan("p1.b.png");
  add("p1.b.truth.txt", "two");
  const Goldens goldens = find();
  EXPECT_THAT(goldens.faults, IsEmpty());
  EXPECT_THAT(goldens.sets.at(0).names, ElementsAre("gold/p1", "gold/p1.b"));
  EXPECT_EQ(goldens.sets[0].truth.pages[1].page.text, "two");
}

TEST_F(GoldenFolders, OneScanMayBeNamedAlone) {
  add_scan("p1.png");
  add("p1.truth.txt", "one");
  add_scan("p2.png");
  add("p2.truth.txt", "two");
  EXPECT_THAT(find("p2.png").sets.at(0).names, ElementsAre("gold/p2"));
  EXPECT_THAT(find("p2.truth.txt").sets.at(0).names, ElementsAre("gold/p2"));
}

TEST_F(GoldenFolders, FramesArePages) {
  add_scan("all.tif", "broken/multi-frame.tif");
  add("all.truth.txt", "one\ftwo\fthree\f");
  EXPECT_THAT(find().sets.at(0).names, ElementsAre("gold/all-1", "gold/all-2", "gold/all-3"));
  add("all.truth.txt", "one\f");
  EXPECT_THAT(only_fault(find()), HasSubstr("speaks of 1 pages, and all.tif has 3"));
}

TEST_F(GoldenFolders, ASpreadIsTwoPagesOfOneScan) {
  add_scan("p1.png");
  add("p1.truth.txt", "one");
  add_scan("p2.png");
  add("p2.truth.txt", "two\fthree\f");
  const Goldens goldens = find();
  ASSERT_THAT(goldens.faults, IsEmpty());
  const GoldenSet& set = goldens.sets.at(0);
  EXPECT_THAT(set.names, ElementsAre("gold/p1", "gold/p2-1", "gold/p2-2"));
  EXPECT_THAT(set.scan_of, ElementsAre(0u, 1u, 1u));
  EXPECT_EQ(set.scans->pages.size(), 2u);
  EXPECT_EQ(set.truth.pages.at(2).page.text, "three");
  add("p2.truth.txt", "two\fthree\ffour\f");
  EXPECT_THAT(only_fault(find()), HasSubstr("speaks of 3 pages, and p2.png has 1"));
}

TEST_F(GoldenFolders, AnIssueOfSpreadsCountsPages) {
  add_scan("june/001.png");
  add_scan("june/002.png");
  add_scan("june/003.png");
  add("june.truth/issue.truth.json", R"({"schema_version": "1.0", "articles": [], "contents": [], "pages": [
    {"number": 1, "text": "cover"}, {"number": 2, "text": ""}, {"number": 3, "text": ""}, {"number": 4, "text": "back"}]})");
  add("june.truth/002.truth.txt", "two\fthree\f");
  const Goldens goldens = find();
  ASSERT_THAT(goldens.faults, IsEmpty()) << goldens.faults[0].what();
  const GoldenSet& june = goldens.sets.at(0);
  EXPECT_THAT(june.names, ElementsAre("gold/june/001", "gold/june/002-1", "gold/june/002-2", "gold/june/003"));
  EXPECT_THAT(june.scan_of, ElementsAre(0u, 1u, 1u, 2u));
  EXPECT_EQ(june.truth.pages[2].page.text, "three");
  EXPECT_EQ(june.truth.pages[3].page.text, "back");
  EXPECT_EQ(june.truth.pages[3].page.number, 4);
}

TEST_F(GoldenFolders, AnIssueHasItsTruthBesideIt) {
  add_scan("june/001.png");
  add_scan("june/002.png");
  add("june.truth/issue.truth.json", R"({"schema_version": "1.0", "articles": [], "contents": [],
    "pages": [{"number": 1, "text": "cover"}, {"number": 2, "text": "not this"}]})");
  add("june.truth/002.truth.txt", "this");
  const Goldens goldens = find();
  ASSERT_THAT(goldens.faults, IsEmpty()) << goldens.faults[0].what();
  ASSERT_EQ(goldens.sets.size(), 1u);
  const GoldenSet& june = goldens.sets[0];
  EXPECT_TRUE(june.is_issue);
  EXPECT_THAT(june.names, ElementsAre("gold/june/001", "gold/june/002"));
  EXPECT_EQ(june.truth.pages[0].page.text, "cover");
  EXPECT_EQ(june.truth.pages[1].page.text, "this");
  EXPECT_EQ(june.truth.pages[1].page.number, 2);
}

TEST_F(GoldenFolders, AnIssuesTruthWithMorePagesThanScansIsAFault) {
  add_scan("june/001.png");
  add("june.truth/issue.truth.json", R"({"schema_version": "1.0", "articles": [], "contents": [],
    "pages": [{"number": 1, "text": "cover"}, {"number": 2, "text": "lost"}]})");
  EXPECT_THAT(only_fault(find()), HasSubstr("speaks of page 2, and the folder of its issue has 1 pages"));
}

TEST_F(GoldenFolders, PlainTextWithoutAScanIsSaid) {
  add_scan("p1.png");
  add("p1.txt", "one");
  add("p2.txt", "two");
  EXPECT_THAT(find().remarks, ElementsAre("gold: p2.txt has no scan and is left out"));
}

TEST_F(GoldenFolders, WhatHasNoTruthIsLeftOutAndSaid) {
  add_scan("p1.png");
  add("p1.truth.txt", "one");
  add_scan("photo.png");
  const Goldens goldens = find();
  EXPECT_THAT(goldens.sets.at(0).names, ElementsAre("gold/p1"));
  EXPECT_THAT(goldens.remarks, ElementsAre("gold: 1 scan has no truth and is left out"));
  EXPECT_THAT(only_fault(find("photo.png")), HasSubstr("has no truth"));
}

TEST_F(GoldenFolders, ATruthNeedsItsScanOrResults) {
  add("p1.truth.txt", "one");
  EXPECT_THAT(only_fault(find()), HasSubstr("p1.truth.txt: there is no scan beside it called p1"));
  const Goldens without = find("", false);
  EXPECT_THAT(without.faults, IsEmpty());
  EXPECT_THAT(without.sets.at(0).names, ElementsAre("gold/p1"));
  EXPECT_FALSE(without.sets[0].scans);
}

TEST_F(GoldenFolders, FaultsAreFoundAllAtOnce) {
  add_scan("p1.png");
  add("p1.truth.json", "{");
  add_scan("p2.png");
  add("p2.truth.txt", "a");
  add("p2.gt.txt", "b");
  add("p3.truth.txt", "no scan");
  const Goldens goldens = find();
  ASSERT_EQ(goldens.faults.size(), 3u);
  EXPECT_THAT(goldens.faults[0].what(), HasSubstr("p1.truth.json"));
  EXPECT_THAT(goldens.faults[1].what(), HasSubstr("p2.png: has two truths, p2.gt.txt and p2.truth.txt"));
  EXPECT_THAT(goldens.faults[2].what(), HasSubstr("p3"));
}

TEST_F(GoldenFolders, NothingFoundIsAnError) {
  add("README", "words");
  EXPECT_THROW(find(), Error);
  EXPECT_THAT(only_fault(find_goldens({folder_ / "no such"}, true, {})), HasSubstr("there is no such"));
}

}  // namespace
}  // namespace backissue
