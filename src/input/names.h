// File names and text of unknown encoding, made fit for documents and messages.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace backissue {

// Length of the part of `text`, from its beginning, that is valid UTF-8 (no surrogates, nothing overlong).
std::size_t valid_utf8_length(std::string_view text);

// Bytes that are not UTF-8 as %XX, the rest as it is.
std::string escape_invalid_utf8(std::string_view bytes);

// For a message of one line: control characters, line ends among them, as %XX too.
std::string printable(std::string_view bytes);

}  // namespace backissue
