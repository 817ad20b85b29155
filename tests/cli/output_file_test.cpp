#include "cli/output_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <sstream>

#include "page/error.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class OutputFileTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "backissue-output-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string content(const std::string& name) const {
    std::ostringstream out;
    out << std::ifstream(folder_ / name).rdbuf();
    return out.str();
  }
  void put(const std::string& name, const std::string& bytes) const { std::ofstream(folder_ / name) << bytes; }
  std::ptrdiff_t entries() const { return std::distance(fs::directory_iterator(folder_), {}); }

  fs::path folder_;
};

std::string refusal(const fs::path& path, bool overwrite = false) {
  try {
    OutputFile file(path, overwrite);
    file.write("x");
    file.commit();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::unwritable_output);
    return error.what();
  }
  return "not refused";
}

TEST_F(OutputFileTest, AppearsWithCommit) {
  OutputFile file(folder_ / "a.json", false);
  file.write("one ");
  file.write("two");
  EXPECT_FALSE(fs::exists(folder_ / "a.json"));
  file.commit();
  EXPECT_EQ(content("a.json"), "one two");
  EXPECT_EQ(entries(), 1);
}

TEST_F(OutputFileTest, HasAnyNewFilesRights) {
  OutputFile file(folder_ / "a.json", false);
  file.commit();
  put("other", "");
  EXPECT_EQ(fs::status(folder_ / "a.json").permissions(), fs::status(folder_ / "other").permissions());
}

TEST_F(OutputFileTest, NothingRemainsWithoutCommit) {
  put("a.json", "old");
  {
    OutputFile file(folder_ / "a.json", true);
    file.write("new");
  }
  EXPECT_EQ(content("a.json"), "old");
  EXPECT_EQ(entries(), 1);
}

TEST_F(OutputFileTest, ReplacesOnlyWhenAsked) {
  put("a.json", "old");
  EXPECT_THAT(refusal(folder_ / "a.json"), HasSubstr("--overwrite"));
  EXPECT_EQ(content("a.json"), "old");
  EXPECT_EQ(refusal(folder_ / "a.json", true), "not refused");
  EXPECT_EQ(content("a.json"), "x");
}

TEST_F(OutputFileTest, DoesNotReplaceAFileThatCameMeanwhile) {
  OutputFile file(folder_ / "a.json", false);
  file.write("new");
  put("a.json", "meanwhile");
  EXPECT_THROW(file.commit(), Error);
  EXPECT_EQ(content("a.json"), "meanwhile");
}

TEST_F(OutputFileTest, LinkStaysALink) {
  put("real.json", "old");
  fs::create_symlink(folder_ / "real.json", folder_ / "link.json");
  EXPECT_EQ(refusal(folder_ / "link.json", true), "not refused");
  EXPECT_TRUE(fs::is_symlink(folder_ / "link.json"));
  EXPECT_EQ(content("real.json"), "x");
}

TEST_F(OutputFileTest, SaysWhatIsWrongWithThePlace) {
  put("file", "");
  EXPECT_THAT(refusal(folder_ / "file" / "a.json"), HasSubstr("Not a directory"));
  EXPECT_THAT(refusal(folder_ / "none" / "a.json"), HasSubstr("make the folder first"));
  EXPECT_THAT(refusal(folder_), HasSubstr("Is a directory"));
  EXPECT_THAT(refusal("/dev/full"), HasSubstr("No space left on device"));
  EXPECT_THROW(check_writable(folder_ / "none" / "a.json", false), Error);
}

TEST_F(OutputFileTest, CheckLeavesNothingBehind) {
  check_writable(folder_ / "a.json", false);
  EXPECT_EQ(entries(), 0);
}

}  // namespace
}  // namespace backissue
