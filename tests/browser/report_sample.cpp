// Writes reports for the browser's tests: report_sample FOLDER. ordinary.html has a page for each of what a page can
// lack; hostile.html has hostile text wherever text can stand; large.html has a page of 10,000 words.
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "browser/hostile_strings.h"
#include "evaluation/evaluation.h"

namespace backissue {
namespace {

constexpr int width = 1000, height = 1400, letter = 9, line_height = 24;

// A grey pixel as a PNG.
std::vector<std::uint8_t> picture() {
  constexpr std::array<unsigned char, 67> png = {
      0x89, 'P',  'N',  'G', 0x0D, 0x0A, 0x1A, 0x0A, 0,    0,    0,   0x0D, 'I',  'H',  'D',  'R',  0,
      0,    0,    1,    0,   0,    0,    1,    8,    0,    0,    0,   0,    0x3A, 0x7E, 0x9B, 0x55, 0,
      0,    0,    0x0A, 'I', 'D',  'A',  'T',  0x78, 0x9C, 0x6B, 0,   0,    0,    0x82, 0,    0x81, 0x77,
      0xCD, 0x72, 0xB6, 0,   0,    0,    0,    'I',  'E',  'N',  'D', 0xAE, 0x42, 0x60, 0x82};
  return {png.begin(), png.end()};
}

// A region at (left, top) with the words of a text in lines, as wide as it is told to be.
Region set(RegionKind kind, int order, std::string_view text, int left, int top, int measure) {
  Region region;
  region.id = "r" + std::to_string(order);
  region.kind = kind;
  region.order = order;
  region.article = "1";
  region.text = text;
  std::istringstream words{std::string(text)};
  int x = left, y = top;
  region.lines.emplace_back();
  for (std::string word; words >> word;) {
    const int length = int(word.size()) * letter;
    if (x > left && x + length > left + measure) {
      x = left;
      y += line_height;
      region.lines.emplace_back();
    }
    TextLine& line = region.lines.back();
    line.words.push_back({{x, y, x + length, y + line_height - 6}, word, x % 5 == 0 ? 0.6 : 0.97});
    line.box = unite(line.box, line.words.back().box);
    line.text += (line.text.empty() ? "" : " ") + word;
    x += length + letter;
  }
  region.box = {left, top, left + measure, y + line_height};
  return region;
}

PageContent content(std::vector<Region> regions) {
  PageContent content;
  content.known = {true, true, true, true, true, true, true, true, true, true};
  content.page.scan.width = width;
  content.page.scan.height = height;
  for (const Region& region : regions) {
    if (!region.text.empty()) content.page.text += (content.page.text.empty() ? "" : "\n\n") + region.text;
  }
  content.page.regions = std::move(regions);
  return content;
}

constexpr std::string_view head = "The Night the Lights Moved";
constexpr std::string_view first =
    "On the evening of the fourteenth the harbor-master walked to the end of the east mole with a lamp and a ladder. "
    "By "
    "daybreak the green light that had marked the channel stood forty-six yards farther out, on a steel post that "
    "nobody "
    "in the town council had paid for.";
constexpr std::string_view second =
    "Keepers of orchards prune in February, before sap rises; bees winter under straw, and hives are weighed on "
    "Sundays. "
    "Cider follows in October, pressed through horsehair cloth by a screw which two brothers turn.";

PageContent truth() {
  return content({set(RegionKind::headline, 1, head, 100, 100, 800), set(RegionKind::body, 2, first, 100, 200, 380),
                  set(RegionKind::body, 3, second, 520, 200, 380)});
}

std::string with(std::string text, std::string_view from, std::string_view to) {
  return text.replace(text.find(from), from.size(), to);
}

// The columns swapped, a word misread, one lost, one invented.
PageContent result() {
  std::string read = with(std::string(first), "green", "grccn");
  read = with(read, "a lamp and ", "");
  read = with(read, "steel post", "steel iron post");
  return content({set(RegionKind::headline, 1, head, 100, 100, 800), set(RegionKind::body, 2, second, 520, 200, 380),
                  set(RegionKind::body, 3, read, 100, 200, 380)});
}

ItemScores item(std::string name, std::string difficulty, std::int64_t errors) {
  ItemScores scores;
  scores.name = std::move(name);
  scores.difficulty = std::move(difficulty);
  at(scores.scores, Metric::character_error) = Ratio{errors, 500};
  at(scores.scores, Metric::free_error) = Ratio{errors / 2, 500};
  at(scores.scores, Metric::region_kind) = Ratio{450, 500};
  return scores;
}

void total_up(Evaluation& evaluation) {
  Group& total = evaluation.total;
  for (const ItemScores& scores : evaluation.items) {
    add(total.scores, scores.scores);
    ++total.items;
    total.failed += !scores.failure.empty();
  }
  for (std::size_t i = 0; i < metric_count; ++i) {
    if (total.scores[i]) total.intervals[i] = Interval{total.scores[i]->rate() * 0.9, total.scores[i]->rate() * 1.1};
  }
  total.kinds[RegionKind::body] = {Ratio{10, 500}, Ratio{9, 10}, Ratio{90, 100}};
  total.confusion.assign(confusion_size, {});
  total.confusion[std::size_t(RegionKind::body)][std::size_t(RegionKind::body)] = 900;
  total.confusion[std::size_t(RegionKind::body)][std::size_t(RegionKind::caption)] = 100;
  for (const char* name : {"pages/clean", "pages/scan-like"}) {
    evaluation.groups.push_back(total);
    evaluation.groups.back().name = name;
  }
}

std::string report(const Evaluation& evaluation, const Comparison* comparison, const std::vector<ReportPage>& pages) {
  std::string html = report_head(evaluation, comparison);
  for (const ReportPage& page : pages) html += report_page(evaluation, comparison, page);
  return html + report_foot();
}

std::string ordinary() {
  Evaluation evaluation;
  for (const char* name : {"everything", "failed", "no-image", "plain-truth", "result-alone", "same"}) {
    evaluation.items.push_back(item(name, "pages/clean", 25));
  }
  evaluation.items[1].failure = "scan.png: not an image; give a PNG, a JPEG or a TIFF file";
  total_up(evaluation);
  std::vector<ReportPage> pages(6);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    pages[i] = {evaluation.items[i].name, truth(), result(), "image/png", picture()};
  }
  pages[1].result = {};
  pages[2].image.clear();
  pages[3].truth = {};
  pages[3].truth.known.text = true;
  pages[3].truth.page.text = truth().page.text;
  pages[4].truth = {};
  pages[5].result = truth();
  Comparison comparison;
  comparison.changes = {
      {"", Metric::character_error, Ratio{100, 3000}, at(evaluation.total.scores, Metric::character_error), 0.01, true},
      {"everything", Metric::character_error, Ratio{5, 500}, Ratio{25, 500}, 0.04, true},
      {"same", Metric::free_error, Ratio{20, 500}, Ratio{12, 500}, -0.016, false}};
  comparison.failed = {"failed"};
  comparison.missing = {"gone"};
  comparison.added = {"no-image"};
  return report(evaluation, &comparison, pages);
}

std::string hostile() {
  const std::vector<std::string>& strings = hostile_strings();
  Evaluation evaluation;
  Comparison comparison;
  for (std::size_t i = 0; i < strings.size(); ++i) {
    evaluation.items.push_back(item(strings[i], strings[(i + 1) % strings.size()], std::int64_t(i)));
    if (i % 4 == 3) evaluation.items.back().failure = strings[i];
    comparison.changes.push_back(
        {strings[i], Metric::character_error, Ratio{1, 500}, Ratio{9, 500}, 0.016, i % 2 == 0});
    comparison.added.push_back(strings[i]);
    comparison.missing.push_back("gone " + strings[i]);
    comparison.failed.push_back("failed " + strings[i]);
  }
  total_up(evaluation);
  for (Group& group : evaluation.groups) group.name = strings[&group - evaluation.groups.data()];

  std::vector<ReportPage> pages;
  for (std::size_t i = 0; i < strings.size(); ++i) {
    const std::string& text = strings[i];
    ReportPage page{text, truth(), result(), i % 2 == 0 ? "image/png" : text, picture()};
    for (Region& region : page.result.page.regions) {
      region.id = region.article = region.flow = text;
      region.lines.front().words.front().text = text;
    }
    page.result.page.text = text + ' ' + page.result.page.text + ' ' + strings[(i + 7) % strings.size()];
    page.truth.page.text += strings[(i + 3) % strings.size()];
    page.result.page.warnings = {{text, text}};
    page.result.page.corrections = {{text, 0, 0, text, text, text, text, 0.5}};
    page.result.page.regions.front().box = {-2'000'000'000, -5, 2'000'000'000, 2'000'000'000};
    if (i % 5 == 4) page.truth = {};
    pages.push_back(std::move(page));
  }
  return report(evaluation, &comparison, pages);
}

std::string large() {
  std::string text, read;
  for (int i = 0; i < 10'000; ++i) {
    text += "word" + std::to_string(i) + ' ';
    read += (i % 20 == 0 ? "w0rd" : "word") + std::to_string(i) + ' ';
  }
  Evaluation evaluation;
  evaluation.items = {item("large", "", 500)};
  total_up(evaluation);
  const ReportPage page{"large", content({set(RegionKind::body, 1, text, 10, 10, 40'000)}),
                        content({set(RegionKind::body, 1, read, 10, 10, 40'000)}), "image/png", picture()};
  return report(evaluation, nullptr, {page});
}

int write_all(const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  const auto write = [&](const char* name, const std::string& html) {
    std::ofstream(folder / name, std::ios::binary) << html;
  };
  write("ordinary.html", ordinary());
  write("hostile.html", hostile());
  write("large.html", large());
  std::cout << hostile_strings().size() << " hostile strings\n";
  return 0;
}

}  // namespace
}  // namespace backissue

int main(int argc, char** argv) {
  if (argc == 2) return backissue::write_all(argv[1]);
  std::cerr << "usage: report_sample FOLDER\n";
  return 2;
}
