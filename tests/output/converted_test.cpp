// What the built program makes of the sample issue.
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "output/output.h"
#include "output/schema.h"

namespace backissue {
namespace {

// The program's standard output.
std::string convert_sample(const std::string& options) {
  const std::string out = testing::TempDir() + "backissue-converted-" + std::to_string(getpid());
  const std::string command = std::string("'" BACKISSUE_PROGRAM "' convert '" BACKISSUE_SOURCE_DIR
                                          "/testdata/issues/tidewater-1996-3' --quiet ") +
                              options + " >'" + out + "'";
  EXPECT_EQ(std::system(command.c_str()), 0) << command;
  std::ostringstream bytes;
  bytes << std::ifstream(out, std::ios::binary).rdbuf();
  std::filesystem::remove(out);
  return bytes.str();
}

TEST(ConvertedSample, FitsTheSchemaAndIsReadBackAsItIs) {
  const std::string json = convert_sample("");
  EXPECT_EQ(document_faults(json), "");
  const Issue issue = read_json(json, "sample");
  EXPECT_EQ(issue.pages.size(), 10u);
  EXPECT_EQ(to_json(issue), json);
  EXPECT_EQ(json.find(BACKISSUE_SOURCE_DIR), std::string::npos) << "a path of this machine";
}

}  // namespace
}  // namespace backissue
