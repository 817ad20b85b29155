#include "evaluation/text/extension.h"

#include <algorithm>
#include <vector>

namespace backissue {
namespace {

constexpr std::int64_t error_fine = 5;  // of two texts that have nothing in common three units in four are wrong
constexpr std::int64_t give_up = 40;    // twenty units in a row that are all wrong

// How far each diagonal gets in a, by the diagonal (place in a less place in b) from `first` on.
struct Front {
  std::int64_t first = 0;
  std::vector<std::int64_t> reach;

  static constexpr std::int64_t nowhere = -1;
  std::int64_t at(std::int64_t diagonal) const {
    const std::int64_t i = diagonal - first;
    return i >= 0 && i < std::int64_t(reach.size()) ? reach[std::size_t(i)] : nowhere;
  }
  std::int64_t last() const { return first + std::int64_t(reach.size()) - 1; }
  void trim() {
    while (!reach.empty() && reach.back() == nowhere) reach.pop_back();
    const auto begin = std::find_if(reach.begin(), reach.end(), [](std::int64_t r) { return r != nowhere; });
    first += begin - reach.begin();
    reach.erase(reach.begin(), begin);
  }
};

// The two texts in the direction of the extension.
class Pair {
 public:
  Pair(Units a, Units b, bool backwards) : a_(a), b_(b), backwards_(backwards) {}
  std::int64_t slide(std::int64_t i, std::int64_t j) const {
    while (i < std::int64_t(a_.size()) && j < std::int64_t(b_.size()) && unit(a_, i) == unit(b_, j)) ++i, ++j;
    return i;
  }
  bool holds(std::int64_t i, std::int64_t j) const {
    return i >= 0 && j >= 0 && i <= std::int64_t(a_.size()) && j <= std::int64_t(b_.size());
  }

 private:
  Unit unit(Units units, std::int64_t i) const {
    return units[std::size_t(backwards_ ? std::int64_t(units.size()) - 1 - i : i)];
  }
  Units a_, b_;
  bool backwards_;
};

// How far the diagonal gets with one error more.
std::int64_t step(const Pair& pair, const Front& front, std::int64_t diagonal) {
  std::int64_t furthest = Front::nowhere;
  const auto consider = [&](std::int64_t from, std::int64_t steps) {
    if (from == Front::nowhere || from + steps <= furthest || !pair.holds(from + steps, from + steps - diagonal))
      return;
    furthest = from + steps;
  };
  consider(front.at(diagonal), 1);      // replaced
  consider(front.at(diagonal - 1), 1);  // removed from a
  consider(front.at(diagonal + 1), 0);  // inserted from b
  return furthest == Front::nowhere ? furthest : pair.slide(furthest, furthest - diagonal);
}

}  // namespace

Extension extend(Units a, Units b, bool backwards) {
  const Pair pair(a, b, backwards);
  const std::int64_t exact = pair.slide(0, 0);
  Front front{0, {exact}}, next;
  Extension best{std::size_t(exact), std::size_t(exact), 2 * exact};
  for (std::int64_t errors = 1; !front.reach.empty(); ++errors) {
    next.first = front.first - 1;
    next.reach.clear();
    for (std::int64_t diagonal = next.first; diagonal <= front.last() + 1; ++diagonal) {
      std::int64_t reach = step(pair, front, diagonal);
      const std::int64_t score = 2 * reach - diagonal - error_fine * errors;
      if (score < best.score - give_up) reach = Front::nowhere;
      if (reach != Front::nowhere && score > best.score) {
        best = {std::size_t(reach), std::size_t(reach - diagonal), score};
      }
      next.reach.push_back(reach);
    }
    next.trim();
    std::swap(front, next);
  }
  return best;
}

}  // namespace backissue
