// The command `evaluate`: golden pages through the program, scored, compared with a baseline, reported.
#pragma once

#include "cli/exit_code.h"
#include "cli/options.h"

namespace backissue {

// Everything that can be wrong with the golden pages, the results, the baseline and the places of what is to be written
// is said before the first page is converted. Throws Error; what it wrote before that is whole.
ExitCode evaluate(const EvaluateOptions& options);

}  // namespace backissue
