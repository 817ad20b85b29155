// What is put in order and grouped: the lines of a page, or its regions where a side has no lines.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "evaluation/evaluation.h"
#include "evaluation/structure/box_match.h"

namespace backissue {

struct PagePart {
  const Region* region = nullptr;  // that it stands in, or is
  Box box;
};

struct PageParts {
  std::vector<PagePart> truth, result;  // in reading order: the regions by Region::order, the lines within
  std::vector<Match> matches;           // for each of the truth's the result's
};

// Of the regions that `counts` lets through. Nothing, where the two sides know neither lines nor regions alike.
std::optional<PageParts> parts_of(const PageContent& truth, const PageContent& result,
                                  bool (*counts)(const Region& region));

// The regions by Region::order, those without a place in it last; equals as they stand.
std::vector<const Region*> in_reading_order(const Page& page);

}  // namespace backissue
