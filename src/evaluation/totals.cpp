// Items' figures added up: all of them, and by difficulty.
#include <algorithm>

#include "evaluation/evaluation.h"
#include "evaluation/gate/bootstrap.h"
#include "output/clean_text.h"
#include "page/error.h"

namespace backissue {
namespace {

using Items = std::vector<const ItemScores*>;

void add(std::optional<Ratio>& total, const std::optional<Ratio>& ratio) {
  if (!ratio) return;
  if (!total) total = Ratio{};
  *total += *ratio;
}

void add(std::map<RegionKind, KindScores>& total, const std::map<RegionKind, KindScores>& kinds) {
  for (const auto& [kind, scores] : kinds) {
    KindScores& sum = total[kind];
    add(sum.free_error, scores.free_error);
    add(sum.region_match, scores.region_match);
    add(sum.region_kind, scores.region_kind);
  }
}

void add(Confusion& total, const Confusion& confusion) {
  if (confusion.empty()) return;
  total.resize(confusion_size);
  for (std::size_t row = 0; row < confusion_size; ++row) {
    for (std::size_t column = 0; column < confusion_size; ++column) total[row][column] += confusion.at(row)[column];
  }
}

std::optional<Interval> interval_of(Metric metric, const Items& items) {
  std::vector<Ratio> sample;
  for (const ItemScores* item : items) {
    if (const auto& ratio = at(item->scores, metric)) sample.push_back(*ratio);
  }
  if (sample.empty()) return std::nullopt;
  return bootstrap_rate(sample);
}

Group add_up(std::string name, const Items& items) {
  Group group;
  group.name = std::move(name);
  group.items = static_cast<int>(items.size());
  for (const ItemScores* item : items) {
    group.failed += item->failure.empty() ? 0 : 1;
    add(group.scores, item->scores);
    add(group.kinds, item->kinds);
    add(group.confusion, item->confusion);
  }
  for (std::size_t i = 0; i < metric_count; ++i) group.intervals[i] = interval_of(static_cast<Metric>(i), items);
  return group;
}

// Names are compared as a baseline keeps them.
void expect_names_of_their_own(const std::vector<ItemScores>& items) {
  std::vector<std::string> names;
  for (const ItemScores& item : items) names.push_back(clean_text(item.name).text);
  std::sort(names.begin(), names.end());
  const auto twice = std::adjacent_find(names.begin(), names.end());
  if (twice == names.end()) return;
  throw Error(ErrorKind::usage, "duplicate_item", "two golden pages have the name " + *twice + ": rename one of them");
}

}  // namespace

Evaluation evaluate(std::vector<ItemScores> items, const ScoreOptions& options) {
  expect_names_of_their_own(items);
  Evaluation evaluation;
  evaluation.options = options;
  evaluation.items = std::move(items);
  std::sort(evaluation.items.begin(), evaluation.items.end(),
            [](const ItemScores& a, const ItemScores& b) { return a.name < b.name; });
  Items all;
  std::map<std::string, Items> by_difficulty;
  for (const ItemScores& item : evaluation.items) {
    all.push_back(&item);
    by_difficulty[item.difficulty].push_back(&item);
  }
  evaluation.total = add_up("", all);
  if (by_difficulty.size() < 2) return evaluation;
  for (const auto& [difficulty, group] : by_difficulty) evaluation.groups.push_back(add_up(difficulty, group));
  return evaluation;
}

}  // namespace backissue
