#include "pipeline/working_lines.h"

#include <algorithm>
#include <sstream>

#include "output/output.h"
#include "page/error.h"

namespace backissue {
namespace {

// The first line, without its end; taken off.
std::string_view take_line(std::string_view& lines) {
  const std::size_t end = std::min(lines.find('\n'), lines.size());
  const std::string_view line = lines.substr(0, end);
  lines.remove_prefix(std::min(end + 1, lines.size()));
  return line;
}

bool is_one_piece(const std::string& text) {
  return !text.empty() &&
         std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) <= ' '; });
}

template <typename AnyPage, typename Visit>
void for_each_word(AnyPage& page, Visit visit) {
  std::size_t number = 0;
  for (auto& region : page.regions)
    for (auto& line : region.lines)
      for (auto& word : line.words) visit(word, number++);
}

// A line for each: the word's number on the page, the confidence, the text, which has no white space.
std::string alternatives_of(const Page& page) {
  std::ostringstream out;
  out.imbue(std::locale::classic());
  for_each_word(page, [&](const Word& word, std::size_t number) {
    for (const Alternative& alternative : word.alternatives)
      if (is_one_piece(alternative.text))
        out << number << ' ' << alternative.confidence << ' ' << alternative.text << '\n';
  });
  return out.str();
}

}  // namespace

std::string to_working_lines(const Page& page) { return to_json_line(page) + alternatives_of(page) + '\n'; }

std::vector<Page> read_working_lines(std::string_view lines, const std::string& source) {
  std::vector<Page> pages;
  while (!lines.empty()) {
    Page page = read_json_line(take_line(lines), source);
    std::vector<Word*> words;
    for_each_word(page, [&](Word& word, std::size_t) { words.push_back(&word); });
    for (std::string_view line = take_line(lines); !line.empty(); line = take_line(lines)) {
      std::istringstream in{std::string(line)};
      in.imbue(std::locale::classic());
      std::size_t number = 0;
      Alternative alternative;
      if (!(in >> number >> alternative.confidence >> alternative.text) || number >= words.size())
        throw Error(ErrorKind::unreadable_input, "bad_working_line", source + ": no line of another reading");
      words[number]->alternatives.push_back(std::move(alternative));
    }
    pages.push_back(std::move(page));
  }
  return pages;
}

}  // namespace backissue
