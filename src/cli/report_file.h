// The report of `evaluate` on disk.
#pragma once

#include <filesystem>
#include <vector>

#include "cli/golden_results.h"

namespace backissue {

// Makes the folder. Throws Error (unwritable_output) where index.html could not be written in it.
void check_report(const std::filesystem::path& folder, bool overwrite);

// folder/index.html, whole or not at all. Pages worst first, each with its scan as a picture to look at.
void write_report(const std::filesystem::path& folder, const EvaluateOptions& options,
                  const std::vector<GoldenSet>& sets, const std::vector<SetResult>& results,
                  const Evaluation& evaluation, const Comparison* comparison);

}  // namespace backissue
