#include "issue/contents_entry.h"

#include <algorithm>

#include "issue/numerals.h"
#include "issue/words.h"

namespace backissue {
namespace {

using Words = std::vector<std::string>;

std::string joined(Words::const_iterator begin, Words::const_iterator end) {
  std::string text;
  for (auto word = begin; word != end; ++word) text += (text.empty() ? "" : " ") + *word;
  return text;
}

// Where dot leaders begin in a word: dots, or what recognisers make of them, "cccee". No word has one of
// these letters three times in a row.
std::size_t leaders_in(const std::string& word) {
  constexpr std::string_view leader_letters = ".·_-ceosCEO";
  for (std::size_t i = 0; i + 2 < word.size(); ++i) {
    const bool run = word[i] == word[i + 1] && word[i] == word[i + 2];
    if (run && leader_letters.find(word[i]) != std::string_view::npos) return i;
  }
  return std::min({word.find("…"), word.find("·"), word.find("•")});
}

bool is_leaders(const std::string& word) {
  return word.find_first_not_of(".,:;·•…_-–—«»*'0ceosCEO") == std::string::npos;
}

// "74", "xiv", "74" of "74-77"; empty: no page number.
std::string page_number(const std::string& word) {
  const std::string plain = trimmed(word);
  for (const std::string_view dash : {"-", "–"}) {
    const std::size_t at = plain.find(dash);
    if (at == std::string::npos) continue;
    const std::string first = plain.substr(0, at);
    const bool years = first.size() >= 4;
    return !years && parse_arabic(first) && parse_arabic(plain.substr(at + dash.size())) ? first : std::string();
  }
  const bool roman = parse_roman(plain) && plain.front() >= 'a';
  return parse_arabic(plain) || roman ? plain : std::string();
}

// Letters, or a number: "2.0" before leaders is part of them.
bool is_word(const std::string& text) {
  const std::string plain = folded(text);
  return parse_arabic(plain) || plain.find_first_not_of("0123456789 ") != std::string::npos;
}

// A row without its leaders: what stands before and behind them.
struct Row {
  Words before, behind;
  bool has_leaders = false;
};

Row part_at_leaders(const Words& words) {
  Row row;
  for (const std::string& word : words) {
    const std::size_t leaders = leaders_in(word);
    if (row.has_leaders) {
      if (!is_leaders(word) && leaders == std::string::npos) row.behind.push_back(word);
    } else if (leaders == std::string::npos) {
      row.before.push_back(word);
    } else {
      if (is_word(word.substr(0, leaders))) row.before.push_back(word.substr(0, leaders));
      row.has_leaders = !row.before.empty();  // else it is a bullet
      const std::string tail = word.substr(std::min(word.find_first_of("123456789", leaders), word.size()));
      if (row.has_leaders && !page_number(tail).empty()) row.behind.push_back(tail);
    }
  }
  return row;
}

// Of "p. 12", "page 12"; with a capital it may be a title's: "The Front Page".
bool is_page_word(const std::string& word) {
  const std::string plain = folded(word);
  if (!starts_lower_case(word)) return false;
  return plain == "p" || plain == "pp" || plain == "page" || plain == "pages";
}

bool is_by(const std::string& word) { return folded(word) == "by"; }

// "A. Writer", "Ada Writer and Bo Author".
bool is_name(const Words& words) {
  return words.size() >= 2 && std::none_of(words.begin(), words.end(), [](const std::string& word) {
           return starts_lower_case(word) && word.size() > 3;
         });
}

class EntryReader {
 public:
  ContentsEntry read(const std::vector<std::string>& rows) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const Words words = split_words(rows[i]);
      if (words.empty()) continue;
      // Behind a number at the head of a row, only a byline further on tells that the next row is of the title too.
      byline_follows_ = std::any_of(rows.begin() + std::ptrdiff_t(i) + 1, rows.end(),
                                    [](const std::string& row) { return is_byline(row); });
      if (title_is_over_ || (!entry_.title.empty() && is_byline(rows[i]))) {
        add_behind_title(words);
      } else {
        add_to_title(words);
      }
    }
    entry_.title = trimmed(entry_.title);
    return std::move(entry_);
  }

 private:
  void add_to_title(const Words& words) {
    Row row = part_at_leaders(words);
    if (row.has_leaders) take_number_at_end(row);
    if (entry_.title.empty()) take_number_before(row);
    take_number_at_end(row);
    if (row.before.empty()) return;
    split_byline(row);
    const std::string title = joined(row.before.begin(), row.before.end());
    entry_.title += (entry_.title.empty() || title.empty() ? "" : " ") + title;
    if (!entry_.printed_page.empty() && !byline_follows_) title_is_over_ = true;
  }

  void take_number_before(Row& row) {
    Words& words = row.before;
    const std::size_t at = words.size() > 1 && is_page_word(words.front()) ? 1 : 0;
    if (!entry_.printed_page.empty() || at >= words.size()) return;
    const std::string number = page_number(words[at]);
    if (!parse_arabic(number)) return;
    entry_.printed_page = number;
    words.erase(words.begin(), words.begin() + std::ptrdiff_t(at) + 1);
  }

  // "Title ..... 74". A roman number may be a word, unless leaders lead to it.
  void take_number_at_end(Row& row) {
    Words& last = row.behind.empty() ? row.before : row.behind;
    if (!entry_.printed_page.empty() || last.empty()) return;
    const std::string number = page_number(last.back());
    if (number.empty() || (!parse_arabic(number) && !row.has_leaders)) return;
    entry_.printed_page = number;
    last.pop_back();
    if (!last.empty() && is_page_word(last.back())) last.pop_back();
    while (!last.empty() && folded(last.back()).empty()) last.pop_back();  // leaders of single dots
    title_is_over_ = true;
  }

  // "Title By A. Writer", "Title ..... A. Writer".
  void split_byline(Row& row) {
    const auto by = std::find_if(row.before.begin() + (row.before.empty() ? 0 : 1), row.before.end(),
                                 [](const std::string& word) { return word == "By" || word == "BY"; });
    Words byline(by, row.before.end());
    row.before.erase(by, row.before.end());
    byline.insert(byline.end(), row.behind.begin(), row.behind.end());
    const bool says_by = !byline.empty() && is_by(byline.front());
    if (says_by) byline.erase(byline.begin());
    if (says_by || is_name(byline)) {
      entry_.byline = trimmed(joined(byline.begin(), byline.end()));
      title_is_over_ = true;
    } else {
      row.before.insert(row.before.end(), byline.begin(), byline.end());
    }
  }

  void add_behind_title(const Words& words) {
    title_is_over_ = true;
    Row row = part_at_leaders(words);
    take_number_at_end(row);
    row.before.insert(row.before.end(), row.behind.begin(), row.behind.end());
    if (row.before.empty()) return;
    const std::string text = joined(row.before.begin(), row.before.end());
    if (entry_.byline.empty() && entry_.blurb.empty() && is_byline(text)) {
      entry_.byline = trimmed(joined(row.before.begin() + 1, row.before.end()));
    } else {
      entry_.blurb += (entry_.blurb.empty() ? "" : " ") + text;
    }
  }

  ContentsEntry entry_;
  bool title_is_over_ = false, byline_follows_ = false;
};

}  // namespace

ContentsEntry parse_contents_entry(const std::vector<std::string>& rows) { return EntryReader().read(rows); }

}  // namespace backissue
