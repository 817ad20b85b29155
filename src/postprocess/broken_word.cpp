#include "postprocess/broken_word.h"

#include <algorithm>
#include <optional>

#include "postprocess/unicode_text.h"

namespace backissue {
namespace {

struct Opinion {
  Joint joint;
  std::string rule;
  double confidence;
};
using MaybeOpinion = std::optional<Opinion>;

constexpr double known_whole = 0.9;  // confidence of a verdict that knew the joined word

bool in_word(char32_t c) { return is_letter(c) || is_digit(c) || is_apostrophe(c) || is_hyphen(c); }

// OCR's other readings of a small hyphen. They count only where the dictionary has no doubt.
bool is_doubtful_mark(char32_t c) { return is_dash(c) || c == U'=' || c == U'~' || c == U'_'; }

// The two halves, as far as they are letters: "(well-pre-|served)," gives
//   head "well-pre", tail "served", first "pre", last "served".
struct Halves {
  std::u32string_view head, tail;   // whole, inner hyphens included
  std::u32string_view left, right;  // the components next to the break
};

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

  bool joined_known() const { return joined_known_; }
  bool both_words() const { return left_is_word_ && right_is_word_; }

  Opinion decide() {
    for (const auto weigh :
         {&Judge::numbers, &Judge::suspended, &Judge::printed_elsewhere, &Judge::user_list, &Judge::capitals,
          &Judge::compounds, &Judge::phrases, &Judge::dictionary, &Judge::prefixes_and_endings, &Judge::halves}) {
      if (MaybeOpinion opinion = (this->*weigh)()) return *opinion;
    }
    return {Joint::hard, "undecided", 0.5};
  }

 private:
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

