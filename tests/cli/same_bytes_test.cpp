// The same scans give the same bytes, and at the price of one thread a worker.
#include <gmock/gmock.h>

#include "output/output.h"
#include "support/program.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;

class SameBytesTest : public ProgramTest {
 protected:
  fs::path mixed_issue() const {
    return make_issue("spring", {{"p1.png", "broken/one-bit.png"},
                                 {"p2.tif", "broken/multi-frame.tif"},
                                 {"p3.png", "broken/truncated.png"},
                                 {"p4.jpg", "broken/colour.jpg"},
                                 {"p5.png", "broken/all-white.png"}});
  }
  std::string bytes(const std::vector<std::string>& arguments, const RunSetting& setting = {}) const {
    const RunResult result = run(arguments, setting);
    EXPECT_EQ(result.exit_code, 3) << result.err;
    EXPECT_GT(result.out.size(), 1000u);
    return result.out;
  }
};

TEST_F(SameBytesTest, ForAnyNumberOfJobs) {
  const fs::path issue = mixed_issue();
  for (const char* format : {"json", "jsonl", "text"}) {
    EXPECT_EQ(bytes({"convert", issue, "--format", format, "--jobs", "1"}),
              bytes({"convert", issue, "--format", format, "--jobs", "4"}))
        << format;
  }
}

TEST_F(SameBytesTest, InACommaLocale) {
  const fs::path locales = folder_ / "locales";
  fs::create_directories(locales);
  const std::string make = "localedef -i de_DE -f UTF-8 " + (locales / "de_DE.UTF-8").string() + " >/dev/null 2>&1";
  if (std::system(make.c_str()) != 0)
    GTEST_SKIP() << "localedef cannot make de_DE.UTF-8 here (Debian package: locales)";
  const fs::path issue = mixed_issue();
  EXPECT_EQ(bytes({"convert", issue}, {.environment = {{"LC_ALL", "C"}}}),
            bytes({"convert", issue}, {.environment = {{"LC_ALL", "de_DE.UTF-8"}, {"LOCPATH", locales}}}));
}

// Tesseract's own threads make it many times slower; whoever sets no variable must be spared them.
TEST_F(SameBytesTest, OneOpenMpThreadAWorkerWithNoVariableSet) {
  const std::vector<std::string> arguments = {"convert", testdata("broken/one-bit.png"), "--jobs", "1"};
  const RunResult limited = run(arguments, {.environment = {{"OMP_THREAD_LIMIT", "1"}, {"OMP_NUM_THREADS", ""}}});
  const RunResult unset = run(arguments, {.environment = {{"OMP_THREAD_LIMIT", ""}, {"OMP_NUM_THREADS", ""}}});
  EXPECT_EQ(unset.out, limited.out);
  EXPECT_LT(unset.cpu_seconds, 1.3 * limited.cpu_seconds + 0.2);
  EXPECT_LT(unset.cpu_seconds, 1.2 * unset.wall_seconds + 0.1);
}

}  // namespace
}  // namespace backissue
