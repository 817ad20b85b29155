#include "postprocess/hyphen_judge.h"

#include <algorithm>
#include <optional>

#include "postprocess/unicode_text.h"

namespace backissue {
namespace {

using MaybeOpinion = std::optional<Opinion>;

bool in_word(char32_t c) { return is_letter(c) || is_digit(c) || is_apostrophe(c) || is_hyphen(c); }

std::u32string operator+(std::u32string_view a, std::u32string_view b) { return std::u32string(a).append(b); }

class Judge {
 public:
  Judge(const Halves& halves, bool inside_text, Lexicon& lexicon, const Vocabulary& vocabulary)
      : h_(halves),
        inside_text_(inside_text),
        lexicon_(lexicon),
        vocabulary_(vocabulary),
        rules_(lexicon.rules()),
        left_(fold(h_.left)),
        right_(fold(without_possessive(h_.right))),
        joined_(h_.left + h_.right),
        joined_key_(fold(without_possessive(joined_))),
        joined_known_(knows_joined()),
        left_is_word_(is_word(h_.left)),
        right_is_word_(is_word(h_.right)) {}

  Acquaintance acquaintance() const { return {joined_known_, both_words()}; }

  Opinion decide() {
    for (const auto weigh : {&Judge::numbers, &Judge::suspended, &Judge::printed_elsewhere, &Judge::user_list,
                             &Judge::capitals, &Judge::compounds, &Judge::phrases, &Judge::respelling,
                             &Judge::inversion, &Judge::dictionary, &Judge::prefixes_and_endings}) {
      if (MaybeOpinion opinion = (this->*weigh)()) return *opinion;
    }
    return halves();
  }

 private:
  bool both_words() const { return left_is_word_ && right_is_word_; }
  bool knows_joined() {
    if (lexicon_.knows(joined_)) return true;
    // A text's opening words are often set in capitals: "COMMU-|nity".
    const LetterCase form = case_of(joined_);
    return form == LetterCase::mixed && case_of(h_.left) == LetterCase::upper &&
           case_of(h_.right) == LetterCase::lower && h_.left.size() > 2 && lexicon_.knows(lower(joined_));
  }
  bool is_word(std::u32string_view half) {
    return lexicon_.is_part(half) || vocabulary_.count(fold(without_possessive(half))) > 1;
  }

  MaybeOpinion numbers() {
    if (is_digit(h_.left.back()) || is_digit(h_.right.front())) return Opinion{Joint::hard, "number", 0.95};
    if (rules_.tens.contains(left_) && rules_.units.contains(right_)) return Opinion{Joint::hard, "number", 0.97};
    return std::nullopt;
  }

  // No half of a word follows. "two- and three-year": the hyphen waits for its second half, and the words stay apart.
  MaybeOpinion suspended() {
    if (h_.tail.size() > h_.right.size() || joined_known_) return std::nullopt;
    if (rules_.conjunctions.contains(right_)) return Opinion{Joint::none, "suspended", 0.9};
    // "compu-|were": the line that should follow stands elsewhere.
    if (rules_.function_words.contains(right_)) return Opinion{Joint::none, "apart", 0.7};
    return std::nullopt;
  }

  // How often the word is printed unbroken, with the hyphen and without.
  struct Printed {
    int hyphen = 0, joined = 0;
  };
  template <typename Count>
  Printed printed(Count count) const {
    const std::string whole_hyphen = fold(h_.head + U"-" + without_possessive(h_.tail));
    const std::string pair_hyphen = left_ + "-" + right_;
    Printed times{count(whole_hyphen), count(fold(h_.head + without_possessive(h_.tail)))};
    if (pair_hyphen != whole_hyphen) times.hyphen += count(pair_hyphen);
    if (h_.head != h_.left || h_.tail != h_.right) times.joined += count(joined_key_);
    return times;
  }

  MaybeOpinion weigh(const Printed& times, const std::string& rule, double least) const {
    // A hyphen inside a line can be a fault too (columns run together); against the dictionary one is not enough,
    // unless both halves can stand for themselves.
    if (times.joined == 0 && joined_known_ &&
        !(right_is_word_ && (left_is_word_ || rules_.hyphen_first.contains(left_))) && times.hyphen < 2)
      return std::nullopt;
    const double sure = least + 0.09 * (1 - 1.0 / (1 + std::abs(times.hyphen - times.joined)));
    const std::string evidence = left_ + "-" + right_ + " ×" + std::to_string(times.hyphen) + ", " + joined_key_ +
                                 " ×" + std::to_string(times.joined);
    if (times.hyphen > times.joined) return Opinion{Joint::hard, rule, sure, evidence};
    if (times.joined > times.hyphen) return Opinion{Joint::soft, rule, sure, evidence};
    return std::nullopt;
  }

  MaybeOpinion printed_elsewhere() {
    const Printed here = printed([this](const std::string& word) { return vocabulary_.count(word); });
    if (here.hyphen + here.joined > 0) return weigh(here, "issue", 0.9);
    if (MaybeOpinion stem = same_stem()) return stem;
    const Printed others = printed([this](const std::string& word) { return vocabulary_.count_in_others(word); });
    return others.hyphen + others.joined > 0 ? weigh(others, "title", 0.85) : std::nullopt;
  }

