#include "evaluation/structure/placed_breaks.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "evaluation/structure/page_parts.h"

namespace backissue {
namespace {

// Characters within which a word stands from where its line says; the rest of a word that begins in the column before,
// which is no part of the region's text, moves all that follows.
constexpr std::ptrdiff_t slack = 100;

// Goes through the breaks of one region.
class BreakFinder {
 public:
  BreakFinder(const Region& region, Range range, const FoldedText& text, const ScoreOptions& options)
      : text_(text), range_(range), from_(range.begin), options_(options) {
    std::size_t end = range.begin;
    for (const TextLine& line : region.lines) line_ends_.push_back(end += folded(line.text, options).size() + 1);
  }

  // The occurrence, not before the last break found, that is nearest to where the line says.
  std::optional<Range> find(const WordBreak& word) {
    if (word.line < 0 || std::size_t(word.line) >= line_ends_.size()) return std::nullopt;
    const FoldedText whole = folded(word.after, options_);
    const std::size_t first_half = folded(word.before.substr(0, word.before.find('|')), options_).size();
    const auto expected = std::ptrdiff_t(line_ends_[std::size_t(word.line)]) - std::ptrdiff_t(first_half) - 1 - gone_;
    gone_ += word.hyphen == WordBreak::Hyphen::soft ? 2 : 1;  // the space of the line's end and the hyphen
    const auto place = nearest(whole, expected);
    if (place) from_ = place->begin;  // the same word may be broken once more
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

}  // namespace

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

}  // namespace backissue
