#include "issue/issue_line.h"

#include <algorithm>

#include "issue/numerals.h"
#include "issue/printed_dates.h"
#include "issue/words.h"

namespace backissue {
namespace {

constexpr std::string_view volume_words[] = {"vol",      "volume", "vols", "band", "bd",
                                             "jahrgang", "jg",     "tome", "tomo", "année"};
constexpr std::string_view number_words[] = {"no",   "nos", "nº",     "number", "numbers", "issue",
                                             "heft", "nr",  "numéro", "numero", "número"};

template <std::size_t size>
bool is_one_of(std::string_view word, const std::string_view (&words)[size]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

std::string arabic(const std::string& word) {
  if (const auto number = parse_misread_arabic(word)) return std::to_string(*number);
  if (const auto number = parse_roman(word)) return std::to_string(*number);
  return {};
}

class LineReader {
 public:
  explicit LineReader(std::string_view text) : text_(text), tokens_(tokens_of(text)), taken_(tokens_.size(), false) {}

  IssueLine read() {
    IssueLine line;
    line.volume = read_number(volume_words);
    line.number = read_number(number_words);
    if (const auto date = find_date(text_, tokens_, taken_)) {
      std::fill(taken_.begin() + std::ptrdiff_t(date->begin), taken_.begin() + std::ptrdiff_t(date->end), true);
      line.date = PrintedDate{date->iso, date_text(*date)};
    }
    line.all_understood = !tokens_.empty() && std::find(taken_.begin(), taken_.end(), false) == taken_.end();
    line.rest = longest_rest();
    return line;
  }

 private:
  std::string_view between(std::size_t token) const {
    return text_.substr(tokens_[token].end, tokens_[token + 1].begin - tokens_[token].end);
  }

  // The number behind the first of the words that has one.
  template <std::size_t size>
  std::string read_number(const std::string_view (&words)[size]) {
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
      if (taken_[i] || taken_[i + 1] || !is_one_of(tokens_[i].folded, words)) continue;
      if (between(i).find_first_not_of(" .,:#\n") != std::string_view::npos) continue;
      std::string number = arabic(tokens_[i + 1].folded);
      if (number.empty()) continue;
      taken_[i] = taken_[i + 1] = true;
      return number + second_number(i + 1);
    }
    return {};
  }

  // "Nos. 4-5", "No. 4/5".
  std::string second_number(std::size_t first) {
    if (first + 1 >= tokens_.size() || taken_[first + 1]) return {};
    const std::string_view gap = between(first);
    if (gap != "-" && gap != "/" && gap != "–") return {};
    const std::string number = arabic(tokens_[first + 1].folded);
    if (number.empty() || number.size() > 3) return {};
    taken_[first + 1] = true;
    return "-" + number;
  }

  std::string date_text(const DateSpan& date) const {
    const std::size_t begin = tokens_[date.begin].begin;
    std::size_t end = tokens_[date.end - 1].end;
    const std::string_view inside = text_.substr(begin, end - begin);
    const auto open = std::count(inside.begin(), inside.end(), '(');
    if (open > std::count(inside.begin(), inside.end(), ')') && end < text_.size() && text_[end] == ')') ++end;
    return std::string(text_.substr(begin, end - begin));
  }

  std::string longest_rest() const {
    std::string_view best;
    for (std::size_t begin = 0; begin < tokens_.size(); ++begin) {
      if (taken_[begin] || parse_arabic(tokens_[begin].folded)) continue;
      std::size_t end = begin + 1;
      while (end < tokens_.size() && !taken_[end] && !parse_arabic(tokens_[end].folded) && !is_break(between(end - 1)))
        ++end;
      const std::string_view stretch = text_.substr(tokens_[begin].begin, tokens_[end - 1].end - tokens_[begin].begin);
      if (stretch.size() > best.size()) best = stretch;
      begin = end - 1;
    }
    return std::string(best);
  }

  static bool is_break(std::string_view gap) {
    return gap.find_first_of("|/") != std::string_view::npos || gap.find("•") != std::string_view::npos ||
           gap.find("·") != std::string_view::npos;
  }

  std::string_view text_;
  std::vector<Token> tokens_;
  std::vector<bool> taken_;  // which tokens are understood
};

}  // namespace

IssueLine parse_issue_line(std::string_view text) { return LineReader(text).read(); }

bool counts_issues(std::string_view word) { return is_one_of(word, volume_words) || is_one_of(word, number_words); }

}  // namespace backissue
