// Output: a document as bytes, and back.
#pragma once

#include <string>
#include <string_view>

#include "page/issue.h"

namespace backissue {

// The contract's JSON: keys in a fixed order, numbers with a point in every locale, text in NFC, a new line at its end.
// Bytes that are not UTF-8 are replaced by U+FFFD, and a page that had such bytes gets a warning, "invalid_text".
std::string to_json(const Issue& issue);

// One page object on one line, with a new line at its end.
std::string to_json_line(const Page& page);

// The reading form of an issue.
std::string to_text(const Issue& issue);

// The strict readers give back what was written. They throw Error (unreadable_input) where a field is missing, unknown,
// of a wrong type or out of range, where the bytes are no JSON in UTF-8, and where schema_version is another; the
// message names the place. source: the file's name, for messages.
Issue read_json(std::string_view json, const std::string& source);
Page read_json_line(std::string_view json, const std::string& source);

}  // namespace backissue
