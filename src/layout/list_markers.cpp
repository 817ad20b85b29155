#include "layout/list_markers.h"

#include <algorithm>
#include <cmath>

#include "layout/lines.h"
#include "layout/measure.h"

namespace backissue {
namespace {

// In x-heights of the line that the marker begins.
constexpr double smallest_bullet = 0.25, largest_bullet = 1.1;
constexpr double highest_bullet = 1.1, lowest_bullet = 0.1;  // its middle, over the baseline
constexpr double widest_number = 2.6;
constexpr double nearest = 0.3, farthest = 3;  // from the marker to the line
constexpr double same_edge = 0.4;
constexpr double same_baseline = 0.25;
constexpr double largest_stop = 0.45;
constexpr double least_bracket = 1.5;  // high

constexpr std::size_t longest_number = 4;  // glyphs, the stop among them
constexpr std::size_t shortest_item = 5;

struct Marker {
  std::vector<Box> glyphs;
  Box box;
  std::size_t host = 0;  // index of the line that it would begin
  int number_line = -1;  // index of the line that it is itself; -1: a bullet
  bool is_bullet() const { return number_line < 0; }
};

bool ends_with_stop(const TextLine& number, const TextLine& host) {
  const Box& last = number.glyphs.back();
  const bool stop = last.height() < largest_stop * host.x_height &&
                    std::abs(baseline_at(host, host.box.left) - last.bottom) < same_baseline * host.x_height;
  return stop || last.height() > least_bracket * host.x_height;
}

bool stands_before(const Box& marker, const TextLine& host) {
  const double white = host.box.left - marker.right;
  return white >= nearest * host.x_height && white <= farthest * host.x_height && host.glyphs.size() >= shortest_item;
}

bool is_bullet_of(const Box& mark, const TextLine& host) {
  const double unit = host.x_height, width = mark.width(), height = mark.height();
  const double over = (baseline_at(host, host.box.left) - mark.center_y()) / unit;
  return std::min(width, height) >= smallest_bullet * unit && std::max(width, height) <= largest_bullet * unit &&
         std::max(width, height) <= 1.6 * std::min(width, height) && over >= lowest_bullet && over <= highest_bullet &&
         stands_before(mark, host);
}

bool is_number_of(const TextLine& number, const TextLine& host) {
  return number.glyphs.size() >= 2 && number.glyphs.size() <= longest_number &&
         number.box.width() <= widest_number * host.x_height && stands_before(number.box, host) &&
         std::abs(number.baseline[3] - baseline_at(host, host.box.left)) < same_baseline * host.x_height &&
         ends_with_stop(number, host);
}

// The lines among which the host of a mark must be: those that begin no further down than it ends.
template <typename Fits>
int nearest_host(const std::vector<TextLine>& lines, const Box& marker, const Fits& fits) {
  int best = -1;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].box.top > marker.bottom) break;
    if (lines[i].box.bottom < marker.top || !fits(lines[i])) continue;
    if (best < 0 || lines[i].box.left < lines[std::size_t(best)].box.left) best = int(i);
  }
  return best;
}

bool is_taken(const Box& mark, const std::vector<TextLine>& lines) {
  return std::any_of(lines.begin(), lines.end(), [&](const TextLine& line) {
    return !intersect(line.box, mark).empty() &&
           std::find(line.glyphs.begin(), line.glyphs.end(), mark) != line.glyphs.end();
  });
}

std::vector<Marker> find_candidates(const std::vector<TextLine>& lines, const Marks& marks) {
  std::vector<Marker> found;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const int host =
        nearest_host(lines, lines[i].box, [&](const TextLine& line) { return is_number_of(lines[i], line); });
    if (host >= 0) found.push_back({lines[i].glyphs, lines[i].box, std::size_t(host), int(i)});
  }
  for (const auto* sort : {&marks.points, &marks.letters}) {
    for (const Component& mark : *sort) {
      const int host =
          nearest_host(lines, mark.box, [&](const TextLine& line) { return is_bullet_of(mark.box, line); });
      if (host >= 0 && !is_taken(mark.box, lines)) found.push_back({{mark.box}, mark.box, std::size_t(host)});
    }
  }
  return found;
}

// Of one list: under each other, before lines that begin at one edge.
bool are_of_one_list(const Marker& a, const Marker& b, const std::vector<TextLine>& lines) {
  const TextLine &first = lines[a.host], &second = lines[b.host];
  const double slack = same_edge * first.x_height;
  const bool flush = std::abs(a.box.left - b.box.left) < slack || std::abs(a.box.right - b.box.right) < slack;
  return a.host != b.host && a.is_bullet() == b.is_bullet() && flush &&
         std::abs(first.box.left - second.box.left) < slack && similar(first.x_height, second.x_height) > 0.85 &&
         (!a.is_bullet() || similar(a.box.height(), b.box.height()) > 0.7);
}

void give(const Marker& marker, TextLine& host) {
  host.glyphs.insert(host.glyphs.begin(), marker.glyphs.begin(), marker.glyphs.end());
  host.baseline[1] = int(std::lround(baseline_at(host, marker.box.left)));
  host.baseline[0] = marker.box.left;
  host.box = unite(host.box, marker.box);
}

}  // namespace

void join_list_markers(std::vector<TextLine>& lines, const Marks& marks) {
  const std::vector<Marker> candidates = find_candidates(lines, marks);
  std::vector<const Marker*> markers;
  for (const Marker& marker : candidates) {
    const bool in_list = std::any_of(candidates.begin(), candidates.end(), [&](const Marker& other) {
      return &other != &marker && are_of_one_list(marker, other, lines);
    });
    if (in_list) markers.push_back(&marker);
  }
  std::vector<bool> joined(lines.size(), false);
  for (const Marker* marker : markers) {
    give(*marker, lines[marker->host]);
    if (!marker->is_bullet()) joined[std::size_t(marker->number_line)] = true;
  }
  std::vector<TextLine> rest;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!joined[i]) rest.push_back(std::move(lines[i]));
  }
  lines = std::move(rest);
  sort_from_top(lines);
}

}  // namespace backissue
