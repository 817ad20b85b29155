#include "layout/lines.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "layout/groups.h"
#include "layout/gutters.h"
#include "layout/measure.h"

namespace backissue {
namespace {

// Boxes by horizontal bands of the page, each band sorted by left edge.
class Bands {
 public:
  Bands(const std::vector<Box>& boxes, double x_height) : boxes_(boxes), height_(std::max(1, int(2 * x_height))) {
    for (int i = 0; i < int(boxes.size()); ++i) {
      for (int band = boxes[i].top / height_; band <= (boxes[i].bottom - 1) / height_; ++band)
        bands_[band].push_back(i);
    }
    for (auto& [band, members] : bands_) {
      std::stable_sort(members.begin(), members.end(), [&](int a, int b) { return boxes[a].left < boxes[b].left; });
    }
  }
  // Calls use(j) for boxes that begin right of box i's left edge, at most `reach` pixels behind its right edge.
  template <typename Use>
  void right_of(int i, double reach, const Use& use) const {
    const Box& box = boxes_[i];
    for (int band = box.top / height_; band <= (box.bottom - 1) / height_; ++band) {
      const auto found = bands_.find(band);
      if (found == bands_.end()) continue;
      const auto& members = found->second;
      auto next = std::lower_bound(members.begin(), members.end(), box.left,
                                   [&](int j, int left) { return boxes_[j].left < left; });
      for (; next != members.end() && boxes_[*next].left <= box.right + reach; ++next) {
        if (*next != i) use(*next);
      }
    }
  }

