// From a prepared page's pixels back to the scan's.
#pragma once

#include "page/page.h"
#include "page/prepared_page.h"

namespace backissue {

// Fills page.scan, skew_degrees and rotation; maps every box, baseline and x-height of the page to pixels of the scan
// as it is stored, inside its crop; drops the glyphs, which no document holds.
void to_scan_coordinates(Page& page, const PreparedPage& prepared, const ScanInfo& scan);

}  // namespace backissue
