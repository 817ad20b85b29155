// Pages built in code, whole, with everything about them known.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "evaluation/evaluation.h"

namespace backissue {

inline constexpr int letter_width = 10, line_height = 16, line_pitch = 20;  // pixels

// Words of letters that are 10 pixels wide, with a space of 10 between.
inline TextLine line_at(int left, int top, const std::string& text) {
  TextLine line;
  line.text = text;
  line.box = {left, top, left + letter_width * int(text.size()), top + line_height};
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    line.words.push_back({{left + letter_width * int(begin), top, left + letter_width * int(end), top + line_height},
                          text.substr(begin, end - begin),
                          1});
    begin = end + 1;
  }
  return line;
}

// Lines under each other, 20 pixels apart. Its text: the lines, run together.
inline Region region_at(int left, int top, const std::string& id, RegionKind kind,
                        const std::vector<std::string>& lines) {
  Region region;
  region.id = id;
  region.kind = kind;
  for (const std::string& text : lines) {
    region.lines.push_back(line_at(left, top, text));
    region.box = unite(region.box, region.lines.back().box);
    region.text += (region.text.empty() ? "" : " ") + text;
    top += line_pitch;
  }
  return region;
}

inline Region box_at(const Box& box, const std::string& id, RegionKind kind = RegionKind::body) {
  Region region;
  region.id = id;
  region.kind = kind;
  region.box = box;
  return region;
}

inline Region in_article(const std::string& article, Region region) {
  region.article = article;
  return region;
}

// In reading order as they are given, on a page of 1000 by 1000 pixels.
inline PageContent page_of(std::vector<Region> regions) {
  PageContent content = nothing_read();
  content.page.number = 1;
  content.page.scan.width = content.page.scan.height = 1000;
  int order = 0;
  for (Region& region : regions) {
    region.order = ++order;
    if (!is_furniture(region.kind) && has_text(region.kind))
      content.page.text += (content.page.text.empty() ? "" : "\n\n") + region.text;
  }
  content.page.regions = std::move(regions);
  return content;
}

// The same page with the regions read in another order: by their places in the page, from 0.
inline PageContent reordered(PageContent content, const std::vector<std::size_t>& places) {
  for (std::size_t i = 0; i < places.size(); ++i) content.page.regions.at(places[i]).order = int(i) + 1;
  return content;
}

}  // namespace backissue
