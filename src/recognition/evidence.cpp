#include "recognition/evidence.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <string_view>

namespace backissue {
namespace {

// Times the widest white within the line's other words, and the narrowest between its words.
constexpr double wider_than_within = 1.5;
constexpr double narrower_than_spaces = 0.85;

// In heights of the word's tallest mark.
constexpr double raised = 0.4;

constexpr double stout = 0.2;  // width of a letter's stroke in its heights; a rule is thinner

bool is_bar(const Word& word) { return word.text == "|" || word.text == "_" || word.text == "||"; }

std::vector<Box> marks_of(const Word& word, const std::vector<Box>& marks) {
  std::vector<Box> own;
  for (const Box& mark : marks)
    if (mark.center_x() >= word.box.left && mark.center_x() < word.box.right) own.push_back(mark);
  return own;
}

// Marks over each other are one letter: an "i" and its point.
std::vector<Box> letters_of(const std::vector<Box>& marks) {
  std::vector<Box> letters;
  for (const Box& mark : marks) {
    if (!letters.empty() && mark.left < letters.back().right)
      letters.back() = unite(letters.back(), mark);
    else
      letters.push_back(mark);
  }
  return letters;
}

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

// Round hyphens, stops and quotes there is white of their own.
bool is_all_letters(const std::string& text) { return std::all_of(text.begin(), text.end(), is_letter); }

// With fewer marks than characters one of them may have gone to the word beside it.
bool has_its_letters(const Word& word, const std::vector<Box>& letters) {
  const auto characters = std::count_if(word.text.begin(), word.text.end(), [](char c) { return (c & 0xC0) != 0x80; });
  return std::ptrdiff_t(letters.size()) >= characters;
}

struct WhiteWithin {
  double widest = 0, second = 0;
  std::size_t letters_before = 0;  // the widest
};

WhiteWithin white_within(const std::vector<Box>& letters) {
  WhiteWithin white;
  for (std::size_t i = 1; i < letters.size(); ++i) {
    const double gap = letters[i].left - letters[i - 1].right;
    if (gap > white.widest) {
      white.second = white.widest;
      white.widest = gap;
      white.letters_before = i;
    } else {
      white.second = std::max(white.second, gap);
    }
  }
  return white;
}

void part_words(std::vector<Word>& words, const std::vector<Box>& marks) {
  double between = std::numeric_limits<double>::max();
  for (std::size_t i = 1; i < words.size(); ++i)
    between = std::min(between, double(words[i].box.left - words[i - 1].box.right));
  if (words.size() < 3 || between <= 0) return;
  std::vector<std::vector<Box>> letters;
  std::vector<WhiteWithin> white;
  for (const Word& word : words) {
    letters.push_back(letters_of(marks_of(word, marks)));
    white.push_back(white_within(letters.back()));
  }
  for (std::size_t i = words.size(); i-- > 0;) {
    double within = white[i].second;
    for (std::size_t k = 0; k < white.size(); ++k)
      if (k != i) within = std::max(within, white[k].widest);
    const bool is_space =
        white[i].widest > wider_than_within * within && white[i].widest > narrower_than_spaces * between;
    const bool is_sure = (i == 0 || has_its_letters(words[i - 1], letters[i - 1])) &&
                         (i + 1 >= words.size() || has_its_letters(words[i + 1], letters[i + 1]));
    if (!is_space || !is_sure || !is_all_letters(words[i].text) || letters[i].size() != words[i].text.size()) continue;
    const auto cut = std::ptrdiff_t(white[i].letters_before);
    Word first = words[i], second = words[i];
    first.text.resize(std::size_t(cut));
    second.text.erase(0, std::size_t(cut));
    first.box = second.box = {};
    first.alternatives.clear();  // they are the whole word's
    second.alternatives.clear();
    for (auto letter = letters[i].begin(); letter != letters[i].end(); ++letter) {
      Box& box = letter - letters[i].begin() < cut ? first.box : second.box;
      box = unite(box, *letter);
    }
    words[i] = first;
    words.insert(words.begin() + std::ptrdiff_t(i) + 1, second);
    letters.insert(letters.begin() + std::ptrdiff_t(i) + 1,
                   std::vector<Box>(letters[i].begin() + cut, letters[i].end()));
    letters[i].resize(std::size_t(cut));
  }
}

// A quote is a small mark high on the line, before the first letter's middle.
bool shows_quote(const std::vector<Box>& marks) {
  const auto tallest =
      std::max_element(marks.begin(), marks.end(), [](const Box& a, const Box& b) { return a.height() < b.height(); });
  const auto first =
      std::find_if(marks.begin(), marks.end(), [&](const Box& mark) { return 2 * mark.height() > tallest->height(); });
  return std::any_of(marks.begin(), marks.end(), [&](const Box& mark) {
    return 2 * mark.height() <= tallest->height() && mark.bottom < tallest->bottom - raised * tallest->height() &&
           mark.left < first->center_x();
  });
}

void drop_unseen_quote(Word& word, const std::vector<Box>& marks) {
  constexpr std::string_view quote = "\u2018";
  if (!word.text.starts_with(quote) || word.text.size() < quote.size() + 2) return;
  const std::vector<Box> own = marks_of(word, marks);
  if (own.size() >= 2 && !shows_quote(own)) word.text.erase(0, quote.size());
}

// A mark as stout as a letter, between the top and the bottom of the others.
bool is_stroke_of_letter(const Box& bar, const std::vector<Word>& words, std::size_t at) {
  Box others;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i == at || is_bar(words[i])) continue;
    if (!intersect(words[i].box, bar).empty()) return false;  // it has no mark of its own
    others = unite(others, words[i].box);
  }
  return bar.width() > stout * bar.height() && bar.top >= others.top && bar.bottom <= others.bottom &&
         2 * bar.height() > others.height();
}

// A bar is an "I", or a rule beside the column.
void mend_bar(std::vector<Word>& words, std::size_t at) {
  if (words[at].text == "|" && is_stroke_of_letter(words[at].box, words, at)) {
    words[at].text = "I";
  } else {
    words.erase(words.begin() + std::ptrdiff_t(at));
  }
}

// A bar between words, no taller than they are, or behind an opening quote: an "I".
void mend_inner_bars(std::vector<Word>& words) {
  Box letters;
  for (const Word& word : words)
    if (!is_bar(word)) letters = unite(letters, word.box);
  for (std::size_t i = 0; i < words.size(); ++i) {
    Word& word = words[i];
    const bool is_inner = i > 0 && i + 1 < words.size() && word.text == "|";
    if (is_inner && word.box.top >= letters.top && word.box.bottom <= letters.bottom) word.text = "I";
    for (const std::string_view quote : {"\u2018|", "\u201C|", "\"|"})
      if (word.text == quote) word.text.back() = 'I';
  }
}

}  // namespace

void mend_by_marks(std::vector<Word>& words, const std::vector<Box>& marks) {
  if (words.size() > 1 && is_bar(words.front())) mend_bar(words, 0);
  if (words.size() > 1 && is_bar(words.back())) mend_bar(words, words.size() - 1);
  if (words.empty()) return;
  mend_inner_bars(words);
  drop_unseen_quote(words.front(), marks);
  part_words(words, marks);
}

}  // namespace backissue
