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
  // How an unknown whole is written, by its first or last part:
  WordSet hyphen_first;     // with a hyphen: self-, well-, Anglo-
  WordSet either_first;     // with one before a word (over-optimistic), without before a fragment (over-tu|re)
  WordSet closed_first;     // without one: un, dis
  WordSet hyphen_endings;   // with one between words, the first of which ends so: teórico-práctico
  WordSet hyphen_last;      // with a hyphen after a word: Texas-based
  WordSet closed_last;      // endings that are no words of their own in a compound: ness, tion
  WordSet particles;        // short words inside hyphenated phrases: up-to-date, mother-in-law
  WordSet conjunctions;     // after a suspended hyphen: two- and three-year
  WordSet function_words;   // never a second part: the, was, which
  WordSet tens, units;      // twenty-one
  WordSet short_words;      // words of up to three letters that count; Hunspell takes too many fragments for words
  WordSet short_compounds;  // those of three letters that make compounds: tug-boat, but no mar-gin
  WordSet inversions;       // behind a verb with a hyphen, and never the rest of a broken word: dit-il
  WordSet elisions;         // stand before a vowel with an apostrophe: l, qu, dell
  WordSet name_particles;   // before a capital without a hyphen: Mac, Mc, O'
  std::vector<std::pair<std::u32string, std::u32string>> variants;  // other spellings: our>or
  // What a break turned into other letters: k-k>ck, before the German reform of 1996.
  std::vector<std::pair<std::u32string, std::u32string>> respelt;
  WordSet hyphenated;  // hyphenated.txt: written with a hyphen, though the whole may be known
  WordSet either;      // either.txt, without the hyphens: written both ways, by house and decade
  WordSet joined;      // joined.txt: written as one word, though Hunspell knows only the parts
  WordSet words;       // words.txt: names and words of trades that Hunspell does not have
};

// What a language's sentences are made of, from dictionaries/<language>/sentences.txt: lines of `key: words`.
struct SentenceRules {
  WordSet run_together;   // short words whose spaces are lost most: of, in, the
  WordSet openers;        // have a capital at the start of a sentence and hardly anywhere else: he, but
  WordSet first_person;   // stands behind "I": am, had
  WordSet titles;         // abbreviations before a name: mr, st
  WordSet abbreviations;  // end in a stop inside a sentence: mr, vol
  WordSet frequent;       // frequent.txt: most of any text
  // Titles of books have small letters behind their first word, so that a capital behind a comma may begin one.
  bool titles_in_small_letters = false;
};

// What a recogniser reads for what was printed: "rn" for "m".
struct LetterConfusion {
  std::u32string read, printed;
  double weight = 1;  // of ten thousand places where it is printed
};
using Confusions = std::vector<LetterConfusion>;

// Lines of `read>printed weight`; without a weight it is 1.
Confusions read_confusions(const std::filesystem::path& file);

// Reads dictionaries/<language>/confusions.txt from the first of the folders that has it; without one: none, and no
// word's letters are corrected.
Confusions load_confusions(const std::string& language, const std::vector<std::filesystem::path>& folders);

// As load_confusions does.
SentenceRules load_sentences(const std::string& language, const std::vector<std::filesystem::path>& folders);

// Reads the lists of dictionaries/<language>/ ("en"), each from the first of the folders that has it; those that none
// has are empty.
HyphenationRules load_rules(const std::string& language, const std::vector<std::filesystem::path>& folders);

}  // namespace backissue
