#include "layout/articles.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

#include "layout/captions.h"
#include "layout/heads.h"
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

// A picture goes with the text over or under it rather than with a text three times nearer at its side.
constexpr double column_change = 9;  // of squared distances

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

namespace {

// Whether each region of the flow stands over the headline that follows it, and belongs to it: a kicker, a deck or a
// byline that is nearer to that headline than to what is before it; or text whose column begins beside the headline,
// that breaks off there and goes on behind the headline.
std::vector<bool> belongs_to_next_headline(const Page& page, const std::vector<int>& flow, const BodyStyle& body) {
  std::vector<bool> belongs(flow.size(), false);
  const auto at = [&](std::size_t k) -> const Region& { return page.regions[std::size_t(flow[k])]; };
  for (std::size_t h = 1; h < flow.size(); ++h) {
    if (at(h).kind != RegionKind::headline) continue;
    std::size_t first = h;
    const auto gap = [&](std::size_t upper, std::size_t lower) { return at(lower).box.top - at(upper).box.bottom; };
    while (first > 0 && goes_with_headline(at(first - 1).kind) && std::abs(gap(first - 1, first)) < 2.5 * body.leading &&
           overlap_x(at(first - 1).box, at(h).box) > 0) {
      --first;
    }
    // The signature of the text over it is nearer to that.
    while (first < h && first > 0 && at(first).kind == RegionKind::byline &&
           overlap_x(at(first - 1).box, at(first).box) > 0 && std::abs(gap(first - 1, first)) < gap(first, first + 1)) {
      ++first;
    }
    std::size_t next = h + 1;
    while (next < flow.size() && goes_with_headline(at(next).kind)) ++next;
    const bool goes_on = next < flow.size() && at(next).kind == RegionKind::body && starts_small(joined_text(at(next)));
    while (goes_on && first > 0 && at(first - 1).kind == RegionKind::body &&
           at(first - 1).box.top > at(h).box.top - 3 * body.leading &&
           !(first == h && ends_sentence(joined_text(at(first - 1))))) {
      --first;
    }
    std::fill(belongs.begin() + std::ptrdiff_t(first), belongs.begin() + std::ptrdiff_t(h), true);
  }
  return belongs;
}

}  // namespace

void group_articles(Page& page, const std::vector<int>& flow, const BodyStyle& body) {
  const std::vector<bool> early = belongs_to_next_headline(page, flow, body);
  int article = 0;
  bool has_body = false;
  const Region* headline = nullptr;
  for (std::size_t k = 0; k < flow.size(); ++k) {
    Region& region = page.regions[std::size_t(flow[k])];
    const bool opened = k > 0 && early[k - 1];  // by what stands over the headline
    const bool opens = !opened && opens_article(region.kind) &&
                       !(headline != nullptr && !has_body && same_headline(*headline, region));
    const bool opens_early = !opened && (early[k] || belongs_above_headline(region.kind));
    if (article == 0 || (opens && (has_body || headline != nullptr)) ||
        (opens_early && (has_body || (early[k] && headline != nullptr)))) {
      ++article;
      has_body = false;
      headline = nullptr;
    }
    if (region.kind == RegionKind::headline) headline = &region;
    if (region.kind == RegionKind::body && !early[k]) has_body = true;
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
    const Box box = box_with_picture(page, region);
    for (const int i : flow) {
      const Region& text = page.regions[std::size_t(i)];
      if (text.kind != RegionKind::body && text.kind != RegionKind::headline) continue;
      const bool other_column = box != region.box && overlap_x(box, text.box) <= 0;
      const double apart = distance(box, text.box) * (other_column ? column_change : 1);
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

// Captions, tables and credits of articles, in the order in which the page would be read with them in its text.
std::vector<int> beside_text(const Page& page, std::vector<int> items) {
  std::vector<Box> rules;
  std::vector<bool> in_flow(page.regions.size(), false), beside(page.regions.size(), false);
  for (const int i : items) in_flow[std::size_t(i)] = true;
  for (int i = 0; i < int(page.regions.size()); ++i) {
    const Region& region = page.regions[std::size_t(i)];
    if (region.kind == RegionKind::separator) rules.push_back(region.box);
    const bool kind =
        region.kind == RegionKind::caption || region.kind == RegionKind::credit || region.kind == RegionKind::table;
    beside[std::size_t(i)] = kind && !region.article.empty() && region.flow.empty() && !in_flow[std::size_t(i)];
    if (beside[std::size_t(i)]) items.push_back(i);
  }
  std::vector<int> order = reading_order(page.regions, items, rules, page.x_height);
  std::erase_if(order, [&](int i) { return !beside[std::size_t(i)]; });
  return order;
}

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
