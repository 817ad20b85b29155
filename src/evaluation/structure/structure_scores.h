// Scores of a page's structure. Each fills what both sides know, and leaves the rest without value.
#pragma once

#include <map>
#include <vector>

#include "evaluation/evaluation.h"

namespace backissue {

// region_match, region_kind; the kinds' own; the confusion. Regions match one to one, the largest overlap first.
// Separators are left out.
void score_regions(const PageContent& truth, const PageContent& result, const ScoreOptions& options, ItemScores& item);

// Errors in the text of each kind of region, order aside; furniture is compared with furniture.
void score_kind_text(const PageContent& truth, const PageContent& result, const ScoreOptions& options,
                     ItemScores& item);

// reading_order: over the lines, or the regions where a truth has no lines. A line that was not found is wrong in every
// pair. Furniture and regions without a place in the order are left out.
void score_reading_order(const PageContent& truth, const PageContent& result, Scores& scores);

// article_grouping, headline_*, byline_*: of one page, or of an issue.
void score_articles(const PageContent& truth, const PageContent& result, const ScoreOptions& options, Scores& scores);
void score_articles(const Content& truth, const Content& result, const ScoreOptions& options, Scores& scores);

// page_number.
void score_page_number(const PageContent& truth, const PageContent& result, Scores& scores);

// contents_entry.
void score_contents(const Content& truth, const Content& result, const ScoreOptions& options, Scores& scores);

// soft_break, hard_break, wrongly_joined.
void score_breaks(const PageContent& truth, const PageContent& result, const ScoreOptions& options, Scores& scores);

// errors_mended, words_damaged.
void score_corrections(const PageContent& truth, const PageContent& result, const ScoreOptions& options,
                       Scores& scores);

}  // namespace backissue
