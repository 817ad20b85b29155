// What the table for a terminal consists of.
#pragma once

#include <string>
#include <string_view>

#include "evaluation/evaluation.h"

namespace backissue {

// At most 24 columns: "words not invented".
std::string_view figure_label(Metric metric);

// Each a few lines with a heading, empty where there is nothing to tell.
std::string total_table(const Evaluation& evaluation);
std::string kind_table(const Group& total);
std::string item_table(const Evaluation& evaluation);
std::string comparison_lines(const Comparison& comparison);
std::string verdict_line(const Evaluation& evaluation, const Comparison* comparison);

// "12.34 %", a dash where nothing was counted.
std::string rate_or_dash(const std::optional<Ratio>& ratio);

inline constexpr std::string_view dash = "–";

}  // namespace backissue
