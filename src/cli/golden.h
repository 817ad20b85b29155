// Golden pages on disk: scans, and what is known to stand on them.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "evaluation/evaluation.h"
#include "input/input.h"
#include "page/error.h"

namespace backissue {

// The golden pages of one folder. Names begin with the last part of what the command line named: for "testdata/pages"
// the set "pages/clean" with "pages/clean/columns-a".
struct GoldenSet {
  std::string name;
  std::filesystem::path place;       // where its results stand, within the folder of results
  bool is_issue = false;             // one issue, converted as a whole; else pages that know nothing of each other
  Content truth;                     // its pages one for one those of `names`
  std::vector<std::string> names;    // of the pages
  std::optional<IssueSource> scans;  // none: only results can be scored
  std::vector<std::size_t> scan_of;  // for each of `names` which of the scans it is on: a spread holds two
};

struct Goldens {
  std::vector<GoldenSet> sets;
  std::vector<std::string> remarks;  // what was passed over
  std::vector<Error> faults;         // each names its file; where there is one, nothing should be evaluated
};

// Folders are entered, and those in them; in each, a scan's truth is the file called like it with another ending
// (page.png, page.truth.json). A folder NAME beside a folder NAME.truth has its truths there; where they, or the folder
// itself, have an issue.truth.json, it is an issue.
// Without scans, truths alone are golden pages too.
Goldens find_goldens(const std::vector<std::filesystem::path>& paths, bool needs_scans, const InputOptions& options);

// A whole file. Throws Error (unreadable_input) that names it.
std::string read_file_bytes(const std::filesystem::path& path);

// A file that says something of the item called `stem`: its name goes on with a dot. The longest such stem counts.
bool is_called(const std::filesystem::path& file, const std::string& stem);

}  // namespace backissue
