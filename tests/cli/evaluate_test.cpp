// The command `evaluate`, as a shell sees it. Most of it is tried on finished results, which takes no recognition.
#include <gmock/gmock.h>

#include <algorithm>

#include "support/program.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

constexpr const char* prose =
    "The keeper of the light had counted ships for forty years.\nHe wrote them down in a book that nobody read.\n";

class EvaluateCommand : public ProgramTest {
 protected:
  // Three golden pages with a truth in plain text, and results that say just that.
  void SetUp() override {
    ProgramTest::SetUp();
    for (const std::string page : {"p1", "p2", "p3"}) {
      put("gold/" + page + ".truth.txt", prose + page);
      put("made/" + page + ".txt", prose + page);
    }
  }

  void put(const std::string& file, const std::string& bytes) const {
    fs::create_directories((folder_ / file).parent_path());
    write_file(folder_ / file, bytes);
  }
  std::string path(const std::string& file) const { return (folder_ / file).string(); }
  std::string content(const std::string& file) const { return read_file(folder_ / file); }
  bool is_there(const std::string& file) const { return fs::exists(folder_ / file); }

  RunResult score(std::vector<std::string> more = {}) const {
    std::vector<std::string> arguments = {"evaluate", path("gold"), "--results", path("made")};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments);
  }
  // Of finished results, against base.json.
  RunResult gate(std::vector<std::string> more = {}) const {
    more.insert(more.begin(), {"--baseline", path("base.json")});
    return score(more);
  }
};

TEST_F(EvaluateCommand, PrintsATable) {
  put("made/p2.txt", "The keeper of the night had counted ships for forty years.");
  const RunResult result = score();
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("gold/p2"));
}

TEST_F(EvaluateCommand, GivesJsonAndJunitToo) {
  const RunResult json = score({"--format", "json"});
  EXPECT_EQ(json.exit_code, 0) << json.err;
  EXPECT_THAT(json.out, HasSubstr("\"character_error\""));
  EXPECT_THAT(json.out, Not(HasSubstr("\"region_kind\""))) << "plain text has no regions";
  const RunResult junit = score({"--format", "junit", "-o", path("junit.xml")});
  EXPECT_EQ(junit.exit_code, 0) << junit.err;
  EXPECT_EQ(junit.out, "");
  EXPECT_THAT(content("junit.xml"), HasSubstr("<testcase name=\"gold/p1\""));
}

TEST_F(EvaluateCommand, StoresABaselineAndPassesWhatIsAsItWas) {
  const RunResult stored = gate({"--update-baseline"});
  EXPECT_EQ(stored.exit_code, 0) << stored.err;
  const std::string baseline = content("base.json");
  EXPECT_THAT(baseline, HasSubstr("gold/p3"));
  for (int again = 0; again < 10; ++again) EXPECT_EQ(gate({"--tolerance", "0"}).exit_code, 0);
  EXPECT_EQ(content("base.json"), baseline) << "written only when asked";
}

TEST_F(EvaluateCommand, FailsWhenAPageHasBecomeWorseAndNamesIt) {
  gate({"--update-baseline"});
  const std::string baseline = content("base.json");
  put("made/p2.txt", "The keeper of the light.");
  const RunResult result = gate();
  EXPECT_EQ(result.exit_code, 1) << result.out;
  EXPECT_THAT(result.out, HasSubstr("gold/p2"));
  EXPECT_EQ(content("base.json"), baseline);
  EXPECT_EQ(gate({"--format", "junit"}).exit_code, 1);
}

TEST_F(EvaluateCommand, ToleratesWhatItIsToldTo) {
  gate({"--update-baseline"});
  std::string text = content("made/p2.txt");
  text[0] = 'X';
  put("made/p2.txt", text);
  EXPECT_EQ(gate().exit_code, 1);
  EXPECT_EQ(gate({"--tolerance", "10"}).exit_code, 0);
}

