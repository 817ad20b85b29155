#include "cli/evaluate.h"

#include <algorithm>
#include <optional>

#include "cli/golden_results.h"
#include "cli/message.h"
#include "cli/output_file.h"
#include "cli/report_file.h"
#include "pipeline/interrupt.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;

// ---- What is there, checked before the first page ----

[[noreturn]] void refuse(const std::vector<Error>& faults) {
  for (std::size_t i = 0; i + 1 < faults.size(); ++i) say(faults[i].what());
  throw faults.back();
}

Goldens find(const EvaluateOptions& options) {
  InputOptions input;
  input.max_pixels = options.max_pixels;
  Goldens goldens = find_goldens(options.goldens, !options.results, input);
  if (!goldens.faults.empty()) refuse(goldens.faults);
  if (!options.quiet) {
    for (const std::string& remark : goldens.remarks) say(remark);
  }
  return goldens;
}

bool is_there(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(path, ignored);
}

std::optional<Baseline> stored_baseline(const EvaluateOptions& options) {
  if (!options.baseline) return std::nullopt;
  if (!is_there(*options.baseline)) {
    if (options.update_baseline) return std::nullopt;
    throw Error(ErrorKind::unreadable_input, "not_found",
                visible(options.baseline->string()) + ": there is no such baseline; make it with --update-baseline");
  }
  return read_baseline(read_file_bytes(*options.baseline), visible(options.baseline->string()));
}

void check_outputs(const EvaluateOptions& options) {
  if (options.output) check_writable(*options.output, options.overwrite);
  if (options.report) check_report(*options.report, options.overwrite);
  if (options.update_baseline) check_writable(*options.baseline, true);
}

// ---- Scores ----

// What the issue's own item scores, its pages leave to it.
PageContent without_articles(PageContent page) {
  page.known.articles = false;
  return page;
}

bool says_nothing(const PageContent& page) { return page.known == Known{}; }

std::vector<ItemScores> score(const GoldenSet& set, const SetResult& result, const ScoreOptions& options) {
  std::vector<ItemScores> items;
  for (std::size_t i = 0; i < set.names.size(); ++i) {
    if (says_nothing(set.truth.pages[i])) continue;
    const PageContent truth = set.is_issue ? without_articles(set.truth.pages[i]) : set.truth.pages[i];
    ItemScores item = score_page(truth, result.content.pages[i], options);
    item.name = set.names[i];
    const auto failure = result.failures.find(item.name);
    if (failure != result.failures.end()) item.failure = failure->second;
    items.push_back(std::move(item));
  }
  if (set.is_issue) {
    items.push_back(score_issue(set.truth, result.content, options));
    items.back().name = set.name;
  }
  for (ItemScores& item : items) item.difficulty = set.name;
  return items;
}

// ---- What comes of them ----

std::string as_text(const Evaluation& evaluation, const Comparison* comparison, ScoreFormat format) {
  switch (format) {
    case ScoreFormat::json:
      return to_json(evaluation, comparison);
    case ScoreFormat::junit:
      return to_junit(evaluation, comparison);
    case ScoreFormat::table:
      break;
  }
  return to_table(evaluation, comparison);
}

std::optional<Comparison> compared(const std::optional<Baseline>& baseline, const Evaluation& evaluation,
                                   const EvaluateOptions& options) {
  if (!baseline) return std::nullopt;
  if (options.update_baseline && baseline->options != evaluation.options) {
    say(visible(options.baseline->string()) + ": was made with other --fold or --overlap; it is not compared");
    return std::nullopt;
  }
  return compare(*baseline, evaluation, options.tolerance);
}

void write(const std::optional<fs::path>& path, bool overwrite, const std::string& bytes) {
  OutputFile file(path, overwrite);
  file.write(bytes);
  file.commit();
}

ExitCode verdict(const Evaluation& evaluation, const Comparison* comparison, const EvaluateOptions& options) {
  if (comparison && comparison->fails() && !options.update_baseline) return ExitCode::worse;
  return evaluation.total.failed > 0 ? ExitCode::pages_failed : ExitCode::done;
}

}  // namespace

ExitCode evaluate(const EvaluateOptions& options) {
  const Goldens goldens = find(options);
  const std::optional<Baseline> baseline = stored_baseline(options);
  check_outputs(options);

  std::vector<Error> faults;
  const std::vector<SetResult> results =
      options.results ? read_results(goldens.sets, *options.results, faults) : convert_goldens(goldens.sets, options);
  if (!faults.empty()) refuse(faults);

  std::vector<ItemScores> items;
  for (std::size_t i = 0; i < goldens.sets.size(); ++i) {
    std::vector<ItemScores> more = score(goldens.sets[i], results[i], options.score);
    std::move(more.begin(), more.end(), std::back_inserter(items));
  }
  const Evaluation evaluation = evaluate(std::move(items), options.score);
  const std::optional<Comparison> comparison = compared(baseline, evaluation, options);
  const Comparison* beside = comparison ? &*comparison : nullptr;
  check_interrupt();

  if (options.report) write_report(*options.report, options, goldens.sets, results, evaluation, beside);
  write(options.output, options.overwrite, as_text(evaluation, beside, options.format));
  if (options.update_baseline) write(options.baseline, true, to_json(baseline_of(evaluation)));
  return verdict(evaluation, beside, options);
}

}  // namespace backissue
