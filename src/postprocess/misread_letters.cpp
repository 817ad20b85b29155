#include "postprocess/misread_letters.h"

#include <algorithm>
#include <cstdio>
#include <optional>

#include "postprocess/unicode_text.h"

namespace backissue {
namespace {

// From this confidence on the recogniser is believed: of the unknown words below it, golden pages had 32 of 35 wrong;
// above it 1 of 7.
constexpr double safe_sure = 0.97, full_sure = 0.99;
constexpr double no_garbage = 0.4;   // below it a capital and a letter or two may be a piece of a picture
constexpr std::size_t least = 4;     // letters; shorter words turn into one another too easily
constexpr std::size_t longest = 40;  // longer ones are noise
// A frequent word makes a reading so much likelier than a rare one; and so does each time that the issue prints it.
constexpr double frequent_worth = 20, printed_worth = 5;
constexpr int most_printed = 10;
// Of a reading that the recogniser thought of, times its confidence, beside the table's weights: as much as what is
// misread most.
constexpr double alternative_worth = 20;
// How many times the second reading's worth the first must have.
constexpr double safe_lead = 8, full_lead = 2;

// “tygs”: a word that is talked about is spelt as it is meant.
bool is_quoted(std::u32string_view token) {
  return token.find_first_of(U"“\"‘'") == 0 && token.find_first_of(U"”\"’'", 1) != std::u32string_view::npos;
}

struct Reading {
  std::u32string word;
  double worth = 0;
  std::string evidence;
};

std::string two_decimals(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%d.%02d", static_cast<int>(value), static_cast<int>(value * 100) % 100);
  return text;
}

class LetterMender {
 public:
  LetterMender(TokenRegion& region, const Confusions& confusions, const SentenceRules& sentences, Lexicon& lexicon,
               const Vocabulary& vocabulary, CorrectionLevel level)
      : region_(region),
        confusions_(confusions),
        sentences_(sentences),
        lexicon_(lexicon),
        vocabulary_(vocabulary),
        full_(level == CorrectionLevel::full) {}

  void mend(std::size_t index) {
    const Token& token = region_.tokens[index];
    const std::u32string text = decode(token.text);
    if (is_quoted(text)) return;
    const std::u32string_view core = unknown_part(without_punctuation(text));
    // "Tt" is no word, whatever the recogniser says.
    if (token.confidence >= (full_ ? full_sure : safe_sure) && core.size() > 2) return;
    if (!may_be_misread(core, index)) return;
    std::vector<Reading> readings = readings_of(core);
    add_alternatives(readings, token, core);
    if (readings.empty()) return;
    std::stable_sort(readings.begin(), readings.end(), [](auto& a, auto& b) { return a.worth > b.worth; });
    double all = 0;
    for (const Reading& reading : readings) all += reading.worth;
    const Reading& best = readings.front();
    if (readings.size() > 1 && best.worth < (full_ ? full_lead : safe_lead) * readings[1].worth) return;
    const auto begin = static_cast<std::size_t>(core.data() - text.data());
    const std::string mended = encode(std::u32string(text).replace(begin, core.size(), best.word));
    const double sure = (full_ ? 0.7 : 0.8) + 0.15 * best.worth / all;
    replace(region_, index, change("spelling", token.text, mended, "confusion", sure, best.evidence));
  }

 private:
  // Of a word with hyphens the one part that is unknown; empty, where there are several.
  std::u32string_view unknown_part(std::u32string_view word) {
    std::u32string_view unknown;
    for (const std::u32string_view part : split_at_hyphens(word)) {
      if (part.empty() || lexicon_.knows(part)) continue;
      if (!unknown.empty()) return {};
      unknown = part;
    }
    return unknown;
  }

  bool may_be_misread(std::u32string_view core, std::size_t index) {
    if (core.empty() || core.size() > longest || lexicon_.knows(core) || vocabulary_.count(fold(core)) > 1)
      return false;
    if (vocabulary_.count_in_others(fold(core)) > 0) return false;
    // "Tt", "Messts.": short or capital, but nothing else is like it.
    if (is_listed_kind(core)) return region_.tokens[index].confidence >= no_garbage;
    return core.size() >= least && all_lower(core) && is_among_words(index);
  }

