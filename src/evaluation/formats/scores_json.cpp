// An evaluation as JSON; documents.h says what stands in it.
#include "evaluation/evaluation.h"
#include "evaluation/formats/documents.h"
#include "output/json_writer.h"

namespace backissue {
namespace {

using Span = JsonWriter::Span;

constexpr int rate_decimals = 6;

void write_ratio_fields(JsonWriter& writer, const Ratio& ratio) {
  writer.field("rate", ratio.rate(), rate_decimals);
  writer.field("count", ratio.count);
  writer.field("of", ratio.of);
}

void write_ratio(JsonWriter& writer, std::string_view name, const std::optional<Ratio>& ratio) {
  if (!ratio) return;
  writer.key(name);
  writer.begin_object(Span::line);
  write_ratio_fields(writer, *ratio);
  writer.end();
}

// intervals: null for an item.
void write_scores(JsonWriter& writer, const Scores& scores,
                  const std::array<std::optional<Interval>, metric_count>* intervals) {
  writer.key("scores");
  writer.begin_object();
  for (std::size_t i = 0; i < metric_count; ++i) {
    if (!scores[i]) continue;
    writer.key(name_of(static_cast<Metric>(i)));
    writer.begin_object(Span::line);
    write_ratio_fields(writer, *scores[i]);
    if (intervals && (*intervals)[i]) {
      writer.field("low", (*intervals)[i]->low, rate_decimals);
      writer.field("high", (*intervals)[i]->high, rate_decimals);
    }
    writer.end();
  }
  writer.end();
}

void write_kinds(JsonWriter& writer, const std::map<RegionKind, KindScores>& kinds) {
  writer.key("kinds");
  writer.begin_object();
  for (const auto& [kind, scores] : kinds) {
    writer.key(name_of(kind));
    writer.begin_object(Span::line);
    write_ratio(writer, "free_error", scores.free_error);
    write_ratio(writer, "region_match", scores.region_match);
    write_ratio(writer, "region_kind", scores.region_kind);
    writer.end();
  }
  writer.end();
}

void write_kind(JsonWriter& writer, std::string_view name, std::size_t index) {
  writer.key(name);
  index < region_kind_count ? writer.value(name_of(static_cast<RegionKind>(index))) : writer.null();
}

void write_confusion(JsonWriter& writer, const Confusion& confusion) {
  writer.key("confusion");
  writer.begin_array();
  for (std::size_t truth = 0; truth < confusion.size(); ++truth) {
    for (std::size_t result = 0; result < confusion_size; ++result) {
      if (confusion[truth][result] == 0) continue;
      writer.begin_object(Span::line);
      write_kind(writer, "truth", truth);
      write_kind(writer, "result", result);
      writer.field("area", confusion[truth][result]);
      writer.end();
    }
  }
  writer.end();
}

void write_group(JsonWriter& writer, const Group& group) {
  writer.begin_object();
  writer.field_or_null("name", group.name);
  writer.field("items", group.items);
  writer.field("failed", group.failed);
  write_scores(writer, group.scores, &group.intervals);
  write_kinds(writer, group.kinds);
  write_confusion(writer, group.confusion);
  writer.end();
}

void write_item(JsonWriter& writer, const ItemScores& item) {
  writer.begin_object();
  writer.field("name", item.name);
  writer.field("difficulty", item.difficulty);
  writer.field_or_null("failure", item.failure);
  write_scores(writer, item.scores, nullptr);
  write_kinds(writer, item.kinds);
  write_confusion(writer, item.confusion);
  writer.end();
}

void write_ratio_or_null(JsonWriter& writer, std::string_view name, const std::optional<Ratio>& ratio) {
  if (ratio) return write_ratio(writer, name, ratio);
  writer.key(name);
  writer.null();
}

void write_change(JsonWriter& writer, const Change& change) {
  writer.begin_object(Span::line);
  writer.field_or_null("item", change.item);
  writer.field("metric", name_of(change.metric));
  write_ratio_or_null(writer, "before", change.before);
  write_ratio_or_null(writer, "after", change.after);
  writer.field("worse_by", change.worse_by, rate_decimals);
  writer.field("fails", change.fails);
  writer.end();
}

void write_names(JsonWriter& writer, std::string_view key, const std::vector<std::string>& names) {
  writer.key(key);
  writer.begin_array();
  for (const std::string& name : names) writer.value(name);
  writer.end();
}

void write_comparison(JsonWriter& writer, const Comparison& comparison) {
  writer.begin_object();
  writer.field("fails", comparison.fails());
  writer.key("changes");
  writer.begin_array();
  for (const Change& change : comparison.changes) write_change(writer, change);
  writer.end();
  write_names(writer, "added", comparison.added);
  write_names(writer, "missing", comparison.missing);
  write_names(writer, "failed", comparison.failed);
  writer.end();
}

}  // namespace

std::string to_json(const Evaluation& evaluation, const Comparison* comparison) {
  JsonWriter writer(JsonWriter::Form::readable);
  writer.begin_object();
  writer.field("schema", evaluation_schema);
  writer.field("schema_version", evaluation_schema_version);
  write_options(writer, evaluation.options);
  writer.key("total");
  write_group(writer, evaluation.total);
  writer.key("groups");
  writer.begin_array();
  for (const Group& group : evaluation.groups) write_group(writer, group);
  writer.end();
  writer.key("items");
  writer.begin_array();
  for (const ItemScores& item : evaluation.items) write_item(writer, item);
  writer.end();
  writer.key("comparison");
  comparison ? write_comparison(writer, *comparison) : writer.null();
  writer.end();
  return writer.take() + '\n';
}

}  // namespace backissue
