#include "recognition/blobs.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace backissue {
namespace {

// Union-find over runs of ink; the smaller index is the root, so that roots come in order of their first pixel.
class Forest {
 public:
  int add() {
    parent_.push_back(int(parent_.size()));
    return parent_.back();
  }
  int root(int i) {
    while (parent_[std::size_t(i)] != i) i = parent_[std::size_t(i)] = parent_[std::size_t(parent_[std::size_t(i)])];
    return i;
  }
  void join(int a, int b) {
    a = root(a);
    b = root(b);
    parent_[std::size_t(std::max(a, b))] = std::min(a, b);
  }

 private:
  std::vector<int> parent_;
};

struct Run {
  int y, left, right;
};

}  // namespace

Blobs find_blobs(const std::vector<std::uint8_t>& ink, int width, int height) {
  std::vector<Run> runs;
  Forest forest;
  std::size_t above = 0, above_end = 0;
  for (int y = 0; y < height; ++y) {
    const std::size_t row_begin = runs.size();
    const std::uint8_t* row = ink.data() + std::size_t(y) * std::size_t(width);
    for (int x = 0; x < width; ++x) {
      if (!row[x]) continue;
      const int left = x;
      while (x < width && row[x]) ++x;
      const int run = forest.add();
      runs.push_back({y, left, x});
      while (above < above_end && runs[above].right < left) ++above;
      for (std::size_t k = above; k < above_end && runs[k].left <= x; ++k) forest.join(run, int(k));
    }
    above = row_begin;
    above_end = runs.size();
  }

  Blobs found;
  found.labels.assign(std::size_t(width) * std::size_t(height), -1);
  std::vector<int> index(runs.size(), -1);
  for (std::size_t k = 0; k < runs.size(); ++k) {
    const Run& run = runs[k];
    int& blob = index[std::size_t(forest.root(int(k)))];
    if (blob < 0) {
      blob = int(found.list.size());
      found.list.push_back({});
    }
    Blob& c = found.list[std::size_t(blob)];
    c.box = unite(c.box, {run.left, run.y, run.right, run.y + 1});
    c.area += run.right - run.left;
    const auto first = found.labels.begin() + std::ptrdiff_t(run.y) * width + run.left;
    std::fill(first, first + (run.right - run.left), blob);
  }
  return found;
}

}  // namespace backissue
