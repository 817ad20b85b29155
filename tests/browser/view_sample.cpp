// Writes views for the browser's tests: view_sample FOLDER. ordinary/ is an issue of three pages, the second without a
// scan, the third the right half of a spread; hostile/ has hostile text wherever text can stand.
#include <filesystem>
#include <fstream>
#include <iostream>

#include "browser/hostile_strings.h"
#include "evaluation/evaluation.h"
#include "imageproc/codecs.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;

constexpr int width = 1000, height = 1400;

Region set(RegionKind kind, int order, const std::string& article, const std::string& text, const Box& box) {
  Region region;
  region.kind = kind;
  region.order = order;
  region.article = article;
  region.text = text;
  region.box = box;
  region.confidence = 0.95;
  region.lines.push_back({box, {}, text, 0.95, {{box, text, 0.95}}, 20, 0, false, {}});
  return region;
}

Page page(int number, std::vector<Region> regions) {
  Page page;
  page.number = number;
  page.of = 3;
  page.printed_number = std::to_string(40 + number);
  page.printed_number_source = "inferred";
  page.confidence = 0.95;
  page.scan = {"scan.png", number - 1, std::string(64, '0'), width, height, 300, {0, 0, width, height}};
  page.regions = std::move(regions);
  for (std::size_t i = 0; i < page.regions.size(); ++i) {
    page.regions[i].id = "p" + std::to_string(number) + 'r' + std::to_string(i + 1);
  }
  return page;
}

Issue ordinary() {
  Issue issue;
  issue.metadata.title = "Harbor Review";
  issue.metadata.volume = "19";
  issue.page_count = 4;
  issue.pages = {page(1, {set(RegionKind::headline, 1, "a1", "The Lights", {100, 100, 900, 160}),
                          set(RegionKind::body, 2, "a1", "The keeper counted ships.", {100, 200, 480, 900}),
                          set(RegionKind::headline, 3, "a2", "Bees", {520, 200, 900, 240}),
                          set(RegionKind::body, 4, "a2", "Bees winter under straw.", {520, 260, 900, 900}),
                          set(RegionKind::page_number, 5, "", "41", {480, 1300, 520, 1330}),
                          set(RegionKind::figure, 0, "", "", {100, 950, 900, 1250})}),
                 page(2, {set(RegionKind::body, 1, "a1", "He wrote them down.", {100, 100, 900, 900})}),
                 page(3, {set(RegionKind::body, 1, "a1", "Nobody read the book.", {600, 100, 950, 900})})};
  issue.pages[0].corrections = {{"p1r2", 0, 0, "spelling", "keepcr", "keeper", "hunspell", 0.9}};
  issue.pages[1].warnings = {{"low_resolution", "The letters are small."}};
  issue.pages[2].scan.crop = {500, 0, width, height};
  issue.articles.resize(2);
  issue.articles[0] = {"a1", "The Lights", "", "A deck", "By A. Writer", "", {1, 2, 3}, {"p1r1", "p1r2"},
                       "",   {},           {}, {}};
  issue.articles[1] = {"a2", "Bees", "", "", "", "", {1}, {"p1r3", "p1r4"}, "", {}, {}, {}};
  issue.contents = {{"The Lights", "A. Writer", "On ships", "FEATURES", "41", 1, "a1", 0.9}};
  issue.errors = {{"4.png", "unreadable_image", "4.png: cannot be decoded"}};
  return issue;
}

Issue hostile() {
  const std::vector<std::string>& strings = hostile_strings();
  Issue issue;
  for (std::size_t i = 0; i < strings.size(); ++i) {
    const std::string& text = strings[i];
    Page hostile =
        page(int(i) + 1, {set(RegionKind::headline, 1, text, text, {100, 100, 900, 200}),
                          set(RegionKind::body, 2, text + "2", text, {-2'000'000'000, -5, 2'000'000'000, 900}),
                          set(RegionKind::figure, 0, "", text, {100, 950, 900, 1250})});
    hostile.of = int(strings.size());
    hostile.printed_number = hostile.printed_number_source = hostile.scan.file = hostile.regions[0].flow = text;
    hostile.regions[0].id = text;
    hostile.regions[1].paragraphs = {{text, true, true}};
    hostile.corrections = {{text, 0, 0, text, text, text, text, 0.5}, {text, -1, 7, text, text, text, text, 0.5}};
    hostile.warnings = {{text, text}};
    issue.pages.push_back(std::move(hostile));
    issue.articles.push_back(
        {text, text, text, text, text, text, {int(i) + 1, -7}, {text}, text, {text}, {text}, {text}});
    issue.contents.push_back({text, text, text, text, text, int(i) + 1, text, 0.5});
    issue.errors.push_back({text, text, text});
  }
  IssueMetadata& data = issue.metadata;
  data.title = data.volume = data.number = data.date = data.date_text = strings[0];
  data.link = "javascript:canary()";
  return issue;
}

void write(const fs::path& folder, const Issue& issue, const std::string& remark) {
  const std::vector<std::uint8_t> picture = encode_jpeg(Image(100, 140, 1, 200), 60);
  fs::create_directories(folder / "pages");
  std::vector<ViewScan> scans;
  for (std::size_t i = 0; i < issue.pages.size(); ++i) {
    scans.push_back(i == 1 ? ViewScan{{}, {}, "scan.png is not there"} : ViewScan{picture, picture, remark});
    std::ofstream(folder / "pages" / view_file_of(issue, issue.pages[i].number)) << view_page(issue, i, scans[i]);
  }
  std::ofstream(folder / "index.html") << view_index(issue, scans, "issue.json");
}

}  // namespace
}  // namespace backissue

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: view_sample FOLDER\n";
    return 2;
  }
  const std::filesystem::path folder = argv[1];
  backissue::write(folder / "ordinary", backissue::ordinary(), "");
  backissue::write(folder / "hostile", backissue::hostile(), backissue::hostile_strings()[0]);
  return 0;
}
