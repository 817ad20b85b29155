#include "layout/pictures.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "imageproc/opencv.h"
#include "layout/lines.h"
#include "layout/measure.h"

namespace backissue {
namespace {

constexpr double smallest_picture = 4;   // x-heights, either way
constexpr double least_text = 0.12;      // share of a dark box that its lines cover; less is a picture with words in it
constexpr double least_tall_text = 0.2;  // the same for boxes that are as high as a picture
constexpr double tall_box = 10;          // x-heights
constexpr double least_text_on_panel = 0.2;    // share of a tint that lines cover; a caption in a picture covers less
constexpr double least_light_on_panel = 0.1;   // the same for light type in more lines than a caption has
constexpr double least_text_on_ground = 0.02;  // dark type at all: a shadow or a stain, no photograph
constexpr std::size_t most_caption_lines = 4;
constexpr double edge_strip = 1;     // x-heights; a scan's edge may be lighter than the picture that bleeds off it
constexpr double least_ink = 0.15;   // share of a photograph that is dark enough to be ink
constexpr double solid_fill = 0.45;  // share of ink in a dark box with light letters: more than in any line drawing

// A coarse map of the page, one cell for half an x-height.
class CellMap {
 public:
  CellMap(const Box& page, double x_height)
      : cell_(std::max(1.0, x_height / 2)),
        cells_(int(page.bottom / cell_) + 2, int(page.right / cell_) + 2, CV_8U, cv::Scalar(0)) {}
  void mark(const Box& box) {
    const cv::Rect area(int(box.left / cell_), int(box.top / cell_),
                        int((box.right - 1) / cell_) - int(box.left / cell_) + 1,
                        int((box.bottom - 1) / cell_) - int(box.top / cell_) + 1);
    cells_(area & cv::Rect(0, 0, cells_.cols, cells_.rows)).setTo(255);
  }
  // Marks that lie close together become one blob; returns their boxes in pixels with the share of marked cells.
  std::vector<std::pair<Box, double>> blobs() const {
    cv::Mat closed, labels, stats, centroids;
    cv::morphologyEx(cells_, closed, cv::MORPH_CLOSE, cv::Mat::ones(5, 5, CV_8U));
    const int count = cv::connectedComponentsWithStats(closed, labels, stats, centroids, 8);
    std::vector<std::pair<Box, double>> result;
    for (int i = 1; i < count; ++i) {
      const cv::Rect cells(stats.at<int>(i, 0), stats.at<int>(i, 1), stats.at<int>(i, 2), stats.at<int>(i, 3));
      const Box box{int(cells.x * cell_), int(cells.y * cell_), int((cells.x + cells.width) * cell_),
                    int((cells.y + cells.height) * cell_)};
      result.emplace_back(box, double(stats.at<int>(i, 4)) / cells.area());
    }
    return result;
  }

