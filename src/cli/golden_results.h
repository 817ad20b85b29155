// What was made of golden pages: converted now, or read from finished results.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "cli/golden.h"
#include "cli/options.h"

namespace backissue {

struct SetResult {
  Content content;                              // a page for each of the set's; one that failed reads nothing
  std::map<std::string, std::string> failures;  // by name of the page: why
};

// Each page alone, an issue as a whole. One result for each set. Throws Error (missing_data), and Interrupted.
std::vector<SetResult> convert_goldens(const std::vector<GoldenSet>& sets, const EvaluateOptions& options);

// folder/place/page.json, .txt, ...; an issue is one file or a page each. A golden page without a result has failed.
// faults: results that cannot be read, and those that belong to no golden page.
std::vector<SetResult> read_results(const std::vector<GoldenSet>& sets, const std::filesystem::path& folder,
                                    std::vector<Error>& faults);

}  // namespace backissue
