// What became of the words that a line's end broke.
#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include "evaluation/edit_distance.h"
#include "evaluation/folded_words.h"
#include "evaluation/order_free.h"
#include "evaluation/page_parts.h"
#include "evaluation/structure_scores.h"

namespace backissue {
namespace {

// Characters within which a word stands from where its line says; the rest of a word that begins in the column before,
// which is no part of the region's text, moves all that follows.
constexpr std::ptrdiff_t slack = 100;

struct Range {
  std::size_t begin = 0, end = 0;
};

// The regions' texts in reading order, as they are compared.
struct ComposedText {
  FoldedText units;
  std::map<std::string_view, Range> regions;  // by id
};

ComposedText compose(const Page& page, const ScoreOptions& options) {
  ComposedText text;
  for (const Region* region : in_reading_order(page)) {
    if (region->order <= 0 || is_furniture(region->kind)) continue;
    if (!text.units.empty()) text.units.push_back(U' ');
    const FoldedText units = folded(region->text, options);
    const std::size_t begin = text.units.size();
    text.units.insert(text.units.end(), units.begin(), units.end());
    text.regions.emplace(region->id, Range{begin, text.units.size()});
  }
  return text;
}

// A broken word and where it stands, whole, in the truth's text.
struct PlacedBreak {
  const WordBreak* word = nullptr;
  Range range;
};

// Goes through the breaks of one region.
class BreakFinder {
 public:
  BreakFinder(const Region& region, Range range, const FoldedText& text, const ScoreOptions& options)
      : text_(text), range_(range), from_(range.begin), options_(options) {
    std::size_t end = range.begin;
    for (const TextLine& line : region.lines) line_ends_.push_back(end += folded(line.text, options).size() + 1);
  }

  // The occurrence behind the last break found that is nearest to where the line says.
  std::optional<Range> find(const WordBreak& word) {
    if (word.line < 0 || std::size_t(word.line) >= line_ends_.size()) return std::nullopt;
    const FoldedText whole = folded(word.after, options_);
    const std::size_t first_half = folded(word.before.substr(0, word.before.find('|')), options_).size();
    const auto expected = std::ptrdiff_t(line_ends_[std::size_t(word.line)]) - std::ptrdiff_t(first_half) - 1 - gone_;
    gone_ += word.hyphen == WordBreak::Hyphen::soft ? 2 : 1;  // the space of the line's end and the hyphen
    const auto place = nearest(whole, expected);
    if (place) from_ = place->end;
    return place;
  }

 private:
  std::optional<Range> nearest(const FoldedText& word, std::ptrdiff_t expected) const {
    const auto begin = std::max(std::ptrdiff_t(from_), expected - slack);
    const auto end = std::min(std::ptrdiff_t(range_.end), expected + slack + std::ptrdiff_t(word.size()));
    std::optional<std::ptrdiff_t> best;
    if (word.empty() || begin >= end) return std::nullopt;
    for (auto at = text_.begin() + begin;; ++at) {
      at = std::search(at, text_.begin() + end, word.begin(), word.end());
      if (at == text_.begin() + end) break;
      const auto place = at - text_.begin();
      if (!best || std::abs(place - expected) < std::abs(*best - expected)) best = place;
    }
    if (!best) return std::nullopt;
    return Range{std::size_t(*best), std::size_t(*best) + word.size()};
  }

  const FoldedText& text_;
  Range range_;
  std::size_t from_;
  const ScoreOptions& options_;
  std::vector<std::size_t> line_ends_;  // in the text, were no word broken; behind the space that follows
  std::ptrdiff_t gone_ = 0;             // characters that the text has less
};

// In the order of the text.
std::vector<PlacedBreak> place_breaks(const PageContent& truth, const ComposedText& text, const ScoreOptions& options) {
  std::map<std::string_view, std::vector<const WordBreak*>> by_region;
  for (const WordBreak& word : truth.breaks) by_region[word.region].push_back(&word);
  std::vector<PlacedBreak> placed;
  for (const Region* region : in_reading_order(truth.page)) {
    const auto breaks = by_region.find(region->id);
    const auto range = text.regions.find(region->id);
    if (breaks == by_region.end() || range == text.regions.end()) continue;
    BreakFinder finder(*region, range->second, text.units, options);
    for (const WordBreak* word : breaks->second) {
      if (const auto place = finder.find(*word)) placed.push_back({word, *place});
    }
    by_region.erase(breaks);
  }
  return placed;
}

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

// Joins of what are two words in the truth, which does not have the joined one. A hard break's are counted as breaks.
std::int64_t count_joined_words(const PageContent& truth, const std::vector<const Correction*>& joins,
                                const ScoreOptions& options) {
  const FoldedWords in_text = folded_words(truth.page.text, options);
  const std::set<FoldedText> words(in_text.begin(), in_text.end());
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
