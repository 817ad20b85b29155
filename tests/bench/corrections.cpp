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
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "bench/converted.h"
#include "evaluation/structure/page_parts.h"
#include "evaluation/text/edit_distance.h"
#include "evaluation/text/folded_words.h"
#include "evaluation/text/range.h"
#include "evaluation/text/word_ids.h"
#include "postprocess/spelling.h"
#include "postprocess/unicode_text.h"

namespace backissue {
namespace {

constexpr double most_wrong = 0.4;          // of a word's letters
constexpr std::size_t most_words = 3;       // that one misreading parts a word into, or runs together
constexpr std::size_t most_to_print = 40;   // misreadings left, to be looked at
constexpr Unit last_code_point = 0x10FFFF;  // a unit beyond is a cluster's

// ---- Words broken at the end of a column or a page ----

// One of a page's lines: its region's id, its index there.
using LinePlace = std::pair<std::string, int>;

// Where the text of a region goes on: in the next one of its kind in the same flow. None: the page ends its text.
const Region* next_of_flow(const Region& region, const std::vector<const Region*>& in_order) {
  const auto here = std::find(in_order.begin(), in_order.end(), &region);
  const auto next = std::find_if(here + 1, in_order.end(), [&](const Region* other) {
    return other->kind == region.kind && other->article == region.article && other->flow == region.flow &&
           !other->lines.empty();
  });
  return next == in_order.end() ? nullptr : *next;
}

// A column may be in several regions, above and below a picture: then no column ends between them.
bool goes_on_beneath(const Region& region, const Region& next) {
  return 2 * overlap_x(region.box, next.box) > std::min(region.box.width(), next.box.width()) &&
         next.box.center_y() > region.box.bottom;
}

std::set<LinePlace> ends_of_columns(const Page& page) {
  const std::vector<const Region*> in_order = in_reading_order(page);
  std::set<LinePlace> ends;
  for (const Region* region : in_order) {
    const Region* next = next_of_flow(*region, in_order);
    if (next == nullptr || !goes_on_beneath(*region, *next)) ends.emplace(region->id, int(region->lines.size()) - 1);
  }
  return ends;
}

// The result's lines that are these lines of the truth: each is the one that it has the largest area in common with.
std::set<LinePlace> same_lines(const std::set<LinePlace>& of_truth, const Page& truth, const Page& result) {
  std::set<LinePlace> same;
  for (const Region& region : result.regions) {
    for (std::size_t l = 0; l < region.lines.size(); ++l) {
      double largest = 0;
      LinePlace there;
      for (const Region& other : truth.regions) {
        for (std::size_t k = 0; k < other.lines.size(); ++k) {
          const double common = intersect(region.lines[l].box, other.lines[k].box).area();
          if (common > largest) there = {other.id, int(k)};
          largest = std::max(largest, common);
        }
      }
      if (of_truth.contains(there)) same.emplace(region.id, int(l));
    }
  }
  return same;
}

struct Joints {
  Ratio soft, hard, wrong;

  // Both sides are asked about the same places, those where the truth ends a column, however the result was cut.
  void add(PageContent truth, PageContent result) {
    const std::set<LinePlace> ends = ends_of_columns(truth.page), found = same_lines(ends, truth.page, result.page);
    std::erase_if(truth.breaks, [&](const WordBreak& w) { return !ends.contains({w.region, w.line}); });
    std::erase_if(result.page.corrections, [&](const Correction& c) { return !found.contains({c.region, c.line}); });
    const Scores scores = score_page(truth, result, {}).scores;
    soft += at(scores, Metric::soft_break).value_or(Ratio{});
    hard += at(scores, Metric::hard_break).value_or(Ratio{});
    wrong += at(scores, Metric::wrongly_joined).value_or(Ratio{});
  }
};

// ---- Misread words ----

// A text's words, as they are compared and as they are written: what stands for a letter with its marks is a number.
class Words {
 public:
  explicit Words(const std::string& text) : folded_(folded_words(text, {})) {
    const Graphemes graphemes = to_graphemes(text, {});
    for (std::size_t i = 0; i < graphemes.units.size(); ++i) {
      const std::size_t begin = graphemes.offsets[i], end = graphemes.offsets[i + 1];
      if (is_cluster(graphemes.units[i])) clusters_[graphemes.units[i]] = graphemes.text.substr(begin, end - begin);
    }
  }

  const FoldedWords& folded() const { return folded_; }

  std::string text(Range range) const {
    std::string text;
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (i > range.begin) text += ' ';
      for (const Unit unit : folded_[i])
        text += is_cluster(unit) ? clusters_.at(unit) : encode(std::u32string(1, static_cast<char32_t>(unit)));
    }
    return text;
  }

  FoldedText letters(Range range) const {
    FoldedText letters;
    for (std::size_t i = range.begin; i < range.end; ++i)
      letters.insert(letters.end(), folded_[i].begin(), folded_[i].end());
    return letters;
  }

 private:
  static bool is_cluster(Unit unit) { return unit > last_code_point; }

  FoldedWords folded_;
  std::map<Unit, std::string> clusters_;
};

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
    const Words there(truth), before(uncorrected), after(corrected);
    WordIds ids;
    const std::vector<Unit> printed = ids.of(there.folded()), read = ids.of(before.folded());
    const std::vector<bool> was_right = kept(align(printed, read), printed.size());
    const std::vector<bool> is_right = kept(align(printed, ids.of(after.folded())), printed.size());
    for (std::size_t i = 0; i < printed.size(); ++i) damaged += {was_right[i] && !is_right[i], was_right[i]};
    for (const Edit& error : errors_between(printed, read)) {
      const Range truth_words{error.a_begin, error.a_end}, read_words{error.b_begin, error.b_end};
      if (!can_be_reached(there, truth_words, before, read_words, dictionary)) continue;
      const auto begin = is_right.begin() + std::ptrdiff_t(truth_words.begin);
      const bool right =
          std::all_of(begin, is_right.begin() + std::ptrdiff_t(truth_words.end), [](bool b) { return b; });
      mended += {right, 1};
      if (!right) left.push_back(before.text(read_words) + " (" + there.text(truth_words) + ")");
    }
  }

 private:
  static bool can_be_reached(const Words& truth, Range truth_words, const Words& result, Range read_words,
                             SpellingDictionary& dictionary) {
    const auto size = [](Range range) { return range.end - range.begin; };
    if (size(truth_words) == 0 || size(read_words) == 0) return false;
    if (std::max(size(truth_words), size(read_words)) > most_words) return false;
    const FoldedText printed = truth.letters(truth_words), read = result.letters(read_words);
    if (double(edit_distance(printed, read)) > most_wrong * double(printed.size())) return false;
    for (std::size_t i = read_words.begin; i < read_words.end; ++i)
      if (!dictionary.knows(result.text({i, i + 1}))) return true;
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
