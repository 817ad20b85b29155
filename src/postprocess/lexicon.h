// All that is known about the words of a language: Hunspell, the project's lists, the user's.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "postprocess/spelling.h"
#include "postprocess/word_list.h"

namespace backissue {

using Dictionaries = std::vector<std::shared_ptr<SpellingDictionary>>;

class Lexicon {
 public:
  // dictionaries may be empty: then only the lists know words. foreign: of the other languages that the issue is set
  // in, for one quotes another.
  Lexicon(Dictionaries dictionaries, HyphenationRules rules, WordSet user_words, Dictionaries foreign = {});

  const HyphenationRules& rules() const { return rules_; }

  // A word of any language, as it is spelt: "Beijing" but not "beijing". A possessive or another accepted spelling of
  // a known word (colour) counts too.
  bool knows(std::u32string_view word);
  // The same, of this language alone, and other spellings aside, but for æ and œ, which no dictionary has.
  bool knows_as_spelt(std::u32string_view word);
  // Stricter: what may stand alone as one half of a compound. Short words only from the list.
  bool is_part(std::u32string_view word);

  // Two words that make a third whose hyphen is a matter of taste (boat-house, boathouse): no prefix, particle or
  // ending, and on neither list.
  bool is_compound(std::u32string_view left, std::u32string_view right);

  bool user_has(std::string_view folded) const { return user_words_.contains(std::string(folded)); }
  bool listed_hyphenated(std::string_view folded) const;  // "e-mail", also as "e-mails"
  bool listed_joined(std::string_view folded) const;
  bool listed_either(std::string_view folded) const;  // "boathouse": boat-house as often

 private:
  bool spells(std::u32string_view word);
  bool knows_variant(std::u32string_view word);

  Dictionaries dictionaries_, foreign_;
  HyphenationRules rules_;
  WordSet user_words_;
};

// Whether French and Italian may elide the word before one that begins so: a vowel, or an h, which may be mute.
bool is_elided_before(char32_t letter);

// "editor's", "editors'" -> "editor", "editors".
std::u32string_view without_possessive(std::u32string_view word);

}  // namespace backissue
