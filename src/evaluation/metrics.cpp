// What the figures are called, and how they add up.
#include <algorithm>
#include <array>

#include "evaluation/evaluation.h"

namespace backissue {
namespace {

struct MetricName {
  std::string_view name;
  bool is_error;
};

// In the order of the enumeration.
constexpr std::array<MetricName, metric_count> metrics = {
    {{"character_error", true}, {"free_error", true},        {"word_error", true},      {"words_found", false},
     {"words_true", false},     {"line_neighbours", false},  {"region_match", false},   {"region_kind", false},
     {"reading_order", false},  {"article_grouping", false}, {"headline_exact", false}, {"headline_near", false},
     {"byline_exact", false},   {"byline_near", false},      {"page_number", false},    {"contents_entry", false},
     {"soft_break", false},     {"hard_break", false},       {"wrongly_joined", true},  {"errors_mended", false},
     {"words_damaged", true}}};

}  // namespace

std::string_view name_of(Metric metric) { return metrics.at(static_cast<std::size_t>(metric)).name; }

std::optional<Metric> metric_from(std::string_view name) {
  const auto found = std::find_if(metrics.begin(), metrics.end(), [&](const MetricName& m) { return m.name == name; });
  if (found == metrics.end()) return std::nullopt;
  return static_cast<Metric>(found - metrics.begin());
}

bool is_error(Metric metric) { return metrics.at(static_cast<std::size_t>(metric)).is_error; }

void add(Scores& total, const Scores& scores) {
  for (std::size_t i = 0; i < metric_count; ++i) {
    if (!scores[i]) continue;
    if (!total[i]) total[i] = Ratio{};
    *total[i] += *scores[i];
  }
}

}  // namespace backissue
