#include "evaluation/formats/terminal_text.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "output/clean_text.h"

namespace backissue {
namespace {

constexpr std::string_view replacement = "\uFFFD";
constexpr std::string_view ellipsis = "…";

struct Character {
  std::string_view bytes;
  UChar32 code;
};

// Of well-formed text.
std::vector<Character> characters_of(std::string_view utf8) {
  std::vector<Character> characters;
  const auto length = static_cast<std::int64_t>(utf8.size());
  for (std::int64_t i = 0; i < length;) {
    const std::int64_t start = i;
    UChar32 code = 0;
    U8_NEXT_OR_FFFD(utf8.data(), i, length, code);
    characters.push_back({utf8.substr(std::size_t(start), std::size_t(i - start)), code});
  }
  return characters;
}

bool cannot_be_seen(UChar32 code) {
  switch (u_charType(code)) {
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
    case U_SURROGATE:
    case U_PRIVATE_USE_CHAR:
    case U_UNASSIGNED:
      return true;
    default:
      return false;
  }
}

std::size_t width_of(UChar32 code) {
  const auto type = u_charType(code);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK) return 0;
  const int width = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

// How many characters from the first on take up at most so many columns.
template <typename Iterator>
std::size_t fitting(Iterator first, Iterator last, std::size_t columns) {
  std::size_t count = 0, width = 0;
  for (; first != last && (width += width_of(first->code)) <= columns; ++first) ++count;
  return count;
}

}  // namespace

std::string for_terminal(std::string_view bytes) {
  const std::string clean = clean_text(bytes).text;
  std::string text;
  for (const Character& character : characters_of(clean)) {
    if (u_isUWhiteSpace(character.code)) {
      text += ' ';
    } else {
      text += cannot_be_seen(character.code) ? replacement : character.bytes;
    }
  }
  return text;
}

std::size_t display_width(std::string_view printable) {
  std::size_t width = 0;
  for (const Character& character : characters_of(printable)) width += width_of(character.code);
  return width;
}

std::string fit_end(std::string_view bytes, std::size_t columns) {
  std::string text = for_terminal(bytes);
  if (display_width(text) <= columns) return text;
  const auto characters = characters_of(text);
  std::size_t dropped = characters.size() - fitting(characters.rbegin(), characters.rend(), columns - 1);
  // A mark without its letter would sit on the ellipsis.
  while (dropped < characters.size() && width_of(characters[dropped].code) == 0) ++dropped;
  std::string end(ellipsis);
  for (std::size_t i = dropped; i < characters.size(); ++i) end += characters[i].bytes;
  return end;
}

std::string fit_beginning(std::string_view bytes, std::size_t columns) {
  std::string text = for_terminal(bytes);
  if (display_width(text) <= columns) return text;
  const auto characters = characters_of(text);
  std::string beginning;
  const std::size_t kept = fitting(characters.begin(), characters.end(), columns - 1);
  for (std::size_t i = 0; i < kept; ++i) beginning += characters[i].bytes;
  return beginning + std::string(ellipsis);
}

std::string TerminalTable::text() const {
  std::vector<std::size_t> widths;
  for (const auto& row : rows_) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], display_width(row[i]));
  }
  std::string text;
  for (const auto& row : rows_) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string space(widths[i] - display_width(row[i]), ' ');
      const bool left = std::find(left_.begin(), left_.end(), i) != left_.end();
      line += (i == 0 ? "" : "  ") + (left ? row[i] + space : space + row[i]);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + '\n';
  }
  return text;
}

}  // namespace backissue
