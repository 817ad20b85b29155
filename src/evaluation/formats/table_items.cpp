// The table's parts that tell where the errors are: in which kinds of regions, on which pages.
#include <algorithm>
#include <iterator>
#include <numeric>

#include "evaluation/formats/figure_text.h"
#include "evaluation/formats/table_parts.h"
#include "evaluation/formats/terminal_text.h"

namespace backissue {
namespace {

constexpr std::size_t widest_name = 34;
constexpr std::size_t widest_labels = 25;
constexpr std::size_t widest_failure = 70;

struct Column {
  Metric metric;
  const char* upper;
  const char* lower;
};

constexpr Column columns[] = {
    {Metric::character_error, "char.", "error"},  {Metric::free_error, "order", "aside"},
    {Metric::words_found, "words", "found"},      {Metric::region_match, "regions", "F1"},
    {Metric::region_kind, "kinds", "F1"},         {Metric::reading_order, "reading", "order"},
    {Metric::article_grouping, "articles", "F1"},
};

// By a column, or, of the text's other figures, by the first three.
bool is_told(Metric metric) {
  return metric <= Metric::line_neighbours ||
         std::any_of(std::begin(columns), std::end(columns), [&](const Column& c) { return c.metric == metric; });
}

// 0–1 and more; nothing that was not counted is wrong.
double wrong_share(const Scores& scores, Metric metric) {
  const auto& ratio = at(scores, metric);
  if (!ratio || *ratio == Ratio{}) return 0;
  return is_error(metric) ? ratio->rate() : 1 - ratio->rate();
}

// Worst first. That a correction mends nothing is no error of its own.
std::vector<Metric> wrong_figures(const Scores& scores) {
  std::vector<Metric> wrong;
  for (std::size_t i = 0; i < metric_count; ++i) {
    const auto metric = static_cast<Metric>(i);
    if (metric != Metric::errors_mended && wrong_share(scores, metric) > 0) wrong.push_back(metric);
  }
  std::stable_sort(wrong.begin(), wrong.end(),
                   [&](Metric a, Metric b) { return wrong_share(scores, a) > wrong_share(scores, b); });
  return wrong;
}

bool is_without_error(const ItemScores& item) { return item.failure.empty() && wrong_figures(item.scores).empty(); }

// The figures that are wrong as well, but do not show in the columns.
std::string also_wrong(const Scores& scores) {
  std::string labels;
  for (const Metric metric : wrong_figures(scores)) {
    if (is_told(metric)) continue;
    labels += (labels.empty() ? "" : "; ") + std::string(figure_label(metric));
  }
  return fit_beginning(labels, widest_labels);
}

std::string digits_or_dash(const std::optional<Ratio>& ratio) {
  return ratio && *ratio != Ratio{} ? rate_digits(ratio->rate()) : std::string(dash);
}

struct Rank {
  bool failed;
  double character_error;
  double wrong;  // of all figures together, for items without text
  auto operator<=>(const Rank&) const = default;
};

Rank rank_of(const ItemScores& item) {
  Rank rank{!item.failure.empty(), wrong_share(item.scores, Metric::character_error), 0};
  for (const Metric metric : wrong_figures(item.scores)) rank.wrong += wrong_share(item.scores, metric);
  return rank;
}

std::vector<const ItemScores*> worst_first(const std::vector<ItemScores>& items) {
  std::vector<std::pair<Rank, const ItemScores*>> ranked;
  for (const ItemScores& item : items) {
    if (!is_without_error(item)) ranked.emplace_back(rank_of(item), &item);
  }
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<const ItemScores*> sorted;
  for (const auto& [rank, item] : ranked) sorted.push_back(item);
  return sorted;
}

// "caption 12.34 %": what regions of a kind were taken for most often, of their area.
std::string mistaken_for(const Confusion& confusion, RegionKind kind) {
  if (confusion.empty()) return std::string(dash);
  const auto own = static_cast<std::size_t>(kind);
  const auto& row = confusion.at(own);
  std::size_t most = own == 0 ? 1 : 0;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i != own && row[i] > row[most]) most = i;
  }
  if (row[most] <= 0) return std::string(dash);
  const Ratio share{row[most], std::accumulate(row.begin(), row.end(), std::int64_t{0})};
  const bool none = most == region_kind_count;
  return std::string(none ? "no region" : name_of(static_cast<RegionKind>(most))) + ' ' + rate_text(share.rate());
}

// Columns of which nothing is known are left out.
std::string rows_of(const std::vector<const ItemScores*>& items, const Scores& all) {
  std::vector<Column> known;
  std::copy_if(std::begin(columns), std::end(columns), std::back_inserter(known),
               [&](const Column& column) { return at(all, column.metric).has_value(); });
  TerminalTable table({0, known.size() + 1});
  std::vector<std::string> upper{""}, lower{"worst first, in %"};
  for (const Column& column : known) {
    upper.emplace_back(column.upper);
    lower.emplace_back(column.lower);
  }
  lower.emplace_back("also wrong");
  table.add(std::move(upper));
  table.add(std::move(lower));
  for (const ItemScores* item : items) {
    std::vector<std::string> row{fit_end(item->name, widest_name)};
    for (const Column& column : known) row.push_back(digits_or_dash(at(item->scores, column.metric)));
    row.push_back(also_wrong(item->scores));
    table.add(std::move(row));
  }
  return table.text();
}

}  // namespace

std::string kind_table(const Group& total) {
  if (total.kinds.empty()) return {};
  TerminalTable table({0, 5});
  table.add({"by kind", "error, order aside", "characters", "regions, F1", "by area, F1", "mostly mistaken for"});
  for (const auto& [kind, scores] : total.kinds) {
    table.add({std::string(name_of(kind)), rate_or_dash(scores.free_error),
               scores.free_error ? count_text(scores.free_error->of) : std::string(dash),
               rate_or_dash(scores.region_match), rate_or_dash(scores.region_kind),
               mistaken_for(total.confusion, kind)});
  }
  return table.text();
}

std::string item_table(const Evaluation& evaluation) {
  const auto worst = worst_first(evaluation.items);
  std::string text = worst.empty() ? std::string() : rows_of(worst, evaluation.total.scores);
  const std::size_t clean = evaluation.items.size() - worst.size();
  if (clean > 0) text += count_text(static_cast<std::int64_t>(clean), "item") + " without an error\n";
  for (const ItemScores* item : worst) {
    if (item->failure.empty()) continue;
    text +=
        "no result: " + fit_end(item->name, widest_name) + ": " + fit_beginning(item->failure, widest_failure) + '\n';
  }
  return text;
}

}  // namespace backissue