  // A capital and small letters that may be a frequent word or an abbreviation.
  bool is_listed_kind(std::u32string_view core) const {
    return core.size() > 1 && is_upper(core[0]) && all_lower(core.substr(1));
  }
  bool is_listed(std::u32string_view word) const {
    const std::string folded = fold(word);
    return sentences_.abbreviations.contains(folded) || sentences_.openers.contains(folded) ||
           sentences_.run_together.contains(folded);
  }

  // In a foreign phrase, or a row of leaders, the neighbours are no words either.
  bool is_among_words(std::size_t index) {
    const auto is_word = [&](const Token& token) {
      const std::u32string text = decode(token.text);
      const std::u32string_view word = without_punctuation(text);
      return !word.empty() && (is_digit(word[0]) || lexicon_.is_part(word) || unknown_part(word).empty());
    };
    return (index == 0 || is_word(region_.tokens[index - 1])) &&
           (index + 1 == region_.tokens.size() || is_word(region_.tokens[index + 1]));
  }

  std::vector<Reading> readings_of(std::u32string_view word) {
    std::vector<Reading> readings;
    for (const LetterConfusion& confusion : confusions_) {
      const auto& [read, printed, weight] = confusion;
      for (std::size_t at = word.find(read); at != std::u32string_view::npos; at = word.find(read, at + 1)) {
        std::u32string other(word);
        other.replace(at, read.size(), printed);
        if (!is_acceptable(other, is_upper(word[0]))) continue;
        add(readings, {std::move(other), 0, encode(read) + ">" + encode(printed)}, weight);
      }
    }
    return readings;
  }

  // What the recogniser itself held possible. core: the one unknown part of the token's word.
  void add_alternatives(std::vector<Reading>& readings, const Token& token, std::u32string_view core) {
    const std::u32string text = decode(token.text);
    const auto parts = split_at_hyphens(without_punctuation(text));
    const auto place = std::find(parts.begin(), parts.end(), core) - parts.begin();
    for (const Alternative& alternative : token.alternatives) {
      if (!(alternative.confidence > 0)) continue;
      const std::u32string other_text = decode(alternative.text);
      const auto other_parts = split_at_hyphens(without_punctuation(other_text));
      if (other_parts.size() != parts.size()) continue;
      const std::u32string other(other_parts[static_cast<std::size_t>(place)]);
      if (other.empty() || other == core || !is_acceptable(other, is_upper(core[0]))) continue;
      if (is_upper(core[0]) ? !is_listed_kind(other) : !all_lower(other)) continue;
      add(readings, {other, 0, "recogniser"}, alternative_worth * alternative.confidence);
    }
  }

  // A name is taken for another only where the issue prints that one again and again.
  bool is_acceptable(const std::u32string& other, bool capital) {
    constexpr int again = 2;
    const bool known = other.size() >= least && lexicon_.knows_as_spelt(other);
    if (!capital) return known;
    return is_listed(other) || (other.size() > least && vocabulary_.count(fold(other)) >= again);
  }

  void add(std::vector<Reading>& readings, Reading reading, double weight) const {
    const std::string folded = fold(reading.word);
    const double common = 1 + (sentences_.frequent.contains(folded) ? frequent_worth : 0) +
                          printed_worth * std::min(vocabulary_.count(folded), most_printed);
    reading.worth = weight * common;
    reading.evidence += " " + two_decimals(weight);
    const auto same = std::find_if(readings.begin(), readings.end(), [&](auto& r) { return r.word == reading.word; });
    if (same == readings.end()) {
      readings.push_back(std::move(reading));
    } else if (same->worth < reading.worth) {
      *same = std::move(reading);
    }
  }

  TokenRegion& region_;
  const Confusions& confusions_;
  const SentenceRules& sentences_;
  Lexicon& lexicon_;
  const Vocabulary& vocabulary_;
  bool full_;
};

}  // namespace

void mend_letters(TokenRegion& region, const Confusions& confusions, const SentenceRules& sentences, Lexicon& lexicon,
                  const Vocabulary& vocabulary, CorrectionLevel level) {
  LetterMender mender(region, confusions, sentences, lexicon, vocabulary, level);
  for (std::size_t i = 0; i < region.tokens.size(); ++i) mender.mend(i);
}

}  // namespace backissue
