// Text as it is compared: a row of numbers, one for each character that a reader sees.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "evaluation/evaluation.h"

namespace backissue {

// A character: the code point, or, where a grapheme cluster has several, a hash of them with the highest bit set.
using Unit = std::uint32_t;
using Units = std::span<const Unit>;

struct Graphemes {
  std::string text;                  // what was read, in NFC; bytes that are not UTF-8 are U+FFFD
  std::vector<Unit> units;           // white space: one space between words and none at the ends
  std::vector<std::size_t> offsets;  // where in `text` each unit begins, in bytes; one more: where the last one ends
};

// Extended grapheme clusters (UAX #29) of the NFC, folded as the options say; soft hyphens are dropped.
Graphemes to_graphemes(std::string_view text, const ScoreOptions& options);

}  // namespace backissue
