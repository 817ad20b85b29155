#include "layout/articles.h"

#include <algorithm>
#include <limits>
#include <map>

#include "layout/captions.h"
#include "layout/over_headlines.h"

namespace backissue {

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
  const std::vector<bool> early = belong_to_next_headline(page, flow, body);
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

}  // namespace backissue
