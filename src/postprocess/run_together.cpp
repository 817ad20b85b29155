#include "postprocess/run_together.h"

#include <algorithm>
#include <optional>

#include "postprocess/unicode_text.h"

namespace backissue {
namespace {

constexpr std::size_t least = 4;     // letters of a word that is not one of the short, frequent ones
constexpr std::size_t longest = 40;  // longer ones are noise
constexpr double sure = 0.97;
constexpr std::u32string_view vowels = U"aeiou";

// Hyphens and apostrophes may be inside.
bool is_small(std::u32string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](char32_t c) { return is_lower(c) || is_hyphen(c) || is_apostrophe(c); });
}

class Parter {
 public:
  Parter(TokenRegion& region, const SentenceRules& sentences, Lexicon& lexicon, const Vocabulary& vocabulary, bool full)
      : region_(region), sentences_(sentences), lexicon_(lexicon), vocabulary_(vocabulary), full_(full) {}

  void part(std::size_t index) {
    const std::string token = region_.tokens[index].text;
    const std::u32string text = decode(token);
    const std::u32string_view core = without_punctuation(text);
    if (core.size() > longest || part_capitals(text, core, index)) return;
    if (core.size() < 3 || !is_small(core.substr(1)) || !may_be_two(core, index)) return;
    std::optional<std::size_t> only;
    const std::size_t end = std::min(core.find_first_of(U"-‐’'"), core.size());
    for (std::size_t cut = 1; cut < end; ++cut) {
      if (!are_words(core.substr(0, cut), core.substr(cut), index)) continue;
      if (only) return;
      only = cut;
    }
    if (!only) return;
    const bool both_frequent = is_frequent(core.substr(0, *only)) && is_frequent(core.substr(*only));
    // The recogniser is believed; but the space behind an article alone is lost without its noticing.
    const bool believed = *only > 1 && region_.tokens[index].confidence >= sure;
    if (!both_frequent && (vocabulary_.count(fold(core)) > 1 || believed)) return;
    part_at(text, core, *only, index);
  }

 private:
  void part_at(const std::u32string& text, std::u32string_view core, std::size_t cut, std::size_t index) {
    std::u32string parted = text;
    parted.insert(static_cast<std::size_t>(core.data() - text.data()) + cut, 1, U' ');
    replace(region_, index, change("spelling", region_.tokens[index].text, encode(parted), "run_together", 0.9));
  }

  // "APromise"; and "BYROSAMUND", which is no "BYRON", in a byline.
  bool part_capitals(const std::u32string& text, std::u32string_view core, std::size_t index) {
    constexpr std::size_t shortest_name = 5;
    if (core.size() <= least || lexicon_.knows(core)) return false;
    const std::u32string_view behind_a = core.substr(1), behind_by = core.substr(2);
    if (core[0] == U'A' && is_upper(core[1]) && is_small(core.substr(2)) && behind_a.size() >= least &&
        takes_article(lower(behind_a)) && knows_all(behind_a)) {
      part_at(text, core, 1, index);
      return true;
    }
    const bool byline = region_.region->kind == RegionKind::byline && index == 0 && core.starts_with(U"BY");
    if (!byline || behind_by.size() < shortest_name || case_of(core) != LetterCase::upper) return false;
    std::u32string name = lower(behind_by);
    name[0] = behind_by[0];
    if (!lexicon_.knows(name)) return false;
    part_at(text, core, 2, index);
    return true;
  }

  // "nineteenth-century"
  bool knows_all(std::u32string_view word) {
    const auto parts = split_at_hyphens(word);
    return std::all_of(parts.begin(), parts.end(), [&](std::u32string_view part) { return lexicon_.is_part(part); });
  }

  // Unknown; or known with its capital only, as a name ("Ina"), where a sentence begins.
  bool may_be_two(std::u32string_view core, std::size_t index) {
    if (!lexicon_.knows(core) && !knows_all(core)) return true;
    return is_upper(core[0]) && core.size() == 3 && begins_sentence(index) && !lexicon_.knows(lower(core)) &&
           vocabulary_.count(fold(core)) < 2;
  }

  bool begins_sentence(std::size_t index) const {
    if (index == 0 || region_.tokens[index].starts_paragraph) return true;
    const std::u32string before = decode(region_.tokens[index - 1].text);
    return std::u32string_view(U".!?”\"").find(before.back()) != std::u32string_view::npos;
  }

  bool is_frequent(std::u32string_view word) const { return sentences_.run_together.contains(fold(word)); }

  bool are_words(std::u32string_view left, std::u32string_view right, std::size_t index) {
    const bool left_frequent = is_frequent(left), right_frequent = is_frequent(right);
    if (!left_frequent && !right_frequent)
      return full_ && is_small(left) && left.size() >= least && right.size() >= least && knows_all(left) &&
             knows_all(right);
    if (right == U"a" && !goes_before(index)) return false;
    if (left.size() == 1 && !takes_article(right)) return false;
    // A name begins with a frequent word as often as not ("Andries").
    if (is_upper(left[0]) && (!left_frequent || (left.size() > 1 && !right_frequent))) return false;
    if (left_frequent && right_frequent) return left.size() + right.size() > 2;
    const std::u32string_view other = left_frequent ? right : left;
    // "ofa" and "aword" come from a space that is hard to see beside a letter alone; longer words hold longer ones.
    return other.size() >= least && knows_all(other);
  }

  // "a" before a consonant: the next word is a small one that is known and no verb's form that would follow a name.
  bool goes_before(std::size_t index) {
    if (index + 1 == region_.tokens.size()) return false;
    const std::u32string next = decode(region_.tokens[index + 1].text);
    const std::u32string_view word = without_punctuation(next);
    return !word.empty() && word.data() == next.data() && is_small(word) &&
           vowels.find(word[0]) == std::u32string_view::npos && lexicon_.is_part(word) &&
           !lexicon_.rules().function_words.contains(fold(word)) && !sentences_.run_together.contains(fold(word)) &&
           !sentences_.first_person.contains(fold(word));
  }

  // "a" stands before a consonant and no plural; and a letter that was lost makes another word of it: "apoint".
  bool takes_article(std::u32string_view word) {
    if (vowels.find(word[0]) != std::u32string_view::npos || word.back() == U's') return false;
    return !lexicon_.knows(std::u32string(U"a") + word[0] + std::u32string(word));
  }

  TokenRegion& region_;
  const SentenceRules& sentences_;
  Lexicon& lexicon_;
  const Vocabulary& vocabulary_;
  bool full_;
};

}  // namespace

void part_run_together(TokenRegion& region, const SentenceRules& sentences, Lexicon& lexicon,
                       const Vocabulary& vocabulary, CorrectionLevel level) {
  Parter parter(region, sentences, lexicon, vocabulary, level == CorrectionLevel::full);
  for (std::size_t i = 0; i < region.tokens.size(); ++i) parter.part(i);
}

}  // namespace backissue
