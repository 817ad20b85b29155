// corrections GOLDEN...: what post-processing makes of golden pages in English. First the words broken at the end of a
// column or a page: those joined at a soft hyphen, those that kept a hyphen of their own, those run together wrongly.
// Then the misread words that a correction could reach, and how many are right in a run with `--correct safe` that are
// not with `none`; and the right words that it damaged. A correction can reach what is no word of the dictionary and
// has at most two in five of its letters wrong.
#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "bench/converted.h"
#include "evaluation/text/edit_distance.h"
#include "evaluation/text/folded_words.h"
#include "evaluation/text/range.h"
#include "evaluation/text/word_ids.h"
#include "postprocess/spelling.h"
#include "postprocess/unicode_text.h"

namespace backissue {
namespace {

constexpr double most_wrong = 0.4;         // of a word's letters
constexpr std::size_t most_words = 3;      // that one misreading parts a word into, or runs together
constexpr std::size_t most_to_print = 40;  // misreadings left, to be looked at

// ---- Words broken at the end of a column or a page ----

std::map<std::string, int> last_lines(const Page& page) {
  std::map<std::string, int> last;
  for (const Region& region : page.regions) last[region.id] = int(region.lines.size()) - 1;
  return last;
}

struct Joints {
  Ratio soft, hard, wrong;

  void add(PageContent truth, PageContent result) {
    const auto away_from = [](const std::map<std::string, int>& last) {
      return [&last](const auto& place) {
        const auto found = last.find(place.region);
        return found == last.end() || found->second != place.line;
      };
    };
    const auto truth_lines = last_lines(truth.page), result_lines = last_lines(result.page);
    std::erase_if(truth.breaks, away_from(truth_lines));
    std::erase_if(result.page.corrections, away_from(result_lines));
    const Scores scores = score_page(truth, result, {}).scores;
    soft += at(scores, Metric::soft_break).value_or(Ratio{});
    hard += at(scores, Metric::hard_break).value_or(Ratio{});
    wrong += at(scores, Metric::wrongly_joined).value_or(Ratio{});
  }
};

// ---- Misread words ----

std::string text_of(const FoldedWords& words, Range range) {
  std::string text;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    std::u32string word;
    for (const Unit unit : words[i]) word += static_cast<char32_t>(unit);
    text += (text.empty() ? "" : " ") + encode(word);
  }
  return text;
}

// Of the truth's words, which the result has.
std::vector<bool> kept(const std::vector<Edit>& edits, std::size_t words) {
  std::vector<bool> right(words);
  for (const Edit& edit : edits)
    if (edit.kind == Edit::Kind::keep)
      std::fill_n(right.begin() + std::ptrdiff_t(edit.a_begin), edit.a_end - edit.a_begin, true);
  return right;
}

struct Errors {
  Ratio mended, damaged;
  std::vector<std::string> left;

  void add(const std::string& truth, const std::string& uncorrected, const std::string& corrected,
           SpellingDictionary& dictionary) {
    const FoldedWords there = folded_words(truth, {}), before = folded_words(uncorrected, {}),
                      after = folded_words(corrected, {});
    WordIds ids;
    const std::vector<Unit> printed = ids.of(there), read = ids.of(before);
    const std::vector<bool> was_right = kept(align(printed, read), printed.size());
    const std::vector<bool> is_right = kept(align(printed, ids.of(after)), printed.size());
    for (std::size_t i = 0; i < printed.size(); ++i) damaged += {was_right[i] && !is_right[i], was_right[i]};
    for (const Edit& error : errors_between(printed, read)) {
      const Range truth_words{error.a_begin, error.a_end}, read_words{error.b_begin, error.b_end};
      if (!can_be_reached(there, truth_words, before, read_words, dictionary)) continue;
      const auto begin = is_right.begin() + std::ptrdiff_t(truth_words.begin);
      const bool right =
          std::all_of(begin, is_right.begin() + std::ptrdiff_t(truth_words.end), [](bool b) { return b; });
      mended += {right, 1};
      if (!right) left.push_back(text_of(before, read_words) + " (" + text_of(there, truth_words) + ")");
    }
  }

 private:
  static FoldedText letters_of(const FoldedWords& words, Range range) {
    FoldedText letters;
    for (std::size_t i = range.begin; i < range.end; ++i)
      letters.insert(letters.end(), words[i].begin(), words[i].end());
    return letters;
  }

  static bool can_be_reached(const FoldedWords& truth, Range truth_words, const FoldedWords& result, Range read_words,
                             SpellingDictionary& dictionary) {
    const auto size = [](Range range) { return range.end - range.begin; };
    if (size(truth_words) == 0 || size(read_words) == 0) return false;
    if (std::max(size(truth_words), size(read_words)) > most_words) return false;
    const FoldedText printed = letters_of(truth, truth_words), read = letters_of(result, read_words);
    if (double(edit_distance(printed, read)) > most_wrong * double(printed.size())) return false;
    for (std::size_t i = read_words.begin; i < read_words.end; ++i)
      if (!dictionary.knows(text_of(result, {i, i + 1}))) return true;
    return false;
  }
};

// ---- The pages ----

void print(const char* what, const Ratio& ratio) {
  std::printf("%-62s %6.2f %%  (%lld of %lld)\n", what, 100 * ratio.rate(), static_cast<long long>(ratio.count),
              static_cast<long long>(ratio.of));
}

void measure(const std::vector<std::filesystem::path>& paths) {
  const Goldens goldens = find_goldens(paths, true, {});
  const std::vector<SetResult> corrected = convert_quietly(goldens);
  const std::vector<SetResult> uncorrected = convert_quietly(goldens, CorrectionLevel::none);
  const auto dictionary = load_dictionary(dictionary_for("eng"), {});
  Joints joints;
  Errors errors;
  const auto add = [&](const PageContent& truth, const PageContent& before, const PageContent& after) {
    joints.add(truth, after);
    errors.add(truth.page.text, before.page.text, after.page.text, *dictionary);
  };
  for_each_page(goldens, add, uncorrected, corrected);
  print("soft hyphens at the end of a column or a page rejoined", joints.soft);
  print("real hyphens there kept", joints.hard);
  print("words there wrongly joined", joints.wrong);
  print("misread words mended, of those a correction could reach", errors.mended);
  print("right words damaged", errors.damaged);
  std::printf("left, as read (as printed):");
  for (std::size_t i = 0; i < std::min(most_to_print, errors.left.size()); ++i)
    std::printf("%s %s", i > 0 ? "," : "", errors.left[i].c_str());
  std::printf("\n");
}

}  // namespace
}  // namespace backissue

int main(int count, char** arguments) {
  try {
    backissue::measure(std::vector<std::filesystem::path>(arguments + 1, arguments + count));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "corrections: %s\n", error.what());
    return 1;
  }
}
