// A column of a table of edit distances, 64 rows in a machine word (Myers, 1999; Hyyro, 2003).
//
// The table D has a row for each unit of the pattern and a column for each unit of the text. Neighbouring cells differ
// by at most one, so a column is kept as the rows at which D grows by one downwards, and those at which it falls.
#pragma once

#include <array>
#include <cstdint>

#include "evaluation/text/graphemes.h"

namespace backissue {

inline constexpr std::size_t word_bits = 64;

// For a pattern of up to 64 units: in which rows a unit stands, a bit a row.
class Rows {
 public:
  explicit Rows(Units pattern) {
    for (std::size_t row = 0; row < pattern.size(); ++row) slot(pattern[row]) |= std::uint64_t{1} << row;
  }
  std::uint64_t of(Unit unit) const { return unit < direct_.size() ? direct_[unit] : hashed_[place(unit)].rows; }

 private:
  struct Slot {
    std::uint64_t rows = 0;  // 0: free
    Unit unit = 0;
  };
  std::uint64_t& slot(Unit unit) {
    if (unit < direct_.size()) return direct_[unit];
    Slot& found = hashed_[place(unit)];
    found.unit = unit;
    return found.rows;
  }
  // Linear probing from Fibonacci hashing; at least half of the slots are free.
  std::size_t place(Unit unit) const {
    std::size_t i = (unit * 2654435769U) >> 25;
    while (hashed_[i].rows != 0 && hashed_[i].unit != unit) i = (i + 1) % hashed_.size();
    return i;
  }

  std::array<std::uint64_t, 256> direct_{};
  std::array<Slot, 128> hashed_{};
};

struct Column {
  std::uint64_t up = ~std::uint64_t{0};  // rows at which D grows downwards; at first, in all of them
  std::uint64_t down = 0;                // rows at which it falls

  // Goes on to the text's next unit, which stands in `rows` of the pattern. above: by how much D grows from the last
  // column to this one just above the first row. Returns the same for row `bottom`, counted from 0.
  int advance(std::uint64_t rows, int above, unsigned bottom) {
    const std::uint64_t falls_above = above < 0;
    const std::uint64_t grows_above = above > 0;
    const std::uint64_t vertical = rows | down;
    rows |= falls_above;
    const std::uint64_t diagonal = (((rows & up) + up) ^ up) | rows;  // rows in which D equals its upper left neighbour
    std::uint64_t right_up = down | ~(diagonal | up);
    std::uint64_t right_down = up & diagonal;
    const int below = static_cast<int>((right_up >> bottom) & 1) - static_cast<int>((right_down >> bottom) & 1);
    right_up = right_up << 1 | grows_above;
    right_down = right_down << 1 | falls_above;
    up = right_down | ~(vertical | right_up);
    down = right_up & vertical;
    return below;
  }
};

}  // namespace backissue
