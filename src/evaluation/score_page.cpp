#include "evaluation/structure/structure_scores.h"
#include "evaluation/text/text_scores.h"

namespace backissue {

PageContent nothing_read() {
  PageContent nothing;
  nothing.known = {.text = true,
                   .regions = true,
                   .kinds = true,
                   .order = true,
                   .lines = true,
                   .words = true,
                   .articles = true,
                   .printed_number = true,
                   .breaks = true,
                   .corrections = true};
  return nothing;
}

ItemScores score_page(const PageContent& truth, const PageContent& result, const ScoreOptions& options) {
  ItemScores item;
  if (truth.known.text && result.known.text) score_text(truth.page.text, result.page.text, options, item.scores);
  score_regions(truth, result, options, item);
  score_kind_text(truth, result, options, item);
  score_reading_order(truth, result, item.scores);
  score_articles(truth, result, options, item.scores);
  score_page_number(truth, result, item.scores);
  score_breaks(truth, result, options, item.scores);
  score_corrections(truth, result, options, item.scores);
  return item;
}

ItemScores score_issue(const Content& truth, const Content& result, const ScoreOptions& options) {
  ItemScores item;
  score_articles(truth, result, options, item.scores);
  score_contents(truth, result, options, item.scores);
  return item;
}

}  // namespace backissue
