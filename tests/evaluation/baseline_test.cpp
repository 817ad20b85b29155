// What a baseline looks like, and that it comes back as it was.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "evaluation/sample_scores.h"

namespace backissue {
namespace {

TEST(Baseline, HasOneItemALine) {
  const Evaluation evaluation = evaluate(
      {failed(scored("pages/b", {{Metric::character_error, {300, 300}}})),
       scored("pages/a", {{Metric::word_error, {1, 90}}, {Metric::character_error, {2, 500}}}), scored("pages/c", {})},
      {});
  EXPECT_EQ(to_json(baseline_of(evaluation)), R"({
 "schema": "backissue-baseline",
 "schema_version": "1.0",
 "options": {"fold_quotes": true, "fold_dashes": true, "fold_ligatures": true, "region_overlap": 0.5, "near": 0.1},
 "items": [
  {"name": "pages/a", "failed": false, "scores": {"character_error": [2, 500], "word_error": [1, 90]}},
  {"name": "pages/b", "failed": true, "scores": {"character_error": [300, 300]}},
  {"name": "pages/c", "failed": false, "scores": {}}
 ]
}
)");
}

TEST(Baseline, OfNothingIsADocument) {
  const std::string json = to_json(baseline_of(evaluate({}, {})));
  EXPECT_TRUE(read_baseline(json, "baseline").items.empty());
  EXPECT_TRUE(json.ends_with("}\n"));
}

rc::Gen<Scores> any_scores() {
  return rc::gen::map(
      rc::gen::container<std::vector<std::pair<bool, std::pair<int, int>>>>(
          metric_count, rc::gen::pair(rc::gen::arbitrary<bool>(),
                                      rc::gen::pair(rc::gen::inRange(0, 2000), rc::gen::inRange(0, 1000)))),
      [](const std::vector<std::pair<bool, std::pair<int, int>>>& figures) {
        Scores scores;
        for (std::size_t i = 0; i < metric_count; ++i) {
          if (figures[i].first) scores[i] = Ratio{figures[i].second.first, figures[i].second.second};
        }
        return scores;
      });
}

// Names of any bytes, but each its own.
Evaluation any_evaluation() {
  std::vector<ItemScores> items;
  const int count = *rc::gen::inRange(0, 25);
  for (int i = 0; i < count; ++i) {
    ItemScores item;
    item.name = std::to_string(i) + '/' + *rc::gen::arbitrary<std::string>();
    item.difficulty = std::to_string(i % 3);
    item.scores = *any_scores();
    if (*rc::gen::inRange(0, 5) == 0) item.failure = "no scan";
    items.push_back(std::move(item));
  }
  ScoreOptions options;
  options.fold_quotes = *rc::gen::arbitrary<bool>();
  options.region_overlap = *rc::gen::inRange(1, 1000) / 999.0;
  options.near = *rc::gen::inRange(1, 1000) / 7000.0;
  return evaluate(std::move(items), options);
}

RC_GTEST_PROP(Baseline, ComesBackAsItWas, ()) {
  const Baseline baseline = baseline_of(any_evaluation());
  const std::string json = to_json(baseline);
  const Baseline read = read_baseline(json, "baseline");
  RC_ASSERT(to_json(read) == json);
  RC_ASSERT(read.items.size() == baseline.items.size());
  for (std::size_t i = 0; i < read.items.size(); ++i) {
    RC_ASSERT(read.items[i].name == baseline.items[i].name);
    RC_ASSERT(read.items[i].scores == baseline.items[i].scores);
    RC_ASSERT(read.items[i].failed == baseline.items[i].failed);
  }
}

RC_GTEST_PROP(Baseline, NeverRaisesAFalseAlarmOverAnUnchangedRun, ()) {
  const Evaluation evaluation = any_evaluation();
  const Comparison comparison = compare(read_baseline(to_json(baseline_of(evaluation)), "baseline"), evaluation, 0);
  RC_ASSERT(!comparison.fails());
  RC_ASSERT(comparison.changes.empty());
  RC_ASSERT(comparison.added.empty());
}

TEST(Baseline, OfHostileNamesRaisesNoFalseAlarmEither) {
  std::vector<ItemScores> items;
  for (const std::string& name : hostile_names()) items.push_back(scored(name, {{Metric::word_error, {1, 10}}}));
  const Evaluation evaluation = evaluate(std::move(items), {});
  const Comparison comparison = compare(read_baseline(to_json(baseline_of(evaluation)), "baseline"), evaluation, 0);
  EXPECT_FALSE(comparison.fails());
  EXPECT_TRUE(comparison.added.empty());
}

}  // namespace
}  // namespace backissue
