// A page's scan in the report, with layers over it that can be switched.
#pragma once

#include <map>
#include <string>
#include <string_view>
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

struct ScanStyle {
  Box part = {};        // of the scan, that the picture shows; empty: the whole
  bool linked = false;  // a region, id region_id_of(), leads to its text, id block_id_of()
  bool order_shown = false;
  std::string_view places = "Differences";  // what the marked places are called
};

// Ids of a region's box on the scan and of its text: "p12-b3", "p12-x3". region: its place in Page::regions.
std::string region_id_of(const std::string& page, std::size_t region);
std::string block_id_of(const std::string& page, std::size_t region);

// "body" for kinds of one colour, whose class it is with "k-" before it.
std::string_view group_of(RegionKind kind);

// The class of each article's colour on the page, by its id.
std::map<std::string, std::string> article_colours(const Page& page);

// The scan with its layers, and the boxes that switch them. Empty where there is neither a picture nor a box.
std::string scan_view(const ReportPage& page, const std::string& page_id, const std::vector<MarkedPlace>& places,
                      const ScanStyle& style = {});

}  // namespace backissue
