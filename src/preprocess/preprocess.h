// Preparation: a scan becomes an upright, straight, clean page of known letter size.
#pragma once

#include "page/prepared_page.h"
#include "page/scan.h"

namespace backissue {

struct PreprocessOptions {};

// Accepts every valid scan; a blank one gives an x_height of 0.
PreparedPage prepare(const Scan& scan, const PreprocessOptions& options);

}  // namespace backissue
