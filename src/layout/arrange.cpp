#include <algorithm>

#include "layout/advertisements.h"
#include "layout/articles.h"
#include "layout/contents_page.h"
#include "layout/form_blocks.h"
#include "layout/framed_text.h"
#include "layout/interruptions.h"
#include "layout/kinds.h"
#include "layout/layout.h"
#include "layout/measure.h"
#include "layout/paragraphs.h"
#include "layout/reading_order.h"
#include "layout/region_order.h"
#include "layout/tables.h"

namespace backissue {

namespace {

// The frames as a page of their own, in its reading order.
std::vector<int> order_boxes(const std::vector<FramedText>& framed, const BodyStyle& body) {
  std::vector<Region> boxes;
  std::vector<int> places;
  for (const FramedText& frame : framed) {
    Region region;
    region.box = frame.box;
    TextLine line;
    line.box = frame.box;
    region.lines.push_back(line);
    places.push_back(int(boxes.size()));
    boxes.push_back(std::move(region));
  }
  return reading_order(boxes, places, {}, body.x_height);
}

// Orders what stands in each frame as a flow of its own: "sidebar1" or "ad1". Returns what is left for the main flow.
std::vector<int> order_frames(Page& page, std::vector<int> items, const BodyStyle& body) {
  const std::vector<FramedText> framed = take_framed(page, items, body);
  int number = 0;
  for (const int k : order_boxes(framed, body)) {
    const FramedText& frame = framed[std::size_t(k)];
    const std::string flow = (frame.advertisement ? "ad" : "sidebar") + std::to_string(++number);
    int place = 0;
    for (const int i : reading_order(page.regions, frame.items, rules_of(page), body.x_height)) {
      Region& region = page.regions[std::size_t(i)];
      region.flow = flow;
      region.order = ++place;
      if (frame.advertisement) region.kind = RegionKind::advertisement;
    }
  }
  return items;
}

// Kinds that stand beside an article's text rather than in it.
bool in_main_flow(const Page& page, RegionKind kind) {
  const bool has_masthead = std::any_of(page.regions.begin(), page.regions.end(),
                                        [](const Region& region) { return region.kind == RegionKind::masthead; });
  const bool has_entries = std::any_of(page.regions.begin(), page.regions.end(),
                                       [](const Region& region) { return region.kind == RegionKind::contents_entry; });
  switch (kind) {
    case RegionKind::issue_line:
      return !has_masthead;
    case RegionKind::caption:
      return has_entries;  // beside a table of contents no text runs on
    case RegionKind::pull_quote:
    case RegionKind::credit:
    case RegionKind::table:
    case RegionKind::footnote:
    case RegionKind::advertisement:
    case RegionKind::masthead:
      return false;
    default:
      return true;
  }
}

std::vector<int> main_flow(const Page& page, std::vector<int> items, const BodyStyle& body) {
  std::erase_if(items, [&](int i) { return !in_main_flow(page, page.regions[std::size_t(i)].kind); });
  return reading_order(page.regions, items, rules_of(page), body.x_height);
}

void name_flows(Page& page) {
  int boxes = 0;
  for (Region& region : page.regions) {
    if (!region.flow.empty()) continue;
    switch (region.kind) {
      case RegionKind::body:
      case RegionKind::subhead:
        region.flow = "main";
        break;
      default:
        region.flow = has_text(region.kind) ? "block" + std::to_string(++boxes) : "";
    }
  }
}

// Body regions that follow each other in one column, with nothing between them, are one region.
void merge_columns(Page& page, const BodyStyle& body) {
  std::vector<Region> merged;
  for (Region& region : page.regions) {
    Region* last = merged.empty() ? nullptr : &merged.back();
    if (last != nullptr && region.kind == RegionKind::body && last->kind == RegionKind::body &&
        region.flow == last->flow && region.article == last->article && region.polarity == last->polarity &&
        overlap_x(region.box, last->box) > 0.5 * std::min(region.box.width(), last->box.width()) &&
        region.box.top >= last->lines.back().box.top && region.box.top - last->box.bottom < 2.5 * body.leading) {
      const double white = region.lines.front().baseline[1] - last->lines.back().baseline[1];
      if (white > 1.4 * body.leading) region.lines.front().starts_paragraph = true;
      std::move(region.lines.begin(), region.lines.end(), std::back_inserter(last->lines));
      measure_region(*last);
      continue;
    }
    merged.push_back(std::move(region));
  }
  page.regions = std::move(merged);
}

// Columns count from 1 within an article's flow, a new one wherever the text goes on further right and up.
void number_columns(Page& page) {
  const Region* last = nullptr;
  int column = 0;
  for (Region& region : page.regions) {
    if (region.kind != RegionKind::body) continue;
    if (last == nullptr || last->article != region.article || last->flow != region.flow) {
      column = 1;
    } else if (overlap_x(last->box, region.box) < 0.3 * std::min(last->box.width(), region.box.width())) {
      column = region.box.left > last->box.left ? column + 1 : 1;
    }
    region.column = column;
    last = &region;
  }
}

// What opens an article that has nothing else to read is no deck: the short text of a box.
void name_lone_decks(Page& page) {
  constexpr std::size_t least_lines = 3;
  for (Region& deck : page.regions) {
    if (deck.kind != RegionKind::deck || deck.lines.size() < least_lines) continue;
    const bool has_body = std::any_of(page.regions.begin(), page.regions.end(), [&](const Region& other) {
      return other.kind == RegionKind::body && other.article == deck.article && other.flow == deck.flow;
    });
    if (!has_body) deck.kind = RegionKind::body;
  }
}

}  // namespace

void arrange(Page& page, const BodyStyle& of_issue) {
  const BodyStyle body = form_blocks(page, of_issue);
  if (body.x_height > 0) {
    classify(page, body);
    name_table_captions(page, body);
    if (is_contents_page(page)) form_contents_entries(page, body);
  }

  std::vector<int> items;
  for (int i = 0; i < int(page.regions.size()); ++i) {
    const Region& region = page.regions[std::size_t(i)];
    if (has_text(region.kind) && !is_furniture(region.kind)) items.push_back(i);
  }
  items = order_frames(page, std::move(items), body);
  std::vector<int> flow = main_flow(page, items, body);
  if (correct_kinds_in_flow(page, flow, body)) flow = main_flow(page, items, body);

  group_articles(page, flow, body);
  sort_regions(page, flow);
  name_lone_decks(page);
  name_flows(page);
  merge_columns(page, body);
  find_paragraphs(page, body);
  join_advertisements(page);
  free_headings_of_advertisements(page);
  number_columns(page);
  int order = 0;
  for (std::size_t i = 0; i < page.regions.size(); ++i) {
    page.regions[i].id = "r" + std::to_string(i + 1);
    page.regions[i].order = has_text(page.regions[i].kind) ? ++order : 0;
  }
}

}  // namespace backissue
