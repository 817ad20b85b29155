// The truths of testdata/. The form: testdata/README.md.
#pragma once

#include <filesystem>
#include <vector>

#include "evaluation/evaluation.h"

namespace backissue {

PageContent read_page_truth(const std::filesystem::path& file);
// issue.truth.json with the pages' truths beside it.
Content read_issue_truth(const std::filesystem::path& folder);

// Every page's truth under the folder, by name.
std::vector<std::filesystem::path> page_truths_in(const std::filesystem::path& folder);

}  // namespace backissue
