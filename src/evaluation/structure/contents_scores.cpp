#include <algorithm>
#include <tuple>

#include "evaluation/structure/structure_scores.h"
#include "evaluation/text/text_scores.h"

namespace backissue {
namespace {

struct Pair {
  double error = 0;  // of the title's characters
  std::size_t truth = 0, result = 0;
  friend bool operator<(const Pair& a, const Pair& b) {
    return std::tie(a.error, a.truth, a.result) < std::tie(b.error, b.truth, b.result);
  }
};

}  // namespace

// Entries pair one to one, the titles that are most alike first.
void score_contents(const Content& truth, const Content& result, const ScoreOptions& options, Scores& scores) {
  if (!truth.is_issue || !result.is_issue || (truth.contents.empty() && result.contents.empty())) return;
  std::vector<Pair> pairs;
  for (std::size_t t = 0; t < truth.contents.size(); ++t) {
    for (std::size_t r = 0; r < result.contents.size(); ++r) {
      if (truth.contents[t].printed_page != result.contents[r].printed_page) continue;
      const double error = character_error(truth.contents[t].title, result.contents[r].title, options).rate();
      if (error <= options.near) pairs.push_back({error, t, r});
    }
  }
  std::sort(pairs.begin(), pairs.end());

  std::vector<bool> is_found(truth.contents.size()), is_taken(result.contents.size());
  Ratio f1{0, std::int64_t(truth.contents.size() + result.contents.size())};
  for (const Pair& pair : pairs) {
    if (is_found[pair.truth] || is_taken[pair.result]) continue;
    is_found[pair.truth] = is_taken[pair.result] = true;
    f1.count += 2;
  }
  at(scores, Metric::contents_entry) = f1;
}

}  // namespace backissue
