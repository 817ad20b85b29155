#include "postprocess/language.h"

#include <algorithm>

#include "postprocess/unicode_text.h"

namespace backissue {
namespace {

std::size_t letters_known(const TokenRegion& region, const Language& language) {
  std::size_t letters = 0;
  for (const Token& token : region.tokens) {
    const std::u32string text = decode(token.text);
    const std::u32string_view word = without_punctuation(text);
    const std::string utf8 = encode(word);
    if (std::any_of(language.own_words.begin(), language.own_words.end(), [&](auto& d) { return d->knows(utf8); }))
      letters += word.size();
  }
  return letters;
}

}  // namespace

std::size_t language_of(const TokenRegion& region, const std::vector<Language>& languages) {
  if (languages.size() == 1) return 0;
  std::vector<std::size_t> known;
  for (const Language& language : languages) known.push_back(letters_known(region, language));
  return std::size_t(std::max_element(known.begin(), known.end()) - known.begin());
}

}  // namespace backissue
