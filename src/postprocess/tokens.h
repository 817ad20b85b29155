// The words of a region on their way from the print to the text, and the one place where the ledger is written.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "page/page.h"

namespace backissue {

struct Token {
  int line = 0;                                // where it begins: index into Region::lines and TextLine::words
  int word = 0;                                //
  int end_line = 0;                            // where it ends, after rejoining
  std::string text;                            // never empty
  double confidence = 0;                       // 0–1, of the least sure of its words
  bool starts_paragraph = false;               // first of a line that does
  std::vector<Alternative> alternatives = {};  // of the one word that it is; none, where it was put together
};

// One region's words. Passes change them only through the functions below, so that the ledger says everything.
struct TokenRegion {
  Page* page = nullptr;
  Region* region = nullptr;
  std::vector<Token> tokens;
  bool begins_inside_word = false;  // its first word went to the region before
  bool ends_flow = false;           // no other region goes on from it
  std::size_t language = 0;         // of those given, from 0
};

// Kinds of running text.
bool is_set_in_sentences(RegionKind kind);

// The region's words that have any letters; white space inside a word becomes one space.
std::vector<Token> tokenise(const Region& region);

// The region's tokens[index] says `after` from now on. Nothing is written if it did already.
void replace(TokenRegion& region, std::size_t index, const Correction& what);

// tokens[index] takes in tokens[index + 1].
void merge(TokenRegion& region, std::size_t index, const Correction& what);

// tokens[index] takes in tokens[index + 1], a space between them having been printed by nobody. Only where
// `may_be_one`: on one line, and with no space of their own, so that the ledger can tell theirs.
bool may_be_one(const TokenRegion& region, std::size_t index);
void close_space(TokenRegion& region, std::size_t index, double confidence);

// The last token of `from` takes in the first of `to`. Two entries: the whole word where it begins, and at its rest an
// entry with `before` "|net", and nothing after.
void merge_across(TokenRegion& from, TokenRegion& to, const Correction& what);

// A correction without its place, which the functions above fill in.
Correction change(std::string kind, std::string before, std::string after, std::string rule, double confidence,
                  std::string evidence = {});

}  // namespace backissue
