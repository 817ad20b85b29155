// Articles followed from page to page.
#pragma once

#include <vector>

#include "issue/parts.h"

namespace backissue {

// Sets `previous` and `next` of parts that are one article. Jump lines first; then text that runs over the edge of a
// page: a part without a headline goes on with what the page before left open. Always forward.
void follow_articles(std::vector<ArticlePart>& parts, const std::vector<Page>& pages);

}  // namespace backissue
