// confusions LIST GOLDEN... [--results DIR]: what the recogniser reads letters for, and how often, learned from golden
// pages: their truth beside what is read without any correction. Prints LIST anew, each pair with how many of ten
// thousand printed it takes for `read`; pairs of LIST that were not seen keep a small weight, those that were seen at
// least twice and are not on it are added.
#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "bench/converted.h"
#include "evaluation/text/edit_distance.h"
#include "evaluation/text/graphemes.h"
#include "evaluation/text/order_free.h"
#include "postprocess/unicode_text.h"
#include "postprocess/word_list.h"

namespace backissue {
namespace {

constexpr std::size_t longest = 3;      // letters on either side
constexpr int seen_often = 2;           // fewer are chance
constexpr double unseen = 0.3;          // of one time, for a pair of the list that the pages do not show
constexpr double fewest_places = 1000;  // a share of fewer says little

using Pair = std::pair<std::u32string, std::u32string>;  // read, printed

std::u32string letters_of(Units units) {
  std::u32string text;
  for (const Unit unit : units) text += static_cast<char32_t>(unit);
  return text;
}

bool is_small(const std::u32string& text) { return !text.empty() && text.size() <= longest && all_lower(text); }

class Counter {
 public:
  void add(const std::string& truth, const std::string& result) {
    const std::vector<Unit> t = to_graphemes(truth, {}).units, r = to_graphemes(result, {}).units;
    printed_ += letters_of(t) + U'\n';
    for (const Stretch& stretch : align_freely(t, r).stretches) {
      const Units there = Units(t).subspan(stretch.truth_begin, stretch.truth_end - stretch.truth_begin);
      const Units found = Units(r).subspan(stretch.result_begin, stretch.result_end - stretch.result_begin);
      add_errors(there, found);
    }
  }

  int times(const Pair& pair) const {
    const auto found = times_.find(pair);
    return found == times_.end() ? 0 : found->second;
  }
  const std::map<Pair, int>& all() const { return times_; }
  double per_ten_thousand(const Pair& pair) const {
    double places = 0;
    for (std::size_t at = printed_.find(pair.second); at != std::u32string::npos;
         at = printed_.find(pair.second, at + 1))
      ++places;
    return 1e4 * std::max(unseen, double(times(pair))) / std::max(places, fewest_places);
  }

 private:
  // Where one side of an error is empty, the letter before it says what was taken for what.
  void add_errors(Units truth, Units result) {
    for (Edit error : errors_between(truth, result)) {
      if ((error.a_begin == error.a_end || error.b_begin == error.b_end) && error.a_begin > 0 && error.b_begin > 0) {
        --error.a_begin;
        --error.b_begin;
      }
      const std::u32string printed = letters_of(truth.subspan(error.a_begin, error.a_end - error.a_begin));
      const std::u32string read = letters_of(result.subspan(error.b_begin, error.b_end - error.b_begin));
      if (is_small(printed) && is_small(read)) ++times_[{read, printed}];
    }
  }

  std::map<Pair, int> times_;
  std::u32string printed_;
};

std::vector<SetResult> results_of(const Goldens& goldens, const std::filesystem::path& results) {
  if (results.empty()) return convert_quietly(goldens, CorrectionLevel::none);
  std::vector<Error> faults;
  return read_results(goldens.sets, results, faults);
}

void learn(const std::filesystem::path& list, const std::vector<std::filesystem::path>& paths,
           const std::filesystem::path& results) {
  const Goldens goldens = find_goldens(paths, results.empty(), {});
  const std::vector<SetResult> read = results_of(goldens, results);
  Counter counter;
  const auto add = [&](const PageContent& truth, const PageContent& result) {
    counter.add(truth.page.text, result.page.text);
  };
  for_each_page(goldens, add, read);

  std::set<Pair> pairs;
  for (const LetterConfusion& known : read_confusions(list)) pairs.emplace(known.read, known.printed);
  // What is another spelling of the same ("archeology") is no misreading.
  const auto folder = std::filesystem::absolute(list).parent_path();
  const HyphenationRules rules = load_rules(folder.filename(), {folder.parent_path()});
  const auto is_spelling = [&](const Pair& pair) {
    return std::find(rules.variants.begin(), rules.variants.end(), std::pair(pair.second, pair.first)) !=
           rules.variants.end();
  };
  for (const auto& [pair, times] : counter.all())
    if (times >= seen_often && !is_spelling(pair)) pairs.insert(pair);
  std::vector<std::pair<double, Pair>> weighed;
  for (const Pair& pair : pairs) weighed.emplace_back(-counter.per_ten_thousand(pair), pair);
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
