// The project's JSON Schema, applied.
#pragma once

#include <string>
#include <string_view>

namespace backissue {

// What breaks the schema, one fault a line; empty: the document, or one page's line, is valid.
std::string document_faults(std::string_view json);
std::string page_faults(std::string_view json);

}  // namespace backissue