  // "co-operation" elsewhere speaks for "co-|operate".
  MaybeOpinion same_stem() {
    constexpr std::size_t stem = 4;  // letters
    const std::u32string right = lower(h_.right);
    if (right.size() < stem) return std::nullopt;
    const std::string start = encode(std::u32string_view(right).substr(0, stem + (right.size() > 6 ? 1 : 0)));
    const int hyphen = vocabulary_.count_beginning(left_ + "-" + start);
    const bool stands = left_is_word_ || rules_.hyphen_first.contains(left_) || rules_.either_first.contains(left_);
    if (hyphen == 0 || !stands) return std::nullopt;
    return vocabulary_.count_beginning(left_ + start) < hyphen
               ? MaybeOpinion(
                     Opinion{Joint::hard, "issue_stem", 0.85, left_ + "-" + start + "… ×" + std::to_string(hyphen)})
               : std::nullopt;
  }

  MaybeOpinion user_list() {
    if (lexicon_.user_has(left_ + "-" + right_) || lexicon_.user_has(fold(h_.head + U"-" + h_.tail)))
      return Opinion{Joint::hard, "user", 0.97};
    if (lexicon_.user_has(joined_key_)) return Opinion{Joint::soft, "user", 0.97};
    return std::nullopt;
  }

  MaybeOpinion capitals() {
    const LetterCase left = case_of(h_.left), right = case_of(h_.right);
    if (left == LetterCase::upper && right == LetterCase::upper && h_.left.size() > 1) return std::nullopt;
    if (is_upper(h_.right.front())) {
      if (joined_known_ || rules_.name_particles.contains(left_)) return Opinion{Joint::soft, "name", 0.9};
      // "Depart-|NOTES", "fac-|In": two lines that do not belong together.
      const bool first_part = rules_.hyphen_first.contains(left_) || rules_.either_first.contains(left_) ||
                              rules_.closed_first.contains(left_);
      const bool other_line =
          heading_after(left, right) || (left == LetterCase::lower && !left_is_word_ && !first_part);
      if (other_line) return Opinion{Joint::none, "capital", 0.6};
      return Opinion{Joint::hard, "capital", first_part || left == LetterCase::capitalised ? 0.93 : 0.7};
    }
    // "TV-|style", "X-|ray"
    if (left == LetterCase::upper && right == LetterCase::lower && !joined_known_)
      return Opinion{Joint::hard, "capital", 0.9};
    return std::nullopt;
  }

  bool heading_after(LetterCase left, LetterCase right) const {
    constexpr std::size_t acronym = 4;  // letters: "Rolls-|UK" may be one
    return left != LetterCase::upper && right == LetterCase::upper && h_.right.size() > acronym;
  }

  MaybeOpinion compounds() {
    if (lexicon_.listed_hyphenated(left_ + "-" + right_) ||
        lexicon_.listed_hyphenated(fold(h_.head + U"-" + without_possessive(h_.tail))))
      return Opinion{Joint::hard, "compound", 0.93};
    // "bird's-|eye"
    if (is_lower(h_.left.back()) && without_possessive(h_.left).size() < h_.left.size())
      return Opinion{Joint::hard, "compound", 0.9};
    if (lexicon_.listed_joined(joined_key_)) return Opinion{Joint::soft, "compound", 0.93};
    // No compositor leaves one letter of a word alone, or takes one over.
    if (h_.left.size() == 1 && (right_is_word_ || !joined_known_)) return Opinion{Joint::hard, "prefix", 0.9};
    return std::nullopt;
  }

  // "up-|to-date", "day-to-|day", "mother-in-|law"
  MaybeOpinion phrases() {
    const bool before = h_.head.size() > h_.left.size() && rules_.particles.contains(left_);
    const bool after = h_.tail.size() > h_.right.size() && rules_.particles.contains(right_);
    if (!before && !after) return std::nullopt;
    const bool repeated = before && fold(h_.head).starts_with(right_ + "-");  // "day-to-|day" is not "day-today"
    if (joined_known_ && !repeated && !(before && left_ == "to")) return std::nullopt;
    return Opinion{Joint::hard, "phrase", 0.93};
  }

  // "Zuk-|ker"
  MaybeOpinion respelling() {
    if (joined_known_) return std::nullopt;
    for (const auto& [broken, whole] : rules_.respelt) {
      const std::size_t hyphen = broken.find(U'-');
      if (hyphen == std::u32string::npos) continue;
      const std::u32string_view left = std::u32string_view(broken).substr(0, hyphen);
      const std::u32string_view right = std::u32string_view(broken).substr(hyphen + 1);
      if (!h_.left.ends_with(left) || !h_.right.starts_with(right)) continue;
      const std::u32string word =
          h_.left.substr(0, h_.left.size() - left.size()) + whole + h_.right.substr(right.size());
      if (lexicon_.knows(word))
        return Opinion{Joint::soft, "respelt", 0.9, encode(word), left.size(), right.size(), whole};
    }
    return std::nullopt;
  }

