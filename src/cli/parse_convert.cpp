#include "cli/parse_common.h"

namespace backissue {
namespace {

const std::vector<std::pair<std::string, Format>> formats = {
    {"json", Format::json}, {"jsonl", Format::jsonl}, {"text", Format::text}};

struct Raw {
  ConvertOptions options;
  RawReading reading;
  std::vector<std::string> inputs;
  std::optional<std::string> output, debug, vocabulary;
  std::string format = "json";
};

void declare(CLI::App& app, Raw& raw) {
  ConvertOptions& o = raw.options;
  app.add_option("INPUT", raw.inputs);
  app.add_option("-o,--output", raw.output);
  app.add_option("--format", raw.format);
  app.add_option("--issue-title", o.metadata.title);
  app.add_option("--issue-volume", o.metadata.volume);
  app.add_option("--issue-number", o.metadata.number);
  app.add_option("--issue-date", o.metadata.date);
  app.add_option("--issue-link", o.metadata.link);
  app.add_option("--first-printed-page", o.metadata.first_printed_page);
  app.add_option("--vocabulary", raw.vocabulary);
  app.add_option("--debug", raw.debug);
  declare_reading(app, o, raw.reading);
}

ConvertOptions checked(Raw raw) {
  ConvertOptions options = std::move(raw.options);
  if (raw.inputs.empty()) fail_usage("convert: no INPUT given: name a folder of scans, or image files");
  options.inputs.assign(raw.inputs.begin(), raw.inputs.end());
  for (const std::string& input : raw.inputs) {
    if (input.empty()) fail_usage("convert: an INPUT is empty");
  }
  check_reading(raw.reading, options);
  options.format = checked_choice("format", formats, raw.format);
  options.output = checked_output(raw.output);
  options.vocabulary = checked_path("--vocabulary", raw.vocabulary);
  if (options.vocabulary && options.vocabulary == options.output)
    fail_usage("--vocabulary and --output name the same file: " + options.output->string());
  if (options.vocabulary && options.format == Format::jsonl)
    fail_usage(
        "--vocabulary needs the whole issue, and --format jsonl writes each page before the next: use --format json");
  if (raw.debug) options.debug = *raw.debug;
  const IssueMetadata& m = options.metadata;
  check_text("--issue-title", m.title);
  check_text("--issue-volume", m.volume);
  check_text("--issue-number", m.number);
  check_text("--issue-date", m.date);
  check_text("--issue-link", m.link);
  check_text("--first-printed-page", m.first_printed_page);
  return options;
}

}  // namespace

ConvertOptions parse_convert(const std::vector<std::string>& arguments, int cores) {
  Raw raw;
  raw.options.jobs = std::min(cores, most_jobs);
  CLI::App app;
  declare(app, raw);
  const std::vector<std::string> plain_inputs = parse_with(app, arguments);
  raw.inputs.insert(raw.inputs.end(), plain_inputs.begin(), plain_inputs.end());
  return checked(std::move(raw));
}

}  // namespace backissue
