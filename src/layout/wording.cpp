#include "layout/wording.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

namespace backissue::wording {
namespace {

bool ascii_alpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool ascii_digit(char c) { return c >= '0' && c <= '9'; }
bool ascii_capital(char c) { return c >= 'A' && c <= 'Z'; }
char lower(char c) { return ascii_capital(c) ? char(c - 'A' + 'a') : c; }

std::string lowered(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), lower);
  return result;
}

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : text) {
    if (c == ' ' || c == '\n' || c == '\t') {
      if (!word.empty()) words.push_back(std::move(word));
      word.clear();
    } else {
      word += c;
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> heads) {
  return std::any_of(heads.begin(), heads.end(), [&](std::string_view head) { return text.starts_with(head); });
}

std::string_view strip(std::string_view text, std::string_view characters) {
  const auto first = text.find_first_not_of(characters);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(characters) - first + 1);
}

bool is_number(std::string_view text) {
  return !text.empty() && text.size() <= 4 && std::all_of(text.begin(), text.end(), ascii_digit);
}

bool is_roman(std::string_view text) {
  return !text.empty() && text.size() <= 7 && std::all_of(text.begin(), text.end(), [](char c) {
    return std::string_view("ivxlc").find(c) != std::string_view::npos;
  });
}

constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};

}  // namespace

LetterCount count_letters(std::string_view text) {
  LetterCount count;
  for (const char c : text) {
    if (ascii_capital(c)) {
      ++count.capital;
    } else if (ascii_alpha(c) || (static_cast<unsigned char>(c) >= 0xC3 && static_cast<unsigned char>(c) <= 0xCF)) {
      ++count.small;
    } else if (ascii_digit(c)) {
      ++count.digit;
    }
  }
  return count;
}

std::string lower_words(std::string_view text) {
  std::string result;
  for (const std::string& word : split_words(lowered(text))) result += (result.empty() ? "" : " ") + word;
  return std::string(strip(result, " .:,;!?*-_"));
}

std::string joined_text(const Region& region) {
  std::string text;
  for (const TextLine& line : region.lines) {
    if (!text.empty()) text += ' ';
    text += line.text;
  }
  return text;
}

bool is_all_capitals(std::string_view text) {
  const LetterCount count = count_letters(text);
  return count.letters() >= 3 && count.small <= 0.15 * count.letters();
}

bool starts_small(std::string_view text) {
  const auto first = std::find_if(text.begin(), text.end(), [](char c) { return ascii_alpha(c) || ascii_digit(c); });
  return first != text.end() && *first >= 'a' && *first <= 'z';
}

bool ends_sentence(std::string_view text) {
  for (const std::string_view closing : {"”", "’", "\"", "'", ")", "]"}) {
    while (text.ends_with(closing)) text.remove_suffix(closing.size());
  }
  return !text.empty() && std::string_view(".!?:").find(text.back()) != std::string_view::npos;
}

bool reads_as_heading(std::string_view text) {
  constexpr std::size_t longest = 60;
  const bool open = text.ends_with("-") || text.ends_with(",") || text.ends_with(";");
  return text.size() <= longest && count_letters(text).letters() >= 4 && !starts_small(text) && !open &&
         (!ends_sentence(text) || text.ends_with("?"));
}

bool starts_with_bullet(std::string_view text) { return starts_with_any(text, {"•", "■", "▪", "●", "◆", "► ", "§ "}); }

bool starts_with_note_mark(std::string_view text) {
  return starts_with_any(text, {"*", "†", "‡", "§", "¹", "²", "³"}) ||
         (text.size() > 2 && ascii_digit(text[0]) && std::string_view(" .,)").find(text[1]) != std::string_view::npos);
}

bool starts_with_quote(std::string_view text) { return starts_with_any(text, {"“", "\"", "‘", "«", "„", "‘‘"}); }

