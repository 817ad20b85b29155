// What the program has written, as a whole issue.
#include <algorithm>

#include "evaluation/evaluation.h"
#include "output/json_node.h"
#include "output/output.h"
#include "page/error.h"

namespace backissue {
namespace {

constexpr std::string_view spaces = " \t\r\n";

Error malformed(const std::string& source, const std::string& what) {
  return {ErrorKind::unreadable_input, "malformed_document", source + ": " + what};
}

// The first line is a page alone. An issue's document has its pages in a list, however it is wrapped.
bool are_pages(std::string_view bytes) {
  bytes.remove_prefix(std::min(bytes.find_first_not_of(spaces), bytes.size()));
  const std::string_view line = bytes.substr(0, bytes.find('\n'));
  const Json first = Json::parse(line.begin(), line.end(), nullptr, false);
  return first.is_object() && first.contains("regions") && first.contains("number");
}

Issue read_pages(std::string_view lines, const std::string& source) {
  Issue issue;
  for (int line = 1; !lines.empty(); ++line) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const std::string_view text = lines.substr(0, end);
    if (text.find_first_not_of(spaces) != std::string_view::npos)
      issue.pages.push_back(read_json_line(text, source + ": line " + std::to_string(line)));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  for (const Page& page : issue.pages) issue.page_count = std::max(issue.page_count, page.of);
  return issue;
}

}  // namespace

Issue read_finished(std::string_view bytes, const std::string& source) {
  if (bytes.find_first_not_of(spaces) == std::string_view::npos) throw malformed(source, "the file is empty");
  Issue issue = are_pages(bytes) ? read_pages(bytes, source) : read_json(bytes, source);
  const auto by_number = [](const Page& a, const Page& b) { return a.number < b.number; };
  std::stable_sort(issue.pages.begin(), issue.pages.end(), by_number);
  for (std::size_t i = 1; i < issue.pages.size(); ++i) {
    if (issue.pages[i].number == issue.pages[i - 1].number)
      throw malformed(source, "has two pages " + std::to_string(issue.pages[i].number));
  }
  return issue;
}

}  // namespace backissue
