// Regions of a truth.json, and what its readers share.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "evaluation/evaluation.h"
#include "output/json_node.h"

namespace backissue {

// Whether the object has the member; it is read then.
template <typename Read>
bool given(const JsonNode& object, std::string_view name, Read read) {
  if (!object.has(name)) return false;
  read(object[name]);
  return true;
}

// Fails where the object has none of the members: it would say nothing.
void expect_one_of(const JsonNode& object, std::initializer_list<std::string_view> names);

template <typename Item, typename Read>
std::vector<Item> read_truth_list(const JsonNode& list, Read read) {
  std::vector<Item> items;
  const std::size_t size = list.size();
  items.reserve(size);
  for (std::size_t i = 0; i < size; ++i) items.push_back(read(list.at(i)));
  return items;
}

// Null is nothing, too.
std::string text_or_nothing(const JsonNode& object, std::string_view name);
double confidence_or_none(const JsonNode& object);
Box read_truth_box(const JsonNode& node);

// Page::regions, and what is known of them.
void read_truth_regions(const JsonNode& list, PageContent& content);

}  // namespace backissue