 private:
  double cell_;
  cv::Mat cells_;
};

// A large mark with little ink is a frame, not a picture.
bool is_frame(const Component& mark) { return mark.pixels < 0.06 * mark.box.area(); }

// Light type, and not the windows of a house or the crests of waves: letters are hardly wider than high, and stand
// close.
bool is_typeset(const TextLine& line) {
  if (line.glyphs.size() < 4 || !is_regular(line)) return false;
  std::vector<double> heights;
  double width = 0;
  for (const Box& glyph : line.glyphs) {
    heights.push_back(glyph.height());
    width += glyph.width();
  }
  return median(heights) > 0.5 * line.x_height && (line.glyphs.size() >= 8 || width > 0.5 * line.box.width());
}

double share_inside(const Box& box, const Box& area) { return intersect(box, area).area() / std::max(1.0, box.area()); }

// Share of the box that lines of type cover.
double covered_by(const std::vector<TextLine>& lines, const Box& box) {
  double area = 0;
  for (const TextLine& line : lines) {
    if (line.glyphs.size() >= 5 && is_regular(line)) area += intersect(line.box, box).area();
  }
  return area / std::max(1.0, box.area());
}

struct TypeOn {
  std::size_t lines = 0;
  Box box;
};

TypeOn type_on(const Box& tint, const std::vector<TextLine>& lines) {
  TypeOn type;
  for (const TextLine& line : lines) {
    if (share_inside(line.box, tint) < 0.5) continue;
    ++type.lines;
    type.box = unite(type.box, line.box);
  }
  return type;
}

// Text stands on it, and no more than a caption in a picture does: a few light lines, in less than half of its height.
bool is_panel(const Box& tint, const std::vector<TextLine>& dark, const std::vector<TextLine>& light) {
  const double dark_share = covered_by(dark, tint), light_share = covered_by(light, tint);
  const TypeOn type = type_on(tint, light);
  if (type.lines > most_caption_lines && light_share > least_light_on_panel) return true;
  const bool captioned = dark_share < least_text_on_ground && type.lines > 0 && type.lines <= most_caption_lines &&
                         2 * type.box.height() < tint.height();
  return dark_share + light_share > least_text_on_panel && !captioned;
}

// A photograph's side is where the ink has it, if the coarse tint ends near there.
Box sharpen(const Box& tint, const Box& inked, double reach) {
  const auto side = [&](int coarse, int exact) { return std::abs(coarse - exact) < reach ? exact : coarse; };
  return {side(tint.left, inked.left), side(tint.top, inked.top), side(tint.right, inked.right),
          side(tint.bottom, inked.bottom)};
}

}  // namespace

bool is_regular(const TextLine& line) {
  int letters = 0, standing = 0;
  for (const Box& glyph : line.glyphs) {
    if (glyph.height() < 0.5 * line.x_height) continue;
    ++letters;
    const double foot = glyph.bottom - baseline_at(line, glyph.center_x());
    const bool descends = foot > 0.2 * line.x_height && foot < 0.75 * line.x_height;
    if (std::abs(foot) <= 0.2 * line.x_height) standing += 2;
    if (descends) standing += 1;
  }
  return letters >= 2 && standing >= 1.3 * letters;
}

bool is_drop_cap(const TextLine& line, const std::vector<TextLine>& lines, double x_height) {
  const Box& box = line.box;
  if (line.glyphs.size() > 2 || box.height() < 2.2 * x_height || box.height() > 14 * x_height ||
      box.width() > 1.6 * box.height()) {
    return false;
  }
  int beside = 0;
  double highest = box.bottom;
  for (const TextLine& other : lines) {
    const int aside = other.box.left - box.right;
    if (&other == &line || other.x_height > 0.6 * box.height() || aside < -0.5 * x_height || aside > 2 * x_height)
      continue;
    if (other.baseline[1] < box.top || other.baseline[1] > box.bottom + 0.6 * x_height) continue;
    ++beside;
    highest = std::min(highest, double(other.baseline[1]));
  }
  return beside >= 2 && highest - 1.6 * x_height < box.top + 0.8 * x_height;
}

std::vector<Box> find_pictures(const Marks& marks, const Box& page, double x_height, std::vector<TextLine>& lines) {
  if (x_height <= 0) return {};
  CellMap map(page, x_height);
  for (const Component& solid : marks.solids) {
    if (!is_frame(solid)) map.mark(solid.box);
  }
  for (const TextLine& line : lines) {
    if (line.glyphs.size() >= 2 && is_regular(line)) continue;
    if (line.glyphs.size() < 4 && line.x_height < 3 * x_height) continue;  // a page number or a bullet is no picture
    if (is_drop_cap(line, lines, x_height)) continue;
    for (const Box& glyph : line.glyphs) map.mark(glyph);
  }
  std::vector<Box> pictures;
  for (const auto& [box, filled] : map.blobs()) {
    if (std::min(box.width(), box.height()) >= smallest_picture * x_height && filled > 0.3) {
      pictures.push_back(intersect(box, page));
    }
  }
  std::erase_if(lines, [&](const TextLine& line) {
    return std::any_of(pictures.begin(), pictures.end(), [&](const Box& picture) {
      const double inside = share_inside(line.box, picture);
      return inside > 0.7 && (!is_regular(line) || line.glyphs.size() < 5);
    });
  });
  return pictures;
}

namespace {

// Whether these marks of a line are of its type, which may run over a picture's edge or round it.
bool are_of_type(const std::vector<Box>& marks, const TextLine& line) {
  const auto is_of_type = [&](const Box& mark) {
    const double foot = (mark.bottom - baseline_at(line, mark.center_x())) / line.x_height;
    const double height = mark.height() / line.x_height;
    const bool letter = height > 0.7 && height < 2.2 && foot > -0.2 && foot < 0.7;
    const bool stop = height <= 0.7 && foot > -0.2 && foot < 0.4;
    return letter || stop;
  };
  return 2 * std::count_if(marks.begin(), marks.end(), is_of_type) >= std::ptrdiff_t(marks.size());
}

void part_from_picture(TextLine& line, const Box& picture) {
  constexpr double beside = 0.5;  // x-heights: the text keeps some white from the picture
  if (intersect(line.box, picture).empty() || picture.height() < 3 * line.box.height()) return;
  std::vector<Box> inside, outside;
  Box rest;
  for (const Box& mark : line.glyphs) {
    const bool in_picture = mark.center_x() >= picture.left && mark.center_x() < picture.right;
    (in_picture ? inside : outside).push_back(mark);
    if (!in_picture) rest = unite(rest, mark);
  }
  if (inside.empty() || outside.empty() || !are_of_type(outside, line) || are_of_type(inside, line)) return;
  const double white = beside * line.x_height;
  if (rest.left < picture.right - white && rest.right > picture.left + white) return;
  line.glyphs = std::move(outside);
  line.baseline = {rest.left, int(std::lround(baseline_at(line, rest.left))), rest.right,
                   int(std::lround(baseline_at(line, rest.right)))};
  line.box = rest;
}

}  // namespace

void part_from_pictures(std::vector<TextLine>& lines, const std::vector<Box>& pictures) {
  for (TextLine& line : lines) {
    for (const Box& picture : pictures) part_from_picture(line, picture);
  }
}

Tints sort_tints(const std::vector<Box>& tints, const Box& page, double x_height, const std::vector<TextLine>& dark,
                 const ReversedType& light, const std::vector<Box>& pictures) {
  const double edge = edge_strip * x_height;
  const auto fills_page = [&](const Box& box) {
    // A strip along an edge is a shadow, of the fold or the next page.
    return 2 * box.width() > page.width() && 2 * box.height() > page.height() &&
           (box.left <= page.left + edge) + (box.top <= page.top + edge) + (box.right >= page.right - edge) +
                   (box.bottom >= page.bottom - edge) >=
               3;
  };
  Tints sorted;
  for (const Box& tint : tints) {
    const double dark_share = covered_by(dark, tint);
    if (fills_page(tint)) {
      // A shadow over all of a page has its text in it.
      if (dark_share < least_text_on_ground) sorted.photographs.push_back(tint);
    } else if (is_panel(tint, dark, light.lines)) {
      // What is under most of a page is its paper, in uneven light.
      if (2 * tint.area() < page.area()) sorted.panels.push_back(tint);
    } else if (dark_share < least_text_on_ground) {
      Box inked;
      for (const auto* boxes : {&pictures, &light.grounds}) {
        for (const Box& box : *boxes) {
          if (share_inside(box, tint) > 0.5) inked = unite(inked, box);
        }
      }
      if (inked.area() > least_ink * tint.area()) sorted.photographs.push_back(sharpen(tint, inked, 4 * x_height));
    }
  }
  return sorted;
}

void join_tints(const Tints& tints, const std::vector<TextLine>& lines, std::vector<Box>& pictures) {
  std::erase_if(pictures, [&](const Box& picture) {
    const auto holds = [&](const Box& tint) { return share_inside(picture, tint) > 0.5; };
    return std::any_of(tints.photographs.begin(), tints.photographs.end(), holds) ||
           (std::any_of(tints.panels.begin(), tints.panels.end(), holds) &&
            covered_by(lines, picture) > least_text_on_panel);
  });
  pictures.insert(pictures.end(), tints.photographs.begin(), tints.photographs.end());
}

ReversedType find_reversed_lines(const PreparedPage& prepared, Marks& marks) {
  ReversedType reversed;
  std::erase_if(marks.solids, [&](const Component& solid) {
    const Box& box = solid.box;
    if (solid.pixels < solid_fill * box.area() || box.height() < 1.4 * prepared.x_height) return false;
    Image inverted(box.width(), box.height(), 1, 0);
    cv::Mat light = view(inverted);
    cv::bitwise_not(view(prepared.ink)(to_rect(box)), light);
    Marks inside;
    for (Component hole : find_components(inverted)) {
      const double height = hole.box.height() / prepared.x_height;
      const bool at_edge =
          hole.box.left == 0 || hole.box.top == 0 || hole.box.right == box.width() || hole.box.bottom == box.height();
      if (at_edge || height > 8) continue;
      hole.box = {hole.box.left + box.left, hole.box.top + box.top, hole.box.right + box.left,
                  hole.box.bottom + box.top};
      if (height >= 0.42) {
        inside.letters.push_back(hole);
      } else if (height > 0.12) {
        inside.points.push_back(hole);
      }
    }
    double covered = 0;
    std::vector<TextLine> found = find_lines(inside, prepared.x_height);
    std::erase_if(found, [](const TextLine& line) { return !is_typeset(line); });
    for (const TextLine& line : found) covered += line.box.area();
    reversed.lines.insert(reversed.lines.end(), found.begin(), found.end());
    const double least = found.size() > most_caption_lines             ? least_light_on_panel
                         : box.height() > tall_box * prepared.x_height ? least_tall_text
                                                                       : least_text;
    if (covered <= least * box.area()) return false;  // a picture with words in it
    reversed.grounds.push_back(box);
    return true;
  });
  // The counters of the light letters.
  const auto within = [&](const Component& mark) {
    return std::any_of(reversed.grounds.begin(), reversed.grounds.end(),
                       [&](const Box& box) { return box.contains(mark.box); });
  };
  std::erase_if(marks.letters, within);
  std::erase_if(marks.points, within);
  return reversed;
}

}  // namespace backissue
