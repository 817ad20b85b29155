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

double gap(const Region& upper, const Region& lower) { return lower.box.top - upper.box.bottom; }

// What stands over a headline and belongs to it, though it is read before.
class OverHeadlines {
 public:
  OverHeadlines(const Page& page, const std::vector<int>& flow, const BodyStyle& body)
      : page_(page), flow_(flow), body_(body) {}

  // Whether each region of the flow belongs to the headline that follows it.
  std::vector<bool> find() const {
    std::vector<bool> belongs(flow_.size(), false);
    for (std::size_t h = 1; h < flow_.size(); ++h) {
      if (at(h).kind != RegionKind::headline) continue;
      const std::size_t first = text_over(h, signature_over(head_over(h), h));
      std::fill(belongs.begin() + std::ptrdiff_t(first), belongs.begin() + std::ptrdiff_t(h), true);
    }
    return belongs;
  }

 private:
  const Region& at(std::size_t k) const { return page_.regions[std::size_t(flow_[k])]; }

  // Kicker, deck and byline close over the headline; a kicker is nothing by itself.
  std::size_t head_over(std::size_t h) const {
    std::size_t first = h;
    while (first > 0 && goes_with_headline(at(first - 1).kind)) {
      const bool close = std::abs(gap(at(first - 1), at(first))) < 2.5 * body_.leading &&
                         overlap_x(at(first - 1).box, at(h).box) > 0;
      if (!close && at(first - 1).kind != RegionKind::kicker) break;
      --first;
    }
    return first;
  }

  // The signature of the text before is nearer to that.
  std::size_t signature_over(std::size_t first, std::size_t h) const {
    while (first < h && first > 0 && at(first).kind == RegionKind::byline &&
           overlap_x(at(first - 1).box, at(first).box) > 0 &&
           std::abs(gap(at(first - 1), at(first))) < gap(at(first), at(first + 1))) {
      ++first;
    }
    return first;
  }

  // Text whose column begins beside the headline, that breaks off there and goes on behind it; or, where no text is
  // under the headline, what a rule parts from the article before.
  std::size_t text_over(std::size_t h, std::size_t first) const {
    std::size_t next = h + 1;
    while (next < flow_.size() && goes_with_headline(at(next).kind)) ++next;
    if (next == flow_.size()) return std::min(first, under_rule(h));
    const bool goes_on = at(next).kind == RegionKind::body && starts_small(joined_text(at(next)));
    while (goes_on && first > 0 && at(first - 1).kind == RegionKind::body &&
           at(first - 1).box.top > at(h).box.top - 3 * body_.leading &&
           !(first == h && ends_sentence(joined_text(at(first - 1))))) {
      --first;
    }
    return first;
  }

  // The first region below a rule over all of the flow's width, where what is above it has come to its end.
  std::size_t under_rule(std::size_t h) const {
    Box whole;
    for (std::size_t k = 0; k <= h; ++k) whole = unite(whole, at(k).box);
    for (std::size_t k = h; k-- > 1;) {
      if (at(k).kind == RegionKind::headline) return h;
      if (ends_sentence(joined_text(at(k - 1))) && parted_by_rule(k, h, whole)) return k;
    }
    return h;
  }

  bool parted_by_rule(std::size_t k, std::size_t h, const Box& whole) const {
    return std::any_of(page_.regions.begin(), page_.regions.end(), [&](const Region& rule) {
      if (rule.kind != RegionKind::separator || overlap_x(rule.box, whole) < 0.8 * whole.width()) return false;
      const auto stands_over = [&](int i) { return page_.regions[std::size_t(i)].box.center_y() < rule.box.top; };
      return std::all_of(flow_.begin(), flow_.begin() + std::ptrdiff_t(k), stands_over) &&
             std::none_of(flow_.begin() + std::ptrdiff_t(k), flow_.begin() + std::ptrdiff_t(h), stands_over);
    });
  }

  const Page& page_;
  const std::vector<int>& flow_;
  const BodyStyle& body_;
};

constexpr std::size_t most_note_lines = 3;

// A note to the page: a few lines under a rule over all of the flow's width, behind articles in several columns.
bool is_note_to_page(const Page& page, const std::vector<int>& flow) {
  if (flow.size() < 4) return false;
  const Region& note = page.regions[std::size_t(flow.back())];
  if (note.kind != RegionKind::body || note.lines.size() > most_note_lines) return false;
  Box above;
  int headlines = 0, widest = 0;
  for (const int i : flow) {
    const Region& region = page.regions[std::size_t(i)];
    if (&region == &note) continue;
    above = unite(above, region.box);
    headlines += region.kind == RegionKind::headline;
    if (region.kind == RegionKind::body) widest = std::max(widest, region.box.width());
  }
  if (headlines < 2 || note.box.width() < 1.3 * widest) return false;
  return std::any_of(page.regions.begin(), page.regions.end(), [&](const Region& rule) {
    const double y = rule.box.center_y();
    return rule.kind == RegionKind::separator && overlap_x(rule.box, above) > 0.8 * above.width() &&
           y < note.box.center_y() && y > above.bottom - 0.5 * note.x_height;
  });
}

}  // namespace

void group_articles(Page& page, const std::vector<int>& flow, const BodyStyle& body) {
  const std::vector<bool> early = OverHeadlines(page, flow, body).find();
  int article = 0;
  bool has_body = false;
  const Region* headline = nullptr;
  for (std::size_t k = 0; k < flow.size(); ++k) {
    Region& region = page.regions[std::size_t(flow[k])];
    const bool opened = k > 0 && early[k - 1];  // by what stands over the headline
    const bool opens = !opened && region.kind == RegionKind::headline &&
                       !(headline != nullptr && !has_body && same_headline(*headline, region));
    const bool opens_early = !opened && early[k];
    if (article == 0 || ((opens || opens_early) && (has_body || headline != nullptr))) {
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
  if (is_note_to_page(page, flow)) page.regions[std::size_t(flow.back())].article.clear();
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
