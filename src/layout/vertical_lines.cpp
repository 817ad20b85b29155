#include "layout/vertical_lines.h"

#include <algorithm>

#include "layout/lines.h"
#include "layout/measure.h"
#include "layout/pictures.h"
#include "page/turn.h"

namespace backissue {
namespace {

// In x-heights of the page.
constexpr double into_picture = 2.5;  // how far a picture's box may reach over the line beside it
constexpr double strip_width = 3;
constexpr double widest_letter = 2.2;
constexpr double smallest_size = 0.4, largest_size = 1.9;  // where all are capitals they are taken for small letters
constexpr double largest_text = 2;

constexpr std::size_t fewest_letters = 6;
constexpr std::size_t fewest_in_text = 4;  // marks in a level line that is text

// In x-heights of the line. The heads of the level lines beside a picture are a leading apart.
constexpr double widest_letter_space = 0.75;
constexpr double widest_word_space = 1.5;

bool is_any_of(const Box& mark, const std::vector<Box>& boxes) {
  return std::find(boxes.begin(), boxes.end(), mark) != boxes.end();
}

double letter_space(const TextLine& level) {
  std::vector<double> spaces;
  for (std::size_t i = 1; i < level.glyphs.size(); ++i)
    spaces.push_back(level.glyphs[i].left - level.glyphs[i - 1].right);
  return median(spaces);
}

// How many letters stand on the baseline, to tell the foot of a line from its head.
int standing(const TextLine& level) {
  return int(std::count_if(level.glyphs.begin(), level.glyphs.end(), [&](const Box& glyph) {
    return std::abs(glyph.bottom - baseline_at(level, glyph.center_x())) <= 0.15 * level.x_height;
  }));
}

class VerticalLines {
 public:
  VerticalLines(const Marks& marks, const std::vector<TextLine>& lines, double x_height)
      : marks_(marks), x_height_(x_height) {
    for (const TextLine& line : lines) {
      const bool large = line.x_height > largest_text * x_height;  // letters of a vertical line and what is beside them
      if (line.glyphs.size() >= fewest_in_text && !large && is_regular(line)) take_text(line);
    }
  }

  // The lines in a strip along the picture's edge, in the direction in which more letters stand on their baseline.
  std::vector<TextLine> in(const Box& strip) const {
    std::vector<TextLine> best;
    int most = 0;
    for (const bool upward : {true, false}) {
      const Turn turn(strip, upward);
      std::vector<TextLine> found;
      int count = 0;
      for (const TextLine& level : find_lines(turned_marks(strip, turn), x_height_)) {
        if (!is_line(level)) continue;
        count += standing(level);
        found.push_back(turn.on_page(level));
      }
      if (count > most) {
        most = count;
        best = std::move(found);
      }
    }
    return best;
  }

 private:
  // A letter of a vertical line may have been taken for the first or last of a level one, but stands apart from it.
  void take_text(const TextLine& line) {
    const double near = widest_word_space * line.x_height;
    for (std::size_t i = 0; i < line.glyphs.size(); ++i) {
      const Box& glyph = line.glyphs[i];
      const bool after = i > 0 && glyph.left - line.glyphs[i - 1].right < near;
      const bool before = i + 1 < line.glyphs.size() && line.glyphs[i + 1].left - glyph.right < near;
      if (after || before) text_.push_back(glyph);
    }
  }

  Marks turned_marks(const Box& strip, const Turn& turn) const {
    Marks turned;
    const auto take = [&](const std::vector<Component>& from, std::vector<Component>& to, double letter_height) {
      for (Component mark : from) {
        if (!strip.contains(mark.box) || mark.box.width() > widest_letter * x_height_ || is_any_of(mark.box, text_))
          continue;
        mark.box = turn.level(mark.box);
        const bool is_letter = mark.box.height() >= letter_height;
        (is_letter ? turned.letters : to).push_back(mark);
      }
    };
    const double letter_height = 0.42 * x_height_;
    take(marks_.letters, turned.points, letter_height);
    take(marks_.points, turned.points, letter_height);
    return turned;
  }

  bool is_line(const TextLine& level) const {
    return level.glyphs.size() >= fewest_letters && is_regular(level) && level.x_height > smallest_size * x_height_ &&
           level.x_height < largest_size * x_height_ && letter_space(level) < widest_letter_space * level.x_height;
  }

  const Marks& marks_;
  double x_height_;
  std::vector<Box> text_;  // marks of level lines
};

}  // namespace

std::vector<TextLine> find_vertical_lines(Marks& marks, const std::vector<Box>& pictures,
                                          const std::vector<TextLine>& lines, double x_height) {
  std::vector<TextLine> found;
  if (pictures.empty()) return found;
  const VerticalLines finder(marks, lines, x_height);
  std::vector<Box> taken;
  const auto pixels = [&](double x_heights) { return int(x_heights * x_height); };
  for (const Box& picture : pictures) {
    // What was found of a picture may be no more than its darker half.
    const int top = picture.top - picture.height(), bottom = picture.bottom + picture.height();
    const Box left{picture.left - pixels(strip_width), top, picture.left + pixels(into_picture), bottom};
    const Box right{picture.right - pixels(into_picture), top, picture.right + pixels(strip_width), bottom};
    for (const Box& strip : {left, right}) {
      for (TextLine& line : finder.in(strip)) {
        const bool known = std::any_of(line.glyphs.begin(), line.glyphs.end(),
                                       [&](const Box& glyph) { return is_any_of(glyph, taken); });
        if (known) continue;
        taken.insert(taken.end(), line.glyphs.begin(), line.glyphs.end());
        found.push_back(std::move(line));
      }
    }
  }
  const auto is_taken = [&](const Component& mark) { return is_any_of(mark.box, taken); };
  std::erase_if(marks.letters, is_taken);
  std::erase_if(marks.points, is_taken);
  return found;
}

}  // namespace backissue
