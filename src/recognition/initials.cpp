#include "recognition/initials.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>

namespace backissue {
namespace {

constexpr std::size_t fewest = 2, most = 4;  // letters
constexpr std::size_t most_marks = 16;       // of broken letters too: a longer line need not be looked at

// In heights of the tallest letter.
constexpr double stop_size = 0.35;
constexpr double on_baseline = 0.2;
constexpr double full_height = 0.75;
constexpr double letter_width = 1.5;
constexpr double apart = 0.8;  // white behind a stop from which on the network takes what follows for a word

// The picture with white behind each stop but the last.
Image set_apart(const LineImage& image, const std::vector<Box>& stops, int white) {
  const auto x_in_picture = [&](int page_x) {
    const auto column = std::lower_bound(image.columns.begin(), image.columns.end(), page_x);
    return std::clamp(int(std::lround(double(column - image.columns.begin()) * image.scale_x)), 0, image.pixels.width);
  };
  Image wide(image.pixels.width + white * int(stops.size() - 1), image.pixels.height, 1, 255);
  int from = 0, shift = 0;
  for (std::size_t i = 0; i < stops.size(); ++i) {
    const int to = i + 1 < stops.size() ? x_in_picture(stops[i].right + 1) : image.pixels.width;
    for (int y = 0; y < wide.height; ++y)
      std::copy(image.pixels.row(y) + from, image.pixels.row(y) + to, wide.row(y) + from + shift);
    from = to;
    shift += white;
  }
  return wide;
}

int top_of(const std::vector<Box>& marks) {
  return std::min_element(marks.begin(), marks.end(), [](const Box& a, const Box& b) { return a.top < b.top; })->top;
}

std::string letters_of(const std::vector<ReadWord>& read) {
  std::string letters;
  for (const ReadWord& word : read) letters += word.text;
  std::erase(letters, '.');
  return letters;
}

bool has_all_stops(const std::vector<ReadWord>& read) {
  std::string text;
  for (const ReadWord& word : read) text += word.text;
  return 2 * std::count(text.begin(), text.end(), '.') == std::ptrdiff_t(text.size());
}

// One word of capitals with stops, none if this was not read. A piece of a broken letter may look like a stop too many.
std::vector<ReadWord> with_stops(const std::vector<ReadWord>& read, std::size_t stops) {
  const std::string letters = letters_of(read);
  const bool capitals = std::all_of(letters.begin(), letters.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (!capitals || letters.size() < fewest || letters.size() > stops) return {};
  ReadWord word = read.front();
  word.text.clear();
  word.alternatives.clear();
  for (const char c : letters) word.text += std::string{c, '.'};
  for (const ReadWord& part : read) {
    word.right = std::max(word.right, part.right);
    word.confidence = std::min(word.confidence, part.confidence);
  }
  return {word};
}

}  // namespace

std::vector<Box> stops_of_initials(const LineImage& image) {
  const std::vector<Box>& marks = image.marks;
  if (marks.size() < 2 * fewest || marks.size() > most_marks) return {};
  const auto tallest =
      std::max_element(marks.begin(), marks.end(), [](const Box& a, const Box& b) { return a.height() < b.height(); });
  const double height = tallest->height();
  const auto is_stop = [&](const Box& mark) {
    return mark.width() < stop_size * height && mark.height() < stop_size * height &&
           std::abs(mark.bottom - tallest->bottom) < on_baseline * height;
  };
  std::vector<Box> stops;
  Box letter;
  bool is_letter = false;  // as tall as one
  for (const Box& mark : marks) {
    if (is_stop(mark) && is_letter) {
      if (letter.width() > letter_width * height) return {};
      stops.push_back(mark);
      letter = {};
      is_letter = false;
      continue;
    }
    letter = unite(letter, mark);
    is_letter = is_letter || mark.height() > full_height * height;
  }
  const bool ends_with_stop = letter.empty();
  return ends_with_stop && stops.size() >= fewest && stops.size() <= most ? stops : std::vector<Box>{};
}

std::vector<ReadWord> read_with_initials(const LineImage& image, const LineReader& reader) {
  std::vector<ReadWord> read = reader(image.pixels);
  const std::vector<Box> stops = stops_of_initials(image);
  if (stops.empty() || read.empty() || has_all_stops(read)) return read;
  const int height = stops.front().bottom - top_of(image.marks);
  const int white = int(std::lround(apart * height * image.scale_x));
  std::vector<ReadWord> mended = with_stops(reader(set_apart(image, stops, white)), stops.size());
  if (mended.empty()) mended = with_stops(read, stops.size());
  return mended.empty() ? read : mended;
}

}  // namespace backissue
