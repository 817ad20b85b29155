// How far one row of characters, or of words, is from another.
#pragma once

#include <cstddef>
#include <vector>

#include "evaluation/text/graphemes.h"

namespace backissue {

// Levenshtein's distance, a machine word of cells at a time (Myers, A fast bit-vector algorithm for approximate string
// matching, 1999; in blocks as Hyyro, 2003). Time |a| |b| / 64 whatever the distance, memory |a| + |b|.
std::size_t edit_distance(Units a, Units b);

struct Edit {
  enum class Kind { keep, replace, remove, insert };  // from a to b
  Kind kind = Kind::keep;
  std::size_t a_begin = 0, a_end = 0;  // one of the two is empty for remove and insert
  std::size_t b_begin = 0, b_end = 0;
  friend bool operator==(const Edit&, const Edit&) = default;
};

// One of the shortest ways from a to b, runs of one kind together; always the same one. Memory is bounded: long texts
// are halved first (Hirschberg, 1975).
std::vector<Edit> align(Units a, Units b);

// Where b differs from a: edits of that way that touch are one replacement, and what is kept is left out.
std::vector<Edit> errors_between(Units a, Units b);

}  // namespace backissue
