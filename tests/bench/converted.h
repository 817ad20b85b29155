// Golden pages, converted for the tools of this folder: quietly, two at once.
#pragma once

#include <cstddef>
#include <vector>

#include "cli/golden.h"
#include "cli/golden_results.h"
#include "cli/options.h"

namespace backissue {

inline std::vector<SetResult> convert_quietly(const Goldens& goldens,
                                              CorrectionLevel correction = CorrectionLevel::safe) {
  EvaluateOptions options;
  options.quiet = true;
  options.jobs = 2;
  options.correction = correction;
  return convert_goldens(goldens.sets, options);
}

// each(truth, result...) of every page, where each of `results` is of the same goldens.
template <typename Each, typename... Results>
void for_each_page(const Goldens& goldens, const Each& each, const Results&... results) {
  for (std::size_t i = 0; i < goldens.sets.size(); ++i)
    for (std::size_t k = 0; k < goldens.sets[i].names.size(); ++k)
      each(goldens.sets[i].truth.pages[k], results[i].content.pages[k]...);
}

}  // namespace backissue
