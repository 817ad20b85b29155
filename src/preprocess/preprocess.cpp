#include "preprocess/preprocess.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <utility>

#include "imageproc/background.h"
#include "imageproc/binarise.h"
#include "imageproc/components.h"
#include "imageproc/grey.h"
#include "imageproc/scale.h"
#include "imageproc/warp.h"
#include "preprocess/borders.h"
#include "preprocess/curl.h"
#include "preprocess/direction.h"
#include "preprocess/gutter.h"
#include "preprocess/letters.h"
#include "preprocess/neighbour.h"

namespace backissue {
namespace {

// Before any letter is measured: a page of print holds some 130 common letters side by side.
double guess_letter_size(const Image& image) {
  return std::clamp(std::sqrt(double(image.width) * image.height) / 130, 8.0, 80.0);
}

// Light type on dark paper, all over: dark prevails, and so do letters that are lighter than what is round them.
bool is_reversed(const Image& grey, const Histogram& levels, double letter_size) {
  const int light = percentile(levels, 0.98), middle = percentile(levels, 0.5);
  if (middle > 0.6 * light) return false;
  Image inverted = grey;
  invert(inverted);
  const std::size_t light_letters = find_letters(find_components(binarise(inverted, letter_size))).boxes.size();
  const std::size_t dark_letters = find_letters(find_components(binarise(grey, letter_size))).boxes.size();
  // The counters of dark letters are light marks, and the other way round: about half as many as there are letters.
  return light_letters >= 20 && double(light_letters) > 1.3 * double(dark_letters);
}

Image find_ink(const Image& grey, bool bilevel, double letter_size) {
  return bilevel ? binarise_at(grey, 128) : binarise(grey, letter_size);
}

// By how much to resize a page whose letters are of this size.
double scale_for(double x_height, const PreprocessOptions& options) {
  if (x_height <= 0) return 1;
  if (x_height > options.largest_x_height) return options.target_x_height / x_height;
  if (x_height < options.smallest_x_height) return options.smallest_x_height / x_height;
  return 1;
}

void apply_turn(PreparedPage& page, int degrees) {
  if (degrees == 0) return;
  page.to_scan = turned_to_original(degrees, page.grey.width, page.grey.height);
  page.grey = turn(page.grey, degrees);
  page.ink = turn(page.ink, degrees);
  page.rotation = degrees;
}

void erase_borders(PreparedPage& page, const std::vector<Box>& letters, double letter_size) {
  const Borders borders = find_borders(page.ink, letters, letter_size);
  page.content = borders.content;
  paint_borders(page.grey, borders, 255);
  paint_borders(page.ink, borders, 0);
}

// The box whose sides go through the middles of the mapped box's sides.
Box map_sides(const Affine& map, const Box& box) {
  const auto x = [&](double at) { return int(std::lround(map({at, box.center_y()}).x)); };
  const auto y = [&](double at) { return int(std::lround(map({box.center_x(), at}).y)); };
  return {x(box.left), y(box.top), x(box.right), y(box.bottom)};
}

// Scales the grey page; its ink has to be found anew.
void apply_scale(PreparedPage& page, double factor) {
  if (factor == 1) return;
  const double width = page.grey.width, height = page.grey.height;
  page.grey = scale(page.grey, factor);
  const double x = page.grey.width / width, y = page.grey.height / height;
  page.to_scan = compose(page.to_scan, {{1 / x, 0, 0, 0, 1 / y, 0}});
  page.content = map_sides({{x, 0, 0, 0, y, 0}}, page.content);
}

// Turns the grey page back by its skew, about its middle, with room for the corners; its ink has to be found anew.
void apply_skew(PreparedPage& page, double skew_degrees) {
  if (skew_degrees == 0) return;
  const double angle = skew_degrees * std::numbers::pi / 180;
  const double c = std::cos(angle), s = std::sin(angle);
  const double width = page.grey.width, height = page.grey.height;
  const int new_width = int(std::ceil(width * c + height * std::abs(s)));
  const int new_height = int(std::ceil(width * std::abs(s) + height * c));
  const double x = new_width / 2.0, y = new_height / 2.0;
  const Affine back{{c, -s, width / 2 - (c * x - s * y), s, c, height / 2 - (s * x + c * y)}};
  page.grey = warp(page.grey, back, new_width, new_height, 255);
  page.to_scan = compose(page.to_scan, back);
  const Box sides = map_sides(inverse(back), page.content);
  const bool cut = page.content != Box{0, 0, int(width), int(height)};
  page.content = cut ? intersect(sides, {0, 0, new_width, new_height}) : Box{0, 0, new_width, new_height};
  page.skew_degrees = skew_degrees;
}

// Sets the ground, of which a pixel spans `cell` pixels of the page as scanned, as straight as the page.
void straighten_ground(PreparedPage& page, double cell, double factor) {
  if (page.ground.empty()) return;
  page.ground_cell = cell * factor;
  const Affine to_page{{page.ground_cell, 0, 0, 0, page.ground_cell, 0}}, to_ground{{1 / cell, 0, 0, 0, 1 / cell, 0}};
  page.ground = warp(page.ground, compose(to_ground, compose(page.to_scan, to_page)),
                     int(std::ceil(page.grey.width / page.ground_cell)),
                     int(std::ceil(page.grey.height / page.ground_cell)), 255);
}

// What is known of a scan, or of one page of it, before it is worked on.
struct Look {
  Image grey;  // as scanned; inverted where it was light on dark
  Image ink;
  bool bilevel = false, reversed = false;
  Letters letters;
  double letter_size = 0;  // where there are no letters, a guess
  Direction direction;
};

Look look_at(Image grey, bool may_turn, const PreprocessOptions& options) {
  Look look;
  look.grey = std::move(grey);
  const Histogram levels = histogram(look.grey);
  look.bilevel = is_bilevel(levels);
  look.letter_size = guess_letter_size(look.grey);
  look.reversed = is_reversed(look.grey, levels, look.letter_size);
  if (look.reversed) invert(look.grey);

  look.ink = find_ink(look.grey, look.bilevel, look.letter_size);
  look.letters = find_letters(find_components(look.ink));
  const double largest_skew = options.deskew ? options.largest_skew : 0;
  look.direction = find_direction(look.letters.boxes, look.letters.size, largest_skew, may_turn);
  if (look.letters.size > 0) look.letter_size = look.letters.size;
  return look;
}

PreparedPage prepare_page(Look look, const PreprocessOptions& options) {
  PreparedPage page;
  const Direction& direction = look.direction;
  page.grey = std::move(look.grey);
  page.ink = std::move(look.ink);
  page.reversed = look.reversed;
  page.orientation_confidence = direction.confidence;
  page.ground = ground_levels(page.grey, look.letter_size);
  if (!look.bilevel) flatten_background(page.grey, page.ground);

  std::vector<Box>& letters = look.letters.boxes;
  for (Box& box : letters) box = turn(box, direction.rotation, page.grey.width, page.grey.height);
  apply_turn(page, direction.rotation);
  erase_borders(page, letters, look.letter_size);
  const double expected = options.expected_x_height * page.grey.height;
  const double x_height = expected > 0 ? expected : measure_x_height(letters);
  const double factor = direction.has_lines ? scale_for(x_height, options) : 1;
  const bool leans = std::abs(direction.skew_degrees) >= options.smallest_skew;
  apply_scale(page, factor);
  apply_skew(page, leans ? direction.skew_degrees : 0);
  straighten_ground(page, ground_cell(look.letter_size), factor);

  if (leans || factor != 1 || !look.bilevel) page.ink = find_ink(page.grey, look.bilevel, look.letter_size * factor);
  Letters straight = find_letters(find_components(page.ink));
  if (options.dewarp && direction.has_lines) {
    page.bend = find_bend(straight.boxes, straight.size, page.grey.width, page.grey.height);
    if (!page.bend.empty()) {
      page.grey = unbend(page.grey, page.bend, 255);
      page.ink = find_ink(page.grey, look.bilevel, look.letter_size * factor);
      straight = find_letters(find_components(page.ink));
    }
  }
  if (direction.has_lines) page.x_height = expected > 0 ? expected * factor : measure_x_height(straight.boxes);
  return page;
}

// ---- Spreads ----

// The look at a scan, turned upright, with all its shadows.
struct UprightSheet {
  Image grey, ink;
  std::vector<Box> letters;
};

UprightSheet set_upright(const Look& look) {
  const int degrees = look.direction.rotation;
  UprightSheet sheet{turn(look.grey, degrees), turn(look.ink, degrees), {}};
  for (const Box& box : look.letters.boxes)
    sheet.letters.push_back(turn(box, degrees, look.grey.width, look.grey.height));
  return sheet;
}

bool may_hold_two(const Look& look, Spreads spreads) {
  const bool lies = look.grey.width > look.grey.height, sideways = look.direction.rotation % 180 != 0;
  return spreads != Spreads::never && look.grey.width != look.grey.height && lies != sideways;
}

std::optional<Gutter> gutter_of(const UprightSheet& upright, const Look& look, Spreads spreads) {
  const Sheet sheet{upright.grey, upright.ink, upright.letters, look.letter_size, look.direction.skew_degrees};
  return spreads == Spreads::always ? likeliest_gutter(sheet) : find_gutter(sheet);
}

std::optional<Neighbour> neighbour_of(const Look& look) {
  const int degrees = look.direction.rotation;
  const double width = degrees % 180 == 0 ? look.grey.width : look.grey.height;
  std::vector<Box> letters;
  for (const Box& box : look.letters.boxes) letters.push_back(turn(box, degrees, look.grey.width, look.grey.height));
  const auto cut_off = [&](bool is_left) { return is_cut_off(letters, look.letter_size, width, is_left); };
  if (!cut_off(true) && !cut_off(false)) return std::nullopt;
  const UprightSheet sheet = set_upright(look);
  return find_neighbour({sheet.grey, sheet.ink, sheet.letters, look.letter_size, look.direction.skew_degrees});
}

// The part of a sheet on one side of its gutter. What lies beyond it goes on as the paper beside it.
Image cut_side(const Image& grey, const Gutter& gutter, const Box& box, bool is_left, double letter_size) {
  Image side = crop(grey, box);
  const int margin = std::max(1, int(letter_size / 4)), near = std::max(1, int(letter_size));
  for (int y = 0; y < side.height; ++y) {
    std::uint8_t* row = side.row(y);
    const int line = int(std::lround(gutter.at(y + 0.5, grey.height))) - box.left;
    const int cut = std::clamp(is_left ? line - margin : line + margin, 0, side.width);
    const int from = is_left ? std::max(0, cut - near) : cut, to = is_left ? cut : std::min(side.width, cut + near);
    if (from >= to) continue;
    const std::uint8_t paper = *std::max_element(row + from, row + to);
    std::fill(is_left ? row + cut : row, is_left ? row + side.width : row + cut, paper);
  }
  return side;
}

// Each page is looked at for itself: its two sides lie differently in the scanner, and shadows differ.
PreparedPage prepare_side(const UprightSheet& sheet, const Gutter& gutter, bool is_left, const Look& whole,
                          const PreprocessOptions& options) {
  const int width = sheet.grey.width, height = sheet.grey.height, degrees = whole.direction.rotation;
  const int left = std::clamp(int(std::floor(std::min(gutter.top, gutter.bottom))), 0, width - 1);
  const int right = std::clamp(int(std::ceil(std::max(gutter.top, gutter.bottom))), 1, width);
  const Box box = is_left ? Box{0, 0, right, height} : Box{left, 0, width, height};
  Image grey = cut_side(sheet.grey, gutter, box, is_left, whole.letter_size);
  if (whole.reversed) invert(grey);

  PreparedPage page = prepare_page(look_at(std::move(grey), false, options), options);
  page.rotation = degrees;
  page.orientation_confidence = whole.direction.confidence;
  page.crop = turn(box, (360 - degrees) % 360, width, height);
  const Affine to_sheet{{1, 0, double(box.left), 0, 1, double(box.top)}};
  page.to_scan =
      compose(turned_to_original(degrees, whole.grey.width, whole.grey.height), compose(to_sheet, page.to_scan));
  return page;
}

}  // namespace

std::vector<PreparedPage> prepare(const Scan& scan, const PreprocessOptions& options) {
  if (scan.image.empty()) return {PreparedPage{}};
  Look look = look_at(to_grey(scan.image), options.turn, options);
  if (may_hold_two(look, options.spreads)) {
    const UprightSheet sheet = set_upright(look);
    if (const std::optional<Gutter> gutter = gutter_of(sheet, look, options.spreads))
      return {prepare_side(sheet, *gutter, true, look, options), prepare_side(sheet, *gutter, false, look, options)};
  }
  std::vector<PreparedPage> one;
  if (const auto neighbour = neighbour_of(look)) {
    one.push_back(prepare_side(set_upright(look), neighbour->gutter, !neighbour->is_left, look, options));
  } else {
    one.push_back(prepare_page(std::move(look), options));
  }
  return one;
}

}  // namespace backissue
