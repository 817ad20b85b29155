// The report's charts.
#pragma once

#include <string>

#include "evaluation/evaluation.h"

namespace backissue {

// How many pages have which character error, reading order counted beside not counted: inline SVG. Empty where no item
// has either.
std::string error_chart(const Evaluation& evaluation);

// The area of each kind by the kind that the result gives it, as a table of shares of its row. Empty without any.
std::string confusion_table(const Confusion& confusion);

}  // namespace backissue
