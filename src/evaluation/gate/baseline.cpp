// What a baseline keeps of an evaluation, and how it is written.
#include <algorithm>

#include "evaluation/evaluation.h"
#include "evaluation/formats/documents.h"
#include "output/clean_text.h"
#include "output/json_writer.h"

namespace backissue {
namespace {

using Span = JsonWriter::Span;

void write_scores(JsonWriter& writer, const Scores& scores) {
  writer.key("scores");
  writer.begin_object(Span::line);
  for (std::size_t i = 0; i < metric_count; ++i) {
    if (!scores[i]) continue;
    writer.key(name_of(static_cast<Metric>(i)));
    writer.begin_array(Span::line);
    writer.value(scores[i]->count);
    writer.value(scores[i]->of);
    writer.end();
  }
  writer.end();
}

}  // namespace

void write_options(JsonWriter& writer, const ScoreOptions& options) {
  writer.key("options");
  writer.begin_object(Span::line);
  writer.field("fold_quotes", options.fold_quotes);
  writer.field("fold_dashes", options.fold_dashes);
  writer.field("fold_ligatures", options.fold_ligatures);
  writer.field("region_overlap", options.region_overlap, option_decimals);
  writer.field("near", options.near, option_decimals);
  writer.end();
}

Baseline baseline_of(const Evaluation& evaluation) {
  Baseline baseline;
  baseline.options = evaluation.options;
  for (const ItemScores& item : evaluation.items)
    baseline.items.push_back({clean_text(item.name).text, item.scores, !item.failure.empty()});
  std::sort(baseline.items.begin(), baseline.items.end(),
            [](const BaselineItem& a, const BaselineItem& b) { return a.name < b.name; });
  return baseline;
}

std::string to_json(const Baseline& baseline) {
  JsonWriter writer(JsonWriter::Form::readable);
  writer.begin_object();
  writer.field("schema", baseline_schema);
  writer.field("schema_version", baseline_schema_version);
  write_options(writer, baseline.options);
  writer.key("items");
  writer.begin_array();
  for (const BaselineItem& item : baseline.items) {
    writer.begin_object(Span::line);
    writer.field("name", item.name);
    writer.field("failed", item.failed);
    write_scores(writer, item.scores);
    writer.end();
  }
  writer.end();
  writer.end();
  return writer.take() + '\n';
}

}  // namespace backissue
