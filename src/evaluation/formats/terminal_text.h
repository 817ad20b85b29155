// Text as a terminal can show it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace backissue {

// One line of UTF-8, whatever the bytes are: white space of all kinds becomes a space; other control characters, and
// those that would turn the direction of writing or cannot be seen, become U+FFFD.
std::string for_terminal(std::string_view bytes);

// Columns that printable text takes up: two for East Asian wide characters, none for combining marks.
std::size_t display_width(std::string_view printable);

// Printable text in at most so many columns; of what is too long an ellipsis and the end, which tells names apart, or
// the beginning and an ellipsis.
std::string fit_end(std::string_view bytes, std::size_t columns);
std::string fit_beginning(std::string_view bytes, std::size_t columns);

// Rows of cells under one another, two spaces apart, the first cell and any other on demand set to the left.
class TerminalTable {
 public:
  explicit TerminalTable(std::vector<std::size_t> left_columns = {0}) : left_(std::move(left_columns)) {}
  void add(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }  // printable each
  std::string text() const;                                                        // lines without spaces at their ends

 private:
  std::vector<std::size_t> left_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace backissue