bool is_page_number(std::string_view text) {
  std::string_view core = strip(text, " .-_|[]()~*");
  for (const std::string_view dash : {"—", "–", "•", "·", "«", "»"}) {
    if (core.starts_with(dash)) core.remove_prefix(dash.size());
    if (core.ends_with(dash)) core.remove_suffix(dash.size());
    core = strip(core, " .");
  }
  const std::string plain = lowered(core);
  core = plain;
  for (const std::string_view word : {"page ", "p. "}) {
    if (core.starts_with(word)) core.remove_prefix(word.size());
  }
  return is_number(core) || is_roman(core);
}

bool is_byline(std::string_view text) {
  const std::string plain = lowered(text);
  const std::vector<std::string> words = split_words(plain);
  if (words.size() < 2 || words.size() > 20) return false;
  if (starts_with_any(plain, {"words: ", "text: ", "story: ", "report: ", "interview: ", "written: "})) return true;
  const bool writer = std::any_of(words.begin(), words.end(), [](std::string_view word) {
    word = strip(word, ".,;:");
    return word == "correspondent" || word == "correspondents" || word == "reporter" || word == "reporters" ||
           word == "contributor" || word == "staff" || word == "writer" || word == "editor" || word == "editors";
  });
  if (writer && starts_with_any(plain, {"from our ", "from a ", "by our ", "by a ", "by the "})) return true;
  if (starts_with_any(
          plain, {"by ", "text by ", "words by ", "story by ", "written by ", "report by ", "reported by ",
                  "a report by ", "reviewed by ", "compiled by ", "edited by ", "translated by ", "as told to ",
                  "photographs by ", "photography by ", "illustrated by ", "illustrations by ", "interview by "})) {
    // "By the time ..." is a sentence.
    const std::vector<std::string> printed = split_words(text);
    const auto by =
        std::find_if(words.begin(), words.end(), [](const std::string& word) { return word == "by" || word == "to"; });
    if (by == words.end() || by + 1 == words.end()) return false;
    const std::string& name = printed[std::size_t(by - words.begin()) + 1];
    return ascii_capital(name.front()) || !ascii_alpha(name.front());
  }
  return false;
}

bool is_byline_line(std::string_view text) {
  if (!is_byline(text)) return false;
  const auto space = text.find(' ');
  const std::string_view rest = text.substr(space + 1);
  return is_name(rest) || !lowered(text).starts_with("by ") || lowered(text).starts_with("by our ");
}

bool is_name(std::string_view text) {
  for (const std::string_view quote : {"‘", "'", "“"}) {  // a stray mark, or an italic letter's start read as one
    if (text.starts_with(quote)) text.remove_prefix(quote.size());
  }
  const std::vector<std::string> words = split_words(strip(text, " .,"));
  if (words.size() < 2 || words.size() > 6 || text.size() > 60) return false;
  int names = 0;
  for (const std::string& word : words) {
    if (word == "and" || word == "&" || word == "de" || word == "van" || word == "von" || word == "der" || word == "la")
      continue;
    if (!ascii_capital(word.front())) return false;
    if (std::any_of(word.begin(), word.end(),
                    [](char c) { return ascii_digit(c) || c == ':' || c == '?' || c == '!'; }))
      return false;
    ++names;
  }
  return names >= 2;
}

// "© 1996 ...": a bullet is read as this sign too, but no year stands behind it.
bool is_copyright(std::string_view text) {
  const std::string_view sign = "©";
  if (!text.starts_with(sign)) return false;
  text.remove_prefix(sign.size());
  while (text.starts_with(' ')) text.remove_prefix(1);
  return text.size() >= 4 && std::all_of(text.begin(), text.begin() + 4, ascii_digit);
}

bool is_credit(std::string_view text) {
  const std::string plain = lowered(text);
  return text.size() < 160 &&
         (starts_with_any(plain, {"photo:", "photos:", "photo by", "photos by", "photograph:", "photographs:", "photo ",
                                  "photography:", "picture:", "pictures:", "illustration:", "illustration by",
                                  "drawing:", "courtesy", "credit:", "image:", "images:"}) ||
          is_copyright(text));
}

