// Where the words that a line's end broke stand, whole, in the text.
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "evaluation/evaluation.h"
#include "evaluation/text/folded_words.h"
#include "evaluation/text/range.h"

namespace backissue {

// The regions' texts in reading order, as they are compared.
struct ComposedText {
  FoldedText units;
  std::map<std::string_view, Range> regions;  // by id
};

ComposedText compose(const Page& page, const ScoreOptions& options);

struct PlacedBreak {
  const WordBreak* word = nullptr;
  Range range;
};

// In the order of the text. Words that are not there, or say no line that is, are left out.
std::vector<PlacedBreak> place_breaks(const PageContent& truth, const ComposedText& text, const ScoreOptions& options);

}  // namespace backissue
