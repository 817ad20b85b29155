// Articles with their text, gathered from the regions that carry their ids.
#pragma once

#include <vector>

#include "page/issue.h"

namespace backissue {

// In order of first appearance. Expects the regions' text and paragraphs to be final.
std::vector<Article> gather_articles(const std::vector<Page>& pages);

}  // namespace backissue
