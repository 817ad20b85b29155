#include "evaluation/text/text_scores.h"

#include <algorithm>

#include "evaluation/text/edit_distance.h"
#include "evaluation/text/line_neighbours.h"
#include "evaluation/text/order_free.h"
#include "evaluation/text/word_ids.h"
#include "evaluation/text/words.h"

namespace backissue {
namespace {

std::int64_t count(std::size_t number) { return static_cast<std::int64_t>(number); }

// Words that are in both, each as often as in the one that has it less often.
std::size_t in_common(std::vector<Unit> a, std::vector<Unit> b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  std::vector<Unit> common;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
  return common.size();
}

void score_words(const Graphemes& truth, const Graphemes& result, Scores& scores) {
  WordIds ids;
  const auto wanted = ids.of(words_of(truth)), read = ids.of(words_of(result));
  const std::size_t common = in_common(wanted, read);
  at(scores, Metric::word_error) = Ratio{count(edit_distance(wanted, read)), count(wanted.size())};
  if (!wanted.empty()) at(scores, Metric::words_found) = Ratio{count(common), count(wanted.size())};
  if (!read.empty()) at(scores, Metric::words_true) = Ratio{count(common), count(read.size())};
}

}  // namespace

void score_text(std::string_view truth, std::string_view result, const ScoreOptions& options, Scores& scores) {
  const Graphemes wanted = to_graphemes(truth, options), read = to_graphemes(result, options);
  const FreeAlignment alignment = align_freely(wanted.units, read.units);
  at(scores, Metric::character_error) = Ratio{count(alignment.ordered), count(wanted.units.size())};
  at(scores, Metric::free_error) = Ratio{count(alignment.errors), count(wanted.units.size())};
  score_words(wanted, read, scores);
  at(scores, Metric::line_neighbours) = line_neighbours(wanted, read, alignment);
}

Ratio character_error(std::string_view truth, std::string_view result, const ScoreOptions& options) {
  const Graphemes wanted = to_graphemes(truth, options), read = to_graphemes(result, options);
  return {count(edit_distance(wanted.units, read.units)), count(wanted.units.size())};
}

}  // namespace backissue
