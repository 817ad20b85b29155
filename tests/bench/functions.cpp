// The hot functions, each by itself, on a page of print drawn in code, which is made before the clock starts. Run with
// --benchmark_filter=NAME for one.
#include <benchmark/benchmark.h>

#include <string>

#include "cli/engine_room.h"
#include "imageproc/binarise.h"
#include "imageproc/components.h"
#include "imageproc/threads.h"
#include "layout/layout.h"
#include "layout/lines.h"
#include "layout/marks.h"
#include "output/output.h"
#include "preprocess/preprocess.h"
#include "recognition/line_image.h"
#include "recognition/recognition.h"
#include "support/drawn_page.h"

namespace backissue {
namespace {

constexpr int width = 1650, height = 2200, capital = 27;  // a page at 200 dpi

const Scan& scan() {
  static const Scan drawn{{}, draw_page(width, height, capital)};
  return drawn;
}

const PreparedPage& prepared() {
  static const PreparedPage page = prepare(scan(), {}).front();
  return page;
}

const Page& segmented() {
  static const Page page = segment(prepared());
  return page;
}

EngineRoom& rooms() {
  static const ReadingOptions options;
  static EngineRoom room(options);
  return room;
}

const UnreadLine& line() {
  static const UnreadLine first = unread_lines(segmented()).front();
  return first;
}

// Read, arranged and numbered: what post-processing gets.
const Page& arranged() {
  static const Page page = [] {
    Page read = segmented();
    Recogniser& recogniser = rooms().for_issue("eng", {}).recogniser;
    std::vector<Reading> readings;
    for (const UnreadLine& unread : unread_lines(read))
      readings.push_back(recogniser.read(prepared(), read, *unread.region, *unread.line, Effort::full));
    take_readings(read, std::move(readings));
    arrange(read);
    calibrate(read);
    read.number = read.of = 1;
    return read;
  }();
  return page;
}

void prepare_page(benchmark::State& state) {
  scan();
  for (auto _ : state) benchmark::DoNotOptimize(prepare(scan(), {}));
}
BENCHMARK(prepare_page)->Unit(benchmark::kMillisecond);

void binarise_page(benchmark::State& state) {
  prepared();
  for (auto _ : state) benchmark::DoNotOptimize(binarise(prepared().grey, prepared().x_height));
}
BENCHMARK(binarise_page)->Unit(benchmark::kMillisecond);

void find_page_components(benchmark::State& state) {
  prepared();
  for (auto _ : state) benchmark::DoNotOptimize(find_components(prepared().ink));
}
BENCHMARK(find_page_components)->Unit(benchmark::kMillisecond);

void segment_page(benchmark::State& state) {
  prepared();
  for (auto _ : state) benchmark::DoNotOptimize(segment(prepared()));
}
BENCHMARK(segment_page)->Unit(benchmark::kMillisecond);

void find_page_lines(benchmark::State& state) {
  const Marks marks = sort_marks(prepared().ink, prepared().x_height);
  for (auto _ : state) benchmark::DoNotOptimize(find_lines(marks, prepared().x_height));
}
BENCHMARK(find_page_lines)->Unit(benchmark::kMillisecond);

void arrange_page(benchmark::State& state) {
  const Page& done = arranged();
  for (auto _ : state) {
    Page page = done;
    arrange(page);
    benchmark::DoNotOptimize(page);
  }
}
BENCHMARK(arrange_page)->Unit(benchmark::kMillisecond);

void picture_of_a_line(benchmark::State& state) {
  line();
  for (auto _ : state) benchmark::DoNotOptimize(line_image(prepared(), *line().line, line().region->polarity, {}, {}));
}
BENCHMARK(picture_of_a_line)->Unit(benchmark::kMicrosecond);

void read_a_line(benchmark::State& state) {
  Recogniser& recogniser = rooms().for_issue("eng", {}).recogniser;
  recogniser.load();
  line();
  for (auto _ : state)
    benchmark::DoNotOptimize(recogniser.read(prepared(), segmented(), *line().region, *line().line, Effort::full));
}
BENCHMARK(read_a_line)->Unit(benchmark::kMillisecond);

void mend_page(benchmark::State& state) {
  const Engines engines = rooms().for_issue("eng", {});
  Postprocessor& postprocessor = engines.postprocessor();
  const Page& done = arranged();
  for (auto _ : state) {
    std::vector<Page> pages{done};
    postprocessor.mend(pages, {});
    benchmark::DoNotOptimize(pages);
  }
}
BENCHMARK(mend_page)->Unit(benchmark::kMillisecond);

void write_page_as_json(benchmark::State& state) {
  Issue issue;
  issue.page_count = 1;
  issue.pages = {arranged()};
  for (auto _ : state) benchmark::DoNotOptimize(to_json(issue));
}
BENCHMARK(write_page_as_json)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace backissue

int main(int count, char** arguments) {
  backissue::use_one_thread();
  benchmark::Initialize(&count, arguments);
  benchmark::RunSpecifiedBenchmarks();
}
