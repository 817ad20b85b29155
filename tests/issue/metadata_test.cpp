#include "issue/metadata.h"

#include <gmock/gmock.h>

#include "issue/build_issue.h"

namespace backissue {
namespace {

using testing::ElementsAre;
using testing::Pair;

Page cover() {
  return page_of(
      1, {region_of(RegionKind::masthead, {"Tidewater"}), region_of(RegionKind::issue_line, {"Volume 19, Number 3"}),
          region_of(RegionKind::issue_line, {"September 1996"})});
}

IssueMetadata found_in(std::vector<Page> pages, const IssueMetadata& given = {}) {
  Issue issue = issue_of(std::move(pages));
  issue.metadata = given;
  find_metadata(issue);
  return issue.metadata;
}

TEST(Metadata, IsReadFromTheCover) {
  const IssueMetadata metadata = found_in({cover()});
  EXPECT_EQ(metadata.title, "Tidewater");
  EXPECT_EQ(metadata.volume, "19");
  EXPECT_EQ(metadata.number, "3");
  EXPECT_EQ(metadata.date, "1996-09");
  EXPECT_EQ(metadata.date_text, "September 1996");
  EXPECT_THAT(metadata.sources, ElementsAre(Pair("date", "cover"), Pair("date_text", "cover"), Pair("number", "cover"),
                                            Pair("title", "cover"), Pair("volume", "cover")));
}

TEST(Metadata, AnIssueLineMayBeOneUnawares) {
  const IssueMetadata metadata = found_in({page_of(
      1, {region_of(RegionKind::masthead, {"The Antiquary."}), region_of(RegionKind::kicker, {"JANUARY, 1901."})})});
  EXPECT_EQ(metadata.title, "The Antiquary");
  EXPECT_EQ(metadata.date, "1901-01");
  EXPECT_EQ(metadata.date_text, "JANUARY, 1901");
}

TEST(Metadata, ABareYearOnTheCoverIsNoDate) {
  EXPECT_FALSE(found_in({page_of(1, {region_of(RegionKind::other, {"1901"})})}).date);
}

TEST(Metadata, IsReadFromTheContentsPage) {
  const IssueMetadata metadata =
      found_in({page_of(1, {}), page_of(2, {region_of(RegionKind::headline, {"Contents"}),
                                            region_of(RegionKind::issue_line, {"Volume 8, Number 3, July 1999"}),
                                            region_of(RegionKind::contents_entry, {"Letters 6"})})});
  EXPECT_EQ(metadata.volume, "8");
  EXPECT_EQ(metadata.date, "1999-07");
  EXPECT_EQ(metadata.sources.at("volume"), "contents");
}

TEST(Metadata, IsReadFromRunningHeads) {
  std::vector<Page> pages;
  for (int n = 1; n <= 4; ++n)
    pages.push_back(page_of(n, {region_of(RegionKind::running_head, {"Harbor Review / Issue 4, September 2015"})}));
  const IssueMetadata metadata = found_in(std::move(pages));
  EXPECT_EQ(metadata.title, "Harbor Review");
  EXPECT_EQ(metadata.number, "4");
  EXPECT_EQ(metadata.date, "2015-09");
  EXPECT_EQ(metadata.sources.at("title"), "running_head");
}

TEST(Metadata, APersonsWordStandsAboveWhatIsRead) {
  IssueMetadata given;
  given.title = "Tidewater Quarterly";
  given.date = "1996-10";
  const IssueMetadata metadata = found_in({cover()}, given);
  EXPECT_EQ(metadata.title, "Tidewater Quarterly");
  EXPECT_EQ(metadata.date, "1996-10");
  EXPECT_EQ(metadata.date_text, std::nullopt);  // the cover's would contradict it
  EXPECT_EQ(metadata.volume, "19");
  EXPECT_EQ(metadata.sources.at("title"), "metadata");
  EXPECT_EQ(metadata.sources.at("volume"), "cover");
}

TEST(Metadata, APersonMayTypeADateAsPrinted) {
  IssueMetadata given;
  given.date = "July 1999";
  IssueMetadata metadata = found_in({}, given);
  EXPECT_EQ(metadata.date, "1999-07");
  EXPECT_EQ(metadata.date_text, "July 1999");
  given.date = "high summer";
  metadata = found_in({}, given);
  EXPECT_EQ(metadata.date, std::nullopt);
  EXPECT_EQ(metadata.date_text, "high summer");
}

TEST(Metadata, NameplatesFurtherInAreNotTheIssues) {
  EXPECT_FALSE(found_in({page_of(7, {region_of(RegionKind::masthead, {"Other Review"})})}).title);
}

TEST(Metadata, WhatIsNotFoundStaysUnknown) {
  const IssueMetadata metadata = found_in({page_of(1, {region_of(RegionKind::body, {"Text."})})});
  EXPECT_EQ(metadata, IssueMetadata{});
}

}  // namespace
}  // namespace backissue
