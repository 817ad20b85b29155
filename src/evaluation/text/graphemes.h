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

// Extended grapheme clusters (UAX #29) of the NFC, folded as the options say; soft hyphens are dropped. White space is
// what Unicode calls so (White_Space): tabs, new lines, no-break and thin spaces. A folded ligature is several units,
// which all begin where it does.
//
// fold_quotes
//   to ': U+0060 U+00B4 U+02BC U+2018-201B U+2032 U+2039 U+203A
//   to ": U+00AB U+00BB U+201C-201F U+2033
// fold_dashes
//   to -: U+2010-2015 U+2043 U+2212 U+2E17 U+2E3A U+2E3B U+FE58 U+FE63 U+FF0D, and the bullets
//         U+00B7 U+2022 U+2023 U+2219 U+25AA U+25CF U+25E6
// fold_ligatures
//   U+FB00-FB06 (ff fi fl ffi ffl, long s with t, st) to their letters, U+2026 to three stops
Graphemes to_graphemes(std::string_view text, const ScoreOptions& options);

}  // namespace backissue
