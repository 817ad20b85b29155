// Text as a document holds it.
#pragma once

#include <string>
#include <string_view>

namespace backissue {

struct CleanText {
  std::string text;       // well-formed UTF-8 in NFC
  bool replaced = false;  // bytes that were no UTF-8 became U+FFFD
};

CleanText clean_text(std::string_view bytes);

}  // namespace backissue
