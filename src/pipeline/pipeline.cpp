#include "pipeline/pipeline.h"

#include <algorithm>
#include <cmath>
#include <future>
#include <map>
#include <utility>

#include "imageproc/threads.h"
#include "output/output.h"
#include "page/error.h"
#include "pipeline/read_lines.h"
#include "pipeline/scan_coordinates.h"
#include "pipeline/trace.h"
#include "pipeline/working_lines.h"

namespace backissue {
namespace {

// Below this, in pixels of the scan, letters lose the strokes that tell them apart, and no enlarging brings them back.
constexpr double least_legible_x_height = 9;

void warn_of_low_resolution(Page& page) {
  if (page.x_height <= 0 || page.x_height >= least_legible_x_height) return;
  page.warnings.push_back({"low_resolution", "the letters are only " + std::to_string(std::lround(page.x_height)) +
                                                 " pixels high (x-height): scan at a higher resolution"});
}

Issue start_issue(const IssueSource& source, const Generator& generator) {
  Issue issue;
  issue.generator = generator;
  issue.metadata = source.metadata;
  return issue;
}

const PageSource& source_of(const IssueSource& source, int scan) {
  return source.pages.at(static_cast<std::size_t>(scan) - 1);
}

// Of a page, the part-th of so many in its scan.
Trace trace_of(const Trace& scan, std::size_t part, std::size_t parts) {
  return parts == 1 ? scan : scan.part(part == 0 ? "left" : "right");
}

// What ended a page without its knowing (kind internal) does not know its file either.
PageError page_error(const PageSource& page, const WorkFailure& failure) {
  const std::string label = label_of(page);
  const std::string before = failure.kind == ErrorKind::internal ? label + ": " : "";
  return {label, failure.code, before + failure.message};
}

using TakePage = std::function<void(Page page, int scan, const Trace& trace)>;

// Scans as they are done become pages in their order, numbered.
class InOrder {
 public:
  InOrder(const IssueSource& source, const PipelineOptions& options, const TakePage& take)
      : source_(source), options_(options), take_(take) {}

  void add(int scan, WorkResult result) {
    waiting_.emplace(scan, std::move(result));
    for (auto first = waiting_.find(next_); first != waiting_.end(); first = waiting_.find(++next_)) {
      const WorkResult due = std::move(first->second);
      waiting_.erase(first);
      if (const auto* failure = std::get_if<WorkFailure>(&due)) {
        const PageError error = page_error(source_of(source_, next_), *failure);
        converted_.failed.push_back({next_, ++converted_.page_count, error, failure->kind});
      } else {
        pass_on(read_working_lines(std::get<std::string>(due), label_of(source_of(source_, next_))));
      }
    }
  }

  Converted result() && { return std::move(converted_); }

 private:
  void pass_on(std::vector<Page> pages) {
    const int before = converted_.page_count;
    converted_.page_count += static_cast<int>(pages.size());
    const int to_come = static_cast<int>(source_.pages.size()) - next_;
    const Trace trace(options_.debug, next_, source_of(source_, next_).name);
    for (std::size_t i = 0; i < pages.size(); ++i) {
      pages[i].number = before + static_cast<int>(i) + 1;
      pages[i].of = converted_.page_count + to_come;
      take_(std::move(pages[i]), next_, trace_of(trace, i, pages.size()));
    }
  }

