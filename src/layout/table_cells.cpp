#include "layout/table_cells.h"

#include <algorithm>

#include "layout/measure.h"
#include "layout/wording.h"

namespace backissue {
namespace {

// In x-heights.
constexpr double widest_word_space = 1.5;
constexpr double smallest_type = 0.6, largest_type = 1.45;  // of the body
constexpr double farthest_rule = 3;                         // over and under a cell

bool may_hold_cells(const Region& region) {
  return has_text(region.kind) && !is_furniture(region.kind) && region.kind != RegionKind::masthead &&
         region.kind != RegionKind::pull_quote;
}

// The line's own values, for some of its words.
TextLine with_words(const TextLine& line, std::vector<Word> words) {
  TextLine part = line;
  part.words = std::move(words);
  part.box = {};
  part.text.clear();
  double sure = 0, characters = 0;
  for (const Word& word : part.words) {
    part.box = unite(part.box, word.box);
    part.text += (part.text.empty() ? "" : " ") + word.text;
    sure += word.confidence * double(word.text.size());
    characters += double(word.text.size());
  }
  part.confidence = characters > 0 ? sure / characters : 0;
  std::erase_if(part.glyphs, [&](const Box& glyph) { return overlap_x(glyph, part.box) <= 0; });
  part.baseline = {part.box.left, int(std::lround(baseline_at(line, part.box.left))), part.box.right,
                   int(std::lround(baseline_at(line, part.box.right)))};
  return part;
}

std::vector<TextLine> split_at_wide_spaces(const TextLine& line) {
  std::vector<TextLine> parts;
  std::vector<Word> words;
  for (const Word& word : line.words) {
    if (!words.empty() && word.box.left - words.back().box.right > widest_word_space * line.x_height) {
      parts.push_back(with_words(line, std::move(words)));
      words.clear();
    }
    words.push_back(word);
  }
  if (parts.empty()) return {line};
  parts.push_back(with_words(line, std::move(words)));
  return parts;
}

// A rule over the cell, one under it, and one at its side.
bool is_boxed(const Box& cell, double x_height, const std::vector<Box>& rules) {
  const double reach = farthest_rule * x_height;
  bool over = false, under = false, beside = false;
  for (const Box& rule : rules) {
    if (rule.width() >= rule.height()) {
      if (overlap_x(rule, cell) < cell.width()) continue;
      over |= rule.center_y() < cell.center_y() && cell.top - rule.bottom < reach;
      under |= rule.center_y() > cell.center_y() && rule.top - cell.bottom < reach;
    } else {
      const bool outside = rule.right <= cell.left || rule.left >= cell.right;
      beside |= outside && rule.top < cell.top && rule.bottom > cell.bottom;
    }
  }
  return over && under && beside;
}

}  // namespace

bool is_figures(const TextLine& text) {
  constexpr std::size_t longest = 16;
  const wording::LetterCount count = wording::count_letters(text.text);
  return count.digit > 0 && count.letters() <= count.digit && text.text.size() <= longest;
}

std::vector<TableCell> find_cells(const Page& page, const BodyStyle& body) {
  const std::vector<Box> rules = rules_of(page);
  std::vector<TableCell> cells;
  for (std::size_t r = 0; r < page.regions.size(); ++r) {
    if (!may_hold_cells(page.regions[r])) continue;
    for (std::size_t l = 0; l < page.regions[r].lines.size(); ++l) {
      const TextLine& line = page.regions[r].lines[l];
      const double size = line.x_height / body.x_height;
      if (line.words.empty() || size < smallest_type || size > largest_type) continue;
      for (TextLine& part : split_at_wide_spaces(line)) {
        const bool seed = is_figures(part) || is_boxed(part.box, body.x_height, rules);
        cells.push_back({r, l, std::move(part), seed});
      }
    }
  }
  return cells;
}

TextLine join_cells(std::vector<TextLine> cells) {
  std::stable_sort(cells.begin(), cells.end(),
                   [](const TextLine& a, const TextLine& b) { return a.box.left < b.box.left; });
  TextLine joined = cells.front();
  std::vector<double> sizes, weights;
  std::vector<Word> words;
  for (const TextLine& cell : cells) {
    sizes.push_back(cell.x_height);
    weights.push_back(cell.weight);
    words.insert(words.end(), cell.words.begin(), cell.words.end());
    if (&cell != &cells.front()) joined.glyphs.insert(joined.glyphs.end(), cell.glyphs.begin(), cell.glyphs.end());
  }
  joined.baseline[2] = cells.back().baseline[2];
  joined.baseline[3] = cells.back().baseline[3];
  joined = with_words(joined, std::move(words));
  joined.x_height = median(sizes);
  joined.weight = median(weights);
  return joined;
}

}  // namespace backissue
