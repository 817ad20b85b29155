#include "postprocess/typography.h"

#include <algorithm>
#include <array>

#include "postprocess/unicode_text.h"

namespace backissue {
namespace {

struct Quotes {
  char32_t open, close, inner_open;
};

Quotes quotes_of(const std::string& language) {
  if (language == "de") return {U'„', U'“', U'‚'};
  return {U'“', U'”', U'‘'};
}

// Where “ only opens and ” only closes.
bool has_turned_quotes(const std::string& language) {
  constexpr std::array<std::string_view, 6> languages = {"en", "es", "fr", "it", "nl", "pt"};
  return std::find(languages.begin(), languages.end(), language) != languages.end();
}

// A mark opens at the front of a word, whatever brackets, dashes and marks stand there with it; elsewhere it closes.
bool opens(std::u32string_view text, std::size_t at) {
  const auto before = text.substr(0, at);
  const bool front = std::all_of(before.begin(), before.end(), [](char32_t c) {
    return is_dash(c) || is_hyphen(c) || is_one_of(c, U"([{\"'“„‘‚«¿¡");
  });
  const bool behind_dash = at > 0 && is_dash(text[at - 1]);
  return (front || behind_dash) && at + 1 < text.size();
}

// One mark read as two: '' for ”, ,, for „.
std::u32string without_doubled_marks(std::u32string_view text, const Quotes& quotes) {
  std::u32string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool doubled = i + 1 < text.size() && text[i] == text[i + 1];
    const bool single = is_one_of(text[i], U"'‘’`");
    const bool inches = i > 0 && is_digit(text[i - 1]);
    if (doubled && single && !inches) {
      const bool inside = i > 0 && is_alphanumeric(text[i - 1]) && i + 2 < text.size() && is_alphanumeric(text[i + 2]);
      result += inside ? U'’' : opens(text, i) && i + 2 < text.size() ? quotes.open : quotes.close;
      ++i;
    } else if (i > 0 && i + 2 == text.size() && is_one_of(text[i], U"”\"") && is_one_of(text[i + 1], U"”“\"")) {
      result += text[i++];
    } else if (doubled && text[i] == U',' && i == 0 && text.size() > 2) {
      result += U'„';
      ++i;
    } else {
      result += text[i];
    }
  }
  return result;
}

// "don‘t", "l‘eau": what stands before or behind an apostrophe is short. A lost space leaves longer parts ("in‘the").
bool is_apostrophe_at(std::u32string_view word, std::size_t at) {
  constexpr std::array<std::u32string_view, 8> behind = {U"s", U"t", U"d", U"m", U"re", U"ll", U"ve", U"clock"};
  return at == 1 || std::find(behind.begin(), behind.end(), word.substr(at + 1)) != behind.end();
}

// “ at a word's end, ” at its front, and a turned apostrophe, in languages that open with “ and close with ”.
std::u32string with_directions(std::u32string text) {
  const auto first = std::find_if(text.begin(), text.end(), is_alphanumeric);
  const auto last = std::find_if(text.rbegin(), text.rend(), is_alphanumeric).base();
  if (first == text.end()) return text;
  std::replace(text.begin(), first, U'”', U'“');
  std::replace(last, text.end(), U'“', U'”');
  for (auto c = last; c < text.end(); ++c) {
    if (*c == U'‘' && c > last && is_one_of(c[-1], U",.!?")) *c = U'’';
  }
  const auto begin = static_cast<std::size_t>(first - text.begin()),
             end = static_cast<std::size_t>(last - text.begin());
  const std::u32string word = text.substr(begin, end - begin);
  for (std::size_t i = 1; i + 1 < word.size(); ++i) {
    if (word[i] == U'‘' && is_apostrophe_at(word, i)) text[begin + i] = U'’';
  }
  return text;
}

// "'tis", "rock 'n' roll": letters that are left out at a word's front.
bool is_aphaeresis(std::u32string_view behind_mark) {
  constexpr std::array<std::u32string_view, 9> words = {U"tis", U"twas", U"twere", U"twill", U"em",
                                                        U"n",   U"til",  U"cause", U"neath"};
  const std::u32string word = lower(without_punctuation(behind_mark));
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Straight marks as printers' ones.
std::u32string with_curly_quotes(std::u32string text, const Quotes& quotes) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == U'"') {
      const bool inch = i > 0 && is_digit(text[i - 1]) && i + 1 == text.size() && text.find(U'"') == i;
      if (!inch) text[i] = opens(text, i) ? quotes.open : quotes.close;
    } else if (text[i] == U'\'') {
      // '90s and 'tis have an apostrophe; a foot's mark stays.
      const bool apostrophe = is_aphaeresis(std::u32string_view(text).substr(i + 1));
      const bool foot = i > 0 && is_digit(text[i - 1]) && i + 1 == text.size();
      const bool year = i + 1 < text.size() && is_digit(text[i + 1]);
      if (!foot) text[i] = opens(text, i) && !year && !apostrophe ? quotes.inner_open : U'’';
    }
  }
  return text;
}

