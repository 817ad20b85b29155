// Scores of a page's text.
#pragma once

#include <string_view>

#include "evaluation/evaluation.h"

namespace backissue {

// character_error, free_error, word_error, words_found, words_true, and, where the truth has lines of its own (more
// than paragraphs), line_neighbours. Lines are parted by new lines.
//
// A truth has lines of its own when of its lines, blank ones aside, more stand right below another than below a blank
// line: in the page texts of our own documents each line is a paragraph. Two lines with a blank one between them are no
// neighbours, as the order of blocks is often only a convention. Lines are neighbours in the result when at least half
// of each was found in the free alignment, and no more stands between them than half a line.
void score_text(std::string_view truth, std::string_view result, const ScoreOptions& options, Scores& scores);

// Errors over the truth's characters, as it is compared.
Ratio character_error(std::string_view truth, std::string_view result, const ScoreOptions& options);

}  // namespace backissue
