// The contract's document: field by field, in the contract's order.
#include <algorithm>

#include "output/json_writer.h"
#include "output/output.h"
#include "output/schema_version.h"

namespace backissue {
namespace {

using Span = JsonWriter::Span;

// Decimals of the doubles. A confidence is no better known than this, and a fixed rounding keeps documents small.
constexpr int confidence_decimals = 4;
constexpr int degree_decimals = 2;
constexpr int pixel_decimals = 2;
constexpr int weight_decimals = 3;

void write_confidence(JsonWriter& json, double confidence) {
  json.field("confidence", std::clamp(confidence, 0.0, 1.0), confidence_decimals);
}

void write_numbers(JsonWriter& json, std::string_view name, std::initializer_list<int> numbers) {
  json.key(name);
  json.begin_array(Span::line);
  for (const int number : numbers) json.value(number);
  json.end();
}

void write_box(JsonWriter& json, std::string_view name, const Box& box) {
  write_numbers(json, name, {box.left, box.top, box.right, box.bottom});
}

void write_strings(JsonWriter& json, std::string_view name, const std::vector<std::string>& texts, Span span) {
  json.key(name);
  json.begin_array(span);
  for (const std::string& text : texts) json.value(text);
  json.end();
}

void write_map(JsonWriter& json, std::string_view name, const std::map<std::string, std::string>& map) {
  json.key(name);
  json.begin_object(Span::line);
  for (const auto& [key, value] : map) json.field(key, value);
  json.end();
}

template <typename Items, typename Write>
void write_list(JsonWriter& json, std::string_view name, const Items& items, Write write) {
  json.key(name);
  json.begin_array();
  for (const auto& item : items) write(json, item);
  json.end();
}

void write_word(JsonWriter& json, const Word& word) {
  json.begin_object(Span::line);
  write_box(json, "box", word.box);
  json.field("text", word.text);
  write_confidence(json, word.confidence);
  json.end();
}

// A line's own fields share one line, so that a phrase found with grep stands beside its box.
void write_line(JsonWriter& json, const TextLine& line) {
  json.begin_object(Span::line);
  write_box(json, "box", line.box);
  write_numbers(json, "baseline", {line.baseline[0], line.baseline[1], line.baseline[2], line.baseline[3]});
  json.field("text", line.text);
  write_confidence(json, line.confidence);
  json.field("x_height", line.x_height, pixel_decimals);
  json.field("starts_paragraph", line.starts_paragraph);
  write_list(json, "words", line.words, write_word);
  json.end();
}

void write_paragraph(JsonWriter& json, const Paragraph& paragraph) {
  json.begin_object(Span::line);
  json.field("text", paragraph.text);
  json.field("continues", paragraph.continues);
  json.field("continued", paragraph.continued);
  json.end();
}

void write_region(JsonWriter& json, const Region& region) {
  json.begin_object();
  json.field("id", region.id);
  json.field("kind", name_of(region.kind));
  write_box(json, "box", region.box);
  json.field("order", region.order);
  json.field("column", region.column);
  json.field_or_null("article", region.article);
  json.field_or_null("flow", region.flow);
  write_confidence(json, region.confidence);
  json.field("polarity", region.polarity == Polarity::dark_on_light ? "dark_on_light" : "light_on_dark");
  json.field("x_height", region.x_height, pixel_decimals);
  json.field("weight", region.weight, weight_decimals);
  json.field("text", region.text);
  write_list(json, "paragraphs", region.paragraphs, write_paragraph);
  write_list(json, "lines", region.lines, write_line);
  json.end();
}

void write_scan(JsonWriter& json, const ScanInfo& scan) {
  json.key("scan");
  json.begin_object(Span::line);
  json.field("file", scan.file);
  json.field("frame", scan.frame);
  json.field("sha256", scan.sha256);
  json.field("width", scan.width);
  json.field("height", scan.height);
  json.field_or_null("dpi", scan.dpi);
  write_box(json, "crop", scan.crop);
  json.end();
}

void write_correction(JsonWriter& json, const Correction& correction) {
  json.begin_object(Span::line);
  json.field("region", correction.region);
  json.field("line", correction.line);
  json.field("word", correction.word);
  json.field("kind", correction.kind);
  json.field("before", correction.before);
  json.field("after", correction.after);
  json.field("rule", correction.rule);
  json.field("evidence", correction.evidence);
  write_confidence(json, correction.confidence);
  json.end();
}

void write_warning(JsonWriter& json, const Warning& warning) {
  json.begin_object(Span::line);
  json.field("code", warning.code);
  json.field("message", warning.message);
  json.end();
}

// The warnings come last on a page, so that they can tell of what happened while the rest was written.
void write_warnings(JsonWriter& json, const Page& page, bool replaced_bytes) {
  std::vector<Warning> warnings = page.warnings;
  if (replaced_bytes) warnings.push_back({"invalid_text", "bytes that are not UTF-8 were replaced by U+FFFD"});
  write_list(json, "warnings", warnings, write_warning);
}

void write_page(JsonWriter& json, const Page& page) {
  const int replaced_before = json.replaced_texts();
  json.begin_object();
  json.field("number", page.number);
  json.field("of", page.of);
  json.field_or_null("printed_number", page.printed_number);
  json.field_or_null("printed_number_source", page.printed_number_source);
  write_scan(json, page.scan);
  json.field("skew_degrees", page.skew_degrees, degree_decimals);
  json.field("rotation", page.rotation);
  write_confidence(json, page.confidence);
  json.field("x_height", page.x_height, pixel_decimals);
  json.field("text", page.text);
  write_list(json, "regions", page.regions, write_region);
  write_list(json, "corrections", page.corrections, write_correction);
  write_warnings(json, page, json.replaced_texts() > replaced_before);
  json.end();
}

void write_generator(JsonWriter& json, const Generator& generator) {
  json.key("generator");
  json.begin_object();
  json.field("name", generator.name);
  json.field("version", generator.version);
  write_map(json, "engines", generator.engines);
  write_strings(json, "languages", generator.languages, Span::line);
  write_map(json, "options", generator.options);
  json.end();
}

void write_metadata(JsonWriter& json, const IssueMetadata& metadata, int page_count) {
  json.key("issue");
  json.begin_object();
  json.field_or_null("title", metadata.title);
  json.field_or_null("volume", metadata.volume);
  json.field_or_null("number", metadata.number);
  json.field_or_null("date", metadata.date);
  json.field_or_null("date_text", metadata.date_text);
  json.field_or_null("link", metadata.link);
  json.field("page_count", page_count);
  json.field_or_null("first_printed_page", metadata.first_printed_page);
  json.field_or_null("language", metadata.language);
  write_map(json, "sources", metadata.sources);
  json.end();
}

void write_entry(JsonWriter& json, const ContentsEntry& entry) {
  json.begin_object(Span::line);
  json.field("title", entry.title);
  json.field("byline", entry.byline);
  json.field("blurb", entry.blurb);
  json.field("section", entry.section);
  json.field_or_null("printed_page", entry.printed_page);
  json.field_or_null("page", entry.page);
  json.field_or_null("article", entry.article);
  write_confidence(json, entry.confidence);
  json.end();
}

void write_article(JsonWriter& json, const Article& article) {
  json.begin_object();
  json.field("id", article.id);
  json.field("title", article.title);
  json.field("kicker", article.kicker);
  json.field("deck", article.deck);
  json.field("byline", article.byline);
  json.field("section", article.section);
  json.key("pages");
  json.begin_array(Span::line);
  for (const int page : article.pages) json.value(page);
  json.end();
  write_strings(json, "regions", article.regions, Span::line);
  json.field("text", article.text);
  write_strings(json, "paragraphs", article.paragraphs, Span::lines);
  write_strings(json, "captions", article.captions, Span::lines);
  write_strings(json, "pull_quotes", article.pull_quotes, Span::lines);
  json.end();
}

void write_error(JsonWriter& json, const PageError& error) {
  json.begin_object(Span::line);
  json.field("scan", error.scan);
  json.field("code", error.code);
  json.field("message", error.message);
  json.end();
}

}  // namespace

std::string to_json(const Issue& issue) {
  JsonWriter json(JsonWriter::Form::readable);
  json.begin_object();
  json.field("schema_version", schema_version);
  write_generator(json, issue.generator);
  write_metadata(json, issue.metadata, issue.page_count);
  write_list(json, "contents", issue.contents, write_entry);
  write_list(json, "pages", issue.pages, write_page);
  write_list(json, "articles", issue.articles, write_article);
  write_list(json, "errors", issue.errors, write_error);
  json.end();
  return json.take() + '\n';
}

std::string to_json_line(const Page& page) {
  JsonWriter json(JsonWriter::Form::compact);
  write_page(json, page);
  return json.take() + '\n';
}

}  // namespace backissue