  // "dit-|on" is not "diton".
  MaybeOpinion inversion() {
    if (!rules_.inversions.contains(right_) || !lexicon_.knows(h_.left)) return std::nullopt;
    return Opinion{Joint::hard, "inversion", 0.95};
  }

  MaybeOpinion dictionary() {
    if (!joined_known_) return std::nullopt;
    const bool of_small_words = case_of(h_.left) == LetterCase::lower || lexicon_.knows(lower(joined_));
    if (vocabulary_.hyphenates_compounds() && of_small_words && lexicon_.is_compound(h_.left, h_.right))
      return Opinion{Joint::hard, "house_style", 0.75};
    if (of_small_words && lexicon_.listed_either(joined_key_)) return either();
    return Opinion{Joint::soft, "hunspell", both_words() ? 0.93 : 0.99, joined_key_};
  }

  // "boat-|house": as the issue writes others of the kind; the hyphen that is there stays where it says nothing.
  MaybeOpinion either() const {
    const int hyphens = vocabulary_.hyphens_in_either();
    if (hyphens < 0) return Opinion{Joint::soft, "house_style", 0.75};
    return hyphens > 0 ? Opinion{Joint::hard, "house_style", 0.75} : Opinion{Joint::hard, "either_way", 0.5};
  }

  MaybeOpinion prefixes_and_endings() {
    if (rules_.hyphen_first.contains(left_)) return Opinion{Joint::hard, "prefix", right_is_word_ ? 0.9 : 0.75};
    if ((left_is_word_ || lexicon_.knows(h_.left)) && rules_.hyphen_last.contains(right_))
      return Opinion{Joint::hard, "ending", 0.85};
    const bool linked = std::any_of(rules_.hyphen_endings.begin(), rules_.hyphen_endings.end(),
                                    [&](const std::string& ending) { return left_.ends_with(ending); });
    if (linked && both_words()) return Opinion{Joint::hard, "ending", 0.85};
    if (rules_.closed_first.contains(left_)) return Opinion{Joint::soft, "prefix", 0.8};
    if (rules_.either_first.contains(left_))
      return Opinion{right_is_word_ ? Joint::hard : Joint::soft, "prefix", right_is_word_ ? 0.65 : 0.8};
    if (rules_.closed_last.contains(right_)) return Opinion{Joint::soft, "ending", 0.85};
    return std::nullopt;
  }

  Opinion halves() const {
    if (!both_words()) return {Joint::soft, "fragment", left_is_word_ || right_is_word_ ? 0.75 : 0.85};
    if (!rules_.open_compounds) return {Joint::soft, "parts", 0.8, left_ + " + " + right_};
    // "Mr. Wood-|ward": a name that begins with a common word, not "Oxford-|based".
    if (inside_text_ && case_of(h_.left) == LetterCase::capitalised && case_of(h_.right) == LetterCase::lower &&
        lexicon_.knows(lower(h_.left)))
      return {Joint::soft, "name", 0.6};
    return {Joint::hard, "parts", 0.85, left_ + " + " + right_};
  }

  Halves h_;
  bool inside_text_;
  Lexicon& lexicon_;
  const Vocabulary& vocabulary_;
  const HyphenationRules& rules_;
  std::string left_, right_;
  std::u32string joined_;
  std::string joined_key_;
  bool joined_known_, left_is_word_, right_is_word_;
};

}  // namespace

Halves halve(std::u32string_view before, std::u32string_view after) {
  Halves halves;
  std::size_t begin = before.size();
  while (begin > 0 && in_word(before[begin - 1])) --begin;
  while (begin < before.size() && !is_letter(before[begin]) && !is_digit(before[begin])) ++begin;
  halves.head = before.substr(begin);
  std::size_t end = 0;
  while (end < after.size() && in_word(after[end])) ++end;
  while (end > 0 && !is_letter(after[end - 1]) && !is_digit(after[end - 1])) --end;
  halves.tail = after.substr(0, end);

  const auto last = std::find_if(halves.head.rbegin(), halves.head.rend(), is_hyphen);
  halves.left = halves.head.substr(static_cast<std::size_t>(halves.head.rend() - last));
  const auto first = std::find_if(halves.tail.begin(), halves.tail.end(), is_hyphen);
  halves.right = halves.tail.substr(0, static_cast<std::size_t>(first - halves.tail.begin()));
  return halves;
}

Acquaintance acquaintance_of(const Halves& halves, Lexicon& lexicon, const Vocabulary& vocabulary) {
  return Judge(halves, false, lexicon, vocabulary).acquaintance();
}

Opinion judge_hyphen(const Halves& halves, bool inside_text, Lexicon& lexicon, const Vocabulary& vocabulary) {
  return Judge(halves, inside_text, lexicon, vocabulary).decide();
}

}  // namespace backissue
