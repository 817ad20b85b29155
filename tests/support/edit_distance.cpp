#include "support/edit_distance.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace backissue {
namespace {

constexpr std::size_t beyond = std::numeric_limits<std::size_t>::max() / 2;

// The distance, if it is at most `band`; else anything larger. a is no longer than b.
std::size_t within_band(std::u32string_view a, std::u32string_view b, std::size_t band) {
  std::vector<std::size_t> row(b.size() + 1, beyond);
  for (std::size_t j = 0; j <= std::min(band, b.size()); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    const std::size_t first = i > band ? i - band : 0;
    const std::size_t last = std::min(i + band, b.size());
    std::size_t diagonal = first > 0 ? row[first - 1] : beyond;
    if (first > 0) row[first - 1] = beyond;
    for (std::size_t j = first; j <= last; ++j) {
      const std::size_t above = row[j];
      const std::size_t replaced = j > 0 ? diagonal + (a[i - 1] == b[j - 1] ? 0 : 1) : beyond;
      const std::size_t put_in = j > 0 ? row[j - 1] + 1 : beyond;
      row[j] = std::min({replaced, put_in, above + 1});
      diagonal = above;
    }
  }
  return row[b.size()];
}

}  // namespace

std::size_t edit_distance(std::u32string_view a, std::u32string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  for (std::size_t band = std::max<std::size_t>(64, b.size() - a.size());; band *= 2) {
    const std::size_t distance = within_band(a, b, band);
    if (distance <= band || band >= b.size()) return distance;
  }
}

}  // namespace backissue
