// Lines that lead from one part of an article to another.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace backissue {

// "Continued on page 76", "PORTS, continued from page 74", "Continued on next page".
struct Jump {
  enum class Direction { on, from };
  Direction direction = Direction::on;
  std::string printed_page;  // arabic digits; empty: unreadable, or told by `step`
  int step = 0;              // pages on or back where it says "next" or "preceding" page; 0: it does not
  std::string title;         // the words before it, folded; empty: none
  friend bool operator==(const Jump&, const Jump&) = default;
};

// Nothing where the text is anything but a jump line. English, French, German and Spanish.
std::optional<Jump> parse_jump(std::string_view text);

}  // namespace backissue