TEST_F(EvaluateCommand, UpdatingShowsTheDifferenceAndThenStoresIt) {
  gate({"--update-baseline"});
  put("made/p2.txt", "The keeper of the light.");
  const RunResult result = gate({"--update-baseline"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("gold/p2"));
  EXPECT_EQ(gate({"--tolerance", "0"}).exit_code, 0);
}

TEST_F(EvaluateCommand, SaysHowToMakeABaselineThatIsNotThere) {
  const RunResult result = gate();
  EXPECT_EQ(result.exit_code, 4);
  EXPECT_THAT(result.err, HasSubstr("--update-baseline"));
}

TEST_F(EvaluateCommand, LeavesAFileThatIsNoBaselineAlone) {
  for (const std::string other : {"{\"schema\": \"another\"}", "my notes",
                                  "{\"schema\": \"backissue-baseline\", "
                                  "\"schema_version\": \"99.0\", \"options\": {}, \"items\": []}"}) {
    put("base.json", other);
    for (const bool update : {false, true}) {
      const RunResult result =
          gate(update ? std::vector<std::string>{"--update-baseline"} : std::vector<std::string>{});
      EXPECT_EQ(result.exit_code, 4) << other;
      EXPECT_THAT(result.err, HasSubstr("base.json"));
      EXPECT_EQ(content("base.json"), other);
    }
  }
}

TEST_F(EvaluateCommand, FiguresUnderOtherOptionsCannotBeCompared) {
  gate({"--update-baseline"});
  const RunResult result = gate({"--fold", "none"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_THAT(result.err, HasSubstr("--fold"));
}

TEST_F(EvaluateCommand, APageWithoutAResultHasFailedAndCountsInFull) {
  gate({"--update-baseline"});
  fs::remove(folder_ / "made/p3.txt");
  const RunResult result = score();
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_THAT(result.out, HasSubstr("gold/p3"));
  EXPECT_THAT(score({"--format", "json"}).out, HasSubstr("there is no result for it"));
  EXPECT_EQ(gate().exit_code, 1);
}

TEST_F(EvaluateCommand, PagesThatAreNewOrGoneAreSaid) {
  gate({"--update-baseline"});
  put("gold/p4.truth.txt", prose);
  put("made/p4.txt", prose);
  const RunResult more = gate();
  EXPECT_EQ(more.exit_code, 0) << more.out;
  EXPECT_THAT(more.out, HasSubstr("gold/p4"));
  fs::remove(folder_ / "gold/p1.truth.txt");
  fs::remove(folder_ / "made/p1.txt");
  const RunResult less = gate();
  EXPECT_EQ(less.exit_code, 1);
  EXPECT_THAT(less.out, HasSubstr("gold/p1"));
}

TEST_F(EvaluateCommand, EveryFaultIsNamedAndNothingIsWritten) {
  put("made/stray.txt", "of no page");
  put("made/p1.hocr", "<html><body>");
  const RunResult result = gate({"--update-baseline", "--report", path("html"), "-o", path("table.txt")});
  EXPECT_EQ(result.exit_code, 4);
  EXPECT_THAT(result.err, HasSubstr("stray.txt"));
  EXPECT_THAT(result.err, HasSubstr("p1.hocr"));
  EXPECT_FALSE(is_there("base.json"));
  EXPECT_FALSE(is_there("table.txt"));
  EXPECT_FALSE(is_there("html/index.html"));
}

TEST_F(EvaluateCommand, ATruthThatDoesNotParseOrHasNoScanStopsBeforeTheFirstPage) {
  put("gold/p1.truth.txt", "\xff\xfe not UTF-8");
  const RunResult result = run({"evaluate", path("gold"), "-o", path("table.txt")});
  EXPECT_EQ(result.exit_code, 4);
  EXPECT_THAT(result.err, HasSubstr("p1.truth.txt"));
  EXPECT_THAT(result.err, HasSubstr("p2.truth.txt: there is no scan beside it"));
  EXPECT_FALSE(is_there("table.txt"));
}

TEST_F(EvaluateCommand, OfTwoResultsOfAPageOneMustGo) {
  put("made/p1.json", "{}");
  const RunResult result = score();
  EXPECT_EQ(result.exit_code, 4);
  EXPECT_THAT(result.err, HasSubstr("p1.txt: p1.json is a result of the same page"));
  EXPECT_THAT(result.err, Not(HasSubstr("no golden page"))) << "one fault, said once";
}

TEST_F(EvaluateCommand, OverwritesNothingUnasked) {
  put("table.txt", "mine");
  put("html/index.html", "mine");
  EXPECT_EQ(score({"-o", path("table.txt")}).exit_code, 5);
  EXPECT_EQ(score({"--report", path("html")}).exit_code, 5);
  EXPECT_EQ(content("table.txt"), "mine");
  EXPECT_EQ(content("html/index.html"), "mine");
  EXPECT_EQ(score({"-o", path("table.txt"), "--report", path("html"), "--overwrite"}).exit_code, 0);
  EXPECT_THAT(content("html/index.html"), HasSubstr("</html>"));
}

// A page that can be read and one that cannot, converted for real.
TEST_F(EvaluateCommand, ConvertsTheScansAndCountsTheOneThatFailed) {
  for (const std::string page : {"p1", "p2"}) fs::remove(folder_ / "gold" / (page + ".truth.txt"));
  put("gold/p3.png", read_file(testdata("broken/truncated.png")));
  put("gold/essay.png", read_file(testdata("pages/clean/essay-a.png")));
  put("gold/essay.truth.json", read_file(testdata("pages/clean/essay-a.truth.json")));
  const RunResult result = run({"evaluate", path("gold"), "--report", path("html"), "--quiet", "--format", "json"});
  EXPECT_EQ(result.exit_code, 3) << result.err;
  EXPECT_THAT(result.out, HasSubstr("gold/essay"));
  EXPECT_THAT(result.out, HasSubstr("cannot be decoded"));
  const std::string report = content("html/index.html");
  EXPECT_THAT(report, HasSubstr("data:image/jpeg;base64,"));
  EXPECT_EQ(run({"evaluate", path("gold"), "--quiet", "--format", "json", "--jobs", "1"}).out, result.out);
}

}  // namespace
}  // namespace backissue