  const IssueSource& source_;
  const PipelineOptions& options_;
  const TakePage& take_;
  std::map<int, WorkResult> waiting_;  // for scans before them
  int next_ = 1;
  Converted converted_;
};

// ---- The story of one page ----

using ReadPage = std::function<void(const PreparedPage& prepared, Page& page)>;

// of_issue: the body's style in heights of a page, if other pages have told it.
Page convert_page(const PreparedPage& prepared, const ScanInfo& scan, const BodyStyle& of_issue, const ReadPage& read,
                  const Trace& trace) {
  trace.prepared(prepared);
  Page page = segment(prepared);
  trace.regions(prepared, page);
  read(prepared, page);
  trace.lines(page);
  arrange(page, of_issue.x_height > 0 ? scaled(of_issue, prepared.x_height / of_issue.x_height) : BodyStyle{});
  calibrate(page);
  trace.order(prepared, page);

  to_scan_coordinates(page, prepared, scan);
  warn_of_low_resolution(page);
  return page;
}

// The pages of one scan, left first, up to their arranged lines, as working lines; no mended text yet. Their number and
// count take each scan for one page: how many the others hold is not known.
std::string convert_scan(const IssueSource& source, int scan_number, const PipelineOptions& options,
                         const ReadPage& read, const BodyStyle& of_issue = {}) {
  const PageSource& file = source_of(source, scan_number);
  const Trace trace(options.debug, scan_number, file.name);

  const Scan scan = load_scan(file, options.input);
  trace.scan(scan);
  PreprocessOptions preprocess = options.preprocess;
  preprocess.expected_x_height = of_issue.x_height;
  const std::vector<PreparedPage> prepared = prepare(scan, preprocess);
  std::string lines;
  for (std::size_t i = 0; i < prepared.size(); ++i) {
    Page page = convert_page(prepared[i], scan.info, of_issue, read, trace_of(trace, i, prepared.size()));
    page.number = scan_number;
    page.of = static_cast<int>(source.pages.size());
    lines += to_working_lines(page);
  }
  return lines;
}

// The last scans of a run, and a single one, have more cores than processes: each shares out its lines.
WorkerLimits limits_of_readers(const WorkerLimits& limits, int scans_to_come) {
  WorkerLimits readers = limits;
  readers.jobs = std::max(1, limits.jobs / scans_to_come);
  return readers;
}

// By a thread of its own, which has ended when the future is ready: a lone page is loaded and prepared on another core.
std::shared_future<void> load_meanwhile(Recogniser& recogniser) {
  return std::async(std::launch::async, [&recogniser] { recogniser.load(); });
}

ReadPage reader(Recogniser& recogniser, const WorkerLimits& limits, int scans_to_come) {
  // Here at the latest: the processes that share out the lines are not to load it each for itself.
  return [&recogniser, loaded = load_meanwhile(recogniser), readers = limits_of_readers(limits, scans_to_come)](
             const PreparedPage& prepared, Page& page) {
    loaded.get();
    take_readings(page, read_lines(prepared, page, recogniser, readers));
  };
}

// ---- The same by the simplest path, after a first failure ----

// A smaller picture, no line bent straight: what the first try may have had too much of.
PipelineOptions simplest(PipelineOptions options) {
  options.preprocess.dewarp = false;
  options.preprocess.largest_x_height = options.preprocess.target_x_height = 20;
  return options;
}

// One line that hangs must not use up the time of all.
WorkerLimits limits_of_a_line(WorkerLimits limits) {
  limits.timeout = std::max(std::chrono::seconds(1), limits.timeout / 4);
  return limits;
}

void check_any_read(const ReadingsApart& apart) {
  if (apart.failed == 0 || apart.failed < static_cast<int>(apart.readings.size())) return;
  throw Error(ErrorKind::internal, "page_crashed",
              "none of its lines could be read, of " + std::to_string(apart.failed));
}

constexpr const char* simplest_path = "simplest_path";

void warn_of_simplest_path(Page& page, const WorkFailure& first, int lost_lines) {
  std::string message = "converted by the simplest path, because the usual one failed (" + first.message + ")";
  if (lost_lines > 0) message += "; " + std::to_string(lost_lines) + (lost_lines == 1 ? " line" : " lines") + " lost";
  page.warnings.push_back({simplest_path, message});
}

// ---- All scans of an issue, each in a process of its own ----

// What the recogniser lacks is no fault of a page.
void throw_missing_data(const WorkResult& result) {
  const auto* failure = std::get_if<WorkFailure>(&result);
  if (failure != nullptr && failure->kind == ErrorKind::missing_data)
    throw Error(failure->kind, failure->code, failure->message);
}

Converted convert_scans(const IssueSource& source, const Engines& engines, const PipelineOptions& options,
                        const Progress& progress, const TakePage& take) {
  Recogniser& recogniser = engines.recogniser;
  const int scans = static_cast<int>(source.pages.size());
  const auto work = [&](int index) {
    use_one_thread();
    return convert_scan(source, index + 1, options, reader(recogniser, options.workers, scans - index));
  };
  const auto work_again = [&](int index, const WorkFailure& first) {
    use_one_thread();
    const WorkerLimits line = limits_of_a_line(limits_of_readers(options.workers, scans - index));
    recogniser.load();
    return convert_scan(source, index + 1, simplest(options), [&](const PreparedPage& prepared, Page& page) {
      ReadingsApart apart = read_lines_apart(prepared, page, recogniser, line);
      check_any_read(apart);
      take_readings(page, std::move(apart.readings));
      warn_of_simplest_path(page, first, apart.failed);
    });
  };
  InOrder pages(source, options, take);
  int finished = 0, failed = 0;
  const auto on_finished = [&](int index, WorkResult result) {
    throw_missing_data(result);
    failed += std::holds_alternative<WorkFailure>(result);
    pages.add(index + 1, std::move(result));
    if (progress.scans) progress.scans(++finished, failed);
  };
  if (scans > 1) recogniser.load();
  const auto load_postprocessor = [&] { engines.postprocessor(); };
  run_workers(scans, options.workers, work, {on_finished, progress.tick, load_postprocessor}, work_again);
  return std::move(pages).result();
}

// ---- Once more, knowing the issue's body text ----

// Letters, each by how surely it was read.
double text_read(const Page& page) {
  double sum = 0;
  for (const Region& region : page.regions)
    for (const TextLine& line : region.lines)
      for (const Word& word : line.words) sum += word.confidence * double(word.text.size());
  return sum;
}

// Pages too poor in text to tell what body text is are converted again, told what the issue's is; where less is read
// then, or anything fails, they stay as they were. scans: of each page, from 1.
void convert_in_issue_style(std::vector<Page>& pages, const std::vector<int>& scans, const IssueSource& source,
                            const Engines& engines, const PipelineOptions& options, const Progress& progress) {
  const BodyStyle style = learn_issue_style(pages);
  std::vector<int> again;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const std::vector<Warning>& warnings = pages[i].warnings;
    const bool failed_once = std::any_of(warnings.begin(), warnings.end(),
                                         [](const Warning& warning) { return warning.code == simplest_path; });
    if (!failed_once && misjudges_body(pages[i], style) && (again.empty() || again.back() != scans[i]))
      again.push_back(scans[i]);
  }
  const int count = static_cast<int>(again.size());
  const auto work = [&](int index) {
    use_one_thread();
    const ReadPage read = reader(engines.recogniser, options.workers, count - index);
    return convert_scan(source, again[static_cast<std::size_t>(index)], options, read, style);
  };
  const auto on_finished = [&](int index, WorkResult result) {
    const auto* lines = std::get_if<std::string>(&result);
    if (lines == nullptr) return;
    const int scan = again[static_cast<std::size_t>(index)];
    std::vector<Page> anew = read_working_lines(*lines, label_of(source_of(source, scan)));
    const auto first = std::lower_bound(scans.begin(), scans.end(), scan) - scans.begin();
    if (std::count(scans.begin(), scans.end(), scan) != std::ptrdiff_t(anew.size())) return;
    for (std::size_t i = 0; i < anew.size(); ++i) {
      Page& page = pages[static_cast<std::size_t>(first) + i];
      if (!misjudges_body(page, style) || text_read(anew[i]) < text_read(page)) continue;
      anew[i].number = page.number;
      page = std::move(anew[i]);
    }
  };
  run_workers(count, options.workers, work, {on_finished, progress.tick});
}

}  // namespace

