// Golden pages, converted for the tools of this folder: quietly, two at once.
#pragma once

#include <filesystem>
#include <vector>

#include "cli/golden.h"
#include "cli/golden_results.h"
#include "cli/options.h"

namespace backissue {

inline std::vector<SetResult> convert_quietly(const Goldens& goldens,
                                              CorrectionLevel correction = CorrectionLevel::safe) {
  EvaluateOptions options;
  options.quiet = true;
  options.jobs = 2;
  options.correction = correction;
  return convert_goldens(goldens.sets, options);
}

}  // namespace backissue