std::u32string with_dashes(std::u32string_view text) {
  std::u32string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == U'-' && i + 1 < text.size() && text[i + 1] == U'-') {
      while (i + 1 < text.size() && text[i + 1] == U'-') ++i;
      result += U'—';
    } else {
      result += text[i];
    }
  }
  return result;
}

constexpr std::size_t most_stops = 4;  // an ellipsis and a stop; more are a row of leaders

std::u32string with_ellipses(std::u32string text) {
  const std::size_t at = text.find(U"...");
  if (at == std::u32string::npos) return text;
  const std::size_t end = std::min(text.find_first_not_of(U'.', at), text.size());
  return end - at > most_stops ? text : text.replace(at, 3, U"…");
}

bool has_columns(RegionKind kind) { return kind == RegionKind::table || kind == RegionKind::contents_entry; }

class Typesetter {
 public:
  Typesetter(TokenRegion& region, const std::string& language) : region_(region), language_(language) {}

  void mend_mistakes() {
    const Quotes quotes = quotes_of(language_);
    change_each("quote", "doubled_mark", 0.9, [&](const auto& text) { return without_doubled_marks(text, quotes); });
    if (has_turned_quotes(language_)) change_each("quote", "direction", 0.9, with_directions);
  }

  void normalise(const Normalisation& wanted) {
    if (wanted.quotes) {
      const Quotes quotes = quotes_of(language_);
      change_each("quote", "typographic", 0.9, [&](const auto& text) { return with_curly_quotes(text, quotes); });
    }
    if (wanted.dashes) {
      change_each("character", "dash", 0.95, with_dashes);
      part_dashes();
    }
    if (wanted.ellipses) {
      if (!has_columns(region_.region->kind)) close_ellipses();
      change_each("character", "ellipsis", 0.95, with_ellipses);
    }
  }

  void close_spaces() {
    for (std::size_t i = 0; i + 1 < region_.tokens.size();) {
      if (belong_together(i)) {
        close_space(region_, i, 0.95);
      } else {
        ++i;
      }
    }
  }

 private:
  template <typename Change>
  void change_each(const std::string& kind, const std::string& rule, double confidence, Change make) {
    for (std::size_t i = 0; i < region_.tokens.size(); ++i) {
      const std::string before = region_.tokens[i].text;
      replace(region_, i, change(kind, before, encode(make(decode(before))), rule, confidence));
    }
  }

  // A hyphen between spaces is a dash.
  void part_dashes() {
    for (std::size_t i = 1; i + 1 < region_.tokens.size(); ++i) {
      const std::string before = region_.tokens[i].text;
      if (before == "-") replace(region_, i, change("character", before, "–", "dash", 0.8));
    }
  }

  // How many stops follow one another with spaces between, the first perhaps behind a word.
  std::size_t spaced_stops(std::size_t index) const {
    if (!region_.tokens[index].text.ends_with('.')) return 0;
    std::size_t stops = 1;
    while (index + stops < region_.tokens.size() && region_.tokens[index + stops].text == "." &&
           may_be_one(region_, index + stops - 1))
      ++stops;
    return stops;
  }

  // ". . ." as "..."
  void close_ellipses() {
    for (std::size_t i = 0; i < region_.tokens.size(); ++i) {
      const std::size_t stops = spaced_stops(i);
      if (stops > most_stops) i += stops;
      if (stops < 3 || stops > most_stops) continue;
      for (std::size_t closed = 1; closed < stops; ++closed) close_space(region_, i, 0.95);
    }
  }

  // "word ," and "( word": a mark that stands alone on its line between two others.
  bool belong_together(std::size_t index) const {
    if (!may_be_one(region_, index) || spaced_stops(index + 1) > 1) return false;
    const std::u32string before = decode(region_.tokens[index].text), after = decode(region_.tokens[index + 1].text);
    // A ratio or a score: 3 : 1.
    const bool ratio = is_digit(before.back()) && index + 2 < region_.tokens.size() &&
                       is_digit(decode(region_.tokens[index + 2].text)[0]);
    if (ratio && is_one_of(after[0], U":,")) return false;
    // French sets a space before the taller marks and inside its quotation marks.
    const std::u32string_view closing = language_ == "fr" ? U",.)”’" : U",.;:!?)”’";
    const std::u32string_view opening = language_ == "fr" ? U"(“‘" : U"(“‘¿¡";
    // Behind another stop it is one of a spaced ellipsis.
    if (after.size() == 1 && is_one_of(after[0], closing))
      return is_alphanumeric(before.back()) || (before.size() > 1 && !is_one_of(before.back(), U".,;:"));
    return before.size() == 1 && is_one_of(before[0], opening) && is_alphanumeric(after[0]);
  }

  TokenRegion& region_;
  const std::string& language_;
};

}  // namespace

void set_typography(TokenRegion& region, const Normalisation& wanted, bool mend_mistakes, const std::string& language) {
  Typesetter typesetter(region, language);
  if (mend_mistakes) typesetter.mend_mistakes();
  typesetter.normalise(wanted);
  if (wanted.spaces && !has_columns(region.region->kind)) typesetter.close_spaces();
}

}  // namespace backissue
