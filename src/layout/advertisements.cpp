#include "layout/advertisements.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string_view>
#include <utility>

#include "layout/measure.h"
#include "layout/wording.h"

namespace backissue {

using namespace wording;

namespace {

constexpr std::size_t most_lines = 20;  // of an advertisement without a frame
constexpr double together = 2;          // leadings between the parts of one
constexpr double stands_apart = 2.5;    // leadings to the text over and under it

bool may_be_part(const Region& region) {
  return has_text(region.kind) && !is_furniture(region.kind) && !region.lines.empty() &&
         region.kind != RegionKind::table && region.kind != RegionKind::contents_entry;
}

double gap_y(const Box& a, const Box& b) { return std::max(0, -overlap_y(a, b)); }

struct Group {
  Box box;
  std::vector<const Region*> parts;
};

// Regions under each other, or side by side within the group's width, with little white between.
std::vector<Group> groups_of(const Page& page, const BodyStyle& body) {
  std::vector<Group> groups;
  for (const Region& region : page.regions) {
    if (!may_be_part(region)) continue;
    Group group{region.box, {&region}};
    const auto joins = [&](const Group& other) {
      return overlap_x(other.box, group.box) > 0 && gap_y(other.box, group.box) < together * body.leading;
    };
    // What it meets becomes one with it, and may then meet more.
    for (auto met = std::find_if(groups.begin(), groups.end(), joins); met != groups.end();
         met = std::find_if(groups.begin(), groups.end(), joins)) {
      group.box = unite(group.box, met->box);
      group.parts.insert(group.parts.end(), met->parts.begin(), met->parts.end());
      groups.erase(met);
    }
    groups.push_back(std::move(group));
  }
  return groups;
}

bool is_apart(const Page& page, const Group& group, const BodyStyle& body) {
  return std::all_of(page.regions.begin(), page.regions.end(), [&](const Region& other) {
    const bool is_part = std::find(group.parts.begin(), group.parts.end(), &other) != group.parts.end();
    return is_part || !has_text(other.kind) || is_furniture(other.kind) || overlap_x(other.box, group.box) <= 0 ||
           gap_y(other.box, group.box) > stands_apart * body.leading;
  });
}

std::size_t lines_of(const Group& group) {
  std::size_t lines = 0;
  for (const Region* part : group.parts) lines += part->lines.size();
  return lines;
}

std::string text_of(const Group& group) {
  std::string text;
  for (const Region* part : group.parts) text += joined_text(*part) + ' ';
  return text;
}

std::size_t sizes_of(std::vector<double> x_heights) {
  std::sort(x_heights.begin(), x_heights.end());
  std::size_t sizes = 0;
  double last = 0;
  for (const double size : x_heights) {
    if (size < larger_size * last) continue;
    last = size;
    ++sizes;
  }
  return sizes;
}

}  // namespace

std::ptrdiff_t selling_words(const std::string& text) {
  const std::string plain = lower_words(text);
  constexpr std::string_view signs[] = {
      "telephone",    "tel.",     "p.o. box", " box ",       "postage",    "price",      "write to",
      "send for",     "wanted",   "free of",  "$",           "£",          "open from",  "for sale",
      "to let",       "apply to", "dept.",    "555-",        "coupon",     "evenings",   "mail order",
      "please allow", "send to",  "cut out",  "money order", "money back", "money-back", "satisfaction guaranteed",
      "toll free",    "toll-free"};
  return std::count_if(std::begin(signs), std::end(signs),
                       [&](std::string_view sign) { return plain.find(sign) != std::string::npos; });
}

void add_unframed_advertisements(const Page& page, const BodyStyle& body, std::vector<Frame>& frames) {
  for (const Group& group : groups_of(page, body)) {
    if (lines_of(group) > most_lines || selling_words(text_of(group)) < 2) continue;
    if (is_apart(page, group, body)) frames.push_back({group.box, true});
  }
}

bool is_page_advertisement(const Page& page, const std::vector<int>& inside) {
  const bool is_editorial = std::any_of(page.regions.begin(), page.regions.end(), [](const Region& region) {
    return region.kind == RegionKind::page_number || region.kind == RegionKind::byline ||
           region.kind == RegionKind::masthead || region.kind == RegionKind::contents_entry;
  });
  if (is_editorial) return false;
  std::vector<double> sizes, centers;
  std::size_t lines = 0;
  for (const int i : inside) {
    const Region& region = page.regions[std::size_t(i)];
    lines += region.lines.size();
    for (const TextLine& line : region.lines) {
      sizes.push_back(region.x_height);
      centers.push_back(line.box.center_x());
    }
  }
  const double center = median(centers), size = median(sizes);
  const auto centred =
      std::count_if(centers.begin(), centers.end(), [&](double x) { return std::abs(x - center) < 2 * size; });
  return lines <= most_lines && sizes_of(sizes) >= 3 && centred + 1 >= std::ptrdiff_t(centers.size());
}

void join_advertisements(Page& page) {
  std::vector<Region> joined;
  for (Region& region : page.regions) {
    Region* last = joined.empty() ? nullptr : &joined.back();
    const bool goes_on = last != nullptr && region.kind == RegionKind::advertisement && last->kind == region.kind &&
                         last->flow == region.flow && last->polarity == region.polarity;
    if (!goes_on) {
      joined.push_back(std::move(region));
      continue;
    }
    region.lines.front().starts_paragraph = true;
    std::move(region.lines.begin(), region.lines.end(), std::back_inserter(last->lines));
    measure_region(*last);
  }
  page.regions = std::move(joined);
}

void free_headings_of_advertisements(Page& page) {
  const auto is = [](RegionKind kind) { return [kind](const Region& region) { return region.kind == kind; }; };
  if (std::none_of(page.regions.begin(), page.regions.end(), is(RegionKind::advertisement))) return;
  const bool any_article = std::any_of(page.regions.begin(), page.regions.end(), [](const Region& region) {
    return !region.article.empty() && region.kind != RegionKind::headline;
  });
  if (any_article) return;
  for (Region& region : page.regions) region.article.clear();
}

}  // namespace backissue
