#include "layout/contents_lines.h"

#include <algorithm>
#include <cmath>

#include "layout/wording.h"

namespace backissue::contents {

using namespace wording;

namespace {

constexpr double same_row = 0.5;  // x-heights between the baselines of a title and its number

bool is_leader(std::string_view word) {
  return word.size() >= 2 && word.find_first_not_of(".,_-") == std::string_view::npos;
}

// Of digits, a range of them too, and no year.
bool is_arabic_number(std::string text) {
  for (const std::string_view dash : {"-", "–"}) {
    const auto at = text.find(dash);
    if (at != std::string::npos && at > 0 && is_page_number(text.substr(at + dash.size()))) text.resize(at);
  }
  const LetterCount count = count_letters(text);
  const bool year = count.digit == 4 && (text.starts_with("18") || text.starts_with("19") || text.starts_with("20"));
  return count.letters() == 0 && !year && is_page_number(text);
}

// "xiv"; a capital "I" is a stroke of the scan's edge sooner than a page.
bool is_roman_number(const std::string& text) {
  return count_letters(text).capital == 0 && count_letters(text).digit == 0 && is_page_number(text);
}

void set_text(TextLine& line) {
  line.text.clear();
  line.box = {};
  for (const Word& word : line.words) {
    line.text += (line.text.empty() ? "" : " ") + word.text;
    line.box = unite(line.box, word.box);
  }
}

void append_words(TextLine& line, const TextLine& number) {
  const bool before = number.box.center_x() < line.box.center_x();
  line.words.insert(before ? line.words.begin() : line.words.end(), number.words.begin(), number.words.end());
  line.glyphs.insert(line.glyphs.end(), number.glyphs.begin(), number.glyphs.end());
  line.baseline[0] = std::min(line.baseline[0], number.baseline[0]);
  line.baseline[2] = std::max(line.baseline[2], number.baseline[2]);
  set_text(line);
}

bool is_before(const TextLine& a, const TextLine& b) { return a.box.center_x() < b.box.center_x(); }

// On one baseline, or beside a number so large that it stands by several lines.
bool in_one_row(const TextLine& title, const TextLine& number) {
  if (overlap_x(title.box, number.box) > 0.5 * std::min(title.box.width(), number.box.width())) return false;
  const int baseline = is_before(number, title) ? title.baseline[1] : title.baseline[3];
  const int foot = is_before(number, title) ? number.baseline[3] : number.baseline[1];
  if (std::abs(baseline - foot) <= same_row * std::max(title.x_height, number.x_height)) return true;
  const double middle = baseline - 0.5 * title.x_height;
  return number.x_height > 1.5 * title.x_height && middle > number.box.top && middle < number.box.bottom;
}

bool parts(const Box& rule, const TextLine& a, const TextLine& b) {
  const double left = std::min(a.box.center_x(), b.box.center_x());
  const double right = std::max(a.box.center_x(), b.box.center_x());
  return rule.height() > rule.width() && rule.center_x() > left && rule.center_x() < right &&
         rule.top < std::min(a.box.bottom, b.box.bottom) && rule.bottom > std::max(a.box.top, b.box.top);
}

// The nearer title; of those as near, as where a large number stands by a title and its byline, the upper one.
bool is_nearer(const TextLine& a, const TextLine& b, const TextLine& number) {
  const int difference = overlap_x(a.box, number.box) - overlap_x(b.box, number.box);
  if (std::abs(difference) > a.x_height) return difference > 0;
  return a.box.top < b.box.top;
}

// The titles that a number may belong to, one on either side of it.
struct Neighbours {
  TextLine* left = nullptr;
  TextLine* right = nullptr;
};

Neighbours neighbours_of(const TextLine& number, std::vector<TextLine>& lines, const std::vector<Box>& rules) {
  Neighbours found;
  for (TextLine& line : lines) {
    if (line.words.empty() || is_number(line) || !in_one_row(line, number)) continue;
    if (std::any_of(rules.begin(), rules.end(), [&](const Box& rule) { return parts(rule, line, number); })) continue;
    TextLine*& best = is_before(line, number) ? found.left : found.right;
    if (best == nullptr || is_nearer(line, *best, number)) best = &line;
  }
  return found;
}

// How most numbers of the table stand, by those that leave no doubt.
bool numbers_stand_before(std::vector<TextLine>& lines, const std::vector<Box>& rules) {
  int before = 0, behind = 0;
  for (const TextLine& line : lines) {
    if (is_number(line)) {
      const auto [left, right] = neighbours_of(line, lines, rules);
      before += left == nullptr && right != nullptr;
      behind += left != nullptr && right == nullptr;
    } else {
      before += starts_with_number(line);
      behind += ends_with_number(line);
    }
  }
  return before > behind;
}

}  // namespace

bool is_page_word(const Word& word) {
  const std::string plain = lower_words(word.text);
  return plain == "page" || plain == "p" || plain == "pages" || plain == "pp";
}

bool is_number(const TextLine& line) {
  if (line.words.size() == 2) return is_page_word(line.words.front()) && is_arabic_number(line.words.back().text);
  return line.words.size() == 1 && (is_arabic_number(line.text) || is_roman_number(line.text));
}
bool starts_with_number(const TextLine& line) {
  const std::size_t at = !line.words.empty() && is_page_word(line.words.front()) ? 1 : 0;
  return line.words.size() > at + 1 && is_arabic_number(line.words[at].text);
}
bool ends_with_number(const TextLine& line) {
  return line.words.size() > 1 && is_arabic_number(line.words.back().text);
}
bool has_number(const TextLine& line) { return starts_with_number(line) || ends_with_number(line); }

void drop_leaders(TextLine& line) {
  const std::vector<Word> printed = line.words;
  std::erase_if(line.words, [](const Word& word) { return is_leader(word.text) || word.text == "."; });
  for (Word& word : line.words) {
    const auto dots = word.text.find("...");
    if (dots == std::string::npos) continue;
    const auto behind = word.text.find_first_not_of('.', dots);
    word.text = dots > 0 ? word.text.substr(0, dots) : word.text.substr(std::min(behind, word.text.size()));
  }
  std::erase_if(line.words, [](const Word& word) { return word.text.empty(); });
  if (line.words != printed) set_text(line);
}

void join_numbers(std::vector<TextLine>& lines, const std::vector<Box>& rules) {
  const bool before = numbers_stand_before(lines, rules);
  const auto lacks_number = [](const TextLine* line) { return line != nullptr && !has_number(*line); };
  for (TextLine& number : lines) {
    if (!is_number(number)) continue;
    const auto [left, right] = neighbours_of(number, lines, rules);
    TextLine* preferred = before ? right : left;
    TextLine* other = before ? left : right;
    TextLine* title = lacks_number(preferred)                       ? preferred
                      : preferred == nullptr && lacks_number(other) ? other
                                                                    : nullptr;
    if (title == nullptr) continue;
    append_words(*title, number);
    number.words.clear();
  }
  std::erase_if(lines, [](const TextLine& line) { return line.words.empty(); });
}

}  // namespace backissue::contents
