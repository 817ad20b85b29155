#include "issue/jump_line.h"

#include <algorithm>
#include <initializer_list>
#include <vector>

#include "issue/numerals.h"
#include "issue/words.h"

namespace backissue {
namespace {

using Words = std::vector<std::string>;

constexpr std::size_t longest_title = 10;  // words before the verb; more of them are a sentence
constexpr std::size_t longest_tail = 2;    // words behind the number, such as "col. 3"
constexpr double same_word = 0.75;         // "Contlnued"

bool is_any_of(const std::string& word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_page_word(const std::string& word) {
  return is_any_of(word, {"page", "pages", "p", "pp", "pg", "seite", "s", "página", "pagina", "pág"});
}

// "Continued", "turn to"; a bare "from" counts where a page follows at once: "from page 73".
bool is_verb(const Words& words, std::size_t i) {
  const std::string& word = words[i];
  const std::string next = i + 1 < words.size() ? words[i + 1] : std::string();
  if (is_any_of(word, {"continues", "contd", "cont", "concluded", "fortsetzung", "suite", "continúa", "viene"}))
    return true;
  if (word == "turn") return next == "to";
  if (word == "from") return is_page_word(next);
  return word.size() >= 7 && similarity(word, "continued") >= same_word;
}

bool leads_back(const Words& words, std::size_t verb) {
  if (is_any_of(words[verb], {"from", "viene"})) return true;
  return verb + 1 < words.size() && is_any_of(words[verb + 1], {"from", "von", "de"});
}

// The page that is told behind the verb: its number, or "next page". Sets `end` behind it.
void read_page(const Words& words, std::size_t verb, Jump& jump, std::size_t& end) {
  for (std::size_t i = verb + 1; i < words.size(); ++i) {
    if (const auto number = parse_misread_arabic(words[i])) {
      jump.printed_page = std::to_string(*number);
      end = i + 1;
      return;
    }
    const bool page_follows = i + 1 < words.size() && is_page_word(words[i + 1]);
    if (page_follows && is_any_of(words[i], {"next", "following"})) jump.step = 1;
    if (page_follows && is_any_of(words[i], {"preceding", "previous"})) jump.step = -1;
    if (is_page_word(words[i])) end = i + 1;
    if (jump.step != 0) {
      end = i + 2;
      return;
    }
  }
}

}  // namespace

std::optional<Jump> parse_jump(std::string_view text) {
  const Words words = split_words(folded(text));
  std::size_t verb = 0;
  while (verb < words.size() && !is_verb(words, verb)) ++verb;
  if (verb == words.size() || verb > longest_title) return std::nullopt;
  Jump jump;
  jump.direction = leads_back(words, verb) ? Jump::Direction::from : Jump::Direction::on;
  std::size_t end = 0;  // behind the words that tell a page; 0: none do
  read_page(words, verb, jump, end);
  if (end == 0 || words.size() - end > longest_tail) return std::nullopt;
  for (std::size_t i = 0; i < verb; ++i) {
    if (is_any_of(words[i], {"please", "story", "article"})) continue;
    jump.title += (jump.title.empty() ? "" : " ") + words[i];
  }
  return jump;
}

}  // namespace backissue
