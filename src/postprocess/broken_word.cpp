#include "postprocess/broken_word.h"

#include <algorithm>

#include "postprocess/hyphen_judge.h"
#include "postprocess/unicode_text.h"

namespace backissue {
namespace {

constexpr double known_whole = 0.9;  // confidence of a verdict that knew the joined word

// OCR's other readings of a small hyphen. They count only where the dictionary has no doubt.
bool is_doubtful_mark(char32_t c) { return is_dash(c) || c == U'=' || c == U'~' || c == U'_'; }

bool is_address(std::u32string_view token) {
  return token.find(U"://") != std::u32string_view::npos || token.find(U"www.") != std::u32string_view::npos ||
         token.find(U'@') != std::u32string_view::npos;
}

Verdict verdict(const Opinion& opinion, std::u32string_view before, std::u32string_view hyphen,
                std::u32string_view after) {
  if (opinion.joint == Joint::none) return {Joint::none, opinion.rule, opinion.confidence, {}, opinion.evidence};
  std::u32string text(before);
  if (opinion.joint == Joint::hard) text += hyphen;
  if (!opinion.respelt.empty()) text.resize(text.size() - opinion.left_letters);
  text += opinion.respelt;
  text += after.substr(opinion.respelt.empty() ? 0 : opinion.right_letters);
  return {opinion.joint, opinion.rule, opinion.confidence, std::move(text), opinion.evidence};
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
    const Acquaintance known = acquaintance_of(halves, lexicon, vocabulary);
    if (is_lower(halves.right.front()) && known.joined && !known.both_words)
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
  if (!lexicon.knows(std::u32string(halves.left).append(halves.right))) return {};
  return verdict({Joint::soft, "lost_hyphen", 0.8}, word.before, {}, word.after);
}

// "dell’|acqua": printed without a space.
bool is_elided(const BrokenWord& word, const Lexicon& lexicon) {
  const std::u32string_view core = without_punctuation(word.before);
  return is_apostrophe(word.before.back()) && lexicon.rules().elisions.contains(fold(core)) &&
         is_elided_before(lower(word.after)[0]);
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
  if (is_elided(word, lexicon)) return {Joint::hard, "elision", 0.95, word.before + word.after};
  if (is_doubtful_mark(mark)) {
    const auto before = std::u32string_view(word.before).substr(0, word.before.size() - 1);
    return judge_doubtful(word, halve(before, word.after), lexicon, vocabulary);
  }
  if (!is_hyphen(mark)) return judge_lost(word, halve(word.before, word.after), lexicon, vocabulary);

  const auto before = std::u32string_view(word.before).substr(0, word.before.size() - 1);
  const Halves halves = halve(before, word.after);
  if (halves.left.empty() || halves.right.empty()) return {};
  if (mark == U'\u00AD') return verdict({Joint::soft, "soft_hyphen", 0.99}, before, {}, word.after);
  const std::u32string hyphen(1, mark == U'\u00AC' || mark == U'\u2E17' ? U'-' : mark);
  return verdict(judge_hyphen(halves, word.inside_text, lexicon, vocabulary), before, hyphen, word.after);
}

}  // namespace backissue
