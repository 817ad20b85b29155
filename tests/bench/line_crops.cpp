// line_crops PATH...: what recognition makes of the lines of golden pages, hyphens at line ends and all, wherever they
// stand: ours, beside Tesseract given each line of the truth cut out of the scan by its box. Pages that lie on a side
// or hold leaders are left out.
#include <tesseract/baseapi.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <exception>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "bench/converted.h"
#include "imageproc/grey.h"
#include "imageproc/scale.h"
#include "imageproc/threads.h"
#include "page/turn.h"

namespace backissue {
namespace {

constexpr double edge = 0.15;  // paper around the letters, heights of the line

// The line cut out along its baseline, by its words' boxes: level, and no taller than its letters.
Image cut_out(const TextLine& line, const Image& scan) {
  const auto& [x0, y0, x1, y1] = line.baseline;
  const double slope = x1 > x0 ? double(y1 - y0) / (x1 - x0) : 0;
  const auto baseline = [&](double x) { return y0 + slope * (x - x0); };
  double above = 1, below = 0;
  for (const Word& word : line.words) {
    const double lean = std::abs(slope) * word.box.width() / 2, y = baseline(word.box.center_x());
    above = std::max(above, y - word.box.top - lean);
    below = std::max(below, word.box.bottom - lean - y);
  }
  const int around = std::max(2, int(edge * (above + below)));
  Image cut(line.box.width() + 2 * around, int(above + below) + 2 * around, 1, 255);
  for (int x = 0; x < cut.width; ++x) {
    const int from_x = line.box.left - around + x;
    const int top = int(std::lround(baseline(from_x) - above)) - around;
    for (int y = 0; y < cut.height; ++y)
      if (from_x >= 0 && from_x < scan.width && top + y >= 0 && top + y < scan.height)
        cut.row(y)[x] = scan.row(top + y)[from_x];
  }
  return cut;
}

PageContent lines_of(const Page& page) {
  PageContent content;
  content.known.text = true;
  for (const Region& region : page.regions)
    for (const TextLine& line : region.lines) content.page.text += line.text + "\n";
  return content;
}

// Crops are not turned, and leaders, which Tesseract reads as stops, are no text of the truth.
bool can_be_cut(const Page& truth) {
  return truth.rotation == 0 && std::none_of(truth.regions.begin(), truth.regions.end(), [](const Region& region) {
           return region.kind == RegionKind::contents_entry;
         });
}

class LineReader {
 public:
  LineReader() {
    if (api_.Init(nullptr, "eng", tesseract::OEM_LSTM_ONLY) != 0)
      throw std::runtime_error("Tesseract cannot be loaded");
    api_.SetPageSegMode(tesseract::PSM_SINGLE_LINE);
    api_.SetVariable("debug_file", "/dev/null");
  }

  PageContent read(const Page& truth, const Image& scan) {
    PageContent content;
    content.known.text = true;
    for (const Region& region : truth.regions)
      for (const TextLine& line : region.lines) content.page.text += read(line, scan) + "\n";
    return content;
  }

 private:
  std::string read(const TextLine& line, const Image& scan) {
    const Image picture = is_vertical(line) ? crop(scan, line.box) : cut_out(line, scan);
    if (picture.empty()) return "";
    api_.SetImage(picture.pixels.data(), picture.width, picture.height, 1, int(picture.stride()));
    api_.SetSourceResolution(300);
    const std::unique_ptr<char[]> text(api_.GetUTF8Text());
    std::string read = text ? text.get() : "";
    while (!read.empty() && read.back() == '\n') read.pop_back();
    return read;
  }

  tesseract::TessBaseAPI api_;
};

void print(const std::string& set, const char* who, const std::vector<ItemScores>& items) {
  const Evaluation evaluation = evaluate(items, {});
  const auto& error = at(evaluation.total.scores, Metric::free_error);
  if (error)
    std::printf("%-40s %-22s %6.2f %% of %lld characters\n", set.c_str(), who, 100 * error->rate(),
                (long long)error->of);
}

void compare(const GoldenSet& set, const SetResult& result, LineReader& reader, std::vector<ItemScores>& all_ours,
             std::vector<ItemScores>& all_theirs) {
  std::vector<ItemScores> ours, theirs;
  for (std::size_t i = 0; i < set.names.size(); ++i) {
    const PageContent& truth = set.truth.pages[i];
    if (!truth.known.lines || !can_be_cut(truth.page)) continue;
    const Scan scan = load_scan(set.scans->pages[set.scan_of[i]], {});
    const PageContent wanted = lines_of(truth.page);
    ours.push_back(score_page(wanted, lines_of(result.content.pages[i].page), {}));
    theirs.push_back(score_page(wanted, reader.read(truth.page, to_grey(scan.image)), {}));
    ours.back().name = theirs.back().name = set.names[i];
  }
  print(set.name, "ours", ours);
  print(set.name, "tesseract on lines", theirs);
  all_ours.insert(all_ours.end(), ours.begin(), ours.end());
  all_theirs.insert(all_theirs.end(), theirs.begin(), theirs.end());
}

void measure(const std::vector<std::filesystem::path>& paths) {
  const Goldens goldens = find_goldens(paths, true, {});
  const std::vector<SetResult> results = convert_quietly(goldens);
  LineReader reader;
  std::vector<ItemScores> ours, theirs;
  for (std::size_t i = 0; i < goldens.sets.size(); ++i) compare(goldens.sets[i], results[i], reader, ours, theirs);
  print("all", "ours", ours);
  print("all", "tesseract on lines", theirs);
}

}  // namespace
}  // namespace backissue

int main(int count, char** arguments) {
  try {
    backissue::use_one_thread();
    backissue::measure(std::vector<std::filesystem::path>(arguments + 1, arguments + count));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
