#include "layout/articles.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

#include "layout/reading_order.h"
#include "layout/wording.h"

namespace backissue {

using namespace wording;

namespace {

bool opens_article(RegionKind kind) { return kind == RegionKind::headline; }

bool belongs_above_headline(RegionKind kind) { return kind == RegionKind::kicker; }

// Squared distance between boxes, 0 where they touch.
double distance(const Box& a, const Box& b) {
  const double dx = std::max(0, -overlap_x(a, b));
  const double dy = std::max(0, -overlap_y(a, b));
  return dx * dx + dy * dy;
}

// Two blocks of one headline: same size, close, nothing between.
bool same_headline(const Region& a, const Region& b) {
  const double ratio = std::min(a.x_height, b.x_height) / std::max(a.x_height, b.x_height);
  return ratio > 0.8 && distance(a.box, b.box) < 9 * a.x_height * a.x_height;
}

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
      return 10;
    case RegionKind::table:
      return 11;
    case RegionKind::footnote:
      return 7;
    case RegionKind::credit:
      return 13;
    default:
      return 14;
  }
}

}  // namespace

namespace {

// A headline that further headlines follow at once is the page's, or its department's: it belongs to no article.
void clear_lone_headlines(Page& page, const std::vector<int>& flow) {
  std::map<std::string, int> others;
  for (const int i : flow) {
    const Region& region = page.regions[std::size_t(i)];
    others[region.article] += region.kind != RegionKind::headline && region.kind != RegionKind::kicker;
  }
  if (std::count_if(others.begin(), others.end(), [](const auto& article) { return article.second > 0; }) < 2) return;
  for (const int i : flow) {
    Region& region = page.regions[std::size_t(i)];
    if (others[region.article] == 0) region.article.clear();
  }
}

}  // namespace

void group_articles(Page& page, const std::vector<int>& flow, const BodyStyle& body) {
  int article = 0;
  bool has_body = false;
  const Region* headline = nullptr;
  for (const int i : flow) {
    Region& region = page.regions[std::size_t(i)];
    const bool opens =
        opens_article(region.kind) && !(headline != nullptr && !has_body && same_headline(*headline, region));
    const bool opens_early = belongs_above_headline(region.kind);
    if (article == 0 || (opens && (has_body || headline != nullptr)) || (opens_early && has_body)) {
      ++article;
      has_body = false;
      headline = nullptr;
    }
    if (region.kind == RegionKind::headline) headline = &region;
    if (region.kind == RegionKind::body) has_body = true;
    region.article = std::to_string(article);
  }
  clear_lone_headlines(page, flow);
  // The rest goes to the nearest text.
  for (Region& region : page.regions) {
    if (!region.article.empty() || !has_text(region.kind) || is_furniture(region.kind) ||
        region.kind == RegionKind::advertisement || region.kind == RegionKind::masthead ||
        region.kind == RegionKind::issue_line) {
      continue;
    }
    double nearest = std::numeric_limits<double>::max();
    for (const int i : flow) {
      const Region& text = page.regions[std::size_t(i)];
      if (text.kind != RegionKind::body && text.kind != RegionKind::headline) continue;
      const double apart = distance(region.box, text.box);
      if (apart < nearest) {
        nearest = apart;
        region.article = text.article;
      }
    }
    const double reach = 25 * body.leading;
    if (nearest > reach * reach) region.article.clear();
  }
}

namespace {

// What belongs to no article, read as a page of its own.
std::vector<int> loose_regions(const Page& page, double x_height) {
  std::vector<int> loose;
  std::vector<Box> rules;
  for (int i = 0; i < int(page.regions.size()); ++i) {
    const Region& region = page.regions[std::size_t(i)];
    if (region.kind == RegionKind::separator) rules.push_back(region.box);
    if (has_text(region.kind) && !is_furniture(region.kind) && region.article.empty() && region.flow.empty())
      loose.push_back(i);
  }
  return reading_order(page.regions, loose, rules, x_height);
}

}  // namespace

void sort_regions(Page& page, const std::vector<int>& flow) {
  std::map<int, int> place;
  for (std::size_t i = 0; i < flow.size(); ++i) place[flow[i]] = int(i);
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
    const bool may_be_in_text = region.kind == RegionKind::other || region.kind == RegionKind::issue_line ||
                                region.kind == RegionKind::caption;
    const bool in_text = may_be_in_text && found != place.end();
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
