// Pages set in code: lines of boxes as letters make them, in regions with their text, and the same drawn as ink.
// Unit of what is set: x-heights of the body, which are `unit` pixels in the values.
#pragma once

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "layout/layout.h"
#include "layout/marks.h"
#include "layout/measure.h"
#include "page/page.h"
#include "page/prepared_page.h"

namespace backissue {

inline constexpr int unit = 20;
inline constexpr double leading = 2.4;  // baseline to baseline

struct Type {
  double size = 1;        // x-heights of the body
  double weight = 0.15;   // of the strokes, in x-heights of the type
  double tracking = 0.2;  // white between letters, in x-heights of the type
};
inline constexpr Type bold{1, 0.3};

inline int pixels(double x_heights) { return int(std::lround(x_heights * unit)); }

inline Box box_at(double left, double top, double right, double bottom) {
  return {pixels(left), pixels(top), pixels(right), pixels(bottom)};
}

// The marks of one letter whose box begins at `left`, in pixels; an "i" has two.
inline std::vector<Box> letter_at(char c, double left, double baseline, double size) {
  const auto is_one_of = [&](std::string_view set) { return set.find(c) != std::string_view::npos; };
  const auto mark = [&](double x, double top, double right, double bottom) {
    return Box{int(std::lround(left + x * size)), int(std::lround(baseline + top * size)),
               int(std::lround(left + right * size)), int(std::lround(baseline + bottom * size))};
  };
  if (is_one_of(".,")) return {mark(0, -0.2, 0.22, c == ',' ? 0.2 : 0)};
  if (is_one_of(":")) return {mark(0, -0.2, 0.22, 0), mark(0, -0.95, 0.22, -0.75)};
  if (is_one_of("-")) return {mark(0, -0.55, 0.5, -0.4)};
  if (is_one_of("\"")) return {mark(0, -1.45, 0.2, -1), mark(0.35, -1.45, 0.55, -1)};
  if (is_one_of("ij")) return {mark(0, -1, 0.3, c == 'j' ? 0.45 : 0), mark(0, -1.45, 0.25, -1.2)};
  const double width = is_one_of("lI1'()!|") ? 0.3 : is_one_of("frt") ? 0.6 : is_one_of("mwMW") ? 1.3 : 0.9;
  const bool tall = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || is_one_of("bdfhklt&?!'()");
  return {mark(0, tall ? -1.45 : -1, width, is_one_of("gpqy") ? 0.45 : 0)};
}

// A line of type. `measure`: its width, to which the spaces are stretched; 0: set with even spaces.
inline TextLine set_line(double left, double baseline, const std::string& text, Type type = {}, double measure = 0,
                         double space = 0.7) {
  TextLine line;
  line.text = text;
  line.confidence = 0.95;
  line.x_height = type.size * unit;
  line.weight = type.weight;
  const auto lay = [&](double gap) {
    line.words.assign(1, {});
    line.glyphs.clear();
    double x = left * unit;
    for (const char c : text) {
      if (c == ' ') {
        x += (gap - type.tracking) * line.x_height;
        line.words.emplace_back();
        continue;
      }
      line.words.back().text += c;
      line.words.back().confidence = line.confidence;
      double right = x;
      for (const Box& mark : letter_at(c, x, baseline * unit, line.x_height)) {
        line.glyphs.push_back(mark);
        line.words.back().box = unite(line.words.back().box, mark);
        right = std::max(right, double(mark.right));
      }
      x = right + type.tracking * line.x_height;
    }
    line.box = {};
    for (const Word& word : line.words) line.box = unite(line.box, word.box);
  };
  lay(space);
  const auto spaces = double(std::count(text.begin(), text.end(), ' '));
  if (measure > 0 && spaces > 0) lay(space + (measure * unit - line.box.width()) / spaces / line.x_height);
  line.baseline = {line.box.left, pixels(baseline), line.box.right, pixels(baseline)};
  return line;
}

inline Region region_of(std::vector<TextLine> lines, RegionKind kind = RegionKind::other) {
  Region region;
  region.kind = kind;
  region.lines = std::move(lines);
  region.confidence = 0.95;
  measure_region(region);
  return region;
}

inline Region set_block(double left, double baseline, const std::vector<std::string>& texts, Type type = {},
                        double lead = leading) {
  std::vector<TextLine> lines;
  for (const std::string& text : texts) {
    lines.push_back(set_line(left, baseline, text, type));
    baseline += lead * type.size;
  }
  return region_of(std::move(lines));
}

// Words of running text that fill the measure, beginning with the word number `first`.
inline std::string running_words(double measure, int first, Type type = {}) {
  static const std::vector<std::string> words = {"the",    "harbour", "light", "had",    "marked", "a",     "channel",
                                                 "beyond", "which",   "no",    "pilot",  "would",  "steer", "after",
                                                 "dark",   "and",     "each",  "keeper", "knew",   "it",    "by",
                                                 "heart",  "though",  "none",  "said",   "so"};
  std::string text;
  for (int i = first;; ++i) {
    const std::string next = text + (text.empty() ? "" : " ") + words[std::size_t(i) % words.size()];
    if (!text.empty() && set_line(0, 0, next, type).box.width() > measure * unit) return text;
    text = next;
  }
}

// A column of justified text, its words others for each `seed`; the last line ends with a full stop.
inline Region column(double left, double baseline, double measure, int lines, Type type = {}, int seed = 0,
                     double lead = leading) {
  std::vector<TextLine> set;
  int first = 7 * seed;
  for (int i = 0; i < lines; ++i) {
    std::string text = running_words(measure, first, type);
    first += 1 + int(std::count(text.begin(), text.end(), ' '));
    if (i + 1 == lines) text += '.';
    set.push_back(set_line(left, baseline + i * lead * type.size, text, type, measure));
  }
  return region_of(std::move(set));
}

inline Region textless(RegionKind kind, const Box& box) {
  Region region;
  region.kind = kind;
  region.box = box;
  return region;
}
inline Region rule_across(double left, double y, double right) {
  return textless(RegionKind::separator, box_at(left, y, right, y + 0.15));
}
inline Region rule_down(double x, double top, double bottom) {
  return textless(RegionKind::separator, box_at(x, top, x + 0.15, bottom));
}
inline Region picture(double left, double top, double right, double bottom) {
  return textless(RegionKind::figure, box_at(left, top, right, bottom));
}

inline Page page_of(std::vector<Region> regions) {
  Page page;
  page.x_height = unit;
  page.regions = std::move(regions);
  return page;
}

inline std::vector<Box> rules_of(const Page& page) {
  std::vector<Box> rules;
  for (const Region& region : page.regions) {
    if (region.kind == RegionKind::separator) rules.push_back(region.box);
  }
  return rules;
}

// The marks of the lines, sorted by their height.
inline Marks marks_of(const std::vector<TextLine>& lines) {
  Marks marks;
  for (const TextLine& line : lines) {
    for (const Box& glyph : line.glyphs)
      (glyph.height() < 0.42 * unit ? marks.points : marks.letters).push_back({glyph, int(glyph.area() / 2), 2});
  }
  return marks;
}

// ---- Drawing ----

struct Sheet {
  double width = 80;        // x-heights
  double height = 60;       // x-heights
  int scale = 1;            // pixels of the drawing for one pixel of the values
  std::vector<Box> dark{};  // boxes of ink for light type to stand on, in pixels of the values
};

inline void fill(Image& ink, const Box& box, std::uint8_t level) {
  const Box inside = intersect(box, {0, 0, ink.width, ink.height});
  for (int y = inside.top; y < inside.bottom; ++y)
    std::fill(ink.row(y) + inside.left, ink.row(y) + std::max(inside.left, inside.right), level);
}

inline Box scaled(const Box& box, int scale) {
  return {box.left * scale, box.top * scale, box.right * scale, box.bottom * scale};
}

// A letter is the outline of its box, as an "o" is; what is no wider than two strokes is full.
inline void draw_letter(Image& ink, const Box& box, int stroke, std::uint8_t level) {
  fill(ink, box, level);
  const Box counter = grow(box, -stroke, -stroke);
  if (!counter.empty()) fill(ink, counter, std::uint8_t(255 - level));
}

inline PreparedPage draw(const std::vector<Region>& regions, const Sheet& sheet = {}) {
  PreparedPage prepared;
  prepared.ink = Image(pixels(sheet.width) * sheet.scale, pixels(sheet.height) * sheet.scale, 1, 0);
  for (const Box& box : sheet.dark) fill(prepared.ink, scaled(box, sheet.scale), 255);
  for (const Region& region : regions) {
    if (!has_text(region.kind)) fill(prepared.ink, scaled(region.box, sheet.scale), 255);
    const std::uint8_t level = region.polarity == Polarity::light_on_dark ? 0 : 255;
    for (const TextLine& line : region.lines) {
      const int stroke = std::max(1, int(std::lround(line.weight * line.x_height))) * sheet.scale;
      for (const Box& glyph : line.glyphs) draw_letter(prepared.ink, scaled(glyph, sheet.scale), stroke, level);
    }
  }
  prepared.grey = prepared.ink;
  for (auto& pixel : prepared.grey.pixels) pixel = std::uint8_t(255 - pixel);
  prepared.content = {0, 0, prepared.ink.width, prepared.ink.height};
  prepared.x_height = unit * sheet.scale;
  return prepared;
}

inline Marks marks_on(const PreparedPage& prepared) { return sort_marks(prepared.ink, prepared.x_height); }

// ---- What came out ----

inline std::vector<const Region*> regions_with_text(const Page& page) {
  std::vector<const Region*> found;
  for (const Region& region : page.regions) {
    if (has_text(region.kind)) found.push_back(&region);
  }
  return found;
}

inline int line_count(const Page& page) {
  int count = 0;
  for (const Region& region : page.regions) count += int(region.lines.size());
  return count;
}

inline int count_of(const Page& page, RegionKind kind) {
  return int(std::count_if(page.regions.begin(), page.regions.end(),
                           [&](const Region& region) { return region.kind == kind; }));
}

// The region in which a line with these words at its head stands; null: none.
inline const Region* region_with(const Page& page, std::string_view words) {
  for (const Region& region : page.regions) {
    for (const TextLine& line : region.lines) {
      if (std::string_view(line.text).starts_with(words)) return &region;
    }
  }
  return nullptr;
}

inline std::string kind_of(const Page& page, std::string_view words) {
  const Region* region = region_with(page, words);
  return region == nullptr ? "nowhere" : std::string(name_of(region->kind));
}

inline std::string article_of(const Page& page, std::string_view words) {
  const Region* region = region_with(page, words);
  return region == nullptr ? "nowhere" : region->article;
}

// Reading with a perfect recogniser: each line gets the words of the lines that were set where it is.
inline void read_lines(Page& page, const std::vector<Region>& set, int scale = 1) {
  for (Region& region : page.regions) {
    for (TextLine& line : region.lines) {
      line.words.clear();
      for (const Region& source : set) {
        for (const TextLine& printed : source.lines) {
          for (Word word : printed.words) {
            word.box = scaled(word.box, scale);
            if (intersect(word.box, line.box).area() > 0.5 * word.box.area()) line.words.push_back(word);
          }
        }
      }
      std::stable_sort(line.words.begin(), line.words.end(),
                       [](const Word& a, const Word& b) { return a.box.left < b.box.left; });
      line.text.clear();
      for (const Word& word : line.words) line.text += (line.text.empty() ? "" : " ") + word.text;
      line.confidence = 0.95;
    }
  }
}

inline Page arranged(std::vector<Region> regions) {
  Page page = page_of(std::move(regions));
  arrange(page);
  return page;
}

// The printed lines' first words in the order in which the page is read.
inline std::vector<std::string> heads_in_order(const Page& page) {
  std::vector<std::string> heads;
  for (const Region& region : page.regions) {
    if (has_text(region.kind) && !region.lines.empty()) heads.push_back(region.lines.front().text);
  }
  return heads;
}

}  // namespace backissue
