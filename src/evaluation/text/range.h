#pragma once

#include <cstddef>

namespace backissue {

// Of units: end exclusive.
struct Range {
  std::size_t begin = 0, end = 0;
  std::size_t size() const { return end - begin; }
  friend bool operator==(const Range&, const Range&) = default;
};

}  // namespace backissue
