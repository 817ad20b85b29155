#include "recognition/second_look.h"

#include <algorithm>

#include "recognition/words.h"

namespace backissue {
namespace {

constexpr double sure_enough = 0.8, word_sure_enough = 0.5;
constexpr std::size_t least_word = 4;  // bytes; shorter ones are often doubtful and right

// The looks do not always part a line at the same places.
bool stand_together(const Word& a, const Word& b) {
  return intersect(a.box, b.box).area() >= 0.5 * std::max(a.box.area(), b.box.area());
}

}  // namespace

bool is_doubtful(const std::vector<Word>& words) {
  return mean_confidence(words) < sure_enough || std::any_of(words.begin(), words.end(), [](const Word& word) {
           return word.text.size() >= least_word && word.confidence < word_sure_enough;
         });
}

LineImageOptions second_look(LineImageOptions options) {
  options.above = 1.9;
  options.below = 0.85;
  options.condense = 1;
  return options;
}

void remember(const std::vector<Word>& other, std::vector<Word>& words) {
  if (other.size() != words.size()) return;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!stand_together(other[i], words[i])) continue;
    std::vector<Alternative>& alternatives = words[i].alternatives;
    if (other[i].text != words[i].text) alternatives.push_back({other[i].text, other[i].confidence});
    alternatives.insert(alternatives.end(), other[i].alternatives.begin(), other[i].alternatives.end());
    std::stable_sort(alternatives.begin(), alternatives.end(),
                     [](auto& a, auto& b) { return a.confidence > b.confidence; });
  }
}

}  // namespace backissue
