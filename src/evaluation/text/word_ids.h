// Words as numbers, to be aligned like characters.
#pragma once

#include <algorithm>
#include <map>
#include <vector>

#include "evaluation/text/graphemes.h"

namespace backissue {

// The same words have the same number. Keeps its own copy of each, so that they may be temporaries.
class WordIds {
 public:
  template <typename Words>
  std::vector<Unit> of(const Words& words) {
    std::vector<Unit> ids;
    ids.reserve(words.size());
    for (const Units word : words) ids.push_back(id_of(word));
    return ids;
  }

 private:
  struct ByUnits {
    using is_transparent = void;  // asked with a view, without a copy
    bool operator()(Units a, Units b) const {
      return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end());
    }
  };

  Unit id_of(Units word) {
    const auto place = ids_.lower_bound(word);
    if (place != ids_.end() && !ids_.key_comp()(word, place->first)) return place->second;
    const auto id = static_cast<Unit>(ids_.size());
    ids_.emplace_hint(place, std::vector<Unit>(word.begin(), word.end()), id);
    return id;
  }

  std::map<std::vector<Unit>, Unit, ByUnits> ids_;
};

}  // namespace backissue
