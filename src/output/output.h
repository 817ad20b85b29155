// Output: a document as bytes, and back.
#pragma once

#include <string>
#include <string_view>

#include "page/issue.h"

namespace backissue {

// The contract's JSON, UTF-8, keys in a fixed order, numbers with a point in every locale. Bytes that are not UTF-8 are
// replaced by U+FFFD. Ends with a new line.
std::string to_json(const Issue& issue);

// One page object on one line, with a new line at its end.
std::string to_json_line(const Page& page);

// The reading form of an issue.
std::string to_text(const Issue& issue);

// The strict readers give back what was written: every field of the contract is checked for its type and range.
// Throw Error (unreadable_input) whose message has the JSON pointer of what is wrong.
// source: the file's name, for messages.
Issue read_json(std::string_view json, const std::string& source);
Page read_json_line(std::string_view json, const std::string& source);

}  // namespace backissue
