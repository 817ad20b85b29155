// From parsed JSON to the values of page/: the inverse of json.cpp, field by field.
#pragma once

#include "output/json_node.h"
#include "page/issue.h"

namespace backissue {

// Each throws Error (unreadable_input) with the JSON pointer of what is missing, unknown, of a wrong type or out of
// range.
Page read_page(const JsonNode& node);
void read_schema_version(const JsonNode& version);
// Everything but the pages, which must have been taken out of their array.
Issue read_issue(const JsonNode& document);

}  // namespace backissue
