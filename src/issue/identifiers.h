// Names that hold in the whole issue.
#pragma once

#include <vector>

#include "issue/parts.h"

namespace backissue {

// Regions: "p73r4" for the layout's "r4".
void name_regions(Page& page);

// Articles: "a1", "a2", ... in order of first appearance; regions of what is no article get none. Flows: a body that
// goes on from an earlier page keeps the flow it began in, and every other flow gets a name that its article has not
// used.
void name_articles(std::vector<Page>& pages, const std::vector<ArticlePart>& parts);

}  // namespace backissue
