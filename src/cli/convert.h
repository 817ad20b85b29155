// The command `convert`.
#pragma once

#include "cli/exit_code.h"
#include "cli/options.h"

namespace backissue {

// Throws Error for what is wrong before the first page or with the output, Interrupted on a signal.
ExitCode convert(const ConvertOptions& options);

}  // namespace backissue
