// The table's last part: what became worse, what became better, and the verdict.
#include <algorithm>
#include <cmath>

#include "evaluation/formats/figure_text.h"
#include "evaluation/formats/table_parts.h"
#include "evaluation/formats/terminal_text.h"

namespace backissue {
namespace {

constexpr std::size_t widest_name = 44;
constexpr int most_figures = 3;  // of one item; the rest of them seldom tell more

bool is_better(const Change& change) { return change.worse_by < 0; }
bool is_tolerated(const Change& change) { return change.worse_by > 0 && !change.fails; }
bool is_failing(const Change& change) { return change.fails; }
bool is_of_total(const Change& change) { return change.item.empty(); }

std::string rate_before_or_after(const std::optional<Ratio>& ratio) {
  return ratio ? rate_text(ratio->rate()) : "none";
}

// Of the rate itself, whichever way is the worse.
std::string difference_text(const Change& change) {
  if (!change.before || !change.after) return std::string(dash);
  return points_text(change.after->rate() - change.before->rate());
}

std::string name_text(const Change& change) {
  return is_of_total(change) ? "all items" : fit_end(change.item, widest_name);
}

void add_change(TerminalTable& table, const Change& change) {
  table.add({"worse:   ", name_text(change), std::string(figure_label(change.metric)),
             rate_before_or_after(change.before), "->", rate_before_or_after(change.after), difference_text(change)});
}

// The total's figures, then the items', each with its worst ones together, the item with the worst of all first.
std::string failing_lines(const std::vector<Change>& changes) {
  TerminalTable table({0, 1, 2});
  std::vector<std::string> items;
  std::map<std::string, std::vector<const Change*>> by_item;
  for (const Change& change : changes) {
    if (!change.fails) continue;
    if (is_of_total(change)) {
      add_change(table, change);
    } else {
      auto& figures = by_item[change.item];
      if (figures.empty()) items.push_back(change.item);
      figures.push_back(&change);
    }
  }
  for (const std::string& item : items) {
    const auto& figures = by_item[item];
    const std::size_t shown = std::min<std::size_t>(figures.size(), most_figures);
    for (std::size_t i = 0; i < shown; ++i) add_change(table, *figures[i]);
    if (figures.size() > shown)
      table.add({"", "", "and " + count_text(static_cast<std::int64_t>(figures.size() - shown), "more figure")});
  }
  return table.text();
}

// "5 figures of 3 items", "2 figures of all items and 5 of 3 items"; empty: none.
template <typename Wanted>
std::string figures_text(const std::vector<Change>& changes, Wanted wanted) {
  std::int64_t totals = 0, figures = 0;
  std::vector<std::string_view> items;
  for (const Change& change : changes) {
    if (!wanted(change)) continue;
    ++(is_of_total(change) ? totals : figures);
    if (!is_of_total(change)) items.push_back(change.item);
  }
  std::sort(items.begin(), items.end());
  const auto distinct = std::unique(items.begin(), items.end()) - items.begin();
  std::string text;
  if (totals > 0) text = count_text(totals, "figure") + " of all items";
  if (figures == 0) return text;
  const std::string of_items = " of " + count_text(distinct, "item");
  return text.empty() ? count_text(figures, "figure") + of_items : text + " and " + count_text(figures) + of_items;
}

// All the changes that are wanted summed up, and the greatest of them on a line of its own.
template <typename Wanted>
std::string sum_lines(const char* tag, const std::vector<Change>& changes, Wanted wanted) {
  const Change* most = nullptr;
  for (const Change& change : changes) {
    if (wanted(change) && (!most || std::abs(change.worse_by) > std::abs(most->worse_by))) most = &change;
  }
  if (!most) return {};
  return tag + figures_text(changes, wanted) + "; most:\n           " + name_text(*most) + ", " +
         std::string(figure_label(most->metric)) + ' ' + rate_before_or_after(most->before) + " -> " +
         rate_before_or_after(most->after) + ' ' + difference_text(*most) + '\n';
}

std::string name_lines(const char* tag, const std::vector<std::string>& names, const char* why) {
  std::string lines;
  for (const std::string& name : names) lines += tag + fit_end(name, widest_name) + why + '\n';
  return lines;
}

std::string told_by_one(const std::vector<Change>& changes) {
  const auto begun =
      std::count_if(changes.begin(), changes.end(), [](const Change& c) { return !c.before && !c.fails; });
  const auto ended =
      std::count_if(changes.begin(), changes.end(), [](const Change& c) { return !c.after && !c.fails; });
  std::string text;
  if (begun > 0) text += "new:       " + count_text(begun, "figure") + " that the baseline could not tell\n";
  if (ended > 0) text += "no more:   " + count_text(ended, "figure") + " of which this run has nothing to count\n";
  return text;
}

}  // namespace

std::string comparison_lines(const Comparison& comparison) {
  std::string text = failing_lines(comparison.changes);
  text += name_lines("failed:    ", comparison.failed, " has no result, and had one");
  text += name_lines("missing:   ", comparison.missing, " is in the baseline alone");
  text += sum_lines("tolerated: ", comparison.changes, is_tolerated);
  text += sum_lines("better:    ", comparison.changes, is_better);
  text += told_by_one(comparison.changes);
  text += name_lines("added:     ", comparison.added, " is not in the baseline");
  return text.empty() ? text : "beside the baseline\n" + text;
}

std::string verdict_line(const Evaluation& evaluation, const Comparison* comparison) {
  if (!comparison) return "No verdict on " + count_text(evaluation.total.items, "item") + " without a baseline.";
  if (!comparison->fails()) {
    const auto& changes = comparison->changes;
    const bool unchanged =
        std::none_of(changes.begin(), changes.end(), [](const Change& c) { return c.worse_by != 0; });
    return unchanged ? "As good as the baseline." : "No worse than the baseline, within the tolerance.";
  }
  std::string reasons;
  const auto add = [&](const std::string& reason) { reasons += (reasons.empty() ? "" : "; ") + reason; };
  const std::string figures = figures_text(comparison->changes, is_failing);
  if (!figures.empty()) add(figures);
  if (const auto count = static_cast<std::int64_t>(comparison->failed.size()); count > 0)
    add(count_text(count, "item") + " without a result");
  if (const auto count = static_cast<std::int64_t>(comparison->missing.size()); count > 0)
    add(count_text(count, "item") + " missing");
  return "Worse than the baseline: " + reasons + '.';
}

}  // namespace backissue
