#include "evaluation/text/seeds.h"

#include <algorithm>
#include <bit>

namespace backissue {
namespace {

std::size_t hash_of(Units seed) {
  std::uint64_t hash = 14695981039346656037U;
  for (const Unit unit : seed) hash = (hash ^ unit) * 1099511628211U;  // FNV-1a, a unit at a time
  return static_cast<std::size_t>(hash ^ (hash >> 32));
}

}  // namespace

SeedIndex::SeedIndex(Units text, const std::vector<Range>& ranges) : text_(text) {
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    for (std::size_t at = ranges[i].begin; at + seed_length <= ranges[i].end; ++at) places_.push_back({at, i});
  }
  first_.assign(std::bit_ceil(places_.size() + 1), none);
  next_.assign(places_.size(), none);
  for (std::size_t i = places_.size(); i-- > 0;) {
    std::size_t& first = first_[hash_of(text_.subspan(places_[i].begin, seed_length)) & (first_.size() - 1)];
    next_[i] = first;
    first = i;
  }
}

std::vector<SeedIndex::Place> SeedIndex::places_of(Units seed) const {
  std::vector<Place> found;
  for (std::size_t i = first_[hash_of(seed) & (first_.size() - 1)]; i != none && found.size() < most_places;
       i = next_[i]) {
    const Units here = text_.subspan(places_[i].begin, seed_length);
    if (std::equal(seed.begin(), seed.end(), here.begin())) found.push_back(places_[i]);
  }
  return found;
}

}  // namespace backissue
