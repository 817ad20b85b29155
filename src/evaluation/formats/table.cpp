// An evaluation for people at a terminal, 120 columns wide: the totals, the kinds of regions, the worst pages, the
// verdict.
#include <algorithm>
#include <functional>

#include "evaluation/formats/figure_text.h"
#include "evaluation/formats/table_parts.h"
#include "evaluation/formats/terminal_text.h"

namespace backissue {
namespace {

constexpr std::size_t groups_beside = 3;  // difficulties that fit beside the total
constexpr std::size_t groups_a_row = 6;   // in tables of their own, where there are more
constexpr std::size_t widest_group = 12;

using Groups = std::span<const Group>;
using Cells = std::vector<std::string>;

// In the order of the enumeration.
constexpr std::array<std::string_view, metric_count> labels = {
    "character error",         "error, order aside",   "word error",        "words found",    "words not invented",
    "neighbouring lines",      "regions, F1",          "kinds by area, F1", "reading order",  "articles, F1",
    "headlines, exact",        "headlines, near",      "bylines, exact",    "bylines, near",  "page numbers",
    "contents entries, F1",    "soft breaks rejoined", "hard hyphens kept", "wrongly joined", "corrections that mended",
    "corrections that damaged"};

struct Section {
  Metric first, last;
};

constexpr Section sections[] = {{Metric::character_error, Metric::line_neighbours},
                                {Metric::region_match, Metric::reading_order},
                                {Metric::article_grouping, Metric::contents_entry},
                                {Metric::soft_break, Metric::words_damaged}};

std::vector<Metric> metrics_of(const Section& section) {
  std::vector<Metric> metrics;
  for (auto i = static_cast<std::size_t>(section.first); i <= static_cast<std::size_t>(section.last); ++i)
    metrics.push_back(static_cast<Metric>(i));
  return metrics;
}

// "pages/" over "clean", which are narrower than "pages/clean".
void add_heading(TerminalTable& table, Cells upper, Cells lower, Groups groups) {
  for (const Group& group : groups) {
    const std::size_t slash = group.name.rfind('/');
    const std::size_t last = slash == std::string::npos ? 0 : slash + 1;
    upper.push_back(fit_end(group.name.substr(0, last), widest_group));
    lower.push_back(fit_end(group.name.substr(last), widest_group));
  }
  table.add(std::move(upper));
  table.add(std::move(lower));
}

std::string interval_text(const std::optional<Interval>& interval) {
  if (!interval) return std::string(dash);
  return rate_digits(interval->low) + "–" + rate_digits(interval->high);
}

std::string share_text(const std::optional<Ratio>& ratio) {
  return ratio ? count_text(ratio->count) + " of " + count_text(ratio->of) : std::string(dash);
}

std::string order_loss(const Scores& scores) {
  const auto& ordered = at(scores, Metric::character_error);
  const auto& free = at(scores, Metric::free_error);
  return ordered && free ? rate_text(ordered->rate() - free->rate()) : std::string(dash);
}

// Of the total: rate, interval, count; in a table of groups alone, nothing.
struct TotalCells {
  std::function<Cells(Metric)> figure;
  Cells order_loss;
};

Cells row_of(std::string_view label, const Cells& total, Groups groups, auto cell_of_group) {
  Cells row{std::string(label)};
  row.insert(row.end(), total.begin(), total.end());
  for (const Group& group : groups) row.push_back(cell_of_group(group));
  return row;
}

// A row for each figure. Sections of which nothing is known are left out.
void add_figures(TerminalTable& table, const Scores& all, Groups groups, const TotalCells& total) {
  bool is_first = true;
  for (const Section& section : sections) {
    const std::vector<Metric> metrics = metrics_of(section);
    if (std::none_of(metrics.begin(), metrics.end(), [&](Metric metric) { return at(all, metric).has_value(); }))
      continue;
    if (!is_first) table.add({});
    is_first = false;
    for (const Metric metric : metrics) {
      table.add(row_of(figure_label(metric), total.figure(metric), groups,
                       [&](const Group& group) { return rate_or_dash(at(group.scores, metric)); }));
      if (metric == Metric::free_error)
        table.add(row_of("lost by reading order", total.order_loss, groups,
                         [](const Group& group) { return order_loss(group.scores); }));
    }
  }
}

std::string group_table(const Scores& all, Groups groups) {
  TerminalTable table;
  add_heading(table, {""}, {""}, groups);
  add_figures(table, all, groups, {[](Metric) { return Cells{}; }, {}});
  return table.text();
}

}  // namespace

std::string_view figure_label(Metric metric) { return labels.at(static_cast<std::size_t>(metric)); }

std::string rate_or_dash(const std::optional<Ratio>& ratio) {
  return ratio && *ratio != Ratio{} ? rate_text(ratio->rate()) : std::string(dash);
}

std::string total_table(const Evaluation& evaluation) {
  const Group& total = evaluation.total;
  const Groups groups = evaluation.groups;
  const bool beside = groups.size() <= groups_beside;
  const Groups shown = beside ? groups : Groups();
  TerminalTable table;
  add_heading(table, {"", "", "95 %", ""}, {"", "all", "interval", "count"}, shown);
  const auto figure = [&](Metric metric) {
    const auto& ratio = at(total.scores, metric);
    const auto& interval = total.intervals[static_cast<std::size_t>(metric)];
    return Cells{rate_or_dash(ratio), interval_text(interval), share_text(ratio)};
  };
  add_figures(table, total.scores, shown, {figure, {order_loss(total.scores), "", ""}});
  std::string text = count_text(total.items, "item");
  if (total.failed > 0) text += ", " + count_text(total.failed) + " of them without a result";
  text += '\n' + table.text();
  for (std::size_t i = 0; !beside && i < groups.size(); i += groups_a_row)
    text += '\n' + group_table(total.scores, groups.subspan(i, std::min(groups_a_row, groups.size() - i)));
  return text;
}

std::string to_table(const Evaluation& evaluation, const Comparison* comparison) {
  std::string text;
  for (const std::string& part : {total_table(evaluation), kind_table(evaluation.total), item_table(evaluation),
                                  comparison ? comparison_lines(*comparison) : std::string()}) {
    if (!part.empty()) text += part + '\n';
  }
  return text + verdict_line(evaluation, comparison) + '\n';
}

}  // namespace backissue
