// The hot functions, each by itself, on a page of print drawn in code, which is made before the clock starts. Run with
// --benchmark_filter=NAME for one.
#include <benchmark/benchmark.h>

#include <numeric>
#include <string>

#include "cli/engine_room.h"
#include "imageproc/binarise.h"
#include "imageproc/components.h"
#include "imageproc/threads.h"
#include "layout/gutters.h"
#include "layout/layout.h"
#include "layout/lines.h"
#include "layout/marks.h"
#include "layout/reading_order.h"
#include "output/output.h"
#include "preprocess/direction.h"
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

void find_page_direction(benchmark::State& state) {
  std::vector<Box> letters;
  for (const Component& mark : sort_marks(prepared().ink, prepared().x_height).letters) letters.push_back(mark.box);
  for (auto _ : state) benchmark::DoNotOptimize(find_direction(letters, prepared().x_height, 15, true));
}
BENCHMARK(find_page_direction)->Unit(benchmark::kMillisecond);

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

// Three columns of sixty lines, in pixels.
constexpr int column_x_height = 20;
std::vector<Box> lines_of_columns() {
  std::vector<Box> lines;
  for (int left = 100; left < 1600; left += 500)
    for (int top = 100; top < 2200; top += 35) lines.push_back({left, top, left + 460, top + column_x_height});
  return lines;
}

void cut_columns(benchmark::State& state) {
  constexpr int words_a_line = 8, letters_a_word = 5;
  std::vector<WordBox> words;
  for (const Box& line : lines_of_columns()) {
    for (int i = 0; i < words_a_line; ++i) {
      const int left = line.left + i * line.width() / words_a_line;
      WordBox word{{left, line.top, left + 50, line.bottom}, line.top, line.bottom, {}};
      for (int k = 0; k < letters_a_word; ++k)
        word.letters.push_back({left + 10 * k, line.top, left + 10 * k + 9, line.bottom});
      words.push_back(std::move(word));
    }
  }
  std::vector<int> next(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {  // a line's last word is followed by the next column's first
    const auto column = words.size() / 3;
    const bool last = i % words_a_line == words_a_line - 1;
    next[i] = !last ? int(i) + 1 : i + column < words.size() ? int(i + column) + 1 - words_a_line : -1;
  }
  for (auto _ : state) {
    std::vector<int> cut = next;
    cut_at_gutters(words, {}, {}, column_x_height, cut);
    benchmark::DoNotOptimize(cut);
  }
}
BENCHMARK(cut_columns)->Unit(benchmark::kMillisecond);

void order_regions(benchmark::State& state) {
  std::vector<Region> regions;
  for (const Box& line : lines_of_columns()) {
    if (regions.empty() || regions.back().lines.size() == 10 || line.left != regions.back().box.left)
      regions.emplace_back().box = line;
    regions.back().lines.emplace_back().box = line;
    regions.back().box = unite(regions.back().box, line);
  }
  std::vector<int> all(regions.size());
  std::iota(all.begin(), all.end(), 0);
  for (auto _ : state) benchmark::DoNotOptimize(reading_order(regions, all, {}, column_x_height));
}
BENCHMARK(order_regions)->Unit(benchmark::kMicrosecond);

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
