// Words as they are compared.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "evaluation/text/graphemes.h"

namespace backissue {

using FoldedText = std::vector<Unit>;
using FoldedWords = std::vector<FoldedText>;

// Folded as the options say, white space collapsed.
FoldedText folded(std::string_view text, const ScoreOptions& options);

// What stands between spaces, as it is printed.
FoldedWords printed_words(std::string_view text, const ScoreOptions& options);

// What stands between spaces, without the punctuation around it; a word of nothing else keeps it.
FoldedWords folded_words(std::string_view text, const ScoreOptions& options);

// What stands between hyphens, or dashes if they are folded.
FoldedWords split_at_hyphens(Units word);

// Without hyphens and white space.
FoldedText run_together(Units text);

}  // namespace backissue
