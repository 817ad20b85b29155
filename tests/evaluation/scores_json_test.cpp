#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "evaluation/sample_scores.h"

namespace backissue {
namespace {

using Json = nlohmann::ordered_json;

ItemScores with_regions(ItemScores item) {
  item.kinds[RegionKind::body] = {Ratio{5, 1000}, Ratio{9, 10}, std::nullopt};
  item.confusion.resize(confusion_size);
  item.confusion[static_cast<std::size_t>(RegionKind::body)][static_cast<std::size_t>(RegionKind::caption)] = 60;
  item.confusion[region_kind_count][static_cast<std::size_t>(RegionKind::body)] = 7;
  return item;
}

TEST(ScoresJson, IsThisForOnePage) {
  const ItemScores before = with_regions(scored("pages/clean/a", {{Metric::character_error, {2, 400}}}));
  ItemScores after = before;
  at(after.scores, Metric::character_error)->count = 3;
  const Evaluation evaluation = evaluate({after}, {});
  const Comparison comparison = compare(baseline_of(evaluate({before}, {})), evaluation, 0);
  EXPECT_EQ(to_json(evaluation, &comparison), R"({
 "schema": "backissue-evaluation",
 "schema_version": "1.0",
 "options": {"fold_quotes": true, "fold_dashes": true, "fold_ligatures": true, "region_overlap": 0.5, "near": 0.1},
 "total": {
  "name": null,
  "items": 1,
  "failed": 0,
  "scores": {
   "character_error": {"rate": 0.0075, "count": 3, "of": 400, "low": 0.0075, "high": 0.0075}
  },
  "kinds": {
   "body": {"free_error": {"rate": 0.005, "count": 5, "of": 1000}, "region_match": {"rate": 0.9, "count": 9, "of": 10}}
  },
  "confusion": [
   {"truth": "body", "result": "caption", "area": 60},
   {"truth": null, "result": "body", "area": 7}
  ]
 },
 "groups": [],
 "items": [
  {
   "name": "pages/clean/a",
   "difficulty": "pages/clean",
   "failure": null,
   "scores": {
    "character_error": {"rate": 0.0075, "count": 3, "of": 400}
   },
   "kinds": {
    "body": {"free_error": {"rate": 0.005, "count": 5, "of": 1000}, "region_match": {"rate": 0.9, "count": 9, "of": 10}}
   },
   "confusion": [
    {"truth": "body", "result": "caption", "area": 60},
    {"truth": null, "result": "body", "area": 7}
   ]
  }
 ],
 "comparison": {
  "fails": true,
  "changes": [
   {"item": null, "metric": "character_error", "before": {"rate": 0.005, "count": 2, "of": 400}, "after": {"rate": 0.0075, "count": 3, "of": 400}, "worse_by": 0.0025, "fails": true},
   {"item": "pages/clean/a", "metric": "character_error", "before": {"rate": 0.005, "count": 2, "of": 400}, "after": {"rate": 0.0075, "count": 3, "of": 400}, "worse_by": 0.0025, "fails": true}
  ],
  "added": [],
  "missing": [],
  "failed": []
 }
}
)");
}

TEST(ScoresJson, HasGroupsFailuresAndNamesOfItems) {
  const Evaluation evaluation = evaluate(
      {scored("a/one", {{Metric::page_number, {1, 1}}}), failed(scored("b/two", {})), scored("b/new", {})}, {});
  const Comparison comparison = compare(
      baseline_of(evaluate({scored("a/one", {}), scored("b/two", {}), scored("b/old", {})}, {})), evaluation, 0);
  const Json json = Json::parse(to_json(evaluation, &comparison));
  EXPECT_EQ(json["groups"][1]["name"], "b");
  EXPECT_EQ(json["groups"][1]["failed"], 1);
  EXPECT_EQ(json["items"][2]["failure"], "the scan cannot be read");
  EXPECT_EQ(json["comparison"]["failed"], Json({"b/two"}));
  EXPECT_EQ(json["comparison"]["added"], Json({"b/new"}));
  EXPECT_EQ(json["comparison"]["missing"], Json({"b/old"}));
  EXPECT_TRUE(json["comparison"]["changes"][0]["before"].is_null());
}

TEST(ScoresJson, HasNoComparisonWithoutABaseline) {
  EXPECT_TRUE(Json::parse(to_json(evaluate({}, {}), nullptr))["comparison"].is_null());
}

TEST(ScoresJson, KeepsHostileNamesAsText) {
  std::vector<ItemScores> items;
  for (const std::string& name : hostile_names()) items.push_back(scored(name, {}));
  const Json json = Json::parse(to_json(evaluate(items, {}), nullptr));
  ASSERT_EQ(json["items"].size(), hostile_names().size());
  int found = 0;
  for (const Json& item : json["items"])
    found +=
        item["name"] == hostile_names()[0] || item["name"] == hostile_names()[2] || item["name"] == hostile_names()[3];
  EXPECT_EQ(found, 3);
}

}  // namespace
}  // namespace backissue
