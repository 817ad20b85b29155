#include "cli/convert.h"

#include <map>
#include <set>

#include "cli/engine_room.h"
#include "cli/exit_code.h"
#include "cli/message.h"
#include "cli/output_file.h"
#include "cli/progress.h"
#include "cli/title_vocabulary.h"
#include "cli/version.h"
#include "output/output.h"
#include "pipeline/interrupt.h"
#include "pipeline/pipeline.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;

// ---- What is to be done: one job for each issue, checked before the first page ----

struct Job {
  IssueSource source;
  std::string languages;
  std::optional<fs::path> target;  // none: standard output
  std::optional<Error> fault;      // of what it needs to be read: its language, its dictionary.txt
};

void overlay(std::optional<std::string>& value, const std::optional<std::string>& from_option, const char* field,
             IssueMetadata& metadata) {
  if (!from_option) return;
  value = from_option;
  metadata.sources[field] = "metadata";
}

void overlay(IssueMetadata& metadata, const IssueMetadata& options) {
  overlay(metadata.title, options.title, "title", metadata);
  overlay(metadata.volume, options.volume, "volume", metadata);
  overlay(metadata.number, options.number, "number", metadata);
  overlay(metadata.date, options.date, "date", metadata);
  overlay(metadata.link, options.link, "link", metadata);
  if (options.first_printed_page) metadata.first_printed_page = options.first_printed_page;
}

std::string extension_of(Format format) {
  switch (format) {
    case Format::json:
      return ".json";
    case Format::jsonl:
      return ".jsonl";
    case Format::text:
      break;
  }
  return ".txt";
}

bool names_a_folder(const fs::path& path) {
  std::error_code error;
  return !path.has_filename() || fs::is_directory(path, error);
}

void plan_outputs(std::vector<Job>& jobs, const ConvertOptions& options) {
  if (!options.output) {
    if (jobs.size() == 1 || options.format == Format::jsonl) return;
    throw Error(ErrorKind::usage, "usage",
                std::to_string(jobs.size()) + " issues make as many documents: name a folder for them with -o FOLDER");
  }
  if (jobs.size() == 1 && !names_a_folder(*options.output)) {
    jobs[0].target = options.output;
    return;
  }
  std::map<fs::path, std::string> taken;
  for (Job& job : jobs) {
    job.target = *options.output / (job.source.name + extension_of(options.format));
    const auto [place, is_new] = taken.emplace(*job.target, job.source.name);
    if (!is_new) {
      throw Error(ErrorKind::usage, "usage",
                  "two issues are called " + job.source.name + ": convert them one by one, each with its own -o");
    }
  }
}

void check_outputs(const std::vector<Job>& jobs, const ConvertOptions& options) {
  if (options.debug) make_folder(*options.debug);
  if (jobs[0].target && *jobs[0].target != *options.output) make_folder(*options.output);
  for (const Job& job : jobs) {
    if (job.target) check_writable(*job.target, options.overwrite);
  }
}

std::vector<Job> plan(const ConvertOptions& options) {
  InputOptions input;
  input.max_pixels = options.max_pixels;
  std::vector<Job> jobs;
  for (IssueSource& source : find_issues(options.inputs, input)) {
    overlay(source.metadata, options.metadata);
    std::string languages = options.languages.value_or(source.metadata.language.value_or("eng"));
    source.metadata.language = languages;
    jobs.push_back({std::move(source), std::move(languages), std::nullopt, std::nullopt});
  }
  plan_outputs(jobs, options);
  return jobs;
}

// ---- Doing it ----

// As one types them.
std::string names_of(Normalisation normalisation) {
  std::string names;
  for (const auto& [name, wanted] : switches_of(normalisation)) {
    if (*wanted) names += (names.empty() ? "" : ",") + name;
  }
  return names.empty() ? "none" : names;
}

Generator generator_for(const Job& job, const ConvertOptions& options) {
  Generator generator;
  generator.version = program_version();
  generator.languages = split_languages(job.languages);
  // What changes the result; file names without their folders, which differ from machine to machine.
  if (options.languages) generator.options["lang"] = *options.languages;
  for (const fs::path& list : options.dictionaries) {
    std::string& names = generator.options["dict"];
    names += (names.empty() ? "" : ", ") + visible(list.filename().string());
  }
  if (!options.spelling.empty()) {
    std::string& names = generator.options["spelling"];
    for (const std::string& name : options.spelling) names += (names.empty() ? "" : "+") + name;
  }
  if (options.vocabulary) generator.options["vocabulary"] = visible(options.vocabulary->filename().string());
  if (options.correction != ConvertOptions{}.correction) {
    generator.options["correct"] = options.correction == CorrectionLevel::none ? "none" : "full";
  }
  if (const std::string wanted = names_of(options.normalisation); wanted != names_of({})) {
    generator.options["normalize"] = wanted;
  }
  if (options.spreads != ConvertOptions{}.spreads) {
    generator.options["spreads"] = options.spreads == Spreads::never ? "never" : "always";
  }
  if (options.max_pixels != ConvertOptions{}.max_pixels) {
    generator.options["max-pixels"] = std::to_string(options.max_pixels);
  }
  return generator;
}

