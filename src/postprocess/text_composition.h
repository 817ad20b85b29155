// How paragraphs become the text of regions, pages and articles. Standard library and page/ only.
#pragma once

#include <string>
#include <vector>

#include "page/region.h"

namespace backissue {

// Paragraphs a blank line apart; entries of a table of contents a line each.
std::string compose_region(const Region& region);

// The regions in the order given, a blank line apart; a paragraph that goes on in the next region is run on. Regions
// without text add nothing.
std::string compose_regions(const std::vector<const Region*>& regions);

// What a page reads: its regions by `order`, those without a place in it behind, without furniture.
std::string compose_page(const std::vector<Region>& regions);

// Those regions, in that order.
std::vector<const Region*> reading_order(const std::vector<Region>& regions);

}  // namespace backissue
