// The room's own JSON documents.
//
// A baseline:
//
//   {
//    "schema": "backissue-baseline",
//    "schema_version": "1.0",
//    "options": {"fold_quotes": true, "fold_dashes": true, "fold_ligatures": true, "region_overlap": 0.5, "near": 0.1},
//    "items": [
//     {"name": "pages/clean/columns-a", "failed": false, "scores": {"character_error": [12, 5034], ...}},
//     ...
//    ]
//   }
//
// Items by name; scores by metric in the order of the enumeration, each [count, of]; one that is not known is left out.
//
// An evaluation:
//
//   {
//    "schema": "backissue-evaluation",
//    "schema_version": "1.0",
//    "options": {...},                 as above
//    "total": GROUP, "groups": [...],  by difficulty; none where there is but one
//    "items": [ITEM, ...],             by name
//    "comparison": COMPARISON          null where there is no baseline
//   }
//   GROUP       {"name": "pages/clean", "items": 19, "failed": 0, "scores": {...}, "kinds": {...}, "confusion": [...]};
//               the total's name is null
//   ITEM        {"name": ..., "difficulty": ..., "failure": null, "scores": {...}, "kinds": {...}, "confusion": [...]};
//               failure: why there is no result
//   scores      {"character_error": {"rate": 0.002384, "count": 12, "of": 5034, "low": 0.0011, "high": 0.0042}, ...};
//               low and high, of a group, are its 95 % interval; one that is not known is left out
//   kinds       {"body": {"free_error": {"rate": ..., "count": ..., "of": ...}, "region_match": ..., "region_kind":
//   ...}} confusion   [{"truth": "body", "result": "caption", "area": 1200}, ...] in millionths of a page; truth and
//   result are
//               null where there is no region; what is 0 is left out
//   COMPARISON  {"fails": true, "changes": [CHANGE, ...], "added": [names], "missing": [names], "failed": [names]}
//   CHANGE      {"item": ..., "metric": ..., "before": {rate, count, of}, "after": ..., "worse_by": 0.01, "fails":
//   true};
//               item is null for the total; before and after are null where that run could not tell
#pragma once

#include <string_view>

#include "evaluation/evaluation.h"
#include "output/json_writer.h"

namespace backissue {

inline constexpr std::string_view baseline_schema = "backissue-baseline";
inline constexpr std::string_view baseline_schema_version = "1.0";
inline constexpr std::string_view evaluation_schema = "backissue-evaluation";
inline constexpr std::string_view evaluation_schema_version = "1.0";

inline constexpr int option_decimals = 6;  // options are the same that are written the same

void write_options(JsonWriter& writer, const ScoreOptions& options);  // "options": {...}

}  // namespace backissue
