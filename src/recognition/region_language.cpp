#include "recognition/region_language.h"

#include <algorithm>
#include <numeric>

#include "recognition/words.h"

namespace backissue {
namespace {

constexpr std::size_t most_probes = 3;  // lines of a region that tell its language

std::vector<Box> boxes_of(const std::vector<TextLine>& lines) {
  std::vector<Box> boxes;
  for (const TextLine& line : lines) boxes.push_back(line.box);
  return boxes;
}

std::vector<std::size_t> widest(const std::vector<TextLine>& lines) {
  std::vector<std::size_t> order(lines.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return lines[a].box.width() > lines[b].box.width(); });
  order.resize(std::min(order.size(), most_probes));
  return order;
}

}  // namespace

Surest surest(const std::vector<const TextLine*>& lines, std::size_t languages, const ReadIn& read) {
  Surest best;
  double best_confidence = -1;
  for (std::size_t language = 0; language < languages; ++language) {
    Surest tried{language, {}};
    std::vector<Word> words;
    for (const TextLine* line : lines) {
      tried.readings.push_back(read(language, *line));
      words.insert(words.end(), tried.readings.back().words.begin(), tried.readings.back().words.end());
    }
    const double confidence = mean_confidence(words);
    if (confidence <= best_confidence) continue;
    best_confidence = confidence;
    best = std::move(tried);
  }
  return best;
}

Reading RegionLanguages::read(const Image& picture, const Region& region, const TextLine& line, std::size_t languages,
                              const ReadIn& read) {
  std::vector<Box> lines = boxes_of(region.lines);
  if (picture.pixels.data() != picture_ || lines != lines_) {
    picture_ = picture.pixels.data();
    lines_ = std::move(lines);
    probes_ = widest(region.lines);
    std::vector<const TextLine*> probed;
    for (const std::size_t i : probes_) probed.push_back(&region.lines[i]);
    surest_ = surest(probed, languages, read);
  }
  for (std::size_t k = 0; k < probes_.size(); ++k)
    if (&region.lines[probes_[k]] == &line) return surest_.readings[k];
  return read(surest_.language, line);
}

}  // namespace backissue
