// The gate: a run's figures beside those of a baseline.
#include <algorithm>
#include <cmath>
#include <set>

#include "evaluation/evaluation.h"
#include "evaluation/formats/documents.h"
#include "evaluation/gate/bootstrap.h"
#include "output/clean_text.h"
#include "page/error.h"

namespace backissue {
namespace {

constexpr double slack = 1e-12;           // the difference of two rates may be off by less; so small a change is none
constexpr std::size_t least_sample = 10;  // items, for an interval to mean something

struct Pair {
  const BaselineItem* before;
  const ItemScores* after;

  bool failed_before() const { return before->failed; }
  bool fails_now() const { return !after->failure.empty(); }
};

// A share of nothing is no figure; no error in nothing is one.
std::optional<Ratio> told(const Scores& scores, Metric metric) {
  const auto& ratio = at(scores, metric);
  return ratio && ratio->of == 0 && !is_error(metric) ? std::nullopt : ratio;
}

// Whether the result itself brings forth what is counted. To have none of it is no loss: pages that are read better
// need no corrections, and words that are not read are missed elsewhere.
bool is_of_the_result(Metric metric) {
  switch (metric) {
    case Metric::words_true:
    case Metric::soft_break:
    case Metric::hard_break:
    case Metric::wrongly_joined:
    case Metric::errors_mended:
    case Metric::words_damaged:
      return true;
    default:
      return false;
  }
}

bool is_all_wrong(Metric metric, const Ratio& ratio) {
  return is_error(metric) ? ratio.count > 0 && ratio.count >= ratio.of : ratio.count == 0;
}

// A figure that one run alone has.
bool fails_alone(const Change& change) {
  if (change.before) return !is_of_the_result(change.metric) && !is_all_wrong(change.metric, *change.before);
  return (is_error(change.metric) || !is_of_the_result(change.metric)) && is_all_wrong(change.metric, *change.after);
}

// Equal ratios of different counts are one double, since division rounds correctly: a tie is no change.
double worse_by(Metric metric, const Ratio& before, const Ratio& after) {
  return is_error(metric) ? after.rate() - before.rate() : before.rate() - after.rate();
}

// None where the figure is what it was.
std::optional<Change> change_of(const Pair& pair, Metric metric, double tolerance) {
  Change change;
  change.item = pair.after->name;
  change.metric = metric;
  change.before = told(pair.before->scores, metric);
  change.after = told(pair.after->scores, metric);
  if (change.before && change.after) {
    change.worse_by = worse_by(metric, *change.before, *change.after);
    if (std::abs(change.worse_by) <= slack) return std::nullopt;
    change.fails = change.worse_by > tolerance + slack;
  } else {
    if (!change.before && !change.after) return std::nullopt;
    change.fails = fails_alone(change);
  }
  // What had no result has nothing to lose.
  if (pair.failed_before()) change.fails = change.fails && pair.fails_now();
  return change;
}

bool beyond_interval(Metric metric, const std::vector<Ratio>& before, const Ratio& now) {
  const Interval interval = bootstrap_rate(before);
  return is_error(metric) ? now.rate() > interval.high + slack : now.rate() < interval.low - slack;
}

bool surely_worse(Metric metric, const std::vector<Ratio>& before, const std::vector<Ratio>& after) {
  const Interval interval = bootstrap_difference(before, after);
  return is_error(metric) ? interval.low > slack : interval.high < -slack;
}

// Over the items for which both runs can tell. Those that had no result and have one now are left out: they can make a
// total worse only where an empty result was right by chance.
std::optional<Change> total_change(const std::vector<Pair>& pairs, Metric metric, double tolerance) {
  std::vector<Ratio> before, after;
  Ratio before_total, after_total;
  for (const Pair& pair : pairs) {
    const auto old_ratio = told(pair.before->scores, metric);
    const auto new_ratio = told(pair.after->scores, metric);
    if (!old_ratio || !new_ratio || (pair.failed_before() && !pair.fails_now())) continue;
    before_total += before.emplace_back(*old_ratio);
    after_total += after.emplace_back(*new_ratio);
  }
  if (before.empty()) return std::nullopt;
  Change change{"", metric, before_total, after_total, worse_by(metric, before_total, after_total), false};
  if (std::abs(change.worse_by) <= slack) return std::nullopt;
  const bool enough = before.size() >= least_sample;
  // Without the first condition a total that the interval happens to leave out would fail for staying what it is.
  change.fails = change.worse_by > 0 &&
                 (change.worse_by > tolerance + slack ||
                  (enough && (beyond_interval(metric, before, after_total) || surely_worse(metric, before, after))));
  return change;
}

// Figures that one run alone has, and that fail, come before all others.
void sort_worst_first(std::vector<Change>& changes) {
  const auto badness = [](const Change& change) {
    const bool alone = !change.before || !change.after;
    return alone && change.fails ? HUGE_VAL : change.worse_by;
  };
  std::stable_sort(changes.begin(), changes.end(),
                   [&](const Change& a, const Change& b) { return badness(a) > badness(b); });
}

bool same_options(const ScoreOptions& a, const ScoreOptions& b) {
  const auto same = [](double x, double y) { return std::abs(x - y) < std::pow(10, -option_decimals); };
  return a.fold_quotes == b.fold_quotes && a.fold_dashes == b.fold_dashes && a.fold_ligatures == b.fold_ligatures &&
         same(a.region_overlap, b.region_overlap) && same(a.near, b.near);
}

// Fills in what only one of the two has.
std::vector<Pair> pair_up(const Baseline& baseline, const Evaluation& evaluation, Comparison& comparison) {
  std::map<std::string, const ItemScores*> now;
  for (const ItemScores& item : evaluation.items) now[clean_text(item.name).text] = &item;
  std::set<const ItemScores*> known;
  std::vector<Pair> pairs;
  for (const BaselineItem& item : baseline.items) {
    const auto found = now.find(item.name);
    if (found == now.end()) {
      comparison.missing.push_back(item.name);
    } else {
      known.insert(found->second);
      pairs.push_back({&item, found->second});
    }
  }
  for (const ItemScores& item : evaluation.items) {
    if (!known.contains(&item)) comparison.added.push_back(item.name);
  }
  return pairs;
}

}  // namespace

bool Comparison::fails() const {
  return !missing.empty() || !failed.empty() ||
         std::any_of(changes.begin(), changes.end(), [](const Change& change) { return change.fails; });
}

Comparison compare(const Baseline& baseline, const Evaluation& evaluation, double tolerance) {
  if (!same_options(baseline.options, evaluation.options))
    throw Error(
        ErrorKind::usage, "other_options",
        "the baseline's figures were made with another --fold or --overlap: give the same, or make it anew with "
        "--update-baseline");
  Comparison comparison;
  const std::vector<Pair> pairs = pair_up(baseline, evaluation, comparison);
  std::vector<Change> of_items;
  for (std::size_t i = 0; i < metric_count; ++i) {
    const auto metric = static_cast<Metric>(i);
    if (const auto change = total_change(pairs, metric, tolerance)) comparison.changes.push_back(*change);
    for (const Pair& pair : pairs) {
      // A page that is lost is said once, not figure by figure.
      if (pair.fails_now() && !pair.failed_before()) continue;
      if (const auto change = change_of(pair, metric, tolerance)) of_items.push_back(*change);
    }
  }
  for (const Pair& pair : pairs) {
    if (pair.fails_now() && !pair.failed_before()) comparison.failed.push_back(pair.after->name);
  }
  sort_worst_first(comparison.changes);
  sort_worst_first(of_items);
  comparison.changes.insert(comparison.changes.end(), of_items.begin(), of_items.end());
  return comparison;
}

}  // namespace backissue
