#include "preprocess/borders.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>

#include "imageproc/components.h"
#include "imageproc/grey.h"
#include "imageproc/scale.h"
#include "imageproc/warp.h"
#include "preprocess/letters.h"
#include "preprocess/text_lines.h"

namespace backissue {
namespace {

constexpr double deepest = 0.2;           // of the page's width or height
constexpr double widest_gap = 0.03;       // of the same: light between the edge and a layer, or between two layers
constexpr double least_coverage = 0.5;    // of the edge's length; text along a margin covers a quarter of it
constexpr double least_agreement = 0.55;  // of the same, for one side; the first letters of light lines reach a half
constexpr double tolerance = 0.4;         // letters; how straight a layer's inner side is
constexpr double speck = 0.12;            // letters; light of this size does not end a layer
constexpr double steepest = 0.18;         // 10 degrees
constexpr int most_layers = 16;           // the leaves of a thick book
constexpr int most_light_letters = 4;     // more are light type on a dark band, not specks in a border

// The inner side of a layer: depth = at + slope * position along the edge.
struct Side {
  double at = 0;
  double slope = 0;
  double depth(double position) const { return at + slope * position; }
};

// For each row, where the first dark run behind `start` ends, from the left; -1: none begins within `gap`.
std::vector<int> layer_ends(const Image& ink, const std::vector<int>& start, int gap, int bridge, int limit) {
  std::vector<int> ends(start.size(), -1);
  for (std::size_t y = 0; y < start.size(); ++y) {
    const std::uint8_t* row = ink.row(int(y));
    int x = start[y];
    const int last = std::min(ink.width, x + gap);
    while (x < last && row[x] == 0) ++x;
    if (x >= last) continue;
    int end = x;
    for (; x < std::min(limit, end + bridge + 1); ++x)
      if (row[x] != 0) end = x + 1;
    ends[y] = end;
  }
  return ends;
}

// The line through two of the rows that most rows agree with; nothing where too few do.
std::optional<Side> fit_side(const std::vector<int>& ends, double allowed) {
  constexpr std::size_t samples = 48;
  const auto count_near = [&](const Side& side) {
    std::size_t count = 0;
    for (std::size_t y = 0; y < ends.size(); y += 2)
      count += ends[y] >= 0 && std::abs(ends[y] - side.depth(double(y))) <= allowed;
    return count;
  };
  const auto found = std::count_if(ends.begin(), ends.end(), [](int end) { return end >= 0; });
  if (double(found) < least_coverage * double(ends.size())) return std::nullopt;
  Side best;
  std::size_t most = 0;
  const std::size_t step = std::max<std::size_t>(1, ends.size() / samples);
  for (std::size_t a = step / 2; a < ends.size(); a += step) {
    for (std::size_t b = a + 4 * step; b < ends.size(); b += step) {
      if (ends[a] < 0 || ends[b] < 0) continue;
      const double slope = double(ends[b] - ends[a]) / double(b - a);
      if (std::abs(slope) > steepest) continue;
      const Side side{ends[a] - slope * double(a), slope};
      const std::size_t count = count_near(side);
      if (count <= most) continue;
      most = count;
      best = side;
    }
  }
  if (2 * double(most) < least_agreement * double(ends.size())) return std::nullopt;  // every other row was counted
  return best;
}

bool beyond(const Box& box, const std::vector<int>& depth) {
  const auto row = std::size_t(std::clamp(int(box.center_y()), 0, int(depth.size()) - 1));
  return box.center_x() < depth[row];
}

// Light marks of a letter's shape and size inside the border.
bool holds_light_type(const Image& ink, const std::vector<int>& depth, double letter_size) {
  Image strip = crop(ink, {0, 0, *std::max_element(depth.begin(), depth.end()), ink.height});
  if (strip.empty()) return false;
  for (std::size_t y = 0; y < depth.size(); ++y)
    std::fill(strip.row(int(y)) + std::max(0, depth[y]), strip.row(int(y)) + strip.width, std::uint8_t(255));
  invert(strip);
  const Letters light = find_letters(find_components(strip));
  return int(light.boxes.size()) > most_light_letters && light.size > 0.5 * letter_size;
}

// The depth of the border at the left edge, row by row; empty where there is none.
// `ink` is the part of the page that a border can take; `width` that of the whole page.
std::vector<int> left_border(const Image& ink, int width, const std::vector<Box>& letters, double letter_size) {
  const int limit = std::min(ink.width, int(deepest * width));
  const int gap = std::max(2, int(widest_gap * width));
  const int bridge = std::max(1, int(std::lround(speck * letter_size)));
  std::vector<int> depth(std::size_t(ink.height), 0);
  bool found = false;
  for (int layer = 0; layer < most_layers; ++layer) {
    const std::vector<int> ends = layer_ends(ink, depth, gap, bridge, limit);
    const std::optional<Side> side = fit_side(ends, std::max(1.5, tolerance * letter_size));
    if (!side || side->depth(ink.height / 2.0) > limit) break;
    std::vector<int> deeper(depth.size());
    for (std::size_t y = 0; y < depth.size(); ++y) {
      const double line = side->depth(double(y));
      const bool follows = ends[y] >= 0 && std::abs(ends[y] - line) <= 2 * letter_size;
      deeper[y] = std::clamp(int(std::lround(follows ? ends[y] : line)), depth[y], ink.width);
    }
    const auto cut = std::count_if(letters.begin(), letters.end(),
                                   [&](const Box& box) { return beyond(box, deeper) && !beyond(box, depth); });
    if (cut > 0 || holds_light_type(ink, deeper, letter_size)) break;
    depth = deeper;
    found = true;
  }
  if (!found) depth.clear();
  const int margin = 1 + bridge;  // the scanner's blur
  for (int& d : depth) d = d > 0 ? std::min(ink.width, d + margin) : 0;
  return depth;
}

int middle(const std::vector<int>& depth) {
  if (depth.empty()) return 0;
  std::vector<int> sorted = depth;
  std::nth_element(sorted.begin(), sorted.begin() + std::ptrdiff_t(sorted.size() / 2), sorted.end());
  return sorted[sorted.size() / 2];
}

}  // namespace

Borders find_borders(const Image& ink, const std::vector<Box>& letters, double letter_size) {
  Borders borders;
  const std::vector<Box> in_lines = letters_in_lines(letters, letter_size);
  // Each edge in turn is made the left one; its rows then run along the edge, in this or that direction.
  const int w = ink.width, h = ink.height;
  const int across = int(std::ceil((deepest + widest_gap) * w)), down = int(std::ceil((deepest + widest_gap) * h));
  const auto from_left = [&](int degrees, const Box& strip) {
    std::vector<Box> boxes;
    for (const Box& box : in_lines) boxes.push_back(turn(box, degrees, w, h));
    return left_border(turn(crop(ink, strip), degrees), degrees % 180 == 0 ? w : h, boxes, letter_size);
  };
  borders.left = from_left(0, {0, 0, across, h});
  borders.right = from_left(180, {w - across, 0, w, h});
  borders.top = from_left(270, {0, 0, w, down});
  borders.bottom = from_left(90, {0, h - down, w, h});
  std::reverse(borders.right.begin(), borders.right.end());
  std::reverse(borders.top.begin(), borders.top.end());
  borders.content = {middle(borders.left), middle(borders.top), ink.width - middle(borders.right),
                     ink.height - middle(borders.bottom)};
  return borders;
}

void paint_borders(Image& image, const Borders& borders, std::uint8_t level) {
  const int w = image.width, h = image.height;
  for (int y = 0; y < int(borders.left.size()); ++y)
    std::fill(image.row(y), image.row(y) + borders.left[std::size_t(y)], level);
  for (int y = 0; y < int(borders.right.size()); ++y)
    std::fill(image.row(y) + w - borders.right[std::size_t(y)], image.row(y) + w, level);
  for (int x = 0; x < int(borders.top.size()); ++x)
    for (int y = 0; y < borders.top[std::size_t(x)]; ++y) image.row(y)[x] = level;
  for (int x = 0; x < int(borders.bottom.size()); ++x)
    for (int y = h - borders.bottom[std::size_t(x)]; y < h; ++y) image.row(y)[x] = level;
}

}  // namespace backissue
