// What letters are misread for, counted in a truth and what was read of it: for ./dev confusions.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "evaluation/text/edit_distance.h"
#include "evaluation/text/graphemes.h"
#include "evaluation/text/order_free.h"
#include "postprocess/unicode_text.h"

namespace backissue {

using ConfusionPair = std::pair<std::u32string, std::u32string>;  // read, printed

// Of pairs of up to three small letters.
class ConfusionCounter {
 public:
  void add(const std::string& truth, const std::string& result) {
    const std::vector<Unit> t = to_graphemes(truth, {}).units, r = to_graphemes(result, {}).units;
    printed_ += letters_of(t) + U'\n';
    for (const Stretch& stretch : align_freely(t, r).stretches) {
      const Units there = Units(t).subspan(stretch.truth_begin, stretch.truth_end - stretch.truth_begin);
      const Units found = Units(r).subspan(stretch.result_begin, stretch.result_end - stretch.result_begin);
      add_errors(there, found);
    }
  }

  int times(const ConfusionPair& pair) const {
    const auto found = times_.find(pair);
    return found == times_.end() ? 0 : found->second;
  }
  const std::map<ConfusionPair, int>& all() const { return times_; }
  double per_ten_thousand(const ConfusionPair& pair) const {
    double places = 0;
    for (std::size_t at = printed_.find(pair.second); at != std::u32string::npos;
         at = printed_.find(pair.second, at + 1))
      ++places;
    return 1e4 * std::max(unseen, double(times(pair))) / std::max(places, fewest_places);
  }

 private:
  static constexpr std::size_t longest = 3;      // letters on either side
  static constexpr double unseen = 0.3;          // of one time, for a pair that the pages do not show
  static constexpr double fewest_places = 1000;  // a share of fewer says little

  static std::u32string letters_of(Units units) {
    std::u32string text;
    for (const Unit unit : units) text += static_cast<char32_t>(unit);
    return text;
  }

  static bool is_small(const std::u32string& text) {
    return !text.empty() && text.size() <= longest && all_lower(text);
  }

  // Where one side of an error is empty, the letter before it says what was taken for what.
  void add_errors(Units truth, Units result) {
    for (Edit error : errors_between(truth, result)) {
      if ((error.a_begin == error.a_end || error.b_begin == error.b_end) && error.a_begin > 0 && error.b_begin > 0) {
        --error.a_begin;
        --error.b_begin;
      }
      const std::u32string printed = letters_of(truth.subspan(error.a_begin, error.a_end - error.a_begin));
      const std::u32string read = letters_of(result.subspan(error.b_begin, error.b_end - error.b_begin));
      if (is_small(printed) && is_small(read)) ++times_[{read, printed}];
    }
  }

  std::map<ConfusionPair, int> times_;
  std::u32string printed_;
};

}  // namespace backissue
