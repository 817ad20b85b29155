// The pieces that a table is made of, as long as no one knows which table.
#pragma once

#include <vector>

#include "layout/body_style.h"
#include "page/page.h"

namespace backissue {

// What stands between two wide spaces of a line.
struct TableCell {
  std::size_t region = 0;  // index into the page's regions, and the line within it
  std::size_t line = 0;
  TextLine text;
  bool seed = false;  // by itself a sign of a table: figures and little else, or text in a box of rules

  const Box& box() const { return text.box; }
  double baseline() const { return (text.baseline[1] + text.baseline[3]) / 2.0; }
};

// Figures with their point, colon, unit or sign: "1,150", "6:52", "$4.20", "10.30 p.m.".
bool is_figures(const TextLine& text);

// The cells of all lines in about the size of the body, in the order of the regions.
std::vector<TableCell> find_cells(const Page& page, const BodyStyle& body);

// Cells that stand side by side, as one line.
TextLine join_cells(std::vector<TextLine> cells);

}  // namespace backissue
