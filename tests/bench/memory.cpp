// memory PATH COUNT: COUNT pages, the scans of PATH again and again, one after the other on each of two workers: the
// largest worker's memory, and how much the program's own has grown since the first tenth of the pages.
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <fstream>
#include <string>
#include <string_view>

#include "cli/engine_room.h"

namespace backissue {
namespace {

double own_megabytes() {
  std::ifstream statm("/proc/self/statm");
  std::int64_t size = 0, resident = 0;
  statm >> size >> resident;
  return double(resident) * double(sysconf(_SC_PAGESIZE)) / 1e6;
}

double largest_worker_megabytes() {
  rusage used{};
  getrusage(RUSAGE_CHILDREN, &used);
  return double(used.ru_maxrss) * 1024 / 1e6;
}

void measure(const std::string& path, int count) {
  ReadingOptions reading;
  reading.jobs = 2;
  EngineRoom engines(reading);
  const PipelineOptions options = pipeline_options(reading);
  IssueSource source = find_issues({path}, options.input).at(0);
  const std::vector<PageSource> scans = source.pages;
  while (int(source.pages.size()) < count) source.pages.insert(source.pages.end(), scans.begin(), scans.end());
  source.pages.resize(std::size_t(count));
  int written = 0;
  double early = 0;
  const auto write = [&](std::string_view) {
    ++written;
    if (written == std::max(1, count / 10)) early = own_megabytes();
  };
  const Converted converted = convert_page_by_page(source, engines.for_issue("eng", {}), options, write, {});
  std::printf(
      "%s: %d pages, %zu failed; largest worker %.0f MB; the program itself %.1f MB after %d pages, %.1f at the end "
      "(%+.1f %%)\n",
      path.c_str(), count, converted.failed.size(), largest_worker_megabytes(), early, std::max(1, count / 10),
      own_megabytes(), 100 * (own_megabytes() / early - 1));
}

}  // namespace
}  // namespace backissue

int main(int count, char** arguments) {
  try {
    if (count != 3) throw std::invalid_argument("memory PATH COUNT");
    backissue::measure(arguments[1], std::stoi(arguments[2]));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
