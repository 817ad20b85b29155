// Whole runs over scans of drawn lines, read by a recogniser that misbehaves where it is told to.
#include "pipeline/pipeline.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>

#include "imageproc/codecs.h"
#include "page/error.h"
#include "support/drawn_page.h"
#include "support/misbehaviour.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr int width_of_none = 600;  // page n is so much and n pixels wide: that is how the recogniser knows it

#ifdef __SANITIZE_ADDRESS__
constexpr std::int64_t memory = 8'000'000'000;  // its own is no sign of a page that needs too much
#else
constexpr std::int64_t memory = 400'000'000;
#endif

using Behaviour = std::function<void(const TextLine& line, Effort effort)>;

class FakeRecogniser : public Recogniser {
 public:
  explicit FakeRecogniser(std::map<int, Behaviour> behaviours) : behaviours_(std::move(behaviours)) {}

  Reading read(const PreparedPage& prepared, const Page&, const Region&, const TextLine& line, Effort effort) override {
    const auto found = behaviours_.find(prepared.grey.width - width_of_none);
    if (found != behaviours_.end()) found->second(line, effort);
    return {{{line.box, "word", 0.9}}};
  }
  std::map<std::string, std::string> engines() const override { return {}; }

 private:
  std::map<int, Behaviour> behaviours_;
};

// Text is the lines' words as they are.
class PlainPostprocessor : public Postprocessor {
 public:
  void mend(std::vector<Page>& pages, const WordCounts&) override {
    for (Page& page : pages) {
      page.text.clear();
      for (const Region& region : page.regions)
        for (const TextLine& line : region.lines) page.text += line.text + "\n";
    }
  }
  WordCounts telling_words(const std::vector<Page>&) override { return {}; }
  std::map<std::string, std::string> engines() const override { return {}; }
};

class Pipeline : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("backissue-pipeline-" + std::to_string(getpid()));
    fs::remove_all(folder_);
    fs::create_directory(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  IssueSource pages(int count) const {
    for (int n = 1; n <= count; ++n)
      write_png(folder_ / (std::to_string(n) + ".png"), draw_page(width_of_none + n, 400, 20));
    return find_issues({folder_}, {}).at(0);
  }

  static ConvertedIssue convert(const IssueSource& source, std::map<int, Behaviour> behaviours, int jobs) {
    FakeRecogniser recogniser(std::move(behaviours));
    PlainPostprocessor postprocessor;
    PipelineOptions options;
    options.workers.jobs = jobs;
    options.workers.timeout = std::chrono::seconds(4);
    options.workers.memory = memory;
    return convert_issue(source, {}, {recogniser, [&]() -> Postprocessor& { return postprocessor; }}, options, {});
  }

  fs::path folder_;
};

const Behaviour crashing = [](const TextLine&, Effort) { crash(); };
const Behaviour aborting = [](const TextLine&, Effort) { std::abort(); };
const Behaviour hanging = [](const TextLine&, Effort) { hang(); };
const Behaviour eating = [](const TextLine&, Effort) {
#ifdef __SANITIZE_ADDRESS__
  throw std::bad_alloc();  // its own memory leaves no room for a limit
#else
  eat_memory();
#endif
};

// Only at the first try.
Behaviour in_full(const Behaviour& bad) {
  return [bad](const TextLine& line, Effort effort) {
    if (effort == Effort::full) bad(line, effort);
  };
}

TEST_F(Pipeline, PageThatFailsIsConvertedAgainByTheSimplestPath) {
  const ConvertedIssue converted = convert(pages(3), {{2, in_full(aborting)}}, 2);
  EXPECT_THAT(converted.failed, IsEmpty());
  ASSERT_THAT(converted.issue.pages, SizeIs(3));
  const Page& page = converted.issue.pages[1];
  EXPECT_EQ(page.number, 2);
  EXPECT_EQ(page.text, converted.issue.pages[0].text);
  ASSERT_THAT(page.warnings, SizeIs(1));
  EXPECT_EQ(page.warnings[0].code, "simplest_path");
  EXPECT_THAT(page.warnings[0].message, HasSubstr("signal 6 (Aborted)"));
  EXPECT_THAT(converted.issue.pages[2].warnings, IsEmpty());
}

TEST_F(Pipeline, LineThatFailsIsLostAlone) {
  const Behaviour bad_at_top = [](const TextLine& line, Effort) {
    if (line.box.top < 60) crash();
  };
  const ConvertedIssue converted = convert(pages(2), {{1, bad_at_top}}, 1);
  EXPECT_THAT(converted.failed, IsEmpty());
  ASSERT_THAT(converted.issue.pages, SizeIs(2));
  const Page& page = converted.issue.pages[0];
  EXPECT_EQ(page.text + "word\n", converted.issue.pages[1].text);
  ASSERT_THAT(page.warnings, SizeIs(1));
  EXPECT_THAT(page.warnings[0].message, HasSubstr("; 1 line lost"));
}

TEST_F(Pipeline, SameBytesForAnyNumberOfWorkers) {
  const IssueSource source = pages(3);
  const std::map<int, Behaviour> behaviours{{2, in_full(crashing)}};
  const Issue alone = convert(source, behaviours, 1).issue;
  for (const int jobs : {2, 3, 16}) EXPECT_EQ(convert(source, behaviours, jobs).issue, alone) << jobs;
}

