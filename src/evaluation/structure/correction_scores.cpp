// Whether the ledger's corrections made the text better.
#include <algorithm>
#include <map>
#include <utility>

#include "evaluation/structure/box_match.h"
#include "evaluation/structure/structure_scores.h"
#include "evaluation/text/folded_words.h"

namespace backissue {
namespace {

using WordsOf = FoldedWords (*)(std::string_view, const ScoreOptions&);

// The truth's words, by their place.
class TrueWords {
 public:
  TrueWords(const PageContent& truth, const ScoreOptions& options) : options_(options) {
    if (truth.known.text) {
      folded_on_page_ = folded_words(truth.page.text, options);
      printed_on_page_ = printed_words(truth.page.text, options);
    }
    if (truth.known.lines) take_lines(truth);
    index_ = BoxIndex(boxes_);
  }

  // Of the lines at that place; where either side does not know places, of the page.
  FoldedWords around(const Box& word, WordsOf words_of) const {
    if (word.empty() || boxes_.empty()) return words_of == printed_words ? printed_on_page_ : folded_on_page_;
    const int x = int(word.center_x()), y = int(word.center_y());
    FoldedWords words;
    for (const std::size_t line : index_.meeting({x, y, x + 1, y + 1})) {
      const FoldedWords more = words_of(texts_[line], options_);
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
  FoldedWords folded_on_page_, printed_on_page_;
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
  // A drop cap stands beside several lines; the rest of its word, in one.
  const std::size_t word = std::size_t(correction.word) + (correction.kind == "dropcap" ? 1 : 0);
  return word < words.size() ? words[word].box : Box{};
}

}  // namespace

void score_corrections(const PageContent& truth, const PageContent& result, const ScoreOptions& options,
                       Scores& scores) {
  if ((!truth.known.text && !truth.known.lines) || !result.known.corrections) return;
  const TrueWords words(truth, options);
  Ratio mended, damaged;
  for (const Correction& correction : result.page.corrections) {
    if (correction.kind == "join") continue;
    // Where the words are the same, their punctuation was corrected.
    const bool same = folded_words(correction.before, options) == folded_words(correction.after, options);
    const WordsOf words_of = same ? printed_words : folded_words;
    const FoldedWords there = words.around(box_of_word(result.page, correction), words_of);
    const bool was_right = hold(there, words_of(correction.before, options));
    const bool is_right = hold(there, words_of(correction.after, options));
    mended += {is_right && !was_right, 1};
    damaged += {was_right && !is_right, 1};
  }
  if (mended.of == 0) return;
  at(scores, Metric::errors_mended) = mended;
  at(scores, Metric::words_damaged) = damaged;
}

}  // namespace backissue
