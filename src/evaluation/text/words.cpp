#include "evaluation/text/words.h"

#include <unicode/ubrk.h>

#include <algorithm>

#include "evaluation/text/breaks.h"

namespace backissue {

std::vector<Units> words_of(const Graphemes& graphemes) {
  std::vector<Units> words;
  const auto first = graphemes.offsets.begin();
  const auto last = first + static_cast<std::ptrdiff_t>(graphemes.units.size());
  auto unit = first;
  for_each_part(Breaks::words, graphemes.text, [&](std::size_t begin, std::size_t end, int status) {
    unit = std::lower_bound(unit, last, begin);
    if (status < UBRK_WORD_NONE_LIMIT) return;  // spaces, punctuation, signs
    const auto beyond = std::lower_bound(unit, last, end);
    if (beyond != unit) words.emplace_back(Units(graphemes.units).subspan(unit - first, beyond - unit));
    unit = beyond;
  });
  return words;
}

}  // namespace backissue
