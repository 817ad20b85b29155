#include <cmath>
#include <map>

#include "cli/parse_common.h"

namespace backissue {
namespace {

const std::vector<std::pair<std::string, ScoreFormat>> formats = {
    {"table", ScoreFormat::table}, {"json", ScoreFormat::json}, {"junit", ScoreFormat::junit}};

struct Raw {
  EvaluateOptions options;
  RawReading reading;
  std::vector<std::string> goldens;
  std::optional<std::string> results, baseline, report, output;
  std::string format = "table";
  std::string fold = "quotes,dashes,ligatures";
  double tolerance = 100 * EvaluateOptions{}.tolerance;  // percentage points
};

void declare(CLI::App& app, Raw& raw) {
  app.add_option("GOLDEN", raw.goldens);
  app.add_option("--results", raw.results);
  app.add_option("--baseline", raw.baseline);
  app.add_flag("--update-baseline", raw.options.update_baseline);
  app.add_option("--tolerance", raw.tolerance)->check(CLI::Range(0.0, 100.0));
  app.add_option("--report", raw.report);
  app.add_option("-o,--output", raw.output);
  app.add_option("--format", raw.format);
  app.add_option("--fold", raw.fold);
  app.add_option("--overlap", raw.options.score.region_overlap)->check(CLI::Range(0.01, 1.0));
  declare_reading(app, raw.options, raw.reading);
}

// One file cannot be both: the second to be written would destroy the first.
void refuse_same_file(const EvaluateOptions& options) {
  std::map<std::filesystem::path, const char*> taken;
  const auto take = [&](const char* option, const std::filesystem::path& path) {
    std::error_code error;
    std::filesystem::path whole = std::filesystem::weakly_canonical(std::filesystem::absolute(path), error);
    const auto [place, is_new] = taken.emplace(error ? path : std::move(whole), option);
    if (!is_new) fail_usage(std::string(option) + " and " + place->second + " name the same file: " + path.string());
  };
  if (options.baseline) take("--baseline", *options.baseline);
  if (options.output) take("--output", *options.output);
  if (options.report) take("--report", *options.report / "index.html");
}

EvaluateOptions checked(Raw raw) {
  EvaluateOptions options = std::move(raw.options);
  if (raw.goldens.empty())
    fail_usage("evaluate: no GOLDEN given: name a folder of scans, each with its truth beside it");
  options.goldens.assign(raw.goldens.begin(), raw.goldens.end());
  for (const std::string& golden : raw.goldens) {
    if (golden.empty()) fail_usage("evaluate: a GOLDEN is empty");
  }
  check_reading(raw.reading, options);
  options.results = checked_path("--results", raw.results);
  options.baseline = checked_path("--baseline", raw.baseline);
  options.report = checked_path("--report", raw.report);
  options.output = checked_output(raw.output);
  options.format = checked_choice("format", formats, raw.format);
  // Ranges let pass what is no number at all.
  if (!std::isfinite(raw.tolerance)) fail_usage("--tolerance: must be a number");
  if (!std::isfinite(options.score.region_overlap)) fail_usage("--overlap: must be a number");
  options.tolerance = raw.tolerance / 100;
  take_switches("--fold", raw.fold,
                {{"quotes", &options.score.fold_quotes},
                 {"dashes", &options.score.fold_dashes},
                 {"ligatures", &options.score.fold_ligatures}});
  if (options.update_baseline && !options.baseline) {
    fail_usage("--update-baseline: which one? Name it with --baseline FILE");
  }
  refuse_same_file(options);
  return options;
}

}  // namespace

EvaluateOptions parse_evaluate(const std::vector<std::string>& arguments, int cores) {
  Raw raw;
  raw.options.jobs = std::min(cores, most_jobs);
  CLI::App app;
  declare(app, raw);
  const std::vector<std::string> plain_inputs = parse_with(app, arguments);
  raw.goldens.insert(raw.goldens.end(), plain_inputs.begin(), plain_inputs.end());
  return checked(std::move(raw));
}

}  // namespace backissue
