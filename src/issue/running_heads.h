// What the running heads and feet of an issue agree on.
#pragma once

#include "issue/issue_line.h"
#include "page/issue.h"

namespace backissue {

struct RunningHeads {
  std::string title;  // stands over pages all through the issue and is no article's; empty: none does
  IssueLine line;     // values that more than half of the pages give that give any
};

RunningHeads read_running_heads(const Issue& issue);

}  // namespace backissue
