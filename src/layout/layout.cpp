#include "layout/layout.h"

#include <algorithm>
#include <cmath>

#include "layout/blocks.h"
#include "layout/bridged_lines.h"
#include "layout/lines.h"
#include "layout/list_markers.h"
#include "layout/marks.h"
#include "layout/measure.h"
#include "layout/pictures.h"
#include "layout/stroke.h"
#include "layout/tints.h"
#include "layout/vertical_lines.h"

namespace backissue {
namespace {

Region textless(RegionKind kind, const Box& box) {
  Region region;
  region.kind = kind;
  region.box = box;
  return region;
}

void number_regions(Page& page) {
  for (std::size_t i = 0; i < page.regions.size(); ++i) page.regions[i].id = "r" + std::to_string(i + 1);
}

Region region_of(const TextLine& line) {
  Region region;
  region.lines = {line};
  measure_region(region);
  return region;
}

std::vector<Region> text_regions(std::vector<TextLine> lines, const Image& ink, const std::vector<Box>& rules,
                                 Polarity polarity) {
  for (TextLine& line : lines) line.weight = line_weight(ink, line);
  std::vector<Region> regions;
  for (const auto& block : find_blocks(lines, rules)) {
    Region region;
    region.polarity = polarity;
    for (const int i : block) region.lines.push_back(lines[i]);
    measure_region(region);
    regions.push_back(std::move(region));
  }
  return regions;
}

Image inverted(Image ink) {
  for (auto& pixel : ink.pixels) pixel = std::uint8_t(255 - pixel);
  return ink;
}

bool inside_any(const Box& rule, const std::vector<Box>& pictures) {
  return std::any_of(pictures.begin(), pictures.end(), [&](const Box& picture) {
    return intersect(grow(picture, 2, 2), rule).area() > 0.6 * rule.area();
  });
}

// The marks of a page without any text to measure them by: a page of print holds some 130 letters side by side.
double guess_x_height(const Image& page) { return std::sqrt(double(page.width) * page.height) / 130; }

// A page of pictures alone.
Page picture_page(const PreparedPage& prepared) {
  Page page;
  if (prepared.grey.empty()) return page;
  const Box whole{0, 0, prepared.grey.width, prepared.grey.height};
  const double x_height = guess_x_height(prepared.grey);
  const Marks marks = sort_marks(prepared.ink, x_height);
  std::vector<TextLine> lines = find_lines(marks, x_height);
  std::vector<Box> pictures = find_pictures(marks, whole, x_height, lines);
  join_tints(sort_tints(find_tints(prepared, x_height), whole, x_height, {}, {}, pictures), {}, pictures);
  for (const Box& picture : pictures) page.regions.push_back(textless(RegionKind::figure, picture));
  number_regions(page);
  return page;
}

// They part the columns of a form as letters do, but nobody reads them.
void drop_tick_boxes(std::vector<TextLine>& lines, const std::vector<Box>& tick_boxes) {
  for (TextLine& line : lines) {
    std::erase_if(line.glyphs, [&](const Box& glyph) {
      return std::find(tick_boxes.begin(), tick_boxes.end(), glyph) != tick_boxes.end();
    });
  }
  std::erase_if(lines, [](const TextLine& line) { return line.glyphs.empty(); });
}

void append(std::vector<Region>& all, std::vector<Region> more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

}  // namespace

Page segment(const PreparedPage& prepared) {
  if (prepared.x_height <= 0) return picture_page(prepared);
  Page page;
  page.x_height = prepared.x_height;
  Marks marks = sort_marks(prepared.ink, prepared.x_height);
  ReversedType reversed = find_reversed_lines(prepared, marks);
  std::vector<TextLine> lines = find_lines(marks, prepared.x_height);
  const Box whole{0, 0, prepared.grey.width, prepared.grey.height};
  std::vector<Box> pictures = find_pictures(marks, whole, prepared.x_height, lines);
  const std::vector<TextLine> vertical = find_vertical_lines(marks, pictures, lines, prepared.x_height);
  if (!vertical.empty()) {  // without their marks, which stood in level lines or pictures
    lines = find_lines(marks, prepared.x_height);
    pictures = find_pictures(marks, whole, prepared.x_height, lines);
  }
  part_from_pictures(lines, pictures);
  part_bridged_lines(lines);
  join_broken_lines(lines);
  join_list_markers(lines, marks);
  const Tints tints =
      sort_tints(find_tints(prepared, prepared.x_height), whole, prepared.x_height, lines, reversed, pictures);
  join_tints(tints, lines, pictures);
  page.panels = tints.panels;
  std::erase_if(marks.rules, [&](const Box& rule) { return inside_any(rule, pictures); });
  drop_tick_boxes(lines, marks.tick_boxes);

  append(page.regions, text_regions(std::move(lines), prepared.ink, marks.rules, Polarity::dark_on_light));
  if (!reversed.lines.empty()) {
    append(page.regions,
           text_regions(std::move(reversed.lines), inverted(prepared.ink), marks.rules, Polarity::light_on_dark));
  }
  for (const TextLine& line : vertical) page.regions.push_back(region_of(line));
  for (const Box& picture : pictures) page.regions.push_back(textless(RegionKind::figure, picture));
  for (const Box& rule : marks.rules) page.regions.push_back(textless(RegionKind::separator, rule));
  number_regions(page);
  return page;
}

}  // namespace backissue
