#include "pipeline/pipeline.h"

#include <cmath>
#include <map>

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
  issue.page_count = static_cast<int>(source.pages.size());
  return issue;
}

// What ended a page without its knowing (kind internal) does not know its file either.
PageError page_error(const PageSource& page, const WorkFailure& failure) {
  const std::string label = label_of(page);
  const std::string before = failure.kind == ErrorKind::internal ? label + ": " : "";
  return {label, failure.code, before + failure.message};
}

// Runs convert(number) for every page in a process of its own. done gets the line that it returned.
std::vector<FailedPage> convert_pages(const IssueSource& source, const PipelineOptions& options,
                                      const Progress& progress, const std::function<std::string(int)>& convert,
                                      const std::function<void(int number, std::string line)>& done) {
  std::map<int, FailedPage> failed;
  int finished = 0;
  const auto on_finished = [&](int index, WorkResult result) {
    const int number = index + 1;
    if (const auto* failure = std::get_if<WorkFailure>(&result)) {
      const PageSource& page = source.pages[static_cast<std::size_t>(index)];
      failed[number] = {number, page_error(page, *failure), failure->kind};
      done(number, {});
    } else {
      done(number, std::get<std::string>(std::move(result)));
    }
    if (progress.pages) progress.pages(++finished, static_cast<int>(failed.size()));
  };
  const auto work = [&](int index) {
    use_one_thread();
    return convert(index + 1);
  };
  run_workers(static_cast<int>(source.pages.size()), options.workers, work, {on_finished, progress.tick});
  std::vector<FailedPage> in_order;
  for (auto& [number, page] : failed) in_order.push_back(std::move(page));
  return in_order;
}

}  // namespace

// ---- The story of one page ----

Page convert_page(const IssueSource& source, int number, Recogniser& recogniser, const PipelineOptions& options) {
  const PageSource& file = source.pages.at(static_cast<std::size_t>(number) - 1);
  const Trace trace(options.debug, number, file.name);

  const Scan scan = load_scan(file, options.input);
  trace.scan(scan);
  const PreparedPage prepared = prepare(scan, options.preprocess);
  trace.prepared(prepared);
  Page page = segment(prepared, options.layout);
  trace.regions(prepared, page);
  recogniser.recognise(prepared, page);
  trace.lines(page);
  arrange(page, options.layout);
  trace.order(prepared, page);

  to_scan_coordinates(page, prepared, scan.info);
  page.number = number;
  page.of = static_cast<int>(source.pages.size());
  warn_of_low_resolution(page);
  return page;
}

// ---- The story of one issue ----

ConvertedIssue convert_issue(const IssueSource& source, const Generator& generator, Engines engines,
                             const PipelineOptions& options, const Progress& progress) {
  Issue issue = start_issue(source, generator);

  std::map<int, Page> pages;
  const auto convert = [&](int number) {
    return to_json_line(convert_page(source, number, engines.recogniser, options));
  };
  const auto keep = [&](int number, const std::string& line) {
    if (!line.empty())
      pages[number] = read_json_line(line, label_of(source.pages[static_cast<std::size_t>(number) - 1]));
  };
  const std::vector<FailedPage> failed = convert_pages(source, options, progress, convert, keep);
  for (auto& [number, page] : pages) issue.pages.push_back(std::move(page));
  for (const FailedPage& page : failed) issue.errors.push_back(page.error);

  link_pages(issue, options.issue);
  engines.postprocessor.mend(issue.pages);
  describe(issue, options.issue);

  for (const Page& page : issue.pages) Trace(options.debug, page.number, page.scan.file).page(page);
  return {std::move(issue), failed};
}

// ---- The same, page by page ----

std::vector<FailedPage> convert_page_by_page(const IssueSource& source, Engines engines, const PipelineOptions& options,
                                             const std::function<void(std::string_view line)>& write,
                                             const Progress& progress) {
  const auto convert = [&](int number) {
    Issue alone = start_issue(source, {});
    alone.pages.push_back(convert_page(source, number, engines.recogniser, options));
    link_pages(alone, options.issue);
    engines.postprocessor.mend(alone.pages);
    const Page& page = alone.pages.front();
    Trace(options.debug, number, page.scan.file).page(page);
    return to_json_line(page);
  };

  std::map<int, std::string> waiting;  // for pages before them
  int next = 1;
  const auto pass_on = [&](int number, std::string line) {
    waiting[number] = std::move(line);
    for (auto first = waiting.find(next); first != waiting.end(); first = waiting.find(++next)) {
      if (!first->second.empty()) write(first->second);
      waiting.erase(first);
    }
  };
  return convert_pages(source, options, progress, convert, pass_on);
}

}  // namespace backissue
