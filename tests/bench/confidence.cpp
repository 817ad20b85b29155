// confidence PATH...: of the words of golden pages that are given a confidence, how many are right. A word is right
// where it stands in the truth beside one of the neighbours it has in the result, so that reading order plays no part.
// Words broken at a line's end, and their other halves, are left out.
#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "bench/converted.h"
#include "evaluation/text/folded_words.h"

namespace backissue {
namespace {

constexpr std::array edges{0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99, 1.01};

struct Bin {
  long words = 0, right = 0;
  double confidence = 0;
};

using Pairs = std::set<std::pair<FoldedText, FoldedText>>;

FoldedText fold_word(const std::string& word) { return folded(word, {}); }

Pairs neighbours_in(const std::string& text) {
  Pairs pairs;
  std::istringstream words(text);
  FoldedText last;
  for (std::string word; words >> word; last = fold_word(word)) pairs.emplace(last, fold_word(word));
  return pairs;
}

void count(const PageContent& truth, const Page& page, std::array<Bin, edges.size() - 1>& bins) {
  const Pairs pairs = neighbours_in(truth.page.text);
  std::vector<std::pair<FoldedText, double>> words;
  for (const Region& region : page.regions)
    for (const TextLine& line : region.lines)
      for (const Word& word : line.words) words.emplace_back(fold_word(word.text), word.confidence);
  const auto is_broken = [&](std::size_t i) { return i < words.size() && words[i].first.back() == '-'; };
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_broken(i) || (i > 0 && is_broken(i - 1))) continue;
    const bool right = (i > 0 && pairs.contains({words[i - 1].first, words[i].first})) ||
                       (i + 1 < words.size() && pairs.contains({words[i].first, words[i + 1].first}));
    const auto above = std::upper_bound(edges.begin(), edges.end(), words[i].second);
    Bin& bin = bins[std::size_t(above - edges.begin()) - 1];
    ++bin.words;
    bin.right += right;
    bin.confidence += words[i].second;
  }
}

void measure(const std::vector<std::filesystem::path>& paths) {
  const Goldens goldens = find_goldens(paths, true, {});
  const std::vector<SetResult> results = convert_quietly(goldens);
  std::array<Bin, edges.size() - 1> bins;
  const auto add = [&](const PageContent& truth, const PageContent& result) { count(truth, result.page, bins); };
  for_each_page(goldens, add, results);
  std::printf("confidence     words   mean    right\n");
  for (std::size_t i = 0; i < bins.size(); ++i)
    if (bins[i].words > 0)
      std::printf("%.2f - %.2f  %8ld  %.3f  %.3f\n", edges[i], std::min(1.0, edges[i + 1]), bins[i].words,
                  bins[i].confidence / double(bins[i].words), double(bins[i].right) / double(bins[i].words));
}

}  // namespace
}  // namespace backissue

int main(int count, char** arguments) {
  try {
    backissue::measure(std::vector<std::filesystem::path>(arguments + 1, arguments + count));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
