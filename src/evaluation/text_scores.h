// Scores of a page's text.
#pragma once

#include <string_view>

#include "evaluation/evaluation.h"

namespace backissue {

// character_error, free_error, word_error, words_found, words_true, and, where the truth has lines of its own (more
// than paragraphs), line_neighbours. Lines are parted by new lines.
void score_text(std::string_view truth, std::string_view result, const ScoreOptions& options, Scores& scores);

// Errors over the truth's characters, as it is compared.
Ratio character_error(std::string_view truth, std::string_view result, const ScoreOptions& options);

}  // namespace backissue
