#include "postprocess/lexicon.h"

#include <algorithm>

#include "postprocess/unicode_text.h"

namespace backissue {
namespace {

constexpr std::size_t short_word = 3;         // letters
constexpr std::size_t variant_minimum = 5;    // letters; shorter words turn into others too easily
constexpr std::size_t variant_listed = 4;     // but for those that are listed whole: grey
constexpr std::size_t variant_maximum = 100;  // as Hunspell

bool listed(const WordSet& words, std::string_view folded) {
  if (words.contains(std::string(folded))) return true;
  return folded.size() > 3 && folded.ends_with('s') && words.contains(std::string(folded.substr(0, folded.size() - 1)));
}

bool any_knows(const Dictionaries& dictionaries, std::u32string_view word) {
  const std::string utf8 = encode(word);
  return std::any_of(dictionaries.begin(), dictionaries.end(), [&](auto& d) { return d->knows(utf8); });
}

}  // namespace

bool is_elided_before(char32_t letter) { return is_one_of(letter, U"aàâeéèêëiîïoòôuùûyœæh"); }

std::u32string_view without_possessive(std::u32string_view word) {
  const std::size_t n = word.size();
  if (n > 2 && is_apostrophe(word[n - 2]) && (word[n - 1] == U's' || word[n - 1] == U'S')) return word.substr(0, n - 2);
  if (n > 2 && is_apostrophe(word[n - 1])) return word.substr(0, n - 1);
  return word;
}

Lexicon::Lexicon(Dictionaries dictionaries, HyphenationRules rules, WordSet user_words, Dictionaries foreign)
    : dictionaries_(std::move(dictionaries)),
      foreign_(std::move(foreign)),
      rules_(std::move(rules)),
      user_words_(std::move(user_words)) {}

bool Lexicon::spells(std::u32string_view word) { return any_knows(dictionaries_, word); }

bool Lexicon::knows_variant(std::u32string_view word) {
  if (word.size() < variant_listed || word.size() > variant_maximum) return false;
  std::u32string base = lower(word);
  if (case_of(word) == LetterCase::capitalised) base[0] = word[0];
  for (const auto& [from, to] : rules_.variants) {
    if (word.size() < variant_minimum && from.size() != word.size()) continue;
    for (std::size_t at = base.find(from); at != std::u32string::npos; at = base.find(from, at + 1)) {
      std::u32string other = base;
      other.replace(at, from.size(), to);
      if (spells(other)) return true;
    }
  }
  return false;
}

bool Lexicon::knows(std::u32string_view word) {
  const std::u32string_view bare = without_possessive(word);
  return knows_as_spelt(word) || knows_variant(bare) || (!bare.empty() && any_knows(foreign_, bare));
}

bool Lexicon::knows_as_spelt(std::u32string_view word) {
  const std::u32string_view bare = without_possessive(word);
  if (bare.empty()) return false;
  const std::string folded = fold(bare);
  if (spells(bare) || listed(rules_.joined, folded) || rules_.words.contains(folded)) return true;
  if (user_words_.contains(folded)) return true;
  return bare.find_first_of(U"æœ") != std::u32string_view::npos && knows_variant(bare);
}

bool Lexicon::is_part(std::u32string_view word) {
  const std::u32string_view bare = without_possessive(word);
  if (bare.size() <= short_word) return rules_.short_words.contains(fold(bare));
  return knows(bare);
}

bool Lexicon::is_compound(std::u32string_view left, std::u32string_view right) {
  const std::string first = fold(left), second = fold(without_possessive(right));
  const bool affix = rules_.either_first.contains(first) || rules_.closed_first.contains(first) ||
                     rules_.particles.contains(first) || rules_.closed_last.contains(second);
  const auto makes_compounds = [&](const std::string& folded, std::u32string_view word) {
    return word.size() > short_word ? is_part(word) : rules_.short_compounds.contains(folded);
  };
  return !affix && !listed_hyphenated(first + "-" + second) && !listed_joined(first + second) &&
         makes_compounds(first, left) && makes_compounds(second, without_possessive(right));
}

bool Lexicon::listed_hyphenated(std::string_view folded) const { return listed(rules_.hyphenated, folded); }
bool Lexicon::listed_joined(std::string_view folded) const { return listed(rules_.joined, folded); }
bool Lexicon::listed_either(std::string_view folded) const { return listed(rules_.either, folded); }

}  // namespace backissue