 private:
  const std::vector<Box>& boxes_;
  int height_;
  std::map<int, std::vector<int>> bands_;
};

bool alike_in_height(const Box& a, const Box& b, double least_ratio) {
  return std::min(a.height(), b.height()) >= least_ratio * std::max(a.height(), b.height());
}

// Two letters of one word stand side by side, close for their size. A drop cap is too tall beside its line, and so is a
// mark made of two letters of neighbouring lines that touch.
std::vector<std::vector<int>> link_letters(const std::vector<Box>& boxes, double x_height) {
  constexpr double least_ratio = 0.42;  // x beside (
  constexpr double widest_gap = 0.7;    // in heights of the taller letter; letter-spaced capitals reach it
  Groups groups(boxes.size());
  const Bands bands(boxes, x_height);
  for (int i = 0; i < int(boxes.size()); ++i) {
    bands.right_of(i, widest_gap * boxes[i].height() / least_ratio, [&](int j) {
      const double tall = std::max(boxes[i].height(), boxes[j].height());
      if (alike_in_height(boxes[i], boxes[j], least_ratio) && -overlap_x(boxes[i], boxes[j]) <= widest_gap * tall &&
          overlap_y(boxes[i], boxes[j]) >= 0.5 * std::min(boxes[i].height(), boxes[j].height())) {
        groups.join(i, j);
      }
    });
  }
  return groups.groups();
}

// Letters of two lines that one or two of them bridge: one stands over another, as no letters of one line do, but for
// pieces of broken type and the grain of a picture.
bool stands_in_two_lines(const std::vector<Box>& boxes, std::vector<int> group, double typical) {
  constexpr double least_height = 0.6, bridge_height = 1.9;  // of a usual letter
  constexpr std::size_t letters_to_a_bridge = 5;
  const auto bridges =
      std::count_if(group.begin(), group.end(), [&](int i) { return boxes[i].height() > bridge_height * typical; });
  if (group.size() < letters_to_a_bridge * std::size_t(bridges)) return false;
  std::erase_if(group, [&](int i) { return boxes[i].height() < least_height * typical; });
  std::sort(group.begin(), group.end(), [&](int a, int b) { return boxes[a].left < boxes[b].left; });
  for (std::size_t k = 0; k < group.size(); ++k) {
    const Box& one = boxes[group[k]];
    for (std::size_t m = k + 1; m < group.size() && boxes[group[m]].left < one.right; ++m) {
      const Box& other = boxes[group[m]];
      const bool over =
          overlap_y(one, other) <= 0 && overlap_x(one, other) >= 0.5 * std::min(one.width(), other.width());
      if (over) return true;
    }
  }
  return false;
}

// Letters much taller than the rest of their group have bridged two lines: they are taken out, and the rest linked
// again.
std::vector<std::vector<int>> link_without_bridges(const std::vector<Box>& boxes, double x_height,
                                                   std::vector<int>& bridges) {
  std::vector<std::vector<int>> words;
  for (auto& group : link_letters(boxes, x_height)) {
    std::vector<double> heights;
    Box whole;
    for (const int i : group) {
      heights.push_back(boxes[i].height());
      whole = unite(whole, boxes[i]);
    }
    const double typical = median(heights);
    const bool tall = whole.height() >= 2.6 * typical ||
                      (whole.height() >= 1.9 * typical && stands_in_two_lines(boxes, group, typical));
    if (group.size() < 4 || !tall) {
      words.push_back(std::move(group));
      continue;
    }
    std::vector<Box> rest;
    std::vector<int> rest_index;
    for (const int i : group) {
      if (boxes[i].height() > 1.9 * typical) {
        bridges.push_back(i);
      } else {
        rest.push_back(boxes[i]);
        rest_index.push_back(i);
      }
    }
    for (auto& part : link_letters(rest, x_height)) {
      for (int& i : part) i = rest_index[i];
      words.push_back(std::move(part));
    }
  }
  return words;
}

WordBox make_word(const std::vector<Box>& letters, const std::vector<int>& members) {
  constexpr double quote_height =
      0.6;  // of the tallest letter, and in its upper half: no letter that stands on the line
  WordBox word;
  Box tallest;
  for (const int i : members) {
    word.box = unite(word.box, letters[i]);
    word.letters.push_back(letters[i]);
    if (letters[i].height() > tallest.height()) tallest = letters[i];
  }
  std::vector<double> tops, bottoms;
  for (const Box& letter : word.letters) {
    if (letter.height() <= quote_height * tallest.height() && letter.bottom < tallest.center_y()) continue;
    tops.push_back(letter.top);
    bottoms.push_back(letter.bottom);
  }
  std::sort(word.letters.begin(), word.letters.end(), [](const Box& a, const Box& b) { return a.left < b.left; });
  word.core_top = int(median(tops));
  word.core_bottom = std::max(word.core_top + 1, int(median(bottoms)));
  return word;
}

bool on_one_line(const WordBox& a, const WordBox& b) {
  const int shared = std::min(a.core_bottom, b.core_bottom) - std::max(a.core_top, b.core_top);
  const int low = std::min(a.core_height(), b.core_height());
  const int high = std::max(a.core_height(), b.core_height());
  return shared >= 0.55 * low && low >= 0.45 * high;
}

// The nearest word to the right on the same line, -1: none; only where each is the other's nearest.
std::vector<int> next_words(const std::vector<WordBox>& words, double x_height) {
  // In heights of the word; beyond it only a table's cells are one line. Display type is not spaced that widely.
  constexpr double farthest = 10;
  const auto reach = [&](const WordBox& word) {
    return std::max(1.5 * word.core_height(), farthest * std::min(double(word.core_height()), 2.5 * x_height));
  };
  std::vector<Box> boxes;
  for (const WordBox& word : words) boxes.push_back(word.box);
  const Bands bands(boxes, x_height);
  std::vector<int> next(words.size(), -1), previous(words.size(), -1);
  for (int i = 0; i < int(words.size()); ++i) {
    bands.right_of(i, reach(words[i]), [&](int j) {
      if (boxes[j].center_x() <= boxes[i].center_x() || !on_one_line(words[i], words[j])) return;
      if (next[i] < 0 || boxes[j].left < boxes[next[i]].left) next[i] = j;
      if (previous[j] < 0 || boxes[i].right > boxes[previous[j]].right) previous[j] = i;
    });
  }
  for (int i = 0; i < int(words.size()); ++i) {
    if (next[i] >= 0 && previous[next[i]] != i) next[i] = -1;
  }
  return next;
}

// Height of the letters without ascenders, and the line they stand on, from the letters' boxes alone.
void measure_line(TextLine& line) {
  std::vector<double> bottoms;
  for (const Box& glyph : line.glyphs) bottoms.push_back(glyph.bottom);
  std::vector<double> heights;
  for (const Box& glyph : line.glyphs) heights.push_back(glyph.height());
  const double typical = median(heights);
  // The baseline leans as the page is curled or the straightening left it: fitted through the feet of letters that
  // stand on it, descenders left out.
  const LinearFit fit = fit_baseline(line.glyphs, typical);
  line.baseline = {line.box.left, int(std::lround(fit.at(line.box.left))), line.box.right,
                   int(std::lround(fit.at(line.box.right)))};
  std::vector<double> above;
  for (const Box& glyph : line.glyphs) {
    const double height = fit.at(glyph.center_x()) - glyph.top;
    if (glyph.height() > 0.5 * typical && height > 0.4 * typical) above.push_back(height);
  }
  line.x_height = above.empty() ? typical : lower_mode(above);
}

TextLine make_line(const std::vector<const WordBox*>& words) {
  TextLine line;
  for (const WordBox* word : words) {
    line.box = unite(line.box, word->box);
    line.glyphs.insert(line.glyphs.end(), word->letters.begin(), word->letters.end());
  }
  measure_line(line);
  return line;
}

std::vector<TextLine> chain_words(const std::vector<WordBox>& words, const Marks& marks, const std::vector<Box>& points,
                                  double x_height) {
  std::vector<int> next = next_words(words, x_height);
  cut_at_gutters(words, marks.rules, points, x_height, next);
  std::vector<bool> follows(words.size(), false);
  for (const int j : next) {
    if (j >= 0) follows[j] = true;
  }
  std::vector<TextLine> lines;
  for (int i = 0; i < int(words.size()); ++i) {
    if (follows[i]) continue;
    std::vector<const WordBox*> chain;
    for (int j = i; j >= 0; j = next[j]) chain.push_back(&words[j]);
    lines.push_back(make_line(chain));
  }
  return lines;
}

// Where a point beyond the last letter can stand: on the baseline as a full stop, at half height as a hyphen, or above
// as a quotation mark; further off only on the baseline, as in a row of dots. Specks stand anywhere, but are smaller
// than a note's number.
bool may_stand_aside(const TextLine& line, const Box& mark, double aside) {
  const double height = (baseline_at(line, mark.center_x()) - mark.bottom) / line.x_height;
  if (mark.height() > 0.45 * line.x_height) return true;
  return std::abs(height) < 0.3 || (aside < 0.7 && height > -0.6);
}

// How far a mark is from being part of a line, in x-heights of the line; negative: it cannot be.
double distance_to(const TextLine& line, const Box& mark) {
  constexpr double smallest = 0.1;  // x-heights; no point of the line's type is smaller
  const double unit = line.x_height;
  const double baseline = baseline_at(line, mark.center_x());
  if (mark.center_y() < baseline - 2.1 * unit || mark.center_y() > baseline + 0.75 * unit) return -1;
  if (mark.height() > 2.4 * unit || std::max(mark.width(), mark.height()) < smallest * unit) return -1;
  const double aside = std::max(0, -overlap_x(line.box, mark)) / unit;
  const double middle = std::abs(mark.center_y() - (baseline - 0.5 * unit)) / unit;
  if (aside > 1.3 || (aside > 0 && !may_stand_aside(line, mark, aside))) return -1;
  return aside + 0.25 * middle;
}

// Gives full stops, commas, dots and hyphens to the nearest line; a row of leader dots grows its line step by step.
void attach_points(std::vector<TextLine>& lines, std::vector<Box> points) {
  std::sort(points.begin(), points.end(), [](const Box& a, const Box& b) {
    return std::tie(a.left, a.top, a.right) < std::tie(b.left, b.top, b.right);
  });
  for (int pass = 0; pass < 2 && !points.empty(); ++pass) {
    if (pass == 1) std::reverse(points.begin(), points.end());  // rows that stand left of their line
    std::vector<int> order(lines.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](int a, int b) { return lines[a].box.top < lines[b].box.top; });
    int tallest = 0;
    for (const TextLine& line : lines) tallest = std::max(tallest, line.box.height() + int(3 * line.x_height));
    std::vector<Box> left_over;
    for (const Box& point : points) {
      double best = -1;
      TextLine* owner = nullptr;
      auto first = std::lower_bound(order.begin(), order.end(), point.top - tallest,
                                    [&](int i, int top) { return lines[i].box.top < top; });
      for (; first != order.end() && lines[*first].box.top < point.bottom + tallest; ++first) {
        const double distance = distance_to(lines[*first], point);
        if (distance >= 0 && (best < 0 || distance < best)) {
          best = distance;
          owner = &lines[*first];
        }
      }
      if (owner == nullptr) {
        left_over.push_back(point);
      } else {
        owner->glyphs.push_back(point);
        // Accents and stops change nothing of a line's top: only its width grows.
        owner->box.left = std::min(owner->box.left, point.left);
        owner->box.right = std::max(owner->box.right, point.right);
        owner->box.top = std::min(owner->box.top, point.top);
        owner->box.bottom = std::max(owner->box.bottom, point.bottom);
      }
    }
    points = std::move(left_over);
  }
}

// Marks that are small for the line they stand in, as the dot of a display "i", a quotation mark or a note's asterisk.
std::vector<Box> take_small_marks(std::vector<TextLine>& lines) {
  std::vector<Box> marks;
  for (const TextLine& line : lines) {
    const bool small = line.glyphs.size() <= 2 && std::any_of(lines.begin(), lines.end(), [&](const TextLine& host) {
                         return host.glyphs.size() >= 3 && 1.1 * host.x_height > line.box.height() &&
                                std::all_of(line.glyphs.begin(), line.glyphs.end(),
                                            [&](const Box& mark) { return distance_to(host, mark) >= 0; });
                       });
    if (small) marks.insert(marks.end(), line.glyphs.begin(), line.glyphs.end());
  }
  std::erase_if(lines, [&](const TextLine& line) {
    return line.glyphs.size() <= 2 && std::find(marks.begin(), marks.end(), line.glyphs.front()) != marks.end();
  });
  return marks;
}

// Marks that run over two or more lines because letters touch are cut half-way between the lines.
void share_bridges(std::vector<TextLine>& lines, const std::vector<Box>& bridges) {
  for (const Box& bridge : bridges) {
    std::vector<TextLine*> crossed;
    for (TextLine& line : lines) {
      const Box core{line.box.left - int(line.x_height), int(baseline_at(line, bridge.center_x()) - line.x_height),
                     line.box.right + int(line.x_height), int(baseline_at(line, bridge.center_x()))};
      if (overlap_x(core, bridge) > 0 && overlap_y(core, bridge) >= 0.6 * core.height()) crossed.push_back(&line);
    }
    std::sort(crossed.begin(), crossed.end(), [](auto* a, auto* b) { return a->baseline[1] < b->baseline[1]; });
    int top = bridge.top;
    for (std::size_t i = 0; i < crossed.size(); ++i) {
      int bottom = bridge.bottom;
      if (i + 1 < crossed.size()) {
        const double lower_top = baseline_at(*crossed[i + 1], bridge.center_x()) - crossed[i + 1]->x_height;
        bottom = int((baseline_at(*crossed[i], bridge.center_x()) + lower_top) / 2);
      }
      const Box part{bridge.left, top, bridge.right, std::max(top + 1, bottom)};
      crossed[i]->glyphs.push_back(part);
      crossed[i]->box = unite(crossed[i]->box, part);
      top = part.bottom;
    }
  }
}

// A page number or a few capitals of the page's own size: too few marks to tell by themselves that they are figures.
void level_figures(TextLine& line, double x_height) {
  const double ratio = line.x_height / x_height;
  if (line.glyphs.size() <= 4 && ratio > 1.25 && ratio < 1.8) line.x_height = x_height;
}

}  // namespace

