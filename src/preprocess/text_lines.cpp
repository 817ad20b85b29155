#include "preprocess/text_lines.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace backissue {
namespace {

std::vector<Box> sorted_by_left(std::vector<Box> boxes) {
  std::sort(boxes.begin(), boxes.end(), [](const Box& a, const Box& b) {
    return std::tuple(a.left, a.top, a.right, a.bottom) < std::tuple(b.left, b.top, b.right, b.bottom);
  });
  return boxes;
}

bool on_one_line(const Box& a, const Box& b, double letter_size) {
  return std::abs(a.bottom - b.bottom) < 0.2 * letter_size || std::abs(a.top - b.top) < 0.2 * letter_size;
}

}  // namespace

std::vector<Box> letters_in_lines(const std::vector<Box>& letters, double letter_size) {
  const std::vector<Box> by_left = sorted_by_left(letters);
  std::vector<bool> linked(by_left.size());
  for (std::size_t i = 0; i < by_left.size(); ++i) {
    const Box& a = by_left[i];
    for (std::size_t j = i + 1; j < by_left.size() && by_left[j].left < a.right + letter_size; ++j) {
      const Box& b = by_left[j];
      if (on_one_line(a, b, letter_size) && b.left >= a.right - 0.2 * letter_size) linked[i] = linked[j] = true;
    }
  }
  std::vector<Box> in_lines;
  for (std::size_t i = 0; i < by_left.size(); ++i)
    if (linked[i]) in_lines.push_back(by_left[i]);
  return in_lines;
}

int count_bridges(const std::vector<Box>& letters, double letter_size, const std::function<double(double y)>& line) {
  constexpr double widest_space = 1.2;  // letters
  std::vector<Box> left, right;
  for (const Box& box : letters) {
    const double x = line(box.center_y());
    if (box.center_x() < x && box.right > x - widest_space * letter_size) left.push_back(box);
    if (box.center_x() >= x && box.left < x + widest_space * letter_size) right.push_back(box);
  }
  std::vector<double> bridges;
  for (const Box& a : left)
    for (const Box& b : right)
      if (on_one_line(a, b, letter_size) && b.left - a.right < widest_space * letter_size)
        bridges.push_back(a.center_y());
  std::sort(bridges.begin(), bridges.end());
  int count = 0;
  double last = -letter_size;
  for (const double y : bridges) {
    if (y - last < letter_size) continue;
    ++count;
    last = y;
  }
  return count;
}

std::vector<std::vector<Box>> chain_letters(const std::vector<Box>& letters, double letter_size) {
  constexpr double widest_space = 1.5;  // letters
  std::vector<std::vector<Box>> lines;
  std::vector<std::size_t> open;  // lines that may go on
  for (const Box& box : sorted_by_left(letters)) {
    std::erase_if(open, [&](std::size_t i) { return box.left > lines[i].back().right + widest_space * letter_size; });
    std::size_t* best = nullptr;
    for (std::size_t& i : open) {
      const Box& last = lines[i].back();
      const bool level = 2 * overlap_y(last, box) > std::min(last.height(), box.height());
      const bool behind = box.left >= last.right - 0.3 * letter_size;
      if (level && behind && (best == nullptr || last.right > lines[*best].back().right)) best = &i;
    }
    if (best != nullptr) {
      lines[*best].push_back(box);
    } else {
      open.push_back(lines.size());
      lines.push_back({box});
    }
  }
  return lines;
}

}  // namespace backissue
