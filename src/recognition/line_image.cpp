#include "recognition/line_image.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "recognition/blobs.h"
#include "recognition/resample.h"

namespace backissue {
namespace {

constexpr std::uint8_t paper = 255;

// The line's surroundings, cut from the page: dark on light whatever the region's polarity.
struct Cut {
  Box box;  // pixels of the page
  Image grey;
  std::vector<std::uint8_t> ink;
};

// Where the letters stand: y of the baseline at x.
struct Baseline {
  double x = 0, y = 0, slope = 0;
  double at(double px) const { return y + slope * (px - x); }
};

Baseline baseline_of(const TextLine& line) {
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

// Stretches the levels so that the ground is 255 and the letters reach towards 0.
void invert(Image& grey) {
  std::vector<std::size_t> histogram(256, 0);
  for (auto& p : grey.pixels) ++histogram[p = std::uint8_t(255 - p)];
  const auto percentile = [&](double share) {
    auto left = std::size_t(share * double(grey.pixels.size()));
    int level = 0;
    while (level < 255 && histogram[std::size_t(level)] <= left) left -= histogram[std::size_t(level++)];
    return level;
  };
  const int dark = percentile(0.01), light = percentile(0.75);
  if (light <= dark) return;
  for (auto& p : grey.pixels) p = std::uint8_t(std::clamp((p - dark) * 255 / (light - dark), 0, 255));
}

Cut cut_out(const PreparedPage& prepared, const Box& box, Polarity polarity) {
  Cut cut{box, Image(box.width(), box.height(), 1, paper), {}};
  cut.ink.assign(cut.grey.pixels.size(), 0);
  const bool inverted = polarity == Polarity::light_on_dark;
  for (int y = 0; y < box.height(); ++y) {
    const auto offset = std::size_t(box.left);
    std::copy_n(prepared.grey.row(box.top + y) + offset, box.width(), cut.grey.row(y));
    if (!inverted) {
      std::copy_n(prepared.ink.row(box.top + y) + offset, box.width(),
                  cut.ink.begin() + std::ptrdiff_t(y) * box.width());
    }
  }
  if (inverted) {
    invert(cut.grey);
    for (std::size_t i = 0; i < cut.ink.size(); ++i) cut.ink[i] = cut.grey.pixels[i] < 128 ? 255 : 0;
  }
  return cut;
}

// Shared area over the smaller one's.
double likeness(const Box& a, const Box& b) {
  return intersect(a, b).area() / std::max(1.0, std::min(a.area(), b.area()));
}

bool any_holds(const std::vector<Box>& boxes, const Box& box) {
  return std::any_of(boxes.begin(), boxes.end(), [&](const Box& b) { return likeness(b, box) > 0.5; });
}

// Which blobs are the line's: those that the layout counts among its glyphs, and marks in its band that it counts to no
// other line: dots, accents and quotes that it took for dust.
std::vector<bool> belonging(const Blobs& blobs, const Cut& cut, const TextLine& line, const std::vector<Box>& others,
                            double x_height) {
  std::vector<bool> kept(blobs.list.size(), false);
  for (std::size_t i = 0; i < kept.size(); ++i) {
    const Box& local = blobs.list[i].box;
    const Box box{local.left + cut.box.left, local.top + cut.box.top, local.right + cut.box.left,
                  local.bottom + cut.box.top};
    if (any_holds(line.glyphs, box)) {
      kept[i] = true;
    } else if (!any_holds(others, box)) {
      // A full stop or a quote may stand a little outside of what the layout took for letters.
      const bool in_band = box.center_y() >= line.box.top && box.center_y() < line.box.bottom &&
                           box.right > line.box.left - x_height && box.left < line.box.right + x_height;
      const bool small = box.width() <= x_height && box.height() <= x_height;
      kept[i] = in_band && (small || line.glyphs.empty());
    }
  }
  return kept;
}

// Paints paper over the ink that is not the line's, and over its grey edge, `halo` pixels wide. What is fainter than
// ink stays: a full stop may be no more than that.
void mask(Cut& cut, const Blobs& blobs, const std::vector<bool>& kept, int halo) {
  const int width = cut.grey.width, height = cut.grey.height;
  const auto at = [&](int x, int y) { return std::size_t(y) * std::size_t(width) + std::size_t(x); };
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (kept[i]) continue;
    const Box& box = blobs.list[i].box;
    for (int y = box.top; y < box.bottom; ++y) {
      for (int x = box.left; x < box.right; ++x) {
        if (blobs.labels[at(x, y)] != int(i)) continue;
        const Box around = intersect({x - halo, y - halo, x + halo + 1, y + halo + 1}, {0, 0, width, height});
        for (int v = around.top; v < around.bottom; ++v) {
          for (int u = around.left; u < around.right; ++u) {
            const int label = blobs.labels[at(u, v)];
            if (label < 0 || !kept[std::size_t(label)]) cut.grey.pixels[at(u, v)] = paper;
          }
        }
      }
    }
  }
}

}  // namespace

LineImage line_image(const PreparedPage& prepared, const TextLine& line, Polarity polarity,
                     const std::vector<Box>& others, const LineImageOptions& options) {
  LineImage result;
  const Box page{0, 0, prepared.grey.width, prepared.grey.height};
  Box marks = line.box;
  for (const Box& glyph : line.glyphs) marks = unite(marks, glyph);
  marks = intersect(marks, page);
  if (marks.empty()) return result;
  const double x_height = x_height_of(line);
  const int halo = std::max(1, int(std::lround(options.halo * x_height)));

  const int around = std::max(halo, int(std::ceil(x_height)));
  Cut cut = cut_out(prepared, intersect(grow(marks, around, halo), page), polarity);
  const Blobs blobs = find_blobs(cut.ink, cut.grey.width, cut.grey.height);
  const auto kept = belonging(blobs, cut, line, others, x_height);
  mask(cut, blobs, kept, halo);

  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (!kept[i]) continue;
    const Box& b = blobs.list[i].box;
    result.marks.push_back(
        {b.left + cut.box.left, b.top + cut.box.top, b.right + cut.box.left, b.bottom + cut.box.top});
  }
  if (result.marks.empty()) return result;
  std::stable_sort(result.marks.begin(), result.marks.end(),
                   [](const Box& a, const Box& b) { return a.left < b.left; });

