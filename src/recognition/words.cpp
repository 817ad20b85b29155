#include "recognition/words.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <string_view>

namespace backissue {
namespace {

std::size_t characters(const std::string& utf8) {
  return std::size_t(std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

// The code points of well-formed UTF-8.
std::vector<char32_t> code_points(const std::string& utf8) {
  std::vector<char32_t> points;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) == 0x80 && !points.empty()) {
      points.back() = points.back() << 6 | (byte & 0x3F);
    } else {
      points.push_back(byte < 0x80 ? byte : byte < 0xE0 ? byte & 0x1F : byte < 0xF0 ? byte & 0x0F : byte & 0x07);
    }
  }
  return points;
}

// Signs of ASCII, of Latin-1 and of Unicode's blocks from General Punctuation to Miscellaneous Symbols and Arrows, but
// no stops and quotes: these are often all there is of a line's torn-off end.
bool is_noise_sign(char32_t c) {
  constexpr std::u32string_view stops_and_quotes = U".,;:!?'\"\u2018\u2019\u201C\u201D";
  if (stops_and_quotes.find(c) != std::u32string_view::npos) return false;
  if (c < 0x80) return !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
  return c < 0xC0 || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c < 0x2C00);
}

// White between marks, pixels of the page.
struct Gap {
  double left, right;
  double center() const { return (left + right) / 2; }
};

std::vector<Gap> gaps_between(const std::vector<Box>& marks) {
  std::vector<Gap> gaps;
  int reach = marks.empty() ? 0 : marks.front().right;
  for (const Box& mark : marks) {
    if (mark.left > reach) gaps.push_back({double(reach), double(mark.left)});
    reach = std::max(reach, mark.right);
  }
  return gaps;
}

// Where one word ends and the next begins: the widest gap near `x`, each pixel of distance counting half a pixel of
// width; `x` itself where letters touch.
double cut_near(double x, double range, const std::vector<Gap>& gaps) {
  double best = x, best_score = -std::numeric_limits<double>::infinity();
  for (const Gap& gap : gaps) {
    const double distance = std::max({0.0, gap.left - x, x - gap.right});
    const double score = (gap.right - gap.left) - distance / 2;
    if (distance <= range && score > best_score) {
      best = gap.center();
      best_score = score;
    }
  }
  return best;
}

}  // namespace

std::vector<Word> place_words(const std::vector<ReadWord>& read, const LineImage& image, const TextLine& printed) {
  if (read.empty()) return {};
  const TextLine line = image.turn ? image.turn->level(printed) : printed;
  const std::vector<Gap> gaps = gaps_between(image.marks);
  const double range = line.box.height() / 2.0;
  std::vector<double> cuts;
  for (std::size_t i = 0; i + 1 < read.size(); ++i) {
    const double x = image.to_page_x((read[i].right + read[i + 1].left) / 2);
    const double cut = cut_near(x, range, gaps);
    cuts.push_back(cuts.empty() ? cut : std::max(cut, cuts.back()));
  }

  std::vector<Word> words;
  for (const ReadWord& word : read) words.push_back({{}, word.text, word.confidence, word.alternatives});
  for (const Box& mark : image.marks) {
    const auto cut = std::upper_bound(cuts.begin(), cuts.end(), mark.center_x());
    Word& word = words[std::size_t(cut - cuts.begin())];
    word.box = unite(word.box, mark);
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].box.empty()) continue;
    const int left = int(std::lround(image.to_page_x(read[i].left)));
    words[i].box = {left, line.box.top, std::max(left + 1, int(std::lround(image.to_page_x(read[i].right)))),
                    line.box.bottom};
  }
  if (image.turn) {
    for (Word& word : words) word.box = image.turn->on_page(word.box);
  }
  return words;
}

double mean_confidence(const std::vector<Word>& words) {
  double sum = 0;
  std::size_t count = 0;
  for (const Word& word : words) {
    const std::size_t n = characters(word.text);
    sum += word.confidence * double(n);
    count += n;
  }
  return count ? sum / double(count) : 0;
}

bool is_garbage(const std::vector<Word>& words) {
  std::vector<char32_t> read;
  for (const Word& word : words)
    for (const char32_t c : code_points(word.text)) read.push_back(c);
  return read.size() <= 2 && std::all_of(read.begin(), read.end(), is_noise_sign);
}

}  // namespace backissue
