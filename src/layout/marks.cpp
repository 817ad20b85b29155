#include "layout/marks.h"

#include <algorithm>
#include <functional>
#include <opencv2/imgproc.hpp>
#include <tuple>

#include "imageproc/opencv.h"
#include "layout/dashed_rules.h"
#include "layout/groups.h"
#include "layout/leaders.h"
#include "layout/measure.h"

namespace backissue {
namespace {

// In x-heights of the page.
constexpr double noise_size = 0.12;     // below: dust
constexpr double letter_height = 0.42;  // below: punctuation
constexpr double tallest_letter = 14;   // display type of five times the body's size
constexpr double widest_word = 16;      // letters that touch, as in bilevel scans
constexpr double shortest_rule = 6;     // longer than any stroke of a letter in text
constexpr double thickest_rule = 0.6;   // thicker: a bar or a picture's edge
constexpr double rule_aspect = 8;
constexpr double smallest_type = 5;  // pixels: of less no recogniser makes anything
constexpr double fullest_letter = 0.75;
constexpr double display_letter = 6;  // larger either way: a letter of display type, or no letter at all

int at_least_one(double pixels) { return std::max(1, int(std::lround(pixels))); }

// White along one side at least: not the strip of a dark box between two lines of light type, nor the grain of a
// picture.
bool stands_free(const cv::Mat& ink, const Box& rule, bool horizontal) {
  constexpr double most_ink = 0.35;  // share; a table's rows or a letter may touch the rule here and there
  const int gap = 2;
  const Box whole{0, 0, ink.cols, ink.rows};
  const Box before = horizontal ? Box{rule.left, rule.top - gap, rule.right, rule.top - gap + 1}
                                : Box{rule.left - gap, rule.top, rule.left - gap + 1, rule.bottom};
  const Box behind = horizontal ? Box{rule.left, rule.bottom + gap - 1, rule.right, rule.bottom + gap}
                                : Box{rule.right + gap - 1, rule.top, rule.right + gap, rule.bottom};
  for (const Box& side : {intersect(before, whole), intersect(behind, whole)}) {
    if (side.empty() || cv::countNonZero(ink(to_rect(side))) <= most_ink * side.area()) return true;
  }
  return false;
}

// Straight runs of ink, found by opening with a line (horizontal or vertical) of the shortest rule's length.
std::vector<Box> find_rules(const cv::Mat& ink, double x_height, bool horizontal) {
  const int length = at_least_one(shortest_rule * x_height);
  cv::Mat runs;
  const cv::Size size = horizontal ? cv::Size(length, 1) : cv::Size(1, length);
  cv::morphologyEx(ink, runs, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, size));
  std::vector<Box> rules;
  for (const Component& run : find_components(to_image(runs))) {
    const int along = horizontal ? run.box.width() : run.box.height();
    const int across = horizontal ? run.box.height() : run.box.width();
    if (across <= std::max(2.0, thickest_rule * x_height) && along >= rule_aspect * across &&
        stands_free(ink, run.box, horizontal))
      rules.push_back(run.box);
  }
  return rules;
}

void erase(cv::Mat& ink, const Box& rule) {
  const Box whole{0, 0, ink.cols, ink.rows};
  ink(to_rect(intersect(grow(rule, is_horizontal(rule) ? 0 : 1, is_horizontal(rule) ? 1 : 0), whole))).setTo(0);
}

bool is_bar(const Component& mark) {
  const double across = std::min(mark.box.width(), mark.box.height());
  const double along = std::max(mark.box.width(), mark.box.height());
  return along >= rule_aspect * across && mark.pixels >= 0.75 * mark.box.area();
}

// A dark bar with light type in it: its edges are whole, and what is not ink inside is letters. The search for rules
// would cut its edges off.
bool is_reversed_bar(const Component& mark, const cv::Mat& ink, double x_height) {
  constexpr double lowest = 1.4, highest = 4;    // x-heights
  constexpr double least_ink = 0.5, most = 0.9;  // of its box
  constexpr double whole_edge = 0.9;
  const Box& box = mark.box;
  const double fill = mark.pixels / box.area();
  if (box.height() < lowest * x_height || box.height() > highest * x_height ||
      box.width() < std::max<double>(3 * box.height(), shortest_rule * x_height) || fill < least_ink || fill > most)
    return false;
  const int strip = at_least_one(0.08 * box.height());
  const auto is_whole = [&](int top) {
    const Box edge{box.left, top, box.right, top + strip};
    return cv::countNonZero(ink(to_rect(edge))) >= whole_edge * edge.area();
  };
  return is_whole(box.top + 1) && is_whole(box.bottom - 1 - strip);
}

// A square to be ticked in a form: four straight sides with nothing between them, and a space's white beside it. It
// would be read as an O.
bool is_tick_box(const Component& mark, const std::vector<Component>& all, const cv::Mat& ink, double x_height) {
  constexpr double smallest = 0.6, largest = 1.8, least_white = 0.3;  // x-heights
  constexpr double squarest = 0.8, straight = 0.75, emptiest = 0.2;
  constexpr int fewest_pixels = 16;  // of fewer no square can be told from an O
  const Box& box = mark.box;
  const double low = std::min(box.width(), box.height()), high = std::max(box.width(), box.height());
  if (low < fewest_pixels || low < smallest * x_height || high > largest * x_height || low < squarest * high)
    return false;
  const auto inked = [&](const Box& part) { return cv::countNonZero(ink(to_rect(part))) / part.area(); };
  if (inked(grow(box, -box.width() / 4, -box.height() / 4)) > emptiest) return false;
  // At either of a side's two outermost lines: scans are ragged.
  const auto is_straight = [&](const Box& line, int x, int y) {
    const Box next{line.left + x, line.top + y, line.right + x, line.bottom + y};
    return std::max(inked(line), inked(next)) >= straight;
  };
  if (!is_straight({box.left, box.top, box.right, box.top + 1}, 0, 1) ||
      !is_straight({box.left, box.bottom - 1, box.right, box.bottom}, 0, -1) ||
      !is_straight({box.left, box.top, box.left + 1, box.bottom}, 1, 0) ||
      !is_straight({box.right - 1, box.top, box.right, box.bottom}, -1, 0))
    return false;
  const Box around = grow(box, int(std::ceil(least_white * x_height)), 0);
  return std::none_of(all.begin(), all.end(),
                      [&](const Component& other) { return &other != &mark && !intersect(other.box, around).empty(); });
}

// A letter of display type is made of strokes: it neither fills its box, as a picture does, nor is it as finely grained
// as a halftone.
bool looks_like_display_letter(const Component& mark, double x_height) {
  const double width = mark.box.width(), height = mark.box.height();
  // Letters of a masthead may touch: a row cuts the strokes of them all.
  const bool touching = mark.runs > 2.5 * height && height <= 8 * x_height;
  const double widest = (touching ? 20 : widest_word) * x_height;
  if (std::max(width, height) <= display_letter * x_height || width > widest || height > tallest_letter * x_height ||
      height < 2 * x_height)
    return false;
  const double fill = mark.pixels / mark.box.area();
  const double stroke = double(mark.pixels) / mark.runs;
  return fill > 0.08 && fill < 0.75 && stroke > 0.04 * height && stroke < 0.7 * height;
}

// Side by side in one line of type: as far apart as letters or words are.
bool stands_beside(const Box& mark, const Box& letter) {
  const double tall = std::max(mark.height(), letter.height());
  return letter.height() >= 0.5 * mark.height() && mark.height() >= 0.5 * letter.height() &&
         overlap_y(mark, letter) >= 0.45 * tall && -overlap_x(mark, letter) <= 0.7 * tall;
}

// A ring or a frame with something in it; the dots of an "Ö" stand above it.
bool holds_others(const Component& mark, const std::vector<Component>& all) {
  return std::count_if(all.begin(), all.end(), [&](const Component& other) {
           return &other != &mark && 20 * other.pixels > mark.pixels && mark.box.contains(other.box);
         }) > 0;
}

bool has_neighbour(const Component& mark, const std::vector<Component>& all) {
  return std::any_of(all.begin(), all.end(),
                     [&](const Component& other) { return &other != &mark && stands_beside(mark.box, other.box); });
}

// Display type, which the search for rules would take apart: its straight strokes are as long as rules are. A letter
// counts by its company, an "l" or an "I" by that of letters that are more than bars; a drop cap has none and looks for
// no other.
std::vector<Component> find_display_type(const std::vector<Component>& all, double x_height) {
  std::vector<Component> candidates, bars;
  for (const Component& mark : all) {
    const bool upright = mark.box.height() > mark.box.width() && mark.box.height() <= tallest_letter * x_height;
    if (mark.box.height() > shortest_rule * x_height && upright && is_bar(mark)) {
      bars.push_back(mark);
    } else if (looks_like_display_letter(mark, x_height) && !holds_others(mark, all)) {
      candidates.push_back(mark);
    }
  }
  std::vector<Component> letters;
  for (const Component& mark : candidates) {
    const bool initial = std::max(mark.box.width(), mark.box.height()) <= 14 * x_height;
    if (initial || has_neighbour(mark, candidates) || has_neighbour(mark, bars)) letters.push_back(mark);
  }
  const auto letter_count = std::ptrdiff_t(letters.size());
  for (const Component& bar : bars) {
    const std::vector<Component> company(letters.begin(), letters.begin() + letter_count);
    if (has_neighbour(bar, company)) letters.push_back(bar);
  }
  return letters;
}

// Nearly all of one size, as dots are and letters are not.
bool is_even(std::vector<double> sizes) {
  std::sort(sizes.begin(), sizes.end());
  return sizes[sizes.size() * 4 / 5] < 1.4 * sizes[sizes.size() / 5];
}

// Points that stand in rows as letters do: type of less than half the page's size, under display type or in an
// advertisement. Leader dots fill their boxes, and the grain of a picture spreads up and down.
void promote_small_type(Marks& marks) {
  constexpr std::size_t least_letters = 5;
  std::vector<Component>& points = marks.points;
  std::sort(points.begin(), points.end(), [](const Component& a, const Component& b) {
    return std::tie(a.box.left, a.box.top, a.box.right) < std::tie(b.box.left, b.box.top, b.box.right);
  });
  int widest = 0;
  for (const Component& point : points) widest = std::max({widest, point.box.width(), point.box.height()});
  Groups rows(points.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    for (std::size_t j = i + 1; j < points.size() && points[j].box.left < points[i].box.right + widest; ++j) {
      if (stands_beside(points[i].box, points[j].box)) rows.join(int(i), int(j));
    }
  }
  std::vector<bool> promoted(points.size(), false);
  for (const std::vector<int>& row : rows.groups()) {
    if (row.size() < least_letters) continue;
    Box whole;
    std::vector<double> heights, widths, fills;
    for (const int i : row) {
      const Component& point = points[std::size_t(i)];
      whole = unite(whole, point.box);
      heights.push_back(point.box.height());
      widths.push_back(point.box.width());
      fills.push_back(point.pixels / point.box.area());
    }
    const double height = median(heights);
    if (height < smallest_type || median(fills) > fullest_letter || whole.height() > 2.4 * height) continue;
    if (is_even(heights) && is_even(widths)) continue;
    for (const int i : row) promoted[std::size_t(i)] = true;
  }
  std::vector<Component> rest;
  for (std::size_t i = 0; i < points.size(); ++i) (promoted[i] ? marks.letters : rest).push_back(points[i]);
  points = std::move(rest);
}

// Pieces of a broken upright rule, between its other pieces or a little beyond its ends: no letters of the lines beside
// it, though they would link these to one.
void drop_rule_pieces(Marks& marks, double x_height) {
  constexpr double thickest = 0.4, off_axis = 0.35, beyond = 4;
  const auto is_piece = [&](const Component& mark) {
    const Box& box = mark.box;
    if (box.width() > thickest * x_height || box.height() < box.width()) return false;
    return std::any_of(marks.rules.begin(), marks.rules.end(), [&](const Box& rule) {
      return !is_horizontal(rule) && std::abs(rule.center_x() - box.center_x()) < off_axis * x_height &&
             box.bottom > rule.top - beyond * x_height && box.top < rule.bottom + beyond * x_height;
    });
  };
  const auto has_company = [&](const Component& mark) {
    const auto near = grow(mark.box, int(0.5 * x_height), 0);
    return std::any_of(marks.letters.begin(), marks.letters.end(), [&](const Component& other) {
      return &other != &mark && overlap_x(near, other.box) > 0 &&
             overlap_y(near, other.box) > 0.3 * mark.box.height() && other.box.width() > thickest * x_height;
    });
  };
  std::vector<Component> letters;
  for (const Component& mark : marks.letters) {
    if (!is_piece(mark) || has_company(mark)) letters.push_back(mark);
  }
  marks.letters = std::move(letters);
  std::erase_if(marks.points, is_piece);
}

// How heavily a mark is drawn: its ink for the size of its box, which for a stroke is near its thickness.
double heaviness(const Component& mark) { return double(mark.pixels) / (mark.box.width() + mark.box.height()); }

// Hairs, fibres and scratches: longer than letters, and drawn much more thinly. Left in a gutter or between lines they
// would link what stands round them.
void drop_hairs(Marks& marks, double x_height) {
  constexpr double shortest = 1.5;  // x-heights
  constexpr double thinnest = 0.4;  // of what letters are
  const auto longer = [](const Component& mark) { return std::max(mark.box.width(), mark.box.height()); };
  std::vector<double> letters;
  for (const Component& letter : marks.letters) letters.push_back(heaviness(letter));
  const double usual = median(letters);
  // Beside display type a letter of the text is thin: what counts are letters no larger than the mark.
  const auto usual_up_to = [&](int size) {
    std::vector<double> small;
    for (const Component& letter : marks.letters) {
      if (longer(letter) <= size) small.push_back(heaviness(letter));
    }
    return std::min(usual, median(small));
  };
  const auto is_hair = [&](const Component& mark) {
    return longer(mark) > shortest * x_height && heaviness(mark) < thinnest * usual &&
           heaviness(mark) < thinnest * usual_up_to(longer(mark));
  };
  std::vector<Component> kept;
  std::copy_if(marks.letters.begin(), marks.letters.end(), std::back_inserter(kept), std::not_fn(is_hair));
  std::erase_if(marks.solids, is_hair);
  marks.letters = std::move(kept);
}

}  // namespace

