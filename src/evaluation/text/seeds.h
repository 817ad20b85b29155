// Where short rows of units stand in a text.
#pragma once

#include <cstddef>
#include <vector>

#include "evaluation/text/graphemes.h"
#include "evaluation/text/range.h"

namespace backissue {

inline constexpr std::size_t seed_length = 8;  // of 64 units with a quarter wrong, some eight in a row seldom are
inline constexpr std::size_t most_places = 16;

class SeedIndex {
 public:
  struct Place {
    std::size_t begin = 0;
    std::size_t range = 0;  // which of the ranges it lies in
  };

  // Rows that lie within one of the ranges. text must outlive the index.
  SeedIndex(Units text, const std::vector<Range>& ranges);

  // seed: of seed_length units. The first most_places of them, in order.
  std::vector<Place> places_of(Units seed) const;

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  Units text_;
  std::vector<Place> places_;
  std::vector<std::size_t> first_;  // by hash: index into places_
  std::vector<std::size_t> next_;   // by index into places_: the next with the hash
};

}  // namespace backissue
