// One page of an issue, from its layout to its finished text.
#pragma once

#include <string>
#include <vector>

#include "page/region.h"
#include "page/scan.h"

namespace backissue {

// One entry of the ledger: a difference between what was recognised and what `text` says.
struct Correction {
  std::string region;  // id of the region that the line stands in
  int line = 0;        // index into Region::lines, from 0
  int word = 0;        // index into TextLine::words, from 0
  std::string kind;    // "join", "spelling", "character", "quote", "ligature", "dropcap"
  std::string before;  // "inter-|net": the bar is a line end
  std::string after;   // "internet"
  std::string rule;    // what decided: "issue", "hunspell", "either_way", ...
  double confidence = 0;
  std::string evidence = {};  // what the rule went by, for a person: "well-informed ×2"; empty: the rule says it all
  friend bool operator==(const Correction&, const Correction&) = default;
};

struct Warning {
  std::string code;  // stable, snake_case
  std::string message;
  friend bool operator==(const Warning&, const Warning&) = default;
};

struct Page {
  int number = 0;                     // position in the issue, from 1
  int of = 0;                         // pages in the issue
  std::string printed_number;         // empty: none known
  std::string printed_number_source;  // "read", "inferred" or empty
  ScanInfo scan;
  double skew_degrees = 0;
  int rotation = 0;
  double confidence = 0;  // 0–1, mean over the characters
  double x_height = 0;    // of the body text, pixels, in the units of the boxes; 0: no text
  std::string text;
  std::vector<Region> regions;  // in reading order once arranged; those without a place in it last
  std::vector<Box> panels;      // tinted boxes that text stands on: for layout, in its pixels; not given out
  std::vector<Correction> corrections;
  std::vector<Warning> warnings;
  friend bool operator==(const Page&, const Page&) = default;
};

}  // namespace backissue
