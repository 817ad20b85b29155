// Articles with their text, gathered from the regions that carry their ids.
#pragma once

#include <vector>

#include "page/issue.h"

namespace backissue {

// In order of first appearance; the sections, which only a contents page tells, stay empty. Expects the regions' text
// and paragraphs to be final. Headline, kicker, deck and byline are those of the first page that has one; a headline
// that repeats the title over a continuation and jump lines are not part of the text.
std::vector<Article> gather_articles(const std::vector<Page>& pages);

}  // namespace backissue
