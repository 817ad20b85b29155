#include "postprocess/punctuation.h"

#include <algorithm>
#include <optional>

#include "postprocess/unicode_text.h"

namespace backissue {
namespace {

// Most lines begin with a capital.
bool is_verse(const TokenRegion& region) {
  constexpr double share = 0.7;
  int lines = 0, capitals = 0, line = -1;
  for (const Token& token : region.tokens) {
    if (token.line == line) continue;
    line = token.line;
    const std::u32string text = decode(token.text);
    const std::u32string_view word = without_punctuation(text);
    if (word.empty()) continue;
    ++lines;
    capitals += is_upper(word[0]);
  }
  return lines < 3 || capitals > share * lines;
}

class Mender {
 public:
  Mender(TokenRegion& region, const SentenceRules& sentences, Lexicon& lexicon)
      : region_(region), sentences_(sentences), lexicon_(lexicon), verse_(is_verse(region)) {}

  void run() {
    for (std::size_t i = 0; i < region_.tokens.size(); ++i) {
      if (i == 0 || region_.tokens[i].starts_paragraph) {
        quotes_ = {};
        paragraph_ = sentence_ = i;
      }
      follow_quotes(i);
      mend_doubled_comma(i);
      const bool last = i + 1 == region_.tokens.size();
      if (!last) mend_abbreviation(i);
      if (verse_) continue;
      if (last ? region_.ends_flow : region_.tokens[i + 1].starts_paragraph)
        end_paragraph(i);
      else if (!last)
        mend_stop(i);
      if (ends_sentence(i)) sentence_ = i + 1;
    }
  }

 private:
  std::u32string text_of(std::size_t index) const { return decode(region_.tokens[index].text); }

  // Its letters alone; what has none as it is.
  std::u32string core_of(std::size_t index) const {
    const std::u32string text = text_of(index);
    const std::u32string_view core = without_punctuation(text);
    return core.empty() ? text : std::u32string(core);
  }

  void put(std::size_t index, const std::u32string& text, const std::string& kind, const std::string& rule,
           double confidence, const std::string& evidence = {}) {
    replace(region_, index, change(kind, region_.tokens[index].text, encode(text), rule, confidence, evidence));
  }

  // Which marks are open in the paragraph, and where a single one was opened.
  struct Open {
    bool double_mark = false;
    std::optional<std::size_t> single_mark;
  };

  void follow_quotes(std::size_t index) {
    std::u32string text = text_of(index);
    const std::u32string_view core = without_punctuation(text);
    if (core.empty()) return;
    const auto first = static_cast<std::size_t>(core.data() - text.data()), end = first + core.size();
    for (std::size_t i = 0; i < first; ++i) {
      if (is_one_of(text[i], U"“\"")) quotes_.double_mark = true;
      if (text[i] == U'‘' || (text[i] == U'\'' && !is_digit(core[0]))) quotes_.single_mark = index;
    }
    for (std::size_t i = end; i < text.size(); ++i) {
      const bool inches = text[i] == U'"' && i == end && is_digit(text[end - 1]) && !quotes_.double_mark;
      if (inches) continue;
      if (is_one_of(text[i], U"”\"")) {
        close_double();
      } else if (is_one_of(text[i], U"’'")) {
        const bool behind_stop = i > end && is_one_of(text[i - 1], U",.!?");
        if (quotes_.single_mark) {
          quotes_.single_mark.reset();
        } else if (quotes_.double_mark && behind_stop && i + 1 == text.size()) {
          text[i] = text[i] == U'\'' ? U'"' : U'”';
          put(index, text, "quote", "open_quote", 0.85);
          quotes_ = {};
        }
      }
    }
  }

  // A single mark that opened what a double one closes was a double one.
  void close_double() {
    if (!quotes_.double_mark && quotes_.single_mark) {
      std::u32string text = text_of(*quotes_.single_mark);
      const std::size_t at = text.find_first_of(U"‘'");
      if (at == 0) {
        text[at] = text[at] == U'\'' ? U'"' : U'“';
        put(*quotes_.single_mark, text, "quote", "open_quote", 0.85);
      }
    }
    quotes_ = {};
  }

  // "M.A,,": an initial's stop.
  void mend_doubled_comma(std::size_t index) {
    std::u32string text = text_of(index);
    if (text.size() < 3 || !text.ends_with(U",,") || !is_upper(text[text.size() - 3])) return;
    text[text.size() - 2] = U'.';
    put(index, text, "character", "doubled_comma", 0.9);
  }

  // "Mr, Garrick": a title before a name has a stop.
  void mend_abbreviation(std::size_t index) {
    std::u32string text = text_of(index);
    const std::u32string_view word = without_punctuation(text);
    if (!text.ends_with(U",") || word.empty() || text.size() != word.size() + 1) return;
    if (!is_upper(word[0]) || !sentences_.titles.contains(fold(word)) || !is_upper(text_of(index + 1)[0])) return;
    if (index > 0 && is_upper(core_of(index - 1)[0])) return;  // "High St, Oxford"
    text.back() = U'.';
    put(index, text, "character", "abbreviation", 0.9);
  }

