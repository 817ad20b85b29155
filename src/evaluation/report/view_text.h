// A page's text in its view: region by region as it is read, article by article.
#pragma once

#include <string>

#include "evaluation/report/view_links.h"
#include "page/page.h"

namespace backissue {

// Each region's text has the id block_id_of(), and leads to its box, region_id_of().
std::string text_by_region(const Page& page, const std::string& page_id, const ViewLinks& links);

// "3 body": a link to the region's box, or to its text.
std::string region_label(const Region& region, const std::string& target);

}  // namespace backissue
