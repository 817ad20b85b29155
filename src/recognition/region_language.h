// The language of a region, where several are given.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "page/image.h"
#include "page/region.h"
#include "recognition/recognition.h"

namespace backissue {

// A line read in the language of this number.
using ReadIn = std::function<Reading(std::size_t language, const TextLine& line)>;

// These lines in the language whose reading of all of them together is surest, the first such.
struct Surest {
  std::size_t language = 0;
  std::vector<Reading> readings;
};
Surest surest(const std::vector<const TextLine*>& lines, std::size_t languages, const ReadIn& read);

// Finds each region's language once, by its widest lines, and reads its lines in it. What is read does not depend on
// what was read before; only the time does.
class RegionLanguages {
 public:
  // picture: of the page, by which pages are told apart while several are at hand.
  Reading read(const Image& picture, const Region& region, const TextLine& line, std::size_t languages,
               const ReadIn& read);

 private:
  const std::uint8_t* picture_ = nullptr;
  std::vector<Box> lines_;  // of the region looked at last
  std::vector<std::size_t> probes_;
  Surest surest_;
};

}  // namespace backissue