PipelineOptions pipeline_options(const ConvertOptions& options, const Job& job, bool one_of_several) {
  PipelineOptions pipeline = pipeline_options(options);
  pipeline.workers.keep_streams = options.debug.has_value();
  if (options.debug) pipeline.debug = one_of_several ? *options.debug / job.source.name : *options.debug;
  return pipeline;
}

struct Outcome {
  int scans = 0;
  Converted converted;
  std::optional<ErrorKind> fault = std::nullopt;  // of the issue; no page of it was tried

  bool all_failed() const { return static_cast<int>(converted.failed.size()) == scans; }
};

Outcome run(const Job& job, const Engines& engines, TitleVocabulary& vocabulary, const ConvertOptions& options,
            bool one_of_several) {
  OutputFile output(job.target, options.overwrite);
  Outcome outcome{static_cast<int>(job.source.pages.size()), {}};
  ProgressReport report(progress_style(options.quiet, !job.target), job.source.name, outcome.scans);
  const Progress progress{[&](int done, int failed) { report.pages(done, failed); }, [&] { report.tick(); }};
  const PipelineOptions pipeline = pipeline_options(options, job, one_of_several);
  WordCounts words;

  if (options.format == Format::jsonl) {
    outcome.converted = convert_page_by_page(
        job.source, engines, pipeline, [&](std::string_view line) { output.write(line); }, progress);
  } else {
    ConvertedIssue converted = convert_issue(job.source, generator_for(job, options), engines, pipeline, progress);
    outcome.converted = {converted.issue.page_count, std::move(converted.failed)};
    if (!outcome.all_failed())
      output.write(options.format == Format::json ? to_json(converted.issue) : to_text(converted.issue));
    if (vocabulary.is_kept()) words = engines.postprocessor().telling_words(converted.issue.pages);
  }
  check_interrupt();
  if (outcome.all_failed()) return outcome;
  output.commit();
  vocabulary.put(job.source, std::move(words));
  return outcome;
}

void report(const Job& job, const Outcome& outcome, const ConvertOptions& options) {
  const auto& [pages, failed] = outcome.converted;
  for (const FailedScan& scan : failed) {
    say(job.source.name + ": page " + std::to_string(scan.number) + ": " + scan.error.message);
  }
  const std::string place = job.target ? " -> " + job.target->string() : "";
  const int done = pages - static_cast<int>(failed.size());
  if (outcome.all_failed()) {
    say(job.source.name + ": no page could be converted, nothing was written");
  } else if (!options.quiet || !failed.empty()) {
    say(job.source.name + ": " + std::to_string(done) + " of " + std::to_string(pages) +
        (pages == 1 ? " page" : " pages") + place);
  }
}

// What is missing is known before the first issue is done. An issue that cannot be read does not keep the others from
// it; where there is no other, its error is thrown.
void load_engines(std::vector<Job>& jobs, EngineRoom& engines) {
  std::size_t faults = 0;
  for (Job& job : jobs) {
    try {
      const Engines needed = engines.for_issue(job.languages, job.source.dictionary);
      if (jobs.size() == 1) continue;
      needed.recogniser.load();
      needed.postprocessor();
    } catch (const Error& error) {
      if (++faults == jobs.size()) throw;
      job.fault = error;
    }
  }
  for (const Job& job : jobs) {
    if (job.fault) say(job.source.name + ": " + job.fault->what() + "; no page of it was read");
  }
}

ExitCode exit_code_of(const std::vector<Outcome>& outcomes) {
  bool some_done = false;
  std::set<ErrorKind> reasons;
  for (const Outcome& outcome : outcomes) {
    if (outcome.fault) {
      reasons.insert(*outcome.fault);
      continue;
    }
    some_done = some_done || !outcome.all_failed();
    for (const FailedScan& scan : outcome.converted.failed) reasons.insert(scan.kind);
  }
  if (reasons.empty()) return ExitCode::done;
  // Where the scans, or the folder of --debug, were to blame for all and everything, the shell hears so.
  const bool one_reason = !some_done && reasons.size() == 1 && *reasons.begin() != ErrorKind::internal;
  return one_reason ? exit_code_of(*reasons.begin()) : ExitCode::pages_failed;
}

}  // namespace

ExitCode convert(const ConvertOptions& options) {
  std::vector<Job> jobs = plan(options);
  EngineRoom engines(options);
  load_engines(jobs, engines);
  check_outputs(jobs, options);
  TitleVocabulary vocabulary(options.vocabulary);

  std::vector<Outcome> outcomes;
  for (const Job& job : jobs) {
    if (job.fault) {
      outcomes.push_back({static_cast<int>(job.source.pages.size()), {}, job.fault->kind()});
      continue;
    }
    Engines needed = engines.for_issue(job.languages, job.source.dictionary);
    needed.other_issues = vocabulary.of_others(job.source);
    outcomes.push_back(run(job, needed, vocabulary, options, jobs.size() > 1));
    report(job, outcomes.back(), options);
  }
  return exit_code_of(outcomes);
}

}  // namespace backissue