Marks sort_marks(const Image& page_ink, double x_height) {
  Marks marks;
  if (x_height <= 0) return marks;
  const std::vector<Component> all = find_components(page_ink);
  marks.letters = find_display_type(all, x_height);
  Image rest = page_ink;
  cv::Mat ink = view(rest);
  for (const Component& letter : marks.letters) ink(to_rect(letter.box)).setTo(0);
  for (const Component& mark : all)
    if (is_reversed_bar(mark, view(rest), x_height)) marks.solids.push_back(mark);
  for (const Component& bar : marks.solids) ink(to_rect(bar.box)).setTo(0);
  for (const bool horizontal : {true, false}) {
    for (const Box& rule : find_rules(view(rest), x_height, horizontal)) marks.rules.push_back(rule);
  }
  for (const Box& rule : marks.rules) erase(ink, rule);
  const std::vector<Component> marked = find_components(rest);
  for (const Component& mark : marked) {
    const double width = mark.box.width() / x_height;
    const double height = mark.box.height() / x_height;
    if (std::max(width, height) < noise_size) continue;
    if (is_tick_box(mark, marked, ink, x_height)) marks.tick_boxes.push_back(mark.box);
    if (std::max(width, height) > shortest_rule && is_bar(mark)) {
      marks.rules.push_back(mark.box);
    } else if (height > tallest_letter || width > widest_word || (width > display_letter && height > display_letter)) {
      marks.solids.push_back(mark);
    } else if (height < letter_height) {
      marks.points.push_back(mark);
    } else {
      marks.letters.push_back(mark);
    }
  }
  for (const Box& rule : take_dashed_rules(marks.letters, marks.points, x_height)) marks.rules.push_back(rule);
  drop_rule_pieces(marks, x_height);
  drop_hairs(marks, x_height);
  promote_small_type(marks);
  for (const Box& leader : take_leaders(marks.points, x_height)) marks.rules.push_back(leader);
  return marks;
}

}  // namespace backissue
