#include "pipeline/pipeline.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "imageproc/threads.h"
#include "output/output.h"
#include "pipeline/scan_coordinates.h"
#include "pipeline/trace.h"

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

std::vector<Page> read_pages(std::string_view lines, const std::string& source) {
  std::vector<Page> pages;
  for (std::size_t end = 0; !lines.empty(); lines.remove_prefix(end)) {
    end = std::min(lines.find('\n'), lines.size() - 1) + 1;
    pages.push_back(read_json_line(lines.substr(0, end), source));
  }
  return pages;
}

using TakePage = std::function<void(Page page, const Trace& trace)>;

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
        pass_on(read_pages(std::get<std::string>(due), label_of(source_of(source_, next_))));
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
      take_(std::move(pages[i]), trace_of(trace, i, pages.size()));
    }
  }

  const IssueSource& source_;
  const PipelineOptions& options_;
  const TakePage& take_;
  std::map<int, WorkResult> waiting_;  // for scans before them
  int next_ = 1;
  Converted converted_;
};

// Converts every scan in a process of its own.
Converted convert_scans(const IssueSource& source, Recogniser& recogniser, const PipelineOptions& options,
                        const Progress& progress, const TakePage& take) {
  const auto work = [&](int index) {
    use_one_thread();
    std::string lines;
    for (const Page& page : convert_scan(source, index + 1, recogniser, options)) lines += to_json_line(page);
    return lines;
  };
  InOrder pages(source, options, take);
  int finished = 0, failed = 0;
  const auto on_finished = [&](int index, WorkResult result) {
    failed += std::holds_alternative<WorkFailure>(result);
    pages.add(index + 1, std::move(result));
    if (progress.scans) progress.scans(++finished, failed);
  };
  run_workers(static_cast<int>(source.pages.size()), options.workers, work, {on_finished, progress.tick});
  return std::move(pages).result();
}

// ---- The story of one page ----

Page convert_page(const PreparedPage& prepared, const ScanInfo& scan, Recogniser& recogniser, const Trace& trace) {
  trace.prepared(prepared);
  Page page = segment(prepared);
  trace.regions(prepared, page);
  recogniser.recognise(prepared, page);
  trace.lines(page);
  arrange(page);
  trace.order(prepared, page);

  to_scan_coordinates(page, prepared, scan);
  warn_of_low_resolution(page);
  return page;
}

}  // namespace

std::vector<Page> convert_scan(const IssueSource& source, int scan_number, Recogniser& recogniser,
                               const PipelineOptions& options) {
  const PageSource& file = source_of(source, scan_number);
  const Trace trace(options.debug, scan_number, file.name);

  const Scan scan = load_scan(file, options.input);
  trace.scan(scan);
  const std::vector<PreparedPage> prepared = prepare(scan, options.preprocess);
  std::vector<Page> pages;
  for (std::size_t i = 0; i < prepared.size(); ++i)
    pages.push_back(convert_page(prepared[i], scan.info, recogniser, trace_of(trace, i, prepared.size())));
  for (Page& page : pages) {
    page.number = scan_number;
    page.of = static_cast<int>(source.pages.size());
  }
  return pages;
}

// ---- The story of one issue ----

ConvertedIssue convert_issue(const IssueSource& source, const Generator& generator, Engines engines,
                             const PipelineOptions& options, const Progress& progress) {
  Issue issue = start_issue(source, generator);

  std::vector<Trace> traces;
  const auto keep = [&](Page page, const Trace& trace) {
    issue.pages.push_back(std::move(page));
    traces.push_back(trace);
  };
  Converted converted = convert_scans(source, engines.recogniser, options, progress, keep);
  issue.page_count = converted.page_count;
  for (Page& page : issue.pages) page.of = converted.page_count;
  for (const FailedScan& scan : converted.failed) issue.errors.push_back(scan.error);

  link_pages(issue, options.issue);
  engines.postprocessor.mend(issue.pages);
  describe(issue, options.issue);

  for (std::size_t i = 0; i < traces.size(); ++i) traces[i].page(issue.pages[i]);
  return {std::move(issue), std::move(converted.failed)};
}

// ---- The same, page by page ----

Converted convert_page_by_page(const IssueSource& source, Engines engines, const PipelineOptions& options,
                               const std::function<void(std::string_view line)>& write, const Progress& progress) {
  const auto finish = [&](Page page, const Trace& trace) {
    Issue alone = start_issue(source, {});
    alone.page_count = page.of;
    alone.pages.push_back(std::move(page));
    link_pages(alone, options.issue);
    engines.postprocessor.mend(alone.pages);
    trace.page(alone.pages.front());
    write(to_json_line(alone.pages.front()));
  };
  return convert_scans(source, engines.recogniser, options, progress, finish);
}

}  // namespace backissue
