#include "golden/golden.h"

#include <sstream>

#include "output/output.h"

namespace backissue {

namespace fs = std::filesystem;

std::vector<Page> GoldenTest::convert(const std::vector<fs::path>& scans) const {
  std::vector<std::string> arguments = {"convert", "--format", "jsonl", "--quiet"};
  arguments.insert(arguments.end(), scans.begin(), scans.end());
  const RunResult result = run(arguments);
  EXPECT_EQ(result.exit_code, 0) << result.err;
  std::vector<Page> pages;
  std::istringstream lines(result.out);
  for (std::string line; std::getline(lines, line);) pages.push_back(read_json_line(line, "standard output"));
  EXPECT_EQ(pages.size(), scans.size());
  return pages;
}

fs::path GoldenTest::scan_of(const fs::path& folder, const std::string& stem) {
  for (const char* extension : {".png", ".jpg", ".tif"}) {
    if (fs::exists(folder / (stem + extension))) return folder / (stem + extension);
  }
  ADD_FAILURE() << (folder / stem) << ": there is no such scan";
  return {};
}

fs::path GoldenTest::truth_of(const fs::path& scan) { return fs::path(scan).replace_extension(".truth.json"); }

}  // namespace backissue
