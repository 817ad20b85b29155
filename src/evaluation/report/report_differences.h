// Where a result's text is not the truth's.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "evaluation/text/edit_distance.h"
#include "evaluation/text/graphemes.h"

namespace backissue {

struct UnitRange {
  std::size_t begin = 0, end = 0;
  bool empty() const { return begin == end; }
  friend bool operator==(const UnitRange&, const UnitRange&) = default;
};

struct Difference {
  enum class Kind {
    misread,   // other characters
    lost,      // characters of the truth only
    invented,  // characters of the result only
    moved,     // a stretch that the result has at another place; differences may stand in it
  };
  Kind kind = Kind::misread;
  // Where it is in each text, empty between two characters; none where the other text says nothing of the place.
  std::optional<UnitRange> truth, result;
  std::vector<Edit> edits;  // character by character, of the whole texts; none for moved
  friend bool operator==(const Difference&, const Difference&) = default;
};

// By their place in the truth, then in the result; a moved stretch before what stands in it. Texts are compared
// stretch by stretch (align_freely), and character by character in each (align); the heaviest row of stretches that
// both texts have in one order is where it belongs, the others have moved. Edits in one word are one difference.
std::vector<Difference> find_differences(Units truth, Units result);

}  // namespace backissue