  MaybeOpinion printed_elsewhere() {
    const std::string whole_hyphen = fold(h_.head + U"-" + without_possessive(h_.tail));
    const std::string pair_hyphen = left_ + "-" + right_;
    int hyphen = vocabulary_.count(whole_hyphen);
    if (pair_hyphen != whole_hyphen) hyphen += vocabulary_.count(pair_hyphen);
    int joined = vocabulary_.count(fold(h_.head + without_possessive(h_.tail)));
    if (h_.head != h_.left || h_.tail != h_.right) joined += vocabulary_.count(joined_key_);
    if (hyphen == 0 && joined == 0) return same_stem();
    // A hyphen inside a line can be a fault too (columns run together); against the dictionary one is not enough,
    // unless both halves can stand for themselves.
    if (joined == 0 && joined_known_ && !(right_is_word_ && (left_is_word_ || rules_.hyphen_first.contains(left_))) &&
        hyphen < 2)
      return std::nullopt;
    const double sure = 0.9 + 0.09 * (1 - 1.0 / (1 + std::abs(hyphen - joined)));
    if (hyphen > joined) return Opinion{Joint::hard, "issue", sure};
    if (joined > hyphen) return Opinion{Joint::soft, "issue", sure};
    return std::nullopt;
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
    return vocabulary_.count_beginning(left_ + start) < hyphen ? MaybeOpinion(Opinion{Joint::hard, "issue_stem", 0.85})
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

  MaybeOpinion dictionary() {
    if (!joined_known_) return std::nullopt;
    const bool of_small_words = case_of(h_.left) == LetterCase::lower || lexicon_.knows(lower(joined_));
    if (vocabulary_.hyphenates_compounds() && of_small_words && lexicon_.is_compound(h_.left, h_.right))
      return Opinion{Joint::hard, "house_style", 0.75};
    return Opinion{Joint::soft, "hunspell", both_words() ? 0.93 : 0.99};
  }

  MaybeOpinion prefixes_and_endings() {
    if (rules_.hyphen_first.contains(left_)) return Opinion{Joint::hard, "prefix", right_is_word_ ? 0.9 : 0.75};
    if (left_is_word_ && rules_.hyphen_last.contains(right_)) return Opinion{Joint::hard, "ending", 0.85};
    if (rules_.closed_first.contains(left_)) return Opinion{Joint::soft, "prefix", 0.8};
    if (rules_.either_first.contains(left_))
      return Opinion{right_is_word_ ? Joint::hard : Joint::soft, "prefix", right_is_word_ ? 0.65 : 0.8};
    if (rules_.closed_last.contains(right_)) return Opinion{Joint::soft, "ending", 0.85};
    return std::nullopt;
  }

  MaybeOpinion halves() {
    if (!both_words()) return Opinion{Joint::soft, "fragment", left_is_word_ || right_is_word_ ? 0.75 : 0.85};
    if (!rules_.open_compounds) return Opinion{Joint::soft, "parts", 0.8};
    // "Mr. Wood-|ward": a name that begins with a common word, not "Oxford-|based".
    if (inside_text_ && case_of(h_.left) == LetterCase::capitalised && case_of(h_.right) == LetterCase::lower &&
        lexicon_.knows(lower(h_.left)))
      return Opinion{Joint::soft, "name", 0.6};
    return Opinion{Joint::hard, "parts", 0.85};
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

bool is_address(std::u32string_view token) {
  return token.find(U"://") != std::u32string_view::npos || token.find(U"www.") != std::u32string_view::npos ||
         token.find(U'@') != std::u32string_view::npos;
}

Verdict verdict(const Opinion& opinion, std::u32string_view before, std::u32string_view hyphen,
                std::u32string_view after) {
  if (opinion.joint == Joint::none) return {Joint::none, opinion.rule, opinion.confidence, {}};
  std::u32string text(before);
  if (opinion.joint == Joint::hard) text += hyphen;
  text += after;
  return {opinion.joint, opinion.rule, opinion.confidence, std::move(text)};
}

// A dash is punctuation and stays; whether a space follows is the house's custom.
Verdict judge_dash(const BrokenWord& word, const Vocabulary& vocabulary) {
  const bool attached = word.before.size() > 1 && !is_dash(word.before[word.before.size() - 2]) &&
                        (is_letter(word.after[0]) || is_digit(word.after[0]));
  if (!attached || !vocabulary.dashes_closed()) return {};
  return {Joint::hard, "dash", 0.8, word.before + word.after};
}

Verdict judge_doubtful(const BrokenWord& word, const Halves& halves, Lexicon& lexicon, const Vocabulary& vocabulary) {
  const std::u32string_view before = std::u32string_view(word.before).substr(0, word.before.size() - 1);
  const char32_t mark = word.before.back();
  if (!halves.left.empty() && !halves.right.empty()) {
    Judge judge(halves, word.inside_text, lexicon, vocabulary);
    if (is_lower(halves.right.front()) && judge.joined_known() && !judge.both_words())
      return verdict({Joint::soft, "misread_hyphen", 0.85}, before, {}, word.after);
    if (mark == U'\u2013' && (is_digit(halves.left.back()) || is_digit(halves.right.front())))
      return verdict({Joint::hard, "number", 0.9}, before, U"\u2013", word.after);
  }
  return is_dash(mark) ? judge_dash(word, vocabulary) : Verdict{};
}

// The hyphen was too faint for the recogniser: neither half is a word, and both together are.
Verdict judge_lost(const BrokenWord& word, const Halves& halves, Lexicon& lexicon, const Vocabulary& vocabulary) {
  constexpr std::size_t least = 2;  // letters a half
  const bool whole = halves.left.size() >= least && halves.right.size() >= least &&
                     halves.head.size() == halves.left.size() && word.before.ends_with(halves.head) &&
                     std::all_of(halves.left.begin(), halves.left.end(), is_letter) && is_lower(halves.right.front()) &&
                     case_of(halves.left) != LetterCase::upper && case_of(halves.left) != LetterCase::mixed;
  if (!whole || lexicon.knows(halves.left) || lexicon.knows(halves.right)) return {};
  if (vocabulary.count(fold(halves.left)) > 0 || vocabulary.count(fold(halves.right)) > 0) return {};
  if (!lexicon.knows(halves.left + halves.right)) return {};
  return verdict({Joint::soft, "lost_hyphen", 0.8}, word.before, {}, word.after);
}

// "http://www.example.com/|archive/1996", "editor@|example.com". A hyphen at the break belongs to the address.
Verdict judge_address(const BrokenWord& word) {
  const char32_t last = word.before.back();
  if (is_hyphen(last) && last != U'\u00AD') return {Joint::hard, "address", 0.8, word.before + word.after};
  const bool inside = std::u32string_view(U"/@_?=&").find(last) != std::u32string_view::npos;
  const bool goes_on = word.after.find_first_of(U"./_@?=") < word.after.size() - 1;
  if (!inside || !goes_on) return {};
  return {Joint::hard, "address", 0.7, word.before + word.after};
}

// "at-|ten-|tions": the first break is that of "attentions", not of "at-ten".
Verdict judge_middle(const BrokenWord& word, Lexicon& lexicon, const Vocabulary& vocabulary) {
  const std::u32string middle = word.after.substr(0, word.after.size() - 1);
  Verdict whole = judge({word.before, middle + word.rest, {}, word.inside_text}, lexicon, vocabulary);
  if (whole.joint != Joint::soft || whole.confidence < known_whole) return {};
  whole.text.resize(whole.text.size() - word.rest.size());
  whole.text += word.after.back();
  return whole;
}

}  // namespace

Verdict judge(const BrokenWord& word, Lexicon& lexicon, const Vocabulary& vocabulary) {
  if (word.before.empty() || word.after.empty()) return {};
  if (!word.rest.empty() && is_hyphen(word.after.back())) {
    if (Verdict first = judge_middle(word, lexicon, vocabulary); first.joint != Joint::none) return first;
  }
  const char32_t mark = word.before.back();
  if (is_address(word.before)) return judge_address(word);
  if (is_doubtful_mark(mark)) {
    const auto before = std::u32string_view(word.before).substr(0, word.before.size() - 1);
    return judge_doubtful(word, halve(before, word.after), lexicon, vocabulary);
  }
  if (!is_hyphen(mark)) return judge_lost(word, halve(word.before, word.after), lexicon, vocabulary);

  const auto before = std::u32string_view(word.before).substr(0, word.before.size() - 1);
  const Halves halves = halve(before, word.after);
  if (halves.left.empty() || halves.right.empty()) return {};
  if (mark == U'\u00AD') return verdict({Joint::soft, "soft_hyphen", 0.99}, before, {}, word.after);
  Judge judge(halves, word.inside_text, lexicon, vocabulary);
  const std::u32string hyphen(1, mark == U'\u00AC' || mark == U'\u2E17' ? U'-' : mark);
  return verdict(judge.decide(), before, hyphen, word.after);
}

}  // namespace backissue
