#include "recognition/stops.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace backissue {
namespace {

// Marks of a letter's size or less, in x-heights. Measured on 13,000 stops and commas of 250 pages, set and real,
// x-heights of 8 to 32 pixels: full stops reach 0.09 below the baseline (98 of 100), commas 0.11 and more (90 of 100);
// height over width is 1.0 and 1.7 at the middle.
constexpr double small = 0.75;        // width and height of stops and quotes, at most
constexpr double low_top = 0.5;       // above the baseline: a stop's top is not higher
constexpr double low_bottom = 0.25;   // nor does its bottom float so high
constexpr double high_bottom = 0.4;   // a quote's bottom is no lower
constexpr double raised = 0.25;       // a reference's
constexpr double round_depth = 0.04;  // below the baseline, of what is surely a full stop, and its height over width
constexpr double round_shape = 1.25;
constexpr double comma_depth = 0.15;  // of what is surely a comma
constexpr double comma_shape = 1.5;

// A bullet, in x-heights.
constexpr double least_bullet = 0.25, most_bullet = 0.9;  // its sides
constexpr double least_float = 0.08, most_top = 1.05;     // over the baseline: its foot and its top
constexpr double most_oblong = 1.4;
constexpr double behind_bullet = 0.35;  // white, at least

// Confidence of a word whose comma may be a full stop. Of commas with a full stop's mark in such words 51 were read
// wrongly and 10 rightly, their tails being faint; in surer words 15 and 46. Of full stops with a comma's mark none of
// 20 was read wrongly: those are left.
constexpr double doubtful = 0.9;

struct Tail {  // what stands right of a word's last letter
  std::vector<Box> low, high;
  std::optional<Box> last;  // the last mark of all
};

class Marks {
 public:
  explicit Marks(const LineImage& image) : image_(image) {}

  // None: the word's last letter is not among its marks, or there is something else behind it.
  std::optional<Tail> tail_of(const Word& word) const {
    std::vector<Box> own;
    for (const Box& mark : image_.marks)
      if (mark.center_x() >= word.box.left && mark.center_x() < word.box.right) own.push_back(mark);
    Tail tail;
    if (!own.empty()) tail.last = own.back();
    for (; !own.empty() && is_small(own.back()); own.pop_back()) {
      if (is_low(own.back()))
        tail.low.push_back(own.back());
      else if (is_high(own.back()))
        tail.high.push_back(own.back());
      else
        return {};
    }
    if (own.empty()) return {};
    return tail;
  }

  // The line's first mark is a bullet that stands apart; its box, else none.
  std::optional<Box> bullet() const {
    if (image_.marks.size() < 2) return {};
    const Box& first = image_.marks.front();
    const double unit = image_.x_height, longer = std::max(first.width(), first.height()),
                 shorter = std::min(first.width(), first.height()),
                 top = (image_.baseline.at(first.center_x()) - first.top) / unit;
    if (shorter < least_bullet * unit || longer > most_bullet * unit || longer > most_oblong * shorter) return {};
    if (-depth(first) < least_float || top > most_top) return {};
    if (image_.marks[1].left - first.right < behind_bullet * unit) return {};
    return first;
  }

  bool is_raised(const Box& mark) const { return depth(mark) < -raised; }
  bool is_full_stop(const Box& stop) const { return depth(stop) <= round_depth && shape(stop) <= round_shape; }
  // Where one of the two it must be.
  bool is_rather_comma(const Box& stop) const {
    return (depth(stop) - round_depth) / (comma_depth - round_depth) +
               (shape(stop) - round_shape) / (comma_shape - round_shape) >
           1;
  }

 private:
  double depth(const Box& mark) const { return (mark.bottom - image_.baseline.at(mark.center_x())) / image_.x_height; }
  static double shape(const Box& mark) { return double(mark.height()) / mark.width(); }
  bool is_small(const Box& mark) const {
    return mark.height() < small * image_.x_height && mark.width() < small * image_.x_height;
  }
  bool is_low(const Box& mark) const {
    const double top = (image_.baseline.at(mark.center_x()) - mark.top) / image_.x_height;
    return depth(mark) > -low_bottom && top < low_top;
  }
  bool is_high(const Box& mark) const { return depth(mark) < -high_bottom; }

  const LineImage& image_;
};

constexpr std::string_view single_quote = "\u2019", double_quote = "\u201D";

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
}

// A word's end, as read: letters, a stop or none, a closing quote or none.
struct End {
  std::size_t letters = 0;  // bytes before the rest
  std::string stop;
  std::string quote;
};

std::optional<End> end_of(std::string_view text) {
  End end;
  for (const std::string_view quote : {single_quote, double_quote, std::string_view("'"), std::string_view("\"")}) {
    if (!text.ends_with(quote)) continue;
    end.quote = quote;
    text.remove_suffix(quote.size());
    break;
  }
  if (text.ends_with('.') || text.ends_with(',')) {
    end.stop = text.back();
    text.remove_suffix(1);
  }
  end.letters = text.size();
  if (text.empty() || !is_letter_or_digit(text.back()) || text.ends_with(double_quote)) return {};
  return end;
}

void mend_end(Word& word, End end, const Tail& tail, const Marks& marks) {
  if (tail.low.size() == 1) {
    const Box& stop = tail.low.front();
    if (end.stop.empty() && !end.quote.empty() && !tail.high.empty())
      end.stop = marks.is_rather_comma(stop) ? "," : ".";
    if (end.stop == "," && word.confidence < doubtful && marks.is_full_stop(stop)) end.stop = ".";
  }
  if (end.quote == single_quote && tail.high.size() == 2 && !end.stop.empty()) end.quote = double_quote;
  word.text = word.text.substr(0, end.letters) + end.stop + end.quote;
}

void mend_reference(Word& word, const Tail& tail, const Marks& marks) {
  if (word.text.size() < 2 || !word.text.ends_with('!') || !tail.last || !marks.is_raised(*tail.last)) return;
  word.text.back() = '1';
}

// Read as "+", "e", "«" or another single sign.
void mend_bullet(Word& word, const Marks& marks) {
  const auto letters = std::count_if(word.text.begin(), word.text.end(), [](char c) { return (c & 0xC0) != 0x80; });
  const std::optional<Box> bullet = marks.bullet();
  if (letters == 1 && bullet && word.box.left <= bullet->center_x() && word.box.right > bullet->center_x())
    word.text = "\u2022";
}

}  // namespace

void mend_stops(std::vector<Word>& words, const LineImage& image) {
  if (image.turn || !(image.x_height > 0)) return;
  const Marks marks(image);
  if (words.size() > 1) mend_bullet(words.front(), marks);
  for (Word& word : words) {
    const std::optional<Tail> tail = marks.tail_of(word);
    if (!tail) continue;
    mend_reference(word, *tail, marks);
    if (const std::optional<End> end = end_of(word.text)) mend_end(word, *end, *tail, marks);
  }
}

}  // namespace backissue