  bool is_abbreviation(const std::string& folded) const {
    return sentences_.abbreviations.contains(folded) || sentences_.titles.contains(folded);
  }

  bool ends_sentence(std::size_t index) const {
    const std::u32string text = text_of(index);
    if (is_abbreviation(fold(core_of(index)))) return false;
    const std::size_t last = text.find_last_not_of(U"”\"’'");
    return last != std::u32string::npos && is_one_of(text[last], U".!?");
  }

  // A paragraph that is more than a salutation ends with no comma.
  void end_paragraph(std::size_t index) {
    constexpr std::size_t salutation = 8;  // words
    const bool last = index + 1 == region_.tokens.size();
    std::u32string text = text_of(index);
    const std::u32string next = last ? std::u32string() : text_of(index + 1);
    if (!last && is_one_of(next[0], U"“\"‘'„«")) return;  // what is quoted is announced with a comma
    const std::u32string_view word = without_punctuation(text), follows = without_punctuation(next);
    const RegionKind kind = region_.region->kind;
    // What a body's last words lead to may be a table or a list.
    const bool ends = last ? kind == RegionKind::caption || kind == RegionKind::footnote : kind == RegionKind::body;
    if (!ends || index - paragraph_ < salutation || (!last && (follows.empty() || !is_upper(follows[0])))) return;
    const std::size_t at = stop_of(text, word, U',');
    if (at == std::u32string::npos) return;
    text[at] = U'.';
    put(index, text, "character", "paragraph_end", 0.85);
  }

  // Where a mark stands right behind the word, with no more than a closing quotation mark behind it; npos: nowhere.
  static std::size_t stop_of(std::u32string_view text, std::u32string_view word, char32_t mark) {
    const std::size_t at = static_cast<std::size_t>(word.data() - text.data()) + word.size();
    if (word.empty() || at >= text.size() || text[at] != mark) return std::u32string::npos;
    const auto behind = text.substr(at + 1);
    return behind.empty() || behind == U"”" || behind == U"\"" ? at : std::u32string::npos;
  }

  void mend_stop(std::size_t index) {
    std::u32string text = text_of(index);
    const std::u32string next = text_of(index + 1);
    const std::u32string_view word = without_punctuation(text), follows = without_punctuation(next);
    if (text.size() < 3 || follows.empty() || follows.data() != next.data() || !is_letter(follows[0])) return;
    if (const std::size_t comma = stop_of(text, word, U','); comma != std::u32string::npos) {
      // "Dear Sir, We have": not behind a few words.
      constexpr std::size_t shortest_sentence = 4;
      if (index + 1 - sentence_ < shortest_sentence || !is_opener(index + 1, follows)) return;
      text[comma] = U'.';
      put(index, text, "character", "sentence_start", 0.85, encode(follows));
    } else if (const std::size_t stop = stop_of(text, word, U'.'); stop != std::u32string::npos) {
      // Behind a quotation the sentence goes on with a small letter: “...,” she says.
      const bool quoted = stop + 1 < text.size() && all_lower(follows) && lexicon_.is_part(follows);
      if (!quoted && (stop + 1 < text.size() || !is_inside_sentence(word, follows))) return;
      text[stop] = U',';
      put(index, text, "character", "sentence_goes_on", 0.75, encode(follows));
    }
  }

  // And no title's first word, behind which another capital stands.
  bool is_opener(std::size_t index, std::u32string_view word) const {
    if (sentences_.titles_in_small_letters || !is_upper(word[0]) || word == U"I" ||
        !is_small_or_apostrophe(word.substr(1)))
      return false;
    if (!sentences_.openers.contains(fold(word)) || index + 1 == region_.tokens.size()) return false;
    const std::u32string behind = text_of(index + 1);
    return is_lower(behind[0]) || is_digit(behind[0]) || is_one_of(behind[0], U"$£");
  }

  static bool is_small_or_apostrophe(std::u32string_view word) {
    return std::all_of(word.begin(), word.end(), [](char32_t c) { return is_lower(c) || is_apostrophe(c); });
  }

  bool is_inside_sentence(std::u32string_view word, std::u32string_view follows) {
    // Letters. What is shorter and stands before a stop may be an abbreviation that no list has: "incl.", "orig."
    constexpr std::size_t least = 6, least_frequent = 4;
    const std::string folded = fold(word);
    const bool long_enough = word.size() >= (sentences_.frequent.contains(folded) ? least_frequent : least);
    const bool name = is_upper(word[0]);
    return !sentences_.abbreviations.empty() && long_enough && all_lower(word.substr(1)) &&
           (name || lexicon_.knows(word)) && !is_abbreviation(folded) && all_lower(follows) && follows.size() > 1 &&
           lexicon_.is_part(follows);
  }

  TokenRegion& region_;
  const SentenceRules& sentences_;
  Lexicon& lexicon_;
  bool verse_;
  Open quotes_;
  std::size_t paragraph_ = 0, sentence_ = 0;  // their first tokens
};

}  // namespace

void mend_punctuation(TokenRegion& region, const SentenceRules& sentences, Lexicon& lexicon) {
  if (is_set_in_sentences(region.region->kind)) Mender(region, sentences, lexicon).run();
}

}  // namespace backissue
