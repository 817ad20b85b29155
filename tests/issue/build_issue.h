// Pages and issues for tests, a line or a region at a time.
#pragma once

#include <string>
#include <vector>

#include "page/issue.h"

namespace backissue {

inline constexpr int test_page_width = 1000, test_page_height = 1400;  // pixels

// A line of text, as wide as it is told.
inline TextLine line_of(const std::string& text, const Box& box = {100, 100, 500, 120}) {
  TextLine line;
  line.text = text;
  line.box = box;
  line.x_height = 10;
  return line;
}

// A region of these lines, one below the other, in the left column.
inline Region region_of(RegionKind kind, const std::vector<std::string>& lines, const std::string& article = "",
                        int top = 100) {
  Region region;
  region.kind = kind;
  region.article = article;
  region.x_height = 10;
  region.flow = kind == RegionKind::body || kind == RegionKind::subhead ? "main" : "block1";
  for (const std::string& text : lines) {
    const int y = top + 30 * int(region.lines.size());
    region.lines.push_back(line_of(text, {100, y, 500, y + 20}));
    region.box = unite(region.box, region.lines.back().box);
  }
  return region;
}

// The same once post-processing has been over it: the lines are one paragraph.
inline Region finished(Region region) {
  for (const TextLine& line : region.lines) region.text += (region.text.empty() ? "" : " ") + line.text;
  region.paragraphs = {{region.text, false, false}};
  return region;
}

// Regions get their places and ids, "r1", "r2", ...
inline Page page_of(int number, std::vector<Region> regions, int of = 0) {
  Page page;
  page.number = number;
  page.of = of;
  page.scan.width = test_page_width;
  page.scan.height = test_page_height;
  page.scan.crop = {0, 0, test_page_width, test_page_height};
  page.regions = std::move(regions);
  int order = 0;
  for (Region& region : page.regions) {
    region.order = has_text(region.kind) ? ++order : 0;
    region.id = "r" + std::to_string(&region - page.regions.data() + 1);
  }
  return page;
}

inline Issue issue_of(std::vector<Page> pages) {
  Issue issue;
  issue.page_count = pages.empty() ? 0 : pages.back().number;
  issue.pages = std::move(pages);
  for (Page& page : issue.pages) page.of = issue.page_count;
  return issue;
}

}  // namespace backissue
