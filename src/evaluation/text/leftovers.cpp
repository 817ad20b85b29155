#include "evaluation/text/leftovers.h"

#include <algorithm>
#include <cstdint>

#include "evaluation/text/edit_distance.h"
#include "evaluation/text/range.h"

namespace backissue {
namespace {

constexpr std::size_t longest_piece = 64;  // what is longer and in both texts has been found as a passage
constexpr std::size_t most_pieces = 256;   // of each text; bounds the time

std::vector<Range> free_pieces(std::vector<Range> taken, Units units) {
  std::sort(taken.begin(), taken.end(), [](const Range& a, const Range& b) { return a.begin < b.begin; });
  taken.push_back({units.size(), units.size()});
  std::vector<Range> pieces;
  Range piece;
  for (const Range& range : taken) {
    piece.end = range.begin;
    if (piece.size() > 0 && units[piece.begin] == U' ') ++piece.begin;
    if (piece.size() > 0 && units[piece.end - 1] == U' ') --piece.end;
    if (piece.size() > 0 && piece.size() <= longest_piece && pieces.size() < most_pieces) pieces.push_back(piece);
    piece.begin = range.end;
  }
  return pieces;
}

struct Pair {
  std::size_t truth = 0, result = 0;  // indexes of the pieces
  std::int64_t score = 0;             // units of both, less four for each error
};

std::vector<Pair> likely_pairs(const std::vector<Range>& truth_pieces, Units truth,
                               const std::vector<Range>& result_pieces, Units result) {
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < truth_pieces.size(); ++i) {
    for (std::size_t j = 0; j < result_pieces.size(); ++j) {
      const std::size_t a = truth_pieces[i].size(), b = result_pieces[j].size();
      if (4 * (std::max(a, b) - std::min(a, b)) >= a + b) continue;
      const std::size_t errors = edit_distance(truth.subspan(truth_pieces[i].begin, truth_pieces[i].size()),
                                               result.subspan(result_pieces[j].begin, result_pieces[j].size()));
      const auto score = static_cast<std::int64_t>(a + b) - 4 * static_cast<std::int64_t>(errors);
      if (score > 0) pairs.push_back({i, j, score});
    }
  }
  std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.score > b.score; });
  return pairs;
}

}  // namespace

std::vector<Stretch> paired_leftovers(const std::vector<Stretch>& stretches, Units truth, Units result) {
  std::vector<Range> in_truth, in_result;
  for (const Stretch& s : stretches) {
    in_truth.push_back({s.truth_begin, s.truth_end});
    in_result.push_back({s.result_begin, s.result_end});
  }
  const auto truth_pieces = free_pieces(std::move(in_truth), truth);
  const auto result_pieces = free_pieces(std::move(in_result), result);
  std::vector<bool> truth_done(truth_pieces.size()), result_done(result_pieces.size());
  std::vector<Stretch> paired;
  for (const auto& [i, j, score] : likely_pairs(truth_pieces, truth, result_pieces, result)) {
    if (truth_done[i] || result_done[j]) continue;
    truth_done[i] = result_done[j] = true;
    const Range &a = truth_pieces[i], &b = result_pieces[j];
    paired.push_back({a.begin, a.end, b.begin, b.end});
  }
  return paired;
}

}  // namespace backissue
