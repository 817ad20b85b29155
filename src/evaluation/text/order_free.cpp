#include "evaluation/text/order_free.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

#include "evaluation/text/common_passages.h"
#include "evaluation/text/edit_distance.h"
#include "evaluation/text/leftovers.h"

namespace backissue {
namespace {

// What neither stretch took where two meet: a few units, unless a block was lost. More than this is not looked at.
constexpr std::size_t edge = 32;

Units truth_of(const Stretch& stretch, Units truth) {
  return truth.subspan(stretch.truth_begin, stretch.truth_end - stretch.truth_begin);
}
Units result_of(const Stretch& stretch, Units result) {
  return result.subspan(stretch.result_begin, stretch.result_end - stretch.result_begin);
}

// Indexes of the stretches in the order of the result.
std::vector<std::size_t> order_in_result(const std::vector<Stretch>& stretches) {
  std::vector<std::size_t> order(stretches.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return stretches[a].result_begin < stretches[b].result_begin; });
  return order;
}

// Stretches that follow each other in both texts are one.
std::vector<Stretch> chained(std::vector<Stretch> single) {
  std::sort(single.begin(), single.end(),
            [](const Stretch& a, const Stretch& b) { return a.truth_begin < b.truth_begin; });
  const auto order = order_in_result(single);
  std::vector<std::size_t> rank(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
  std::vector<Stretch> chains;
  for (std::size_t i = 0; i < single.size(); ++i) {
    if (i > 0 && rank[i] == rank[i - 1] + 1) {
      chains.back().truth_end = single[i].truth_end;
      chains.back().result_end = single[i].result_end;
    } else {
      chains.push_back(single[i]);
    }
  }
  return chains;
}

struct Lengths {
  std::size_t a = 0, b = 0;
};

// The beginnings of both that save most when they are not removed and inserted but changed into each other.
Lengths worth_changing(std::vector<Unit> a, std::vector<Unit> b) {
  std::array<std::array<std::size_t, edge + 1>, edge + 1> errors{};
  Lengths best;
  std::size_t saved = 0;
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      std::size_t& here = errors[i][j];
      if (i == 0 || j == 0) {
        here = i + j;
        continue;
      }
      here = std::min({errors[i - 1][j] + 1, errors[i][j - 1] + 1, errors[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
      if (i + j - here <= saved) continue;
      saved = i + j - here;
      best = {i, j};
    }
  }
  return best;
}

std::vector<Unit> first_few(Units units) {
  const Units few = units.first(std::min(edge, units.size()));
  return {few.begin(), few.end()};
}
std::vector<Unit> last_few_backwards(Units units) {
  const Units few = units.last(std::min(edge, units.size()));
  return {few.rbegin(), few.rend()};
}

// Lets the stretches take what lies free beside them in both texts: a block's last letters, misread.
void take_edges(std::vector<Stretch>& stretches, Units truth, Units result) {
  const auto order = order_in_result(stretches);
  std::vector<std::size_t> rank(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
  for (std::size_t i = 0; i < stretches.size(); ++i) {
    Stretch& s = stretches[i];
    const bool last = i + 1 == stretches.size(), last_in_result = rank[i] + 1 == order.size();
    const std::size_t truth_end = last ? truth.size() : stretches[i + 1].truth_begin;
    const std::size_t result_end = last_in_result ? result.size() : stretches[order[rank[i] + 1]].result_begin;
    const Lengths ahead = worth_changing(first_few(truth.subspan(s.truth_end, truth_end - s.truth_end)),
                                         first_few(result.subspan(s.result_end, result_end - s.result_end)));
    s.truth_end += ahead.a;
    s.result_end += ahead.b;
    const std::size_t truth_begin = i == 0 ? 0 : stretches[i - 1].truth_end;
    const std::size_t result_begin = rank[i] == 0 ? 0 : stretches[order[rank[i] - 1]].result_end;
    const Lengths behind =
        worth_changing(last_few_backwards(truth.subspan(truth_begin, s.truth_begin - truth_begin)),
                       last_few_backwards(result.subspan(result_begin, s.result_begin - result_begin)));
    s.truth_begin -= behind.a;
    s.result_begin -= behind.b;
  }
}

// Leaves spaces that only one side has to the seams.
void shed_spaces(Stretch& s, Units truth, Units result) {
  const auto is_space = [](Units units, std::size_t at) { return units[at] == U' '; };
  const bool truth_ends = is_space(truth, s.truth_end - 1), result_ends = is_space(result, s.result_end - 1);
  s.truth_end -= truth_ends && !result_ends;
  s.result_end -= result_ends && !truth_ends;
  const bool truth_begins = is_space(truth, s.truth_begin), result_begins = is_space(result, s.result_begin);
  s.truth_begin += truth_begins && !result_begins;
  s.result_begin += result_begins && !truth_begins;
}

// What no stretch took, as stretches of one side each.
void add_leftovers(std::vector<Stretch>& stretches, Units truth, Units result) {
  std::vector<Stretch> left;
  std::size_t done = 0;
  for (const Stretch& s : stretches) {
    if (s.truth_begin > done) left.push_back({done, s.truth_begin, s.result_begin, s.result_begin});
    done = s.truth_end;
  }
  if (done < truth.size()) left.push_back({done, truth.size(), result.size(), result.size()});
  done = 0;
  std::size_t place = 0;
  for (const std::size_t i : order_in_result(stretches)) {
    if (stretches[i].result_begin > done) left.push_back({place, place, done, stretches[i].result_begin});
    done = stretches[i].result_end;
    place = stretches[i].truth_end;
  }
  if (done < result.size()) left.push_back({place, place, done, result.size()});
  stretches.insert(stretches.end(), left.begin(), left.end());
  std::sort(stretches.begin(), stretches.end(), [](const Stretch& a, const Stretch& b) {
    return std::tie(a.truth_begin, a.truth_end, a.result_begin) < std::tie(b.truth_begin, b.truth_end, b.result_begin);
  });
}

std::size_t errors_of(const Stretch& stretch, Units truth, Units result) {
  if (is_seam(stretch, truth, result)) return 0;
  return edit_distance(truth_of(stretch, truth), result_of(stretch, result));
}

}  // namespace

bool is_seam(const Stretch& stretch, Units truth, Units result) {
  const Units wanted = truth_of(stretch, truth), read = result_of(stretch, result);
  if (wanted.size() + read.size() != 1) return false;
  return (wanted.empty() ? read : wanted).front() == U' ';
}

FreeAlignment align_freely(Units truth, Units result) {
  FreeAlignment in_order;
  in_order.errors = in_order.ordered = edit_distance(truth, result);
  if (truth.size() + result.size() > 0) in_order.stretches = {{0, truth.size(), 0, result.size()}};
  std::vector<Stretch> passages;
  for (const Passage& p : common_passages(truth, result)) {
    passages.push_back({p.truth.begin, p.truth.end, p.result.begin, p.result.end});
  }
  auto stretches = chained(std::move(passages));
  const auto paired = paired_leftovers(stretches, truth, result);
  stretches.insert(stretches.end(), paired.begin(), paired.end());
  stretches = chained(std::move(stretches));
  if (stretches.size() < 2) return in_order;
  take_edges(stretches, truth, result);
  for (Stretch& stretch : stretches) shed_spaces(stretch, truth, result);
  add_leftovers(stretches, truth, result);
  std::size_t errors = 0;
  for (const Stretch& stretch : stretches) errors += errors_of(stretch, truth, result);
  if (errors >= in_order.ordered) return in_order;
  return {errors, in_order.ordered, std::move(stretches)};
}

}  // namespace backissue
