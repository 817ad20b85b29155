#include "recognition/line_image.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "imageproc/binarise.h"
#include "imageproc/components.h"
#include "imageproc/grey.h"
#include "imageproc/morphology.h"
#include "imageproc/scale.h"

namespace backissue {
namespace {

constexpr std::uint8_t paper = 255;

// The line's surroundings, cut from the page: dark on light whatever the region's polarity.
struct Cut {
  Box box;  // pixels of the page
  Image grey;
  Image ink;
};

BaselineFit baseline_of(const TextLine& line) {
  const auto& b = line.baseline;
  if (b[2] <= b[0]) return {0, b[1] > 0 ? double(b[1]) : double(line.box.bottom), 0};
  const double slope = double(b[3] - b[1]) / (b[2] - b[0]);
  // A page is deskewed before its lines are sought: a steep baseline is a fault of a short line's fit.
  if (std::abs(slope) > 0.2) return {0, (b[1] + b[3]) / 2.0, 0};
  return {double(b[0]), double(b[1]), slope};
}

double x_height_of(const TextLine& line) {
  const double height = line.box.height();
  // With ascenders and descenders a line is some two x-heights high.
  if (!(line.x_height > 0)) return height / 2;
  return std::clamp(line.x_height, height / 5, std::max(height, 1.0));
}

// Light type becomes dark type: the ground 255, the letters towards 0.
void turn_dark(Image& grey) {
  invert(grey);
  const Histogram levels = histogram(grey);
  const int dark = percentile(levels, 0.01), light = percentile(levels, 0.75);
  if (light <= dark) return;
  for (auto& p : grey.pixels) p = std::uint8_t(std::clamp((p - dark) * 255 / (light - dark), 0, 255));
}

constexpr double stroke_reach = 0.5;  // x-heights: half of the widest stroke
constexpr double least_level = 0.9;   // of white: a ground as light as this disturbs nobody

// Type on a tint, a gradient or a picture comes to stand on white: the network takes an edge in the ground for a
// letter.
void flatten_ground(Image& grey, double x_height) {
  const Image ground = close_dark(grey, std::max(1, int(std::lround(stroke_reach * x_height))));
  if (percentile(histogram(ground), 0.02) >= least_level * paper) return;
  for (std::size_t i = 0; i < grey.pixels.size(); ++i) {
    const int level = std::max<int>(1, ground.pixels[i]);
    grey.pixels[i] = std::uint8_t(std::min(255, grey.pixels[i] * 255 / level));
  }
}

Cut cut_out(const PreparedPage& prepared, const Box& box, Polarity polarity, double x_height) {
  Cut cut{box, crop(prepared.grey, box), {}};
  if (polarity == Polarity::light_on_dark) {
    turn_dark(cut.grey);
    cut.ink = binarise_at(cut.grey, 128);
  } else {
    cut.ink = crop(prepared.ink, box);
  }
  flatten_ground(cut.grey, x_height);
  return cut;
}

Box on_page(const Box& box, const Cut& cut) {
  return {box.left + cut.box.left, box.top + cut.box.top, box.right + cut.box.left, box.bottom + cut.box.top};
}

// Shared area over the smaller one's.
double likeness(const Box& a, const Box& b) {
  return intersect(a, b).area() / std::max(1.0, std::min(a.area(), b.area()));
}

bool any_holds(const std::vector<Box>& boxes, const Box& box) {
  return std::any_of(boxes.begin(), boxes.end(), [&](const Box& b) { return likeness(b, box) > 0.5; });
}

// Whether a mark is the line's: one that the layout counts among its glyphs, or one in its band that the layout counts
// to no other line: dots, accents and quotes that it took for dust.
bool belongs(const Box& mark, const TextLine& line, const std::vector<Box>& others, double x_height) {
  if (any_holds(line.glyphs, mark)) return true;
  if (any_holds(others, mark)) return false;
  // A full stop or a quote may stand a little outside of what the layout took for letters.
  const bool in_band = mark.center_y() >= line.box.top && mark.center_y() < line.box.bottom &&
                       mark.right > line.box.left - x_height && mark.left < line.box.right + x_height;
  const bool small = mark.width() <= x_height && mark.height() <= x_height;
  return in_band && (small || line.glyphs.empty());
}

// Paints paper over the ink that is not the line's, and over its grey edge, `halo` pixels wide. What is fainter than
// ink stays: a full stop may be no more than that. Returns the marks that are the line's, by left edge.
std::vector<Box> mask_neighbours(Cut& cut, const TextLine& line, const std::vector<Box>& others, double x_height,
                                 int halo) {
  const Labels marks = label_components(cut.ink);
  std::vector<Box> own;
  std::vector<bool> is_own{false};  // by label, of which the first is paper's
  for (const Box& mark : marks.boxes) {
    const Box box = on_page(mark, cut);
    is_own.push_back(belongs(box, line, others, x_height));
    if (is_own.back()) own.push_back(box);
  }
  Image foreign = cut.ink;
  for (std::size_t i = 0; i < foreign.pixels.size(); ++i)
    if (is_own[std::size_t(marks.label[i])]) foreign.pixels[i] = 0;
  const Image painted = dilate(foreign, halo);
  for (std::size_t i = 0; i < painted.pixels.size(); ++i)
    if (painted.pixels[i] != 0 && !is_own[std::size_t(marks.label[i])]) cut.grey.pixels[i] = paper;
  std::stable_sort(own.begin(), own.end(), [](const Box& a, const Box& b) { return a.left < b.left; });
  return own;
}

// The columns of the page that the picture shows: the marks, `side` pixels of paper at both ends, and in between no
// white wider than `widest`.
std::vector<int> shown_columns(const std::vector<Box>& marks, int side, int widest) {
  std::vector<int> columns;
  int next = marks.front().left - side;
  const auto show_to = [&](int end) {
    while (next < end) columns.push_back(next++);
  };
  for (const Box& mark : marks) {
    if (mark.left - next > widest) {
      show_to(next + widest / 2);
      next = mark.left - (widest - widest / 2);
    }
    show_to(mark.right);
  }
  show_to(next + side);
  return columns;
}

// These columns between `rise` pixels over the baseline and `fall` under it, the baseline made level.
Image straighten(const Cut& cut, const BaselineFit& baseline, const std::vector<int>& columns, int rise, int fall) {
  Image level(int(columns.size()), rise + fall, 1, paper);
  for (int x = 0; x < level.width; ++x) {
    const int page_x = columns[std::size_t(x)];
    if (page_x < cut.box.left || page_x >= cut.box.right) continue;
    const int top = int(std::lround(baseline.at(page_x))) - rise;
    const int from = std::max(cut.box.top, top), to = std::min(cut.box.bottom, top + level.height);
    for (int y = from; y < to; ++y) level.row(y - top)[x] = cut.grey.row(y - cut.box.top)[page_x - cut.box.left];
  }
  return level;
}

Image straight_line(const Cut& cut, const TextLine& line, const std::vector<Box>& marks,
                    const std::vector<int>& columns, const LineImageOptions& options) {
  const double x_height = x_height_of(line), halo = options.halo * x_height;
  const BaselineFit baseline = baseline_of(line);
  double above = options.above * x_height, below = options.below * x_height;
  for (const Box& mark : marks) {
    const double y = baseline.at(mark.center_x());
    above = std::max(above, y - mark.top + halo);
    below = std::max(below, mark.bottom - y + halo);
  }
  return straighten(cut, baseline, columns, int(std::ceil(above)), int(std::ceil(below)));
}

// As line_image, of a line that is set vertically: its surroundings turned until it lies level.
LineImage turned_line_image(const PreparedPage& prepared, const TextLine& line, Polarity polarity,
                            const std::vector<Box>& others, const LineImageOptions& options) {
  const int around = line.box.width();
  const Box area = intersect(grow(line.box, around, around), {0, 0, prepared.grey.width, prepared.grey.height});
  const Turn turn(area, reads_upward(line));
  PreparedPage turned;
  turned.grey = turn.level(prepared.grey);
  turned.ink = turn.level(prepared.ink);
  std::vector<Box> turned_others;
  for (const Box& other : others) turned_others.push_back(turn.level(other));
  LineImage image = line_image(turned, turn.level(line), polarity, turned_others, options);
  image.turn = turn;
  return image;
}

}  // namespace

LineImage line_image(const PreparedPage& prepared, const TextLine& line, Polarity polarity,
                     const std::vector<Box>& others, const LineImageOptions& options) {
  if (is_vertical(line)) return turned_line_image(prepared, line, polarity, others, options);
  LineImage result;
  const Box page{0, 0, prepared.grey.width, prepared.grey.height};
  Box glyphs = line.box;
  for (const Box& glyph : line.glyphs) glyphs = unite(glyphs, glyph);
  glyphs = intersect(glyphs, page);
  if (glyphs.empty()) return result;
  const double x_height = x_height_of(line);
  result.baseline = baseline_of(line);
  result.x_height = x_height;
  const int halo = std::max(1, int(std::lround(options.halo * x_height)));
  const int around = std::max(halo, int(std::ceil(x_height)));

  Cut cut = cut_out(prepared, intersect(grow(glyphs, around, halo), page), polarity, x_height);
  result.marks = mask_neighbours(cut, line, others, x_height, halo);
  if (result.marks.empty()) return result;
  const auto pixels = [&](double x_heights) { return std::max(1, int(std::lround(x_heights * x_height))); };
  result.columns = shown_columns(result.marks, pixels(options.side), pixels(options.widest_gap));

  const Image level = straight_line(cut, line, result.marks, result.columns, options);
  const double scale = double(options.height) / level.height;
  const int width =
      std::clamp(int(std::lround(level.width * scale * options.condense)), 1, int(options.max_aspect * options.height));
  result.scale_x = double(width) / level.width;
  result.pixels = scale_to(level, width, options.height);
  return result;
}

}  // namespace backissue
