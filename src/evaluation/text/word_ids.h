// Words as numbers, to be aligned like characters.
#pragma once

#include <algorithm>
#include <map>
#include <vector>

#include "evaluation/text/graphemes.h"

namespace backissue {

// The same words have the same number. Keeps views of the words that it numbered: they must outlive it.
class WordIds {
 public:
  template <typename Words>
  std::vector<Unit> of(const Words& words) {
    std::vector<Unit> ids;
    ids.reserve(words.size());
    for (const Units word : words) ids.push_back(ids_.try_emplace(word, static_cast<Unit>(ids_.size())).first->second);
    return ids;
  }

 private:
  struct ByUnits {
    bool operator()(Units a, Units b) const {
      return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end());
    }
  };

  std::map<Units, Unit, ByUnits> ids_;
};

}  // namespace backissue
