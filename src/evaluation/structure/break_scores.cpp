// What became of the words that a line's end broke.
#include <algorithm>
#include <set>
#include <utility>

#include "evaluation/structure/placed_breaks.h"
#include "evaluation/structure/structure_scores.h"
#include "evaluation/text/edit_distance.h"
#include "evaluation/text/folded_words.h"
#include "evaluation/text/order_free.h"

namespace backissue {
namespace {

// What the result made of truth[range], by the edits from the one to the other.
Range made_of(Range range, const std::vector<Edit>& edits) {
  const auto edit_of = [&](std::size_t unit) {
    return *std::partition_point(edits.begin(), edits.end(), [&](const Edit& edit) { return edit.a_end <= unit; });
  };
  const Edit first = edit_of(range.begin), last = edit_of(range.end - 1);
  const std::size_t begin = std::min(first.b_end, first.b_begin + (range.begin - first.a_begin));
  const std::size_t end = std::min(last.b_end, last.b_begin + (range.end - last.a_begin));
  return {begin, std::max(begin, end)};
}

// What the result made of each break, in the result's characters; none, where it stands in two stretches.
std::vector<std::optional<FoldedText>> read_breaks(const std::vector<PlacedBreak>& breaks, Units truth, Units result) {
  std::vector<std::optional<FoldedText>> read(breaks.size());
  std::size_t next = 0;
  for (const Stretch& stretch : align_freely(truth, result).stretches) {
    while (next < breaks.size() && breaks[next].range.begin < stretch.truth_begin) ++next;
    if (next == breaks.size()) break;
    if (breaks[next].range.end > stretch.truth_end) continue;
    const Units there = truth.subspan(stretch.truth_begin, stretch.truth_end - stretch.truth_begin);
    const Units found = result.subspan(stretch.result_begin, stretch.result_end - stretch.result_begin);
    const std::vector<Edit> edits = align(there, found);
    for (; next < breaks.size() && breaks[next].range.end <= stretch.truth_end; ++next) {
      const Range range = breaks[next].range;
      const Range made = made_of({range.begin - stretch.truth_begin, range.end - stretch.truth_begin}, edits);
      read[next] = FoldedText(found.begin() + std::ptrdiff_t(made.begin), found.begin() + std::ptrdiff_t(made.end));
    }
  }
  return read;
}

// "near-|misses" as "nearmisses".
FoldedText without_hyphen(const WordBreak& word, const ScoreOptions& options) {
  const std::size_t bar = word.before.find('|');
  if (bar == std::string::npos) return {};
  FoldedText joined = folded(word.before.substr(0, bar), options);
  if (!joined.empty()) joined.pop_back();
  const FoldedText rest = folded(word.before.substr(bar + 1), options);
  joined.insert(joined.end(), rest.begin(), rest.end());
  return joined;
}

struct BreakCounts {
  Ratio soft, hard;
  std::int64_t lost_hyphens = 0;
};

BreakCounts count_breaks(const PageContent& truth, const PageContent& result, const ScoreOptions& options) {
  const ComposedText text = compose(truth.page, options);
  const std::vector<PlacedBreak> breaks = place_breaks(truth, text, options);
  const auto read = read_breaks(breaks, text.units, folded(result.page.text, options));
  BreakCounts counts;
  for (std::size_t i = 0; i < breaks.size(); ++i) {
    const WordBreak& word = *breaks[i].word;
    const FoldedText wanted = folded(word.after, options);
    if (!read[i] || run_together(*read[i]) != run_together(wanted)) continue;  // other letters: it was not read
    const bool is_hard = word.hyphen == WordBreak::Hyphen::hard;
    (is_hard ? counts.hard : counts.soft) += {*read[i] == wanted, 1};
    counts.lost_hyphens += is_hard && *read[i] == without_hyphen(word, options);
  }
  return counts;
}

// The entries of words that were put together, without those of a second half in another region.
std::vector<const Correction*> joins_of(const Page& page) {
  std::vector<const Correction*> joins;
  for (const Correction& correction : page.corrections) {
    if (correction.kind == "join" && !correction.after.empty()) joins.push_back(&correction);
  }
  return joins;
}

// With the parts of words that have a hyphen, or a dash without spaces, in them.
std::set<FoldedText> all_words(std::string_view text, const ScoreOptions& options) {
  std::set<FoldedText> words;
  for (const FoldedText& word : folded_words(text, options)) {
    words.insert(word);
    for (FoldedText& part : split_at_hyphens(word)) words.insert(std::move(part));
  }
  return words;
}

// Joins of what are two words in the truth, which does not have the joined one. A hard break's are counted as breaks.
std::int64_t count_joined_words(const PageContent& truth, const std::vector<const Correction*>& joins,
                                const ScoreOptions& options) {
  const std::set<FoldedText> words = all_words(truth.page.text, options);
  std::set<FoldedText> breaks;
  for (const WordBreak& word : truth.breaks) breaks.insert(folded(word.before, options));
  const auto is_word = [&](std::string_view text) {
    const FoldedWords parts = folded_words(text, options);  // "inter-" is "inter": punctuation around it is gone
    return parts.size() == 1 && words.contains(parts.front());
  };
  return std::count_if(joins.begin(), joins.end(), [&](const Correction* join) {
    const std::string_view before = join->before;
    const std::size_t bar = before.find('|');
    return bar != std::string_view::npos && !breaks.contains(folded(before, options)) && !is_word(join->after) &&
           is_word(before.substr(0, bar)) && is_word(before.substr(bar + 1));
  });
}

}  // namespace

void score_breaks(const PageContent& truth, const PageContent& result, const ScoreOptions& options, Scores& scores) {
  if (!truth.known.breaks || !truth.known.text || !result.known.text) return;
  const BreakCounts counts = truth.breaks.empty() ? BreakCounts{} : count_breaks(truth, result, options);
  if (counts.soft.of > 0) at(scores, Metric::soft_break) = counts.soft;
  if (counts.hard.of > 0) at(scores, Metric::hard_break) = counts.hard;

  Ratio joined{counts.lost_hyphens, std::int64_t(truth.breaks.size())};
  if (result.known.corrections) {
    const auto joins = joins_of(result.page);
    joined += {count_joined_words(truth, joins, options), std::int64_t(joins.size())};
  }
  if (joined.of > 0) at(scores, Metric::wrongly_joined) = joined;
}

}  // namespace backissue
