// The project's and a user's word lists: plain UTF-8 text, one entry a line, '#' begins a comment.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <unordered_set>
#include <vector>

namespace backissue {

using WordSet = std::unordered_set<std::string>;  // folded words; never iterated, so its order shows nowhere

// The lines without comments and blank ones, NFC. Throws Error (missing_data, "broken_word_list"): unreadable, over
// 16 MB, not UTF-8, a line over 200 bytes.
std::vector<std::string> read_list(const std::filesystem::path& file);

// The words of a list, folded.
WordSet read_words(const std::filesystem::path& file);

// How a language breaks and hyphenates, from dictionaries/<language>/hyphenation.txt: lines of `key: words`.
struct HyphenationRules {
  bool open_compounds = true;  // two words with an unknown whole: hyphenated compound (English), or one word (German)
  WordSet hyphen_first;        // first parts that take a hyphen before an unknown whole: self-, well-, Anglo-
  WordSet closed_first;        // prefixes written without one: un, re, over
  WordSet closed_last;         // endings that are no words of their own in a compound: ness, tion
  WordSet particles;           // short words inside hyphenated phrases: up-to-date, mother-in-law
  WordSet conjunctions;        // after a suspended hyphen: two- and three-year
  WordSet function_words;      // never a second part: the, was, which
  WordSet tens, units;         // twenty-one
  WordSet short_words;         // words of up to three letters that count; Hunspell takes too many fragments for words
  WordSet name_particles;      // before a capital without a hyphen: Mac, Mc, O'
  std::vector<std::pair<std::u32string, std::u32string>> variants;  // other spellings: our>or
  WordSet hyphenated;  // hyphenated.txt: written with a hyphen, though the whole may be known
  WordSet joined;      // joined.txt: written as one word, though Hunspell knows only the parts
};

// Reads dictionaries/<language>/ ("en") from the first of the folders that has it; without one: empty lists.
HyphenationRules load_rules(const std::string& language, const std::vector<std::filesystem::path>& folders);

}  // namespace backissue
