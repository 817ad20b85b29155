#include "layout/region_order.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "layout/measure.h"
#include "layout/reading_order.h"

namespace backissue {
namespace {

constexpr int rank_of_body = 6;

int rank(const Region& region) {
  switch (region.kind) {
    case RegionKind::masthead:
      return 0;
    case RegionKind::issue_line:
      return 1;
    case RegionKind::kicker:
      return 2;
    case RegionKind::headline:
      return 3;
    case RegionKind::deck:
      return 4;
    case RegionKind::byline:
      return 5;
    case RegionKind::body:
    case RegionKind::subhead:
    case RegionKind::contents_entry:
    case RegionKind::jump_line:  // "continued from" stands over the text, "continued on" under it
      return rank_of_body;
    case RegionKind::pull_quote:
      return 8;
    case RegionKind::caption:
    case RegionKind::table:  // a table with its heading, in their order on the page
      return 10;
    case RegionKind::footnote:
      return 7;
    case RegionKind::credit:
      return 13;
    default:
      return 14;
  }
}

// Captions, tables and credits of articles, in the order in which the page would be read with them in its text.
std::vector<int> beside_text(const Page& page, std::vector<int> items) {
  std::vector<bool> in_flow(page.regions.size(), false), beside(page.regions.size(), false);
  for (const int i : items) in_flow[std::size_t(i)] = true;
  for (int i = 0; i < int(page.regions.size()); ++i) {
    const Region& region = page.regions[std::size_t(i)];
    const bool kind =
        region.kind == RegionKind::caption || region.kind == RegionKind::credit || region.kind == RegionKind::table;
    beside[std::size_t(i)] = kind && !region.article.empty() && region.flow.empty() && !in_flow[std::size_t(i)];
    if (beside[std::size_t(i)]) items.push_back(i);
  }
  std::vector<int> order = reading_order(page.regions, items, rules_of(page), page.x_height);
  std::erase_if(order, [&](int i) { return !beside[std::size_t(i)]; });
  return order;
}

// What belongs to no article, read as a page of its own.
std::vector<int> loose_regions(const Page& page, double x_height) {
  std::vector<int> loose;
  for (int i = 0; i < int(page.regions.size()); ++i) {
    const Region& region = page.regions[std::size_t(i)];
    if (has_text(region.kind) && !is_furniture(region.kind) && region.article.empty() && region.flow.empty())
      loose.push_back(i);
  }
  return reading_order(page.regions, loose, rules_of(page), x_height);
}

}  // namespace

void sort_regions(Page& page, const std::vector<int>& flow) {
  std::map<int, int> place;
  for (std::size_t i = 0; i < flow.size(); ++i) place[flow[i]] = int(i);
  for (const int i : beside_text(page, flow)) place[i] = int(place.size());
  for (const int i : loose_regions(page, page.x_height)) place[i] = int(place.size());
  using Key = std::tuple<int, int, int, int, int, int>;
  std::vector<std::pair<Key, int>> keys;
  for (int i = 0; i < int(page.regions.size()); ++i) {
    const Region& region = page.regions[std::size_t(i)];
    const bool nameplate =
        region.kind == RegionKind::masthead || (region.kind == RegionKind::issue_line && region.article.empty());
    int group = 2, article = 0;
    if (!has_text(region.kind)) {
      group = 6;
    } else if (region.kind == RegionKind::running_foot || (is_furniture(region.kind) && region.order < 0)) {
      group = 5;
    } else if (is_furniture(region.kind)) {
      group = 0;
    } else if (nameplate) {
      group = 1;
    } else if (region.kind == RegionKind::advertisement) {
      group = 4;
    } else if (region.article.empty()) {
      group = 3;
    } else {
      article = std::stoi(region.article);
    }
    const auto found = place.find(i);
    const bool boxed = region.flow.starts_with("sidebar") || region.flow.starts_with("ad");
    const bool in_text =
        ((region.kind == RegionKind::other || region.kind == RegionKind::issue_line) && found != place.end()) ||
        (region.kind == RegionKind::caption && found != place.end() && found->second < int(flow.size()));
    const int role = group != 2 ? 0 : boxed ? 9 : in_text ? rank_of_body : rank(region);
    const int box_number = boxed ? std::stoi(region.flow.substr(region.flow.find_first_of("0123456789"))) : 0;
    // Boxed regions come in the order they were given (region.order), what is outside the flow from the top.
    const int within = found != place.end() ? found->second : boxed ? region.order : region.box.top;
    keys.emplace_back(Key{group, article, role, box_number, within, region.box.left}, i);
  }
  std::sort(keys.begin(), keys.end());
  std::vector<Region> sorted;
  int order = 0;
  for (const auto& [key, i] : keys) {
    sorted.push_back(std::move(page.regions[std::size_t(i)]));
    sorted.back().order = has_text(sorted.back().kind) ? ++order : 0;
  }
  page.regions = std::move(sorted);
}

}  // namespace backissue