  // The baseline becomes a level line at `above` x-heights under the upper edge.
  const Baseline baseline = baseline_of(line);
  double above = options.above * x_height, below = options.below * x_height;
  Box extent;
  for (const Box& mark : result.marks) {
    extent = unite(extent, mark);
    const double y = baseline.at(mark.center_x());
    above = std::max(above, y - mark.top + halo);
    below = std::max(below, mark.bottom - y + halo);
  }
  const int side = std::max(1, int(std::lround(options.side * x_height)));
  const int rise = int(std::ceil(above));
  Image level(extent.width() + 2 * side, rise + int(std::ceil(below)), 1, paper);
  for (int x = 0; x < level.width; ++x) {
    const int page_x = extent.left - side + x;
    if (page_x < cut.box.left || page_x >= cut.box.right) continue;
    const int top = int(std::lround(baseline.at(page_x))) - rise;
    const int from = std::max(cut.box.top, top), to = std::min(cut.box.bottom, top + level.height);
    for (int y = from; y < to; ++y) level.row(y - top)[x] = cut.grey.row(y - cut.box.top)[page_x - cut.box.left];
  }
  const double scale = double(options.height) / level.height;
  const int width = std::clamp(int(std::lround(level.width * scale)), 1, int(options.max_aspect * options.height));
  result.left = extent.left - side;
  result.scale_x = double(width) / level.width;
  result.pixels = resample(level, width, options.height);
  return result;
}

}  // namespace backissue
