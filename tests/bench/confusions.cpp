// confusions LIST GOLDEN... [--results DIR]: what the recogniser reads letters for, and how often, learned from golden
// pages: their truth beside what is read without any correction. Prints LIST anew, each pair with how many of ten
// thousand printed it takes for `read`; pairs of LIST that were not seen keep a small weight, those that were seen at
// least twice and are not on it are added.
#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "bench/confusion_counter.h"
#include "bench/converted.h"
#include "postprocess/unicode_text.h"
#include "postprocess/word_list.h"

namespace backissue {
namespace {

constexpr int seen_often = 2;  // fewer are chance

std::vector<SetResult> results_of(const Goldens& goldens, const std::filesystem::path& results) {
  if (results.empty()) return convert_quietly(goldens, CorrectionLevel::none);
  std::vector<Error> faults;
  return read_results(goldens.sets, results, faults);
}

void learn(const std::filesystem::path& list, const std::vector<std::filesystem::path>& paths,
           const std::filesystem::path& results) {
  const Goldens goldens = find_goldens(paths, results.empty(), {});
  const std::vector<SetResult> read = results_of(goldens, results);
  ConfusionCounter counter;
  const auto add = [&](const PageContent& truth, const PageContent& result) {
    counter.add(truth.page.text, result.page.text);
  };
  for_each_page(goldens, add, read);

  std::set<ConfusionPair> pairs;
  for (const LetterConfusion& known : read_confusions(list)) pairs.emplace(known.read, known.printed);
  // What is another spelling of the same ("archeology") is no misreading.
  const auto folder = std::filesystem::absolute(list).parent_path();
  const HyphenationRules rules = load_rules(folder.filename(), {folder.parent_path()});
  const auto is_spelling = [&](const ConfusionPair& pair) {
    return std::find(rules.variants.begin(), rules.variants.end(), std::pair(pair.second, pair.first)) !=
           rules.variants.end();
  };
  for (const auto& [pair, times] : counter.all())
    if (times >= seen_often && !is_spelling(pair)) pairs.insert(pair);
  std::vector<std::pair<double, ConfusionPair>> weighed;
  for (const ConfusionPair& pair : pairs) weighed.emplace_back(-counter.per_ten_thousand(pair), pair);
  std::sort(weighed.begin(), weighed.end());

  std::ifstream stream(list);
  for (std::string line; std::getline(stream, line) && line.starts_with('#');) std::printf("%s\n", line.c_str());
  for (const auto& [weight, pair] : weighed)
    std::printf("%s>%s %.2f\n", encode(pair.first).c_str(), encode(pair.second).c_str(), -weight);
}

}  // namespace
}  // namespace backissue

int main(int argc, char** argv) {
  try {
    std::vector<std::filesystem::path> paths;
    std::filesystem::path results;
    for (int i = 2; i < argc; ++i) {
      if (std::string_view(argv[i]) == "--results" && i + 1 < argc)
        results = argv[++i];
      else
        paths.emplace_back(argv[i]);
    }
    if (paths.empty()) {
      std::fprintf(stderr, "usage: confusions LIST GOLDEN... [--results DIR]\n");
      return 2;
    }
    backissue::learn(argv[1], paths, results);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "confusions: %s\n", error.what());
    return 1;
  }
}
