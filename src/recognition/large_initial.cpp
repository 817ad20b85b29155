#include "recognition/large_initial.h"

#include <algorithm>
#include <cmath>

#include "imageproc/binarise.h"
#include "imageproc/grey.h"
#include "imageproc/scale.h"

namespace backissue {
namespace {

// In x-heights of the line beside.
constexpr double depth = 1.9;     // a capital has some 1.4
constexpr double beside = 1.5;    // from the letter to the line
constexpr double capital = 1.42;  // the height that the letter is reduced to
constexpr double leading = 3;     // of lines that follow each other
constexpr double largest = 1.6;  // of the line beside, over the page's: a mark beside a headline is none of its letters
constexpr double gap = 0.12;     // between it and the next one
constexpr double shown = 30;     // of the line: enough for the network to know the word
constexpr double above = 2.2, below = 0.9, margin = 1;
// Width over height of the letter: less is a rule, more a picture.
constexpr double narrowest = 0.15, widest = 1.8;

struct Piece {
  Image grey, ink;
};

Piece cut(const PreparedPage& prepared, const Box& box, Polarity polarity) {
  Piece piece{crop(prepared.grey, box), crop(prepared.ink, box)};
  if (polarity == Polarity::light_on_dark) {
    invert(piece.grey);
    piece.ink = binarise_at(piece.grey, 128);
  }
  return piece;
}

void paste(const Image& from, Image& to, int left, int top) {
  for (int y = std::max(0, -top); y < from.height && y + top < to.height; ++y) {
    for (int x = std::max(0, -left); x < from.width && x + left < to.width; ++x)
      to.row(y + top)[x + left] = from.row(y)[x];
  }
}

// A line above that begins at the same place: what stands beside the lower one begins neither.
bool goes_on_from_above(const Page& page, const TextLine& line) {
  const double x_height = line.x_height;
  for (const Region& region : page.regions) {
    for (const TextLine& other : region.lines) {
      const double up = line.baseline[1] - other.baseline[1];
      if (up > 0.5 * x_height && up < leading * x_height &&
          std::abs(other.box.left - line.box.left) < beside * x_height)
        return true;
    }
  }
  return false;
}

Box moved(const Box& box, int dx, int dy) { return {box.left + dx, box.top + dy, box.right + dx, box.bottom + dy}; }

}  // namespace

const TextLine* line_begun_by(const Page& page, const TextLine& initial, double page_x_height) {
  const double height = initial.box.height(), width = initial.box.width();
  if (initial.glyphs.empty() || initial.glyphs.size() > 2 || width < narrowest * height || width > widest * height)
    return nullptr;
  const TextLine* first = nullptr;
  for (const Region& region : page.regions) {
    if (!has_text(region.kind)) continue;
    for (const TextLine& line : region.lines) {
      const double aside = line.box.left - initial.box.right;
      const bool begins = line.x_height > 0 && line.x_height < largest * page_x_height &&
                          height > depth * line.x_height && line.glyphs.size() > 2 && aside > -0.5 * line.x_height &&
                          aside < beside * line.x_height && line.baseline[1] > initial.box.top &&
                          line.baseline[1] < initial.box.bottom + line.x_height / 2;
      if (begins && (first == nullptr || line.baseline[1] < first->baseline[1])) first = &line;
    }
  }
  return first != nullptr && goes_on_from_above(page, *first) ? nullptr : first;
}

LineImage with_large_initial(const PreparedPage& prepared, const TextLine& initial, const TextLine& line,
                             Polarity polarity, const LineImageOptions& options) {
  const double x_height = line.x_height;
  const auto pixels = [&](double x_heights) { return std::max(1, int(std::lround(x_heights * x_height))); };
  const double reduction = capital * x_height / initial.box.height();
  Piece letter = cut(prepared, initial.box, polarity);
  if (letter.grey.empty()) return {};
  letter = {scale(letter.grey, reduction), scale(letter.ink, reduction)};
  for (auto& level : letter.ink.pixels) level = level < 128 ? 0 : 255;

  const int baseline = line.baseline[1];
  const Box page{0, 0, prepared.grey.width, prepared.grey.height};
  const Box words = intersect({line.box.left, baseline - pixels(above),
                               std::min(line.box.right, line.box.left + pixels(shown)), baseline + pixels(below)},
                              page);
  if (words.empty()) return {};
  const Piece rest = cut(prepared, words, polarity);

  const int letter_left = pixels(margin), rest_left = letter_left + letter.grey.width + pixels(gap);
  PreparedPage both;
  both.grey = Image(rest_left + rest.grey.width + pixels(margin), pixels(above) + pixels(below), 1, 255);
  both.ink = Image(both.grey.width, both.grey.height, 1, 0);
  const int level = pixels(above), letter_top = level - letter.grey.height, rest_top = words.top - (baseline - level);
  paste(rest.grey, both.grey, rest_left, rest_top);
  paste(rest.ink, both.ink, rest_left, rest_top);
  paste(letter.grey, both.grey, letter_left, letter_top);
  paste(letter.ink, both.ink, letter_left, letter_top);

  TextLine whole;
  whole.x_height = x_height;
  whole.box = {letter_left, letter_top, both.grey.width - pixels(margin), level + pixels(0.3)};
  whole.baseline = {whole.box.left, level, whole.box.right, level};
  whole.glyphs.push_back({letter_left, letter_top, letter_left + letter.grey.width, level});
  for (const Box& glyph : line.glyphs) {
    if (glyph.right <= words.right) whole.glyphs.push_back(moved(glyph, rest_left - words.left, level - baseline));
  }
  return line_image(both, whole, Polarity::dark_on_light, {}, options);
}

}  // namespace backissue
