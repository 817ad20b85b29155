#include "imageproc/components.h"

#include <cstdint>
#include <cstring>
#include <opencv2/imgproc.hpp>

#include "imageproc/opencv.h"

namespace backissue {
namespace {

// A stretch of ink in one row; `end` is exclusive.
struct Run {
  int begin;
  int end;
  int label;
};

// The first x in [x, width) with ink (or without it), eight pixels at a time.
int skip_paper(const std::uint8_t* row, int x, int width) {
  for (std::uint64_t word = 0; x + 8 <= width; x += 8) {
    std::memcpy(&word, row + x, 8);
    if (word != 0) break;
  }
  while (x < width && row[x] == 0) ++x;
  return x;
}
int skip_ink(const std::uint8_t* row, int x, int width) {
  while (x < width && row[x] != 0) ++x;
  return x;
}

// Union-find over labels; the smaller label is always the root, which keeps the order of first pixels.
class Equivalences {
 public:
  int add() {
    parent_.push_back(int(parent_.size()));
    return parent_.back();
  }
  int root(int label) {
    while (parent_[label] != label) {
      parent_[label] = parent_[parent_[label]];
      label = parent_[label];
    }
    return label;
  }
  int join(int a, int b) {
    a = root(a);
    b = root(b);
    if (a > b) std::swap(a, b);
    parent_[b] = a;
    return a;
  }

 private:
  std::vector<int> parent_;
};

void add_run(Component& component, int y, const Run& run) {
  component.box = unite(component.box, {run.begin, y, run.end, y + 1});
  component.pixels += run.end - run.begin;
  ++component.runs;
}

}  // namespace

std::vector<Component> find_components(const Image& ink) {
  Equivalences labels;
  std::vector<Component> parts;  // by label, before labels are joined
  std::vector<Run> above, current;
  for (int y = 0; y < ink.height; ++y) {
    const std::uint8_t* row = ink.row(y);
    current.clear();
    std::size_t first = 0;  // the first run above that can still touch
    for (int x = skip_paper(row, 0, ink.width); x < ink.width; x = skip_paper(row, x, ink.width)) {
      Run run{x, skip_ink(row, x, ink.width), -1};
      x = run.end;
      while (first < above.size() && above[first].end < run.begin) ++first;
      for (std::size_t i = first; i < above.size() && above[i].begin <= run.end; ++i)
        run.label = run.label < 0 ? labels.root(above[i].label) : labels.join(run.label, above[i].label);
      if (run.label < 0) {
        run.label = labels.add();
        parts.emplace_back();
      }
      add_run(parts[std::size_t(run.label)], y, run);
      current.push_back(run);
    }
    above.swap(current);
  }
  std::vector<Component> components;
  for (std::size_t label = 0; label < parts.size(); ++label) {
    const auto root = std::size_t(labels.root(int(label)));
    if (root == label) continue;
    parts[root].box = unite(parts[root].box, parts[label].box);
    parts[root].pixels += parts[label].pixels;
    parts[root].runs += parts[label].runs;
    parts[label].pixels = 0;
  }
  for (const Component& part : parts)
    if (part.pixels > 0) components.push_back(part);
  return components;
}

Labels label_components(const Image& ink) {
  Labels found;
  if (ink.empty()) return found;
  found.label.resize(ink.pixels.size());
  cv::Mat label(ink.height, ink.width, CV_32S, found.label.data());
  cv::Mat stats, centroids;
  const int count = cv::connectedComponentsWithStats(view(ink), label, stats, centroids, 8, CV_32S);
  for (int i = 1; i < count; ++i) {
    const int* stat = stats.ptr<int>(i);
    found.boxes.push_back(
        to_box({stat[cv::CC_STAT_LEFT], stat[cv::CC_STAT_TOP], stat[cv::CC_STAT_WIDTH], stat[cv::CC_STAT_HEIGHT]}));
  }
  return found;
}

}  // namespace backissue
