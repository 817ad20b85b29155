// stages FOLDER...: CPU seconds of each stage over a folder's scans, one after the other in this process, and its share
// of the whole. What only an issue as a whole takes part in (contents, articles over pages) counts as "issue".
#include <cstdio>
#include <ctime>
#include <exception>
#include <numeric>
#include <utility>
#include <vector>

#include "cli/engine_room.h"
#include "imageproc/threads.h"
#include "issue/issue.h"
#include "pipeline/read_lines.h"

namespace backissue {
namespace {

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return double(now.tv_sec) + 1e-9 * double(now.tv_nsec);
}

enum Stage { input, preparation, layout, recognition, postprocessing, issue, stages };
constexpr const char* names[stages] = {"input", "preparation", "layout", "recognition", "post-processing", "issue"};

class Clock {
 public:
  template <typename Work>
  auto operator()(Stage stage, Work work) {
    struct Lap {
      double& total;
      double start = cpu_seconds();
      ~Lap() { total += cpu_seconds() - start; }
    } lap{seconds_[stage]};
    return work();
  }

  void print(const char* set, std::size_t pages) const {
    const double whole = std::accumulate(seconds_, seconds_ + stages, 0.0);
    std::printf("%s: %zu pages, %.3f CPU seconds a page\n", set, pages, whole / double(pages));
    for (int i = 0; i < stages; ++i)
      std::printf("  %-16s %6.1f ms  %5.1f %%\n", names[i], 1000 * seconds_[i] / double(pages),
                  100 * seconds_[i] / whole);
  }

 private:
  double seconds_[stages] = {};
};

void measure(const char* folder, EngineRoom& engines, const PipelineOptions& options) {
  const Engines engine = engines.for_issue("eng", {});
  engine.recogniser.load();
  for (const IssueSource& source : find_issues({folder}, options.input)) {
    Clock clock;
    Issue document;
    for (const PageSource& file : source.pages) {
      const Scan scan = clock(input, [&] { return load_scan(file, options.input); });
      for (const PreparedPage& prepared : clock(preparation, [&] { return prepare(scan, options.preprocess); })) {
        Page page = clock(layout, [&] { return segment(prepared); });
        clock(recognition, [&] { take_readings(page, read_lines(prepared, page, engine.recogniser, {})); });
        clock(layout, [&] { arrange(page); });
        clock(recognition, [&] { calibrate(page); });
        page.number = int(document.pages.size()) + 1;
        document.pages.push_back(std::move(page));
      }
    }
    document.page_count = int(document.pages.size());
    for (Page& page : document.pages) page.of = document.page_count;
    clock(issue, [&] { link_pages(document, options.issue); });
    clock(postprocessing, [&] { engine.postprocessor().mend(document.pages, {}); });
    clock(issue, [&] { describe(document, options.issue); });
    clock.print(folder, document.pages.size());
  }
}

}  // namespace
}  // namespace backissue

int main(int count, char** folders) {
  try {
    backissue::use_one_thread();
    const backissue::ReadingOptions reading;
    backissue::EngineRoom engines(reading);
    for (int i = 1; i < count; ++i) backissue::measure(folders[i], engines, backissue::pipeline_options(reading));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
