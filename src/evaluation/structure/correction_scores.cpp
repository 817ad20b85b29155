// Whether the ledger's corrections made the text better.
#include <algorithm>
#include <map>
#include <utility>

#include "evaluation/structure/box_match.h"
#include "evaluation/structure/structure_scores.h"
#include "evaluation/text/folded_words.h"

namespace backissue {
namespace {

// The truth's words, by their place.
class TrueWords {
 public:
  TrueWords(const PageContent& truth, const ScoreOptions& options) : options_(options) {
    if (truth.known.text) on_page_ = folded_words(truth.page.text, options);
    if (truth.known.lines) take_lines(truth);
    index_ = BoxIndex(boxes_);
  }

  // Of the lines at that place; where either side does not know places, of the page.
  FoldedWords around(const Box& word) const {
    if (word.empty() || boxes_.empty()) return on_page_;
    const int x = int(word.center_x()), y = int(word.center_y());
    FoldedWords words;
    for (const std::size_t line : index_.meeting({x, y, x + 1, y + 1})) {
      const FoldedWords more = folded_words(texts_[line], options_);
      words.insert(words.end(), more.begin(), more.end());
    }
    return words;
  }

 private:
  // With the words that a line's end broke, whole: the ledger may mend one that has been joined.
  void take_lines(const PageContent& truth) {
    std::map<std::pair<std::string_view, int>, std::string> broken;
    for (const WordBreak& word : truth.breaks) broken[{word.region, word.line}] += " " + word.after;
    for (const Region& region : truth.page.regions) {
      for (std::size_t i = 0; i < region.lines.size(); ++i) {
        const auto word = broken.find({region.id, int(i)});
        boxes_.push_back(region.lines[i].box);
        texts_.push_back(region.lines[i].text + (word == broken.end() ? std::string() : word->second));
      }
    }
  }

  const ScoreOptions& options_;
  FoldedWords on_page_;
  std::vector<Box> boxes_;  // of the lines
  std::vector<std::string> texts_;
  BoxIndex index_{{}};
};

bool hold(const FoldedWords& words, const FoldedWords& phrase) {
  return !phrase.empty() && std::search(words.begin(), words.end(), phrase.begin(), phrase.end()) != words.end();
}

// Empty: there is no such word, or it has no box.
Box box_of_word(const Page& page, const Correction& correction) {
  const auto region = std::find_if(page.regions.begin(), page.regions.end(),
                                   [&](const Region& candidate) { return candidate.id == correction.region; });
  if (region == page.regions.end() || correction.line < 0 || correction.word < 0) return {};
  if (std::size_t(correction.line) >= region->lines.size()) return {};
  const std::vector<Word>& words = region->lines[std::size_t(correction.line)].words;
  return std::size_t(correction.word) < words.size() ? words[std::size_t(correction.word)].box : Box{};
}

}  // namespace

void score_corrections(const PageContent& truth, const PageContent& result, const ScoreOptions& options,
                       Scores& scores) {
  if ((!truth.known.text && !truth.known.lines) || !result.known.corrections) return;
  const TrueWords words(truth, options);
  Ratio mended, damaged;
  for (const Correction& correction : result.page.corrections) {
    if (correction.kind == "join") continue;
    const FoldedWords there = words.around(box_of_word(result.page, correction));
    const bool was_right = hold(there, folded_words(correction.before, options));
    const bool is_right = hold(there, folded_words(correction.after, options));
    mended += {is_right && !was_right, 1};
    damaged += {was_right && !is_right, 1};
  }
  if (mended.of == 0) return;
  at(scores, Metric::errors_mended) = mended;
  at(scores, Metric::words_damaged) = damaged;
}

}  // namespace backissue
