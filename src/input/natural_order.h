// The order people expect of file names: p2 before p10.
#pragma once

#include <string_view>

namespace backissue {

// Compares byte by byte, runs of digits by their value, however long. The same everywhere: no locale takes part.
// What is left equal ("p01", "p1") is told apart by the bytes. A strict order over all strings.
bool natural_less(std::string_view a, std::string_view b);

// The same for file names: without their extensions first, so that "p1.tif" stands before "p1-2.tif".
bool natural_file_less(std::string_view a, std::string_view b);

}  // namespace backissue