// Reads where it was loaded.
class LoadingTeller : public Recogniser {
 public:
  void load() override {
    if (loader_ == 0) loader_ = getpid();
  }
  Reading read(const PreparedPage&, const Page&, const Region&, const TextLine& line, Effort) override {
    return {{{line.box, std::to_string(loader_), 0.9}}};
  }
  std::map<std::string, std::string> engines() const override { return {}; }

 private:
  pid_t loader_ = 0;
};

TEST_F(Pipeline, WhatReadsIsLoadedOnceBeforeProcessesPart) {
  for (const int scans : {1, 3}) {
    PlainPostprocessor postprocessor;
    LoadingTeller recogniser;
    PipelineOptions options;
    options.workers.jobs = 4;
    const Engines engines{recogniser, [&]() -> Postprocessor& { return postprocessor; }};
    std::set<std::string> loaders;
    for (const Page& page : convert_issue(pages(scans), {}, engines, options, {}).issue.pages)
      for (const Region& region : page.regions)
        for (const TextLine& line : region.lines) loaders.insert(line.text);
    ASSERT_THAT(loaders, SizeIs(1)) << scans;
    EXPECT_NE(*loaders.begin(), "0");
  }
}

class Unloadable : public FakeRecogniser {
 public:
  Unloadable() : FakeRecogniser({}) {}
  void load() override { throw Error(ErrorKind::missing_data, "broken_model", "cannot be loaded"); }
};

TEST_F(Pipeline, ARecogniserThatCannotBeLoadedEndsTheRun) {
  for (const int scans : {1, 2}) {
    PlainPostprocessor postprocessor;
    Unloadable recogniser;
    const Engines engines{recogniser, [&]() -> Postprocessor& { return postprocessor; }};
    try {
      convert_issue(pages(scans), {}, engines, {}, {});
      ADD_FAILURE() << scans;
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::missing_data);
      EXPECT_THAT(error.what(), HasSubstr("cannot be loaded"));
    }
  }
}

// Each line has forty letters, among them how large the page takes its body to be.
class XHeightTeller : public Recogniser {
 public:
  Reading read(const PreparedPage& prepared, const Page&, const Region&, const TextLine& line, Effort) override {
    std::string text = "of" + std::string(prepared.x_height < 25 ? "small" : "large");
    text.resize(40, 'n');
    return {{{line.box, text, 0.9}}};
  }
  std::map<std::string, std::string> engines() const override { return {}; }
};

TEST_F(Pipeline, ACoverIsConvertedAgainInTheStyleOfItsIssue) {
  const auto text_of_cover = [&](int text_pages) {
    fs::remove_all(folder_);
    fs::create_directory(folder_);
    write_png(folder_ / "1.png", draw_page(800, 1000, 60));
    for (int n = 2; n < 2 + text_pages; ++n)
      write_png(folder_ / (std::to_string(n) + ".png"), draw_page(800, 1000, 20));
    XHeightTeller recogniser;
    PlainPostprocessor postprocessor;
    PipelineOptions options;
    options.workers.jobs = 2;
    const Engines engines{recogniser, [&]() -> Postprocessor& { return postprocessor; }};
    const Issue issue = convert_issue(find_issues({folder_}, {}).at(0), {}, engines, options, {}).issue;
    EXPECT_EQ(issue.pages.front().number, 1);
    EXPECT_EQ(issue.pages.front().of, 1 + text_pages);
    return issue.pages.front().text;
  };
  EXPECT_THAT(text_of_cover(3), HasSubstr("ofsmall"));
  EXPECT_THAT(text_of_cover(1), HasSubstr("oflarge")) << "one page does not tell what the issue is set in";
}

TEST_F(Pipeline, TenBadPagesOfAHundredAreNamedAndTheOthersRight) {
  const std::map<int, Behaviour> behaviours{{1, crashing},  {12, aborting}, {23, hanging}, {34, eating},
                                            {45, crashing}, {56, aborting}, {67, hanging}, {78, eating},
                                            {89, crashing}, {100, aborting}};
  const ConvertedIssue converted = convert(pages(100), behaviours, 2);
  EXPECT_EQ(converted.issue.page_count, 100);
  EXPECT_THAT(converted.issue.pages, SizeIs(90));
  for (const Page& page : converted.issue.pages) {
    EXPECT_EQ(page.scan.file, std::to_string(page.number) + ".png");
    EXPECT_EQ(page.text, converted.issue.pages[0].text);
    EXPECT_THAT(page.warnings, IsEmpty());
  }
  const std::map<int, std::string> codes{
      {1, "page_crashed"},  {12, "page_crashed"}, {23, "page_timeout"}, {34, "page_memory"},  {45, "page_crashed"},
      {56, "page_crashed"}, {67, "page_timeout"}, {78, "page_memory"},  {89, "page_crashed"}, {100, "page_crashed"}};
  std::map<int, std::string> found;
  for (const FailedScan& scan : converted.failed) {
    found[scan.number] = scan.error.code;
    EXPECT_EQ(scan.error.scan, std::to_string(scan.number) + ".png");
    EXPECT_THAT(scan.error.message, HasSubstr(scan.error.scan));
  }
  EXPECT_EQ(found, codes);
}

}  // namespace
}  // namespace backissue
