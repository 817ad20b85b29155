#include "layout/bridged_lines.h"

#include <algorithm>
#include <optional>

#include "layout/lines.h"
#include "layout/measure.h"

namespace backissue {
namespace {

// In x-heights of the line.
constexpr double least_white = 0.5;
constexpr double narrowest_gutter = 0.8;
constexpr double same_edge = 0.7;
constexpr double widest_leading = 3.5;
constexpr double widest_break = 3;

constexpr int rows_needed = 4;
constexpr int rows_of_a_column = 3;

struct Row {
  const TextLine* left = nullptr;
  const TextLine* right = nullptr;
};

double baseline_between(const TextLine& a, const TextLine& b) {
  const double x = (std::max(a.box.left, b.box.left) + std::min(a.box.right, b.box.right)) / 2.0;
  return baseline_at(b, x) - baseline_at(a, x);
}

// The next line over, or under, the same part of the page.
const TextLine* neighbour(const std::vector<TextLine>& lines, const TextLine& line, const TextLine& part, int way) {
  const TextLine* nearest = nullptr;
  double best = widest_leading * line.x_height;
  for (const TextLine& other : lines) {
    if (&other == &line || overlap_x(other.box, part.box) < 0.3 * std::min(part.box.width(), other.box.width()))
      continue;
    const double distance = way * baseline_between(part, other);
    if (distance < 0.8 * line.x_height || distance > best) continue;
    best = distance;
    nearest = &other;
  }
  return nearest;
}

bool alike(const TextLine& a, const TextLine& b) { return similar(a.x_height, b.x_height) > 0.85; }

// Or a line of capitals, of which a line's x-height is theirs.
bool alike_but_for_capitals(const TextLine& a, const TextLine& b) { return similar(a.x_height, b.x_height) > 0.65; }

// Two lines side by side of the line's own type, its white between them.
bool keeps_gutter(const Row& row, const TextLine& line, const Box& white) {
  if (row.left == nullptr || row.right == nullptr || row.left == row.right) return false;
  const int left = row.left->box.right, right = row.right->box.left;
  return alike_but_for_capitals(*row.left, line) && alike_but_for_capitals(*row.right, line) &&
         right - left >= narrowest_gutter * line.x_height &&
         overlap_y(row.left->box, row.right->box) > 0.5 * row.left->box.height() &&
         std::max(left, white.left) < std::min(right, white.right);
}

// The rows above, or below, keep the gutter, and the white touches an edge of it. Of a line that begins where its
// column does, fewer rows will do: a line that is centred over two columns has a space somewhere over their gutter.
bool stands_in_gutter(const std::vector<TextLine>& lines, const TextLine& line, const Box& white, int way) {
  TextLine left = line, right = line;
  left.box.right = white.left;
  right.box.left = white.right;
  Row row{&left, &right};
  const double slack = same_edge * line.x_height;
  int flush = 0, begun = 0;
  bool of_its_type = true;
  for (int count = 0; count < rows_needed; ++count) {
    row = {neighbour(lines, line, *row.left, way), neighbour(lines, line, *row.right, way)};
    if (!keeps_gutter(row, line, white)) return count >= rows_of_a_column && flush >= 2 && begun >= 2;
    of_its_type = of_its_type && alike(*row.left, line) && alike(*row.right, line);
    flush += std::abs(row.left->box.right - white.left) < slack || std::abs(row.right->box.left - white.right) < slack;
    begun += std::abs(row.left->box.left - line.box.left) < slack;
  }
  return flush >= rows_needed / 2 && (of_its_type || begun >= rows_needed / 2);
}

// A piece of a stroke drawn under the words.
bool is_underline(const Box& glyph, const TextLine& line) {
  return glyph.width() > 2 * glyph.height() && glyph.height() < 0.4 * line.x_height &&
         glyph.top > baseline_at(line, glyph.center_x()) - 0.25 * line.x_height;
}

// The first white between letters of the line that is a gutter's: the index of the letter behind it.
std::optional<std::size_t> bridge_in(const std::vector<TextLine>& lines, const TextLine& line) {
  int right = -1;  // of the letters so far
  for (std::size_t i = 0; i < line.glyphs.size(); ++i) {
    if (is_underline(line.glyphs[i], line)) continue;
    const Box white{right, line.box.top, line.glyphs[i].left, line.box.bottom};
    const bool first = right < 0;
    right = std::max(right, line.glyphs[i].right);
    if (first || white.width() < least_white * line.x_height) continue;
    if (stands_in_gutter(lines, line, white, -1) || stands_in_gutter(lines, line, white, 1)) return i;
  }
  return std::nullopt;
}

TextLine part_of(const TextLine& line, std::size_t begin, std::size_t end) {
  TextLine part = line;
  part.glyphs.assign(line.glyphs.begin() + std::ptrdiff_t(begin), line.glyphs.begin() + std::ptrdiff_t(end));
  std::erase_if(part.glyphs, [&](const Box& glyph) { return is_underline(glyph, line); });
  part.box = {};
  for (const Box& glyph : part.glyphs) part.box = unite(part.box, glyph);
  part.baseline = {part.box.left, int(baseline_at(line, part.box.left)), part.box.right,
                   int(baseline_at(line, part.box.right))};
  return part;
}

bool stand_close(const TextLine& left, const TextLine& right) {
  const double gap = right.box.left - left.box.right;
  return gap >= 0 && gap <= widest_break * left.x_height && alike(left, right) &&
         std::abs(baseline_at(left, right.box.left) - right.baseline[1]) <= 0.3 * left.x_height;
}

constexpr int longest_river = 4;  // lines

// How many lines up, or down, that fell in two alike there are before one that runs through both pieces: a river of
// white in a narrow justified column. None: too many, or none runs through.
std::optional<int> river_to_whole_line(const std::vector<TextLine>& lines, const TextLine& left, const TextLine& right,
                                       int way) {
  Row row{&left, &right};
  for (int broken = 0; broken < longest_river; ++broken) {
    const Row next{neighbour(lines, *row.left, *row.left, way), neighbour(lines, *row.right, *row.right, way)};
    if (next.left == nullptr || next.right == nullptr || !alike(*next.left, left)) return {};
    if (next.left == next.right) {
      const double over = widest_break * left.x_height;
      const bool whole = next.left->box.left < left.box.left + over && next.left->box.right > right.box.left + over;
      return whole ? std::optional(broken) : std::nullopt;
    }
    if (!stand_close(*next.left, *next.right)) return {};
    row = next;
  }
  return {};
}

bool are_pieces(const std::vector<TextLine>& lines, const TextLine& left, const TextLine& right) {
  if (!stand_close(left, right)) return false;
  const auto up = river_to_whole_line(lines, left, right, -1);
  const auto down = up ? river_to_whole_line(lines, left, right, 1) : std::nullopt;
  return down && *up + 1 + *down <= longest_river;
}

TextLine joined(TextLine left, const TextLine& right) {
  left.glyphs.insert(left.glyphs.end(), right.glyphs.begin(), right.glyphs.end());
  left.box = unite(left.box, right.box);
  left.baseline[2] = right.baseline[2];
  left.baseline[3] = right.baseline[3];
  return left;
}

}  // namespace

void part_bridged_lines(std::vector<TextLine>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto bridge = bridge_in(lines, lines[i]);
    if (!bridge) continue;
    TextLine right = part_of(lines[i], *bridge, lines[i].glyphs.size());
    lines[i] = part_of(lines[i], 0, *bridge);
    lines.insert(lines.begin() + std::ptrdiff_t(i) + 1, std::move(right));
  }
  sort_from_top(lines);
}

void join_broken_lines(std::vector<TextLine>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto rest = std::find_if(lines.begin(), lines.end(),
                                   [&](const TextLine& other) { return are_pieces(lines, lines[i], other); });
    if (rest == lines.end()) continue;
    lines[i] = joined(lines[i], *rest);
    const bool before = rest < lines.begin() + std::ptrdiff_t(i);
    lines.erase(rest);
    if (before) --i;
  }
  sort_from_top(lines);
}

}  // namespace backissue
