// The command `view`.
#pragma once

#include "cli/exit_code.h"
#include "cli/options.h"

namespace backissue {

// Throws Error for a document or a folder of scans that cannot be read, and for what cannot be written; Interrupted on
// a signal. A page whose scan is not to be had is shown without it, which is said.
ExitCode view(const ViewOptions& options);

}  // namespace backissue
