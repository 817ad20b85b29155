// Pages through the built program, against what is known to stand on them.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "page/page.h"
#include "support/program.h"

namespace backissue {

// The character error that a page may have at most. The aims are those of its group; a page that is not there yet says
// so with a limit of its own, a little above what was last measured.
struct PageLimit {
  const char* page;
  double most;
};
inline void PrintTo(const PageLimit& limit, std::ostream* out) { *out << limit.page; }

class GoldenTest : public ProgramTest {
 protected:
  // Each page known only to itself, in the order of the files. A page that failed is a failure of the test.
  std::vector<Page> convert(const std::vector<std::filesystem::path>& scans) const;

  // The one file of a folder with this stem that is a scan.
  static std::filesystem::path scan_of(const std::filesystem::path& folder, const std::string& stem);
  static std::filesystem::path truth_of(const std::filesystem::path& scan);
};

}  // namespace backissue
