// A page's scan in the report, with layers over it that can be switched.
#pragma once

#include <string>
#include <vector>

#include "evaluation/evaluation.h"
#include "evaluation/report/report_differences.h"

namespace backissue {

// A difference as it is shown on the scan.
struct MarkedPlace {
  Difference::Kind kind = Difference::Kind::misread;
  std::vector<Box> boxes;   // none: it is not shown
  std::string id;           // of the shape
  std::string target;       // id of the text it leads to
  std::string description;  // not escaped
};

// The scan with its layers, and the boxes that switch them. Empty where there is neither a picture nor a box.
std::string scan_view(const ReportPage& page, const std::string& page_id, const std::vector<MarkedPlace>& places);

}  // namespace backissue
