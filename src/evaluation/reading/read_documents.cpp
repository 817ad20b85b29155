#include "evaluation/reading/read_documents.h"

#include "evaluation/reading/read_truth_json.h"
#include "output/json_node.h"
#include "output/output.h"
#include "page/error.h"

namespace backissue {
namespace {

constexpr std::string_view spaces = " \t\r\n";
constexpr std::size_t most_pages = 100'000;
constexpr std::size_t most_truth_bytes = 32u << 20;  // a page of a newspaper has less than two million

bool is_blank(std::string_view text) { return text.find_first_not_of(spaces) == std::string_view::npos; }

// The first line is a whole document, and there is more.
bool are_lines(std::string_view json) {
  const std::size_t start = json.find_first_not_of(spaces);
  const std::size_t end = json.find('\n', start);
  return end != std::string_view::npos && !is_blank(json.substr(end)) && Json::accept(json.substr(start, end - start));
}

Content read_lines(std::string_view json, const std::string& source) {
  Content content;
  for (int line = 1; !json.empty(); ++line) {
    const std::size_t end = std::min(json.find('\n'), json.size());
    const std::string place = source + ": line " + std::to_string(line);
    if (const std::string_view text = json.substr(0, end); !is_blank(text)) {
      if (content.pages.size() == most_pages)
        throw Error(ErrorKind::unreadable_input, "malformed_document", place + ": is one page too many");
      content.pages.push_back(content_of(read_json_line(text, place)));
    }
    json.remove_prefix(std::min(end + 1, json.size()));
  }
  return content;
}

// What the program writes says so, and truth does not. Keeps no tree: an issue may be large.
bool has_generator(std::string_view json) {
  bool found = false;
  const auto look = [&](int depth, Json::parse_event_t event, Json& parsed) {
    found |= event == Json::parse_event_t::key && depth == 1 && parsed == "generator";
    return false;
  };
  [[maybe_unused]] const Json nothing = Json::parse(json.begin(), json.end(), look, false);
  return found;
}

}  // namespace

Content read_documents(std::string_view json, const std::string& source) {
  if (are_lines(json)) return read_lines(json, source);
  if (has_generator(json)) return content_of(read_json(json, source));
  if (json.size() > most_truth_bytes)
    throw Error(ErrorKind::unreadable_input, "malformed_document", source + ": is too large; give each page a file");
  const Json tree = parse_json(json, source);
  const JsonNode document(tree, source);
  if (document.has("pages") || document.has("contents") || document.has("issue")) return read_truth_issue(document);
  Content content;
  content.pages.push_back(read_truth_page(document));
  return content;
}

}  // namespace backissue
