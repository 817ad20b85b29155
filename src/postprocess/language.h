// The languages that an issue is set in, each with its words and its rules.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "postprocess/lexicon.h"
#include "postprocess/misreadings.h"
#include "postprocess/spelling.h"
#include "postprocess/tokens.h"

namespace backissue {

struct Language {
  std::string name;        // "en"
  Dictionaries own_words;  // what tells the language
  Lexicon lexicon;         // of the others' words too
  MisreadingRules misreadings;
};

// The one whose own words most letters of the region belong to; the first such. languages: not empty.
std::size_t language_of(const TokenRegion& region, const std::vector<Language>& languages);

}  // namespace backissue
