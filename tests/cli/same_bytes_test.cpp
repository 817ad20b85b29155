// The same scans give the same bytes, and at the price of one thread a worker.
#include <gmock/gmock.h>

#include <cmath>
#include <cstdint>
#include <regex>

#include "output/output.h"
#include "program.h"

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

// ---- Tags of resolution, rewritten in the file ----

std::uint32_t crc32(const std::string& bytes) {
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char byte : bytes) {
    crc ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320 : 0);
  }
  return ~crc;
}

std::string big_endian(std::uint32_t number) {
  return {char(number >> 24), char(number >> 16 & 255), char(number >> 8 & 255), char(number & 255)};
}

// The PNG with a pHYs chunk of this resolution right behind its header, and no other; 0: a chunk that says nothing.
std::string with_dpi(std::string png, int dpi) {
  const std::size_t behind_header = 8 + 25;
  if (const auto old = png.find("pHYs"); old != std::string::npos) png.erase(old - 4, 21);
  const auto per_metre = static_cast<std::uint32_t>(std::lround(dpi / 0.0254));
  const std::string body = "pHYs" + big_endian(per_metre) + big_endian(per_metre) + '\1';
  return png.insert(behind_header, big_endian(9) + body + big_endian(crc32(body)));
}

TEST_F(SameBytesTest, WhateverResolutionTheFileClaims) {
  const std::string page = read_file(testdata("broken/one-bit.png"));
  const std::regex differs("\"sha256\": \"[0-9a-f]+\"|\"dpi\": (null|[0-9]+)");
  std::string first;
  for (const int dpi : {0, 72, 300, 600, 1200}) {
    write_file(folder_ / "page.png", with_dpi(page, dpi));
    const RunResult result = run({"convert", folder_ / "page.png"});
    ASSERT_EQ(result.exit_code, 0) << result.err;
    EXPECT_EQ(read_json(result.out, "").pages.at(0).scan.dpi, dpi);
    const std::string rest = std::regex_replace(result.out, differs, "");
    if (first.empty()) first = rest;
    EXPECT_EQ(rest, first) << dpi;
  }
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
