// Words for people, on standard error.
#pragma once

#include <string>
#include <string_view>

namespace backissue {

// One line that shows any bytes as they are: control characters and what is not UTF-8 as \xNN, new lines as \n.
std::string visible(std::string_view bytes);

bool is_utf8(std::string_view bytes);

// Prints "backissue: <message>" and a new line, made visible.
void say(std::string_view message);

}  // namespace backissue
