#include "pipeline/read_lines.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <chrono>
#include <set>
#include <string>

#include "page/error.h"
#include "support/misbehaviour.h"

namespace backissue {
namespace {

using testing::Each;
using testing::Field;
using testing::IsEmpty;
using testing::SizeIs;

// Reads a line's box as its text, and what process it was read in; goes wrong on the line that it is told.
class BoxReader : public Recogniser {
 public:
  explicit BoxReader(int bad_top = -1) : bad_top_(bad_top) {}

  Reading read(const PreparedPage&, const Page&, const Region& region, const TextLine& line, Effort effort) override {
    if (line.box.top == bad_top_) crash();
    Reading reading;
    reading.turned_about = line.box.top % 2 == 1;
    reading.words.push_back({line.box, region.id + "\u00e9" + std::string(std::size_t(line.box.top), 'x'), 1.0 / 3});
    reading.words.back().alternatives = {{"a b", 0.25}, {"", 1}};
    reading.words.push_back({region.box, "", effort == Effort::full ? 1.0 : 0.0});
    if (tells_process) reading.words.push_back({{}, std::to_string(getpid()), 0});
    return reading;
  }
  std::map<std::string, std::string> engines() const override { return {}; }

  bool tells_process = false;

 private:
  int bad_top_;
};

// Two regions of text with a picture between them; line n of the page has the top n.
Page page_of(int lines) {
  Page page;
  page.regions.resize(3);
  for (std::size_t i = 0; i < 3; ++i) page.regions[i].id = "r" + std::to_string(i);
  page.regions[0].kind = page.regions[2].kind = RegionKind::body;
  page.regions[1].kind = RegionKind::figure;
  for (int n = 0; n < lines; ++n) {
    TextLine line;
    line.box = {0, n, 100, n + 10};
    line.x_height = 5;
    page.regions[n < lines / 3 ? 0 : 2].lines.push_back(line);
  }
  return page;
}

bool alike(const Reading& a, const Reading& b) { return a.words == b.words && a.turned_about == b.turned_about; }

std::vector<Reading> read(const Page& page, Recogniser& recogniser, int jobs) {
  return read_lines({}, page, recogniser, {.jobs = jobs, .timeout = std::chrono::seconds(30), .memory = 0});
}

TEST(ReadLines, AreTheSameWhateverTheNumberOfProcesses) {
  BoxReader reader;
  for (const int lines : {0, 1, 2, 9, 100}) {
    const Page page = page_of(lines);
    const auto alone = read(page, reader, 1);
    ASSERT_THAT(alone, SizeIs(lines));
    for (int i = 0; i < lines; ++i) EXPECT_EQ(alone[std::size_t(i)].words[0].box.top, i);
    for (const int jobs : {2, 3, 64}) {
      const auto shared = read(page, reader, jobs);
      ASSERT_THAT(shared, SizeIs(lines));
      for (std::size_t i = 0; i < alone.size(); ++i) EXPECT_TRUE(alike(shared[i], alone[i])) << i;
    }
  }
}

TEST(ReadLines, AreSharedOutBetweenProcesses) {
  BoxReader reader;
  reader.tells_process = true;
  std::set<std::string> processes;
  for (const Reading& reading : read(page_of(100), reader, 2)) processes.insert(reading.words[2].text);
  EXPECT_GT(processes.size(), 2u);
  EXPECT_LE(processes.size(), 12u);
  EXPECT_FALSE(processes.contains(std::to_string(getpid())));
}

TEST(ReadLines, FailureOfAProcessIsThePages) {
  BoxReader reader(7);
  try {
    read(page_of(10), reader, 2);
    ADD_FAILURE() << "no failure";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::internal);
    EXPECT_EQ(error.code(), "page_crashed");
  }
}

TEST(ReadLinesApart, LoseNothingButTheLineThatFails) {
  BoxReader reader(7);
  const auto apart = read_lines_apart({}, page_of(10), reader, {.jobs = 2, .memory = 0});
  EXPECT_EQ(apart.failed, 1);
  ASSERT_THAT(apart.readings, SizeIs(10));
  for (std::size_t i = 0; i < 10; ++i) {
    if (i == 7) {
      EXPECT_THAT(apart.readings[i].words, IsEmpty());
    } else {
      ASSERT_THAT(apart.readings[i].words, SizeIs(2));
      EXPECT_EQ(apart.readings[i].words[0].box.top, int(i));
      EXPECT_EQ(apart.readings[i].words[1].confidence, 0) << "not the least effort";
    }
  }
}

}  // namespace
}  // namespace backissue
