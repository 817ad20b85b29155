// Running text of ALTO's strings, with the words whole that its SUBS_CONTENT gives.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "evaluation/evaluation.h"

namespace backissue {

struct AltoString {
  std::size_t region = 0;  // its place on the page
  std::size_t line = 0;
  std::string content = {};  // as printed, with its hyphen
  std::string part = {};     // SUBS_TYPE
  std::string whole = {};    // SUBS_CONTENT
};

// The word with the hyphen of a HYP's CONTENT, as it looks on paper; some writers have put it into the word already.
std::string with_hyphen(const std::string& word, std::string_view hyphen);

// Sets the regions' texts and, where a string has a SUBS_TYPE, what is known of breaks.
void compose_alto_text(PageContent& content, const std::vector<AltoString>& strings);

}  // namespace backissue
