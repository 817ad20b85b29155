// What stands on a page: words in lines, lines in regions.
// While a page is worked on, boxes are pixels of its PreparedPage; in a finished document, pixels of the scan.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "page/geometry.h"

namespace backissue {

// Another reading of a doubtful word.
struct Alternative {
  std::string text;
  double confidence = 0;  // the recogniser's in what differs, 0–1: no share of anything
  friend bool operator==(const Alternative&, const Alternative&) = default;
};

struct Word {
  Box box;
  std::string text;                            // UTF-8 NFC, as recognised, no spaces
  double confidence = 0;                       // 0–1
  std::vector<Alternative> alternatives = {};  // likeliest first; working data, never written out
  friend bool operator==(const Word&, const Word&) = default;
};

struct TextLine {
  Box box;
  std::array<int, 4> baseline{};  // x0, y0, x1, y1: left to right end of the line the letters stand on
  std::string text;               // as printed, hyphen kept: the words joined with single spaces
  double confidence = 0;          // 0–1, mean over the characters
  std::vector<Word> words;        // left to right
  double x_height = 0;            // pixels
  double weight = 0;              // median stroke width over x-height; working data, never written out
  bool starts_paragraph = false;  // set by the layout from indents and gaps
  std::vector<Box> glyphs;        // the marks the line consists of; working data, never written out
  friend bool operator==(const TextLine&, const TextLine&) = default;
};

enum class RegionKind {
  masthead,
  issue_line,
  running_head,
  running_foot,
  page_number,
  kicker,
  headline,
  deck,
  byline,
  body,
  subhead,
  pull_quote,
  caption,
  credit,
  table,
  contents_entry,
  jump_line,
  footnote,
  advertisement,
  figure,
  separator,
  other,
};
inline constexpr int region_kind_count = 22;

// The contract's name of a kind ("page_number"), and back.
std::string_view name_of(RegionKind kind);
std::optional<RegionKind> region_kind_from(std::string_view name);

enum class Polarity { dark_on_light, light_on_dark };

struct Paragraph {
  std::string text;
  bool continues = false;  // goes on from an earlier region of the flow
  bool continued = false;  // goes on in a later one
  friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

struct Region {
  std::string id;  // "p73r4"; given by the layout as "r4", made unique by the issue
  RegionKind kind = RegionKind::other;
  Box box;
  int order = 0;          // reading order on the page, from 1; 0: no place in it (figures, separators)
  int column = 0;         // from 1 within its flow; 0: not in a column
  std::string article;    // id, empty: none. Unique on the page first ("1"), in the issue later ("a12")
  std::string flow;       // regions of one flow are read without a break: "main", "sidebar1", ...
  double confidence = 0;  // 0–1, mean over the characters
  Polarity polarity = Polarity::dark_on_light;
  double x_height = 0;  // median over the lines, pixels
  double weight = 0;    // median stroke width over x-height; bold type has more than the page's body
  std::string text;     // what a reader would type; empty until post-processing
  std::vector<Paragraph> paragraphs;
  std::vector<TextLine> lines;  // top to bottom
  friend bool operator==(const Region&, const Region&) = default;
};

// Kinds that stand around the text of a page and are no part of `text`.
inline bool is_furniture(RegionKind kind) {
  return kind == RegionKind::running_head || kind == RegionKind::running_foot || kind == RegionKind::page_number;
}
inline bool has_text(RegionKind kind) { return kind != RegionKind::figure && kind != RegionKind::separator; }

}  // namespace backissue
