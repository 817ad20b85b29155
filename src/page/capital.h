// A capital at the start of a text, by its bytes: for stages that know no more of Unicode.
#pragma once

#include <string>
#include <string_view>

namespace backissue {

// The UTF-8 of the capital, of Latin scripts' common ones (A to Z, U+00C0 to U+00DE); empty: the text does not begin
// so.
inline std::string first_capital(std::string_view text) {
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') return std::string(text.substr(0, 1));
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  // U+00D7 between them is a sign.
  const bool accented = text.size() > 1 && byte(0) == 0xC3 && byte(1) >= 0x80 && byte(1) <= 0x9E && byte(1) != 0x97;
  return std::string(accented ? text.substr(0, 2) : std::string_view());
}

}  // namespace backissue
