// Reading order as PAGE XML and ALTO write it: groups within groups, ordered or not, of references to regions.
#pragma once

#include <cstddef>
#include <map>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "evaluation/evaluation.h"

namespace backissue {

// Places of regions on the page, by what refers to them; a group of blocks stands for several.
using Targets = std::map<std::string, std::vector<std::size_t>>;

struct ReadingOrder {
  std::vector<std::size_t> places;                  // in reading order, each once
  std::vector<std::vector<std::size_t>> unordered;  // between which any order is right
};

// group: an (Un)OrderedGroup(Indexed), or what holds one. References to what is not there are passed over.
// Of members of an unordered group that are ordered within themselves, `unordered` has the pairs; beyond 100,000 of
// them the group counts as unordered through and through.
ReadingOrder read_reading_order(pugi::xml_node group, const Targets& targets);

// Region::order, the regions in that order with those that have none last, PageContent::unordered.
void arrange(PageContent& content, const ReadingOrder& order);

}  // namespace backissue