// What a caption begins with that says which picture it means: one to five words of place, and a stop behind them.
bool shows_where(std::string_view text) {
  constexpr std::size_t longest = 45;
  const std::string plain = lowered(text.substr(0, longest));
  if (plain.starts_with("clockwise ") || plain.starts_with("from left to right")) return true;
  const std::size_t stop = plain.find_first_of(":,;");
  if (stop == std::string::npos) return false;
  constexpr std::array<std::string_view, 22> places = {
      "above", "below", "left",  "right", "top", "bottom", "center", "centre", "opposite", "facing", "overleaf",
      "far",   "from",  "inset", "page",  "and", "upper",  "lower",  "this",   "middle",   "the",    "background"};
  const std::vector<std::string> words = split_words(std::string_view(plain).substr(0, stop));
  const auto is_place = [&](const std::string& word) {
    return std::find(places.begin(), places.end(), word) != places.end();
  };
  return !words.empty() && words.size() <= 5 && words.front() != "the" && words.front() != "and" &&
         words.front() != "from" && words.front() != "this" && std::all_of(words.begin(), words.end(), is_place);
}

// "BAKERY, from page 12", "◄ from page 12", whose arrow may have been read as a letter or a figure.
bool comes_from_page(std::string_view plain) {
  constexpr std::string_view phrase = "from page ";
  const auto place = plain.rfind(phrase);
  if (place == std::string_view::npos || !is_number(plain.substr(place + phrase.size()))) return false;
  const std::string_view before = strip(plain.substr(0, place), " ");
  return count_letters(before).letters() + count_letters(before).digit <= 1 || before.ends_with(",");
}

bool is_jump_line(std::string_view text) {
  const std::string plain = lowered(strip(text, " ()[].—-*"));
  if (plain.size() > 90 || count_letters(plain).digit == 0) return false;
  // "The Night the Lights Moved, continued from page 149"
  for (const std::string_view phrase : {"continued from page", "continued on page", "cont. from page"}) {
    if (plain.find(phrase) != std::string::npos && ascii_digit(plain.back())) return true;
  }
  if (comes_from_page(plain)) return true;
  return starts_with_any(
      plain, {"continued on", "continued from", "cont. on", "cont. from", "cont'd on", "cont'd from", "turn to page",
              "please turn to", "see page", "from page", "continues on", "concluded on", "concluded from"});
}

bool is_issue_line(std::string_view text) {
  const std::string plain = lowered(text);
  if (plain.size() > 120) return false;
  const auto words = split_words(plain);
  bool numbered = false;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const std::string_view word = strip(words[i], ".,:•");
    const std::string_view next = strip(words[i + 1], ".,:;•");
    const bool counts = word == "vol" || word == "volume" || word == "no" || word == "number" || word == "issue";
    numbered |= counts && (is_number(next) || is_roman(next));
  }
  const bool month = std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return std::any_of(months.begin(), months.end(), [&](std::string_view name) { return word.starts_with(name); });
  });
  return (numbered && words.size() <= 14) || (month && count_letters(plain).digit >= 2 && words.size() <= 6);
}

bool is_heading_of_contents(std::string_view text) {
  constexpr std::array<std::string_view, 8> headings = {"contents",          "table of contents", "in this issue",
                                                        "this issue",        "this month",        "inside",
                                                        "inside this issue", "what's inside"};
  const std::string plain = lower_words(strip(text, " |[]"));  // the end of a rule reads as a stroke
  return std::find(headings.begin(), headings.end(), plain) != headings.end();
}

bool ends_with_page_number(std::string_view text) {
  const std::vector<std::string> words = split_words(text);
  if (words.size() < 2) return false;
  const std::string_view last = strip(words.back(), ".…·_-");
  return is_number(last) && std::stoi(std::string(last)) < 2000 && !ends_sentence(text);
}

}  // namespace backissue::wording
