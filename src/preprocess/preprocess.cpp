#include "preprocess/preprocess.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "imageproc/background.h"
#include "imageproc/binarise.h"
#include "imageproc/components.h"
#include "imageproc/grey.h"
#include "imageproc/scale.h"
#include "imageproc/warp.h"
#include "preprocess/borders.h"
#include "preprocess/direction.h"
#include "preprocess/letters.h"

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

}  // namespace

PreparedPage prepare(const Scan& scan, const PreprocessOptions& options) {
  PreparedPage page;
  page.grey = to_grey(scan.image);
  if (page.grey.empty()) return page;
  const Histogram levels = histogram(page.grey);
  const bool bilevel = is_bilevel(levels);
  double letter_size = guess_letter_size(page.grey);
  page.reversed = is_reversed(page.grey, levels, letter_size);
  if (page.reversed) invert(page.grey);

  page.ink = find_ink(page.grey, bilevel, letter_size);
  Letters letters = find_letters(find_components(page.ink));
  const double largest_skew = options.deskew ? options.largest_skew : 0;
  const Direction direction = find_direction(letters.boxes, letters.size, largest_skew, options.turn);
  if (letters.size > 0) letter_size = letters.size;
  page.orientation_confidence = direction.confidence;
  if (!bilevel) flatten_background(page.grey, letter_size);

  for (Box& box : letters.boxes) box = turn(box, direction.rotation, page.grey.width, page.grey.height);
  apply_turn(page, direction.rotation);
  erase_borders(page, letters.boxes, letter_size);
  const double factor = direction.has_lines ? scale_for(measure_x_height(letters.boxes), options) : 1;
  const bool leans = std::abs(direction.skew_degrees) >= options.smallest_skew;
  apply_scale(page, factor);
  apply_skew(page, leans ? direction.skew_degrees : 0);

  if (leans || factor != 1 || !bilevel) page.ink = find_ink(page.grey, bilevel, letter_size * factor);
  letters = find_letters(find_components(page.ink));
  page.x_height = direction.has_lines ? measure_x_height(letters.boxes) : 0;
  return page;
}

}  // namespace backissue
