// The command line as a value.
#pragma once

#include <string>
#include <vector>

#include "cli/options.h"

namespace backissue {

// arguments: without the program's name. cores: the default of --jobs.
// Throws Error (usage) with the nearest known name where one was misspelt.
CommandLine parse(const std::vector<std::string>& arguments, int cores);

// What `--help` prints, of the commands or of one of them: at most 40 lines of 80 columns.
std::string help_text(Command topic, int cores);

}  // namespace backissue
