#include "postprocess/rejoin.h"

#include "postprocess/broken_word.h"
#include "postprocess/unicode_text.h"

namespace backissue {
namespace {

// Against the signs of the page (a new paragraph, a heading between, another article perhaps) a break must be sure.
constexpr double sure_enough = 0.9;
// Between two regions a fragment and a word that make nothing known are two lines out of order more often than a word.
constexpr double likely_enough = 0.8;

constexpr const char* broken_word = "broken_word";  // a page's warning

// How much stands between two halves.
enum class Gap { line, region, doubtful };

bool reads_on_in_lower_case(const std::string& word) {
  const std::u32string letters = decode(word);
  return case_of(letters) == LetterCase::lower && (is_letter(letters.back()) || letters.back() == U',');
}

class Rejoiner {
 public:
  Rejoiner(std::vector<TokenRegion>& regions, const LexiconOf& lexicon_of, const Vocabulary& vocabulary)
      : regions_(regions), lexicon_of_(lexicon_of), vocabulary_(vocabulary) {}

  void run(const std::vector<FlowLink>& chain) {
    TokenRegion* before = nullptr;
    for (const FlowLink& link : chain) {
      TokenRegion& region = regions_[link.region];
      if (region.region->kind == RegionKind::table) continue;
      if (before != nullptr) join_regions(*before, region, link.sure ? Gap::region : Gap::doubtful);
      join_lines(region);
      if (!region.tokens.empty()) before = &region;
    }
    if (before != nullptr) say_broken(*before, before->tokens.size() - 1, {});
  }

 private:
  void join_lines(TokenRegion& region) {
    for (std::size_t i = 0; i + 1 < region.tokens.size();) {
      const Token &token = region.tokens[i], &next = region.tokens[i + 1];
      if (next.line == token.end_line) {
        ++i;
        continue;
      }
      const Verdict verdict = weigh(region, i, region, i + 1, next.starts_paragraph ? Gap::doubtful : Gap::line);
      if (verdict.joint == Joint::none) {
        say_broken(region, i, verdict);
        ++i;
      } else {
        merge(region, i, entry(token.text, next.text, verdict));  // and once more: a narrow line may break it again
      }
    }
  }

  void join_regions(TokenRegion& from, TokenRegion& to, Gap gap) {
    int taken_line = -1;  // a word behind the taken one on this line is whole
    while (!from.tokens.empty() && !to.tokens.empty()) {
      const Token& rest = to.tokens.front();
      if (rest.line == taken_line) return;
      const Gap wider = rest.starts_paragraph ? Gap::doubtful : gap;
      const Verdict verdict = weigh(from, from.tokens.size() - 1, to, 0, wider);
      if (verdict.joint == Joint::none) return say_broken(from, from.tokens.size() - 1, verdict);
      taken_line = rest.end_line;
      merge_across(from, to, entry(from.tokens.back().text, rest.text, verdict));
    }
  }

  // A half that found no other stays as it is printed, and the page says so; but for "two- and three-year".
  static void say_broken(const TokenRegion& region, std::size_t index, const Verdict& verdict) {
    const Token& token = region.tokens[index];
    const std::u32string text = decode(token.text);
    const bool half = text.size() > 2 && is_hyphen(text.back()) && is_letter(text[text.size() - 2]);
    if (!half || verdict.rule == "suspended" || !is_set_in_sentences(region.region->kind)) return;
    region.page->warnings.push_back({broken_word, "\"" + token.text + "\" in region " + region.region->id + ", line " +
                                                      std::to_string(token.end_line + 1) +
                                                      ", is half a word whose other half is not found"});
  }

  // The word that from.tokens[index] and to.tokens[next] may be.
  Verdict weigh(const TokenRegion& from, std::size_t index, const TokenRegion& to, std::size_t next, Gap gap) {
    const std::string &before = from.tokens[index].text, &after = to.tokens[next].text;
    if ((before + after).find_first_of("| ") != std::string::npos) return {};  // the ledger's own marks
    const BrokenWord word{decode(before), decode(after), decode(rest_behind(to, next)), is_inside_text(from, index)};
    if (gap != Gap::line && !is_hyphen(word.before.back())) return {};
    Verdict verdict = judge(word, lexicon_of_(from), vocabulary_);
    if (verdict.joint == Joint::none) return verdict;
    // One word it is, whichever way it is written.
    const bool one_word = verdict.confidence >= likely_enough || verdict.rule == "either_way";
    if (gap == Gap::region && !one_word) return {};
    const bool sure = verdict.confidence >= sure_enough && is_lower(word.after.front());
    return gap == Gap::doubtful && !sure ? Verdict{} : verdict;
  }

  // The word behind one that is alone on its line.
  static std::string rest_behind(const TokenRegion& region, std::size_t index) {
    if (index + 1 >= region.tokens.size()) return {};
    const Token &token = region.tokens[index], &behind = region.tokens[index + 1];
    return behind.line > token.end_line && !behind.starts_paragraph ? behind.text : std::string();
  }

  static bool is_inside_text(const TokenRegion& region, std::size_t index) {
    if (index == 0 || !is_set_in_sentences(region.region->kind)) return false;
    return reads_on_in_lower_case(region.tokens[index - 1].text);
  }

  static Correction entry(const std::string& before, const std::string& after, const Verdict& verdict) {
    return change("join", before + "|" + after, to_nfc(encode(verdict.text)), verdict.rule, verdict.confidence,
                  verdict.evidence);
  }

  std::vector<TokenRegion>& regions_;
  const LexiconOf& lexicon_of_;
  const Vocabulary& vocabulary_;
};

}  // namespace

void forget_broken_words(Page& page) {
  std::erase_if(page.warnings, [](const Warning& warning) { return warning.code == broken_word; });
}

void rejoin(std::vector<TokenRegion>& regions, const std::vector<std::vector<FlowLink>>& chains,
            const LexiconOf& lexicon_of, const Vocabulary& vocabulary) {
  Rejoiner rejoiner(regions, lexicon_of, vocabulary);
  for (const auto& chain : chains) rejoiner.run(chain);
}

}  // namespace backissue