std::vector<TextLine> find_lines(const Marks& marks, double x_height) {
  std::vector<Box> letters;
  for (const Component& mark : marks.letters) letters.push_back(mark.box);
  std::vector<int> bridge_index;
  std::vector<WordBox> words;
  std::vector<Box> points;
  for (const Component& mark : marks.points) points.push_back(mark.box);
  for (const auto& group : link_without_bridges(letters, x_height, bridge_index)) {
    WordBox word = make_word(letters, group);
    // A quotation mark, a speck taller than a full stop or a piece of a broken letter makes no line of its own.
    const bool mark = word.box.height() < 0.75 * x_height && word.box.width() < 1.2 * x_height;
    const bool piece = word.box.height() < 0.95 * x_height &&
                       std::all_of(word.letters.begin(), word.letters.end(),
                                   [&](const Box& letter) { return letter.width() < 0.5 * x_height; });
    if (word.letters.size() <= 2 && (mark || piece)) {
      points.insert(points.end(), word.letters.begin(), word.letters.end());
    } else {
      words.push_back(std::move(word));
    }
  }
  std::vector<Box> bridges;
  for (const int i : bridge_index) bridges.push_back(letters[i]);
  std::vector<TextLine> lines = chain_words(words, marks, points, x_height);
  const std::vector<Box> small_marks = take_small_marks(lines);
  points.insert(points.end(), small_marks.begin(), small_marks.end());
  attach_points(lines, points);
  share_bridges(lines, bridges);
  for (TextLine& line : lines) {
    level_figures(line, x_height);
    std::sort(line.glyphs.begin(), line.glyphs.end(),
              [](const Box& a, const Box& b) { return std::tie(a.left, a.top) < std::tie(b.left, b.top); });
    line.baseline[0] = line.box.left;
    line.baseline[2] = line.box.right;
  }
  sort_from_top(lines);
  return lines;
}

void sort_from_top(std::vector<TextLine>& lines) {
  std::sort(lines.begin(), lines.end(), [](const TextLine& a, const TextLine& b) {
    return std::tie(a.box.top, a.box.left, a.box.bottom) < std::tie(b.box.top, b.box.left, b.box.bottom);
  });
}

}  // namespace backissue