// ---- The story of one issue ----

ConvertedIssue convert_issue(const IssueSource& source, const Generator& generator, const Engines& engines,
                             const PipelineOptions& options, const Progress& progress) {
  Issue issue = start_issue(source, generator);

  std::vector<Trace> traces;
  std::vector<int> scans;  // of the pages
  const auto keep = [&](Page page, int scan, const Trace& trace) {
    issue.pages.push_back(std::move(page));
    scans.push_back(scan);
    traces.push_back(trace);
  };
  Converted converted = convert_scans(source, engines, options, progress, keep);
  convert_in_issue_style(issue.pages, scans, source, engines, options, progress);
  issue.generator.engines.merge(engines.recogniser.engines());
  issue.generator.engines.merge(engines.postprocessor().engines());
  issue.page_count = converted.page_count;
  for (Page& page : issue.pages) page.of = converted.page_count;
  for (const FailedScan& scan : converted.failed) issue.errors.push_back(scan.error);

  link_pages(issue, options.issue);
  engines.postprocessor().mend(issue.pages, engines.other_issues);
  describe(issue, options.issue);

  for (std::size_t i = 0; i < traces.size(); ++i) traces[i].page(issue.pages[i]);
  return {std::move(issue), std::move(converted.failed)};
}

// ---- The same, page by page ----

Converted convert_page_by_page(const IssueSource& source, const Engines& engines, const PipelineOptions& options,
                               const std::function<void(std::string_view line)>& write, const Progress& progress) {
  const auto finish = [&](Page page, int /*scan*/, const Trace& trace) {
    Issue alone = start_issue(source, {});
    alone.page_count = page.of;
    alone.pages.push_back(std::move(page));
    link_pages(alone, options.issue);
    engines.postprocessor().mend(alone.pages, engines.other_issues);
    trace.page(alone.pages.front());
    write(to_json_line(alone.pages.front()));
  };
  return convert_scans(source, engines, options, progress, finish);
}

}  // namespace backissue
