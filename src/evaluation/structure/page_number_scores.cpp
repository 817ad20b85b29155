#include "evaluation/structure/structure_scores.h"

namespace backissue {

void score_page_number(const PageContent& truth, const PageContent& result, Scores& scores) {
  if (!truth.known.printed_number || !result.known.printed_number) return;
  const std::string &printed = truth.page.printed_number, &given = result.page.printed_number;
  // A cover's number is not printed, and yet it has one, which documents infer from the pages that follow.
  const bool is_inferred = printed.empty() && result.page.printed_number_source == "inferred";
  at(scores, Metric::page_number) = Ratio{given == printed || is_inferred, 1};
}

}  // namespace backissue
