#include "evaluation/reading/read_plain_text.h"

#include "evaluation/structure/region_text.h"
#include "page/error.h"

namespace backissue {
namespace {

constexpr std::size_t most_pages = 100'000;

// New lines of any system as one character.
std::string with_plain_lines(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      plain += text[i];
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      plain += '\n';
    }
  }
  return plain;
}

}  // namespace

Content read_plain_text(std::string_view text, const std::string& source) {
  Content content;
  while (true) {
    const std::size_t end = text.find('\f');
    PageContent& page = content.pages.emplace_back();
    page.known.text = true;
    page.page.text = with_plain_lines(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) break;
    if (content.pages.size() == most_pages)
      throw Error(ErrorKind::unreadable_input, "malformed_document",
                  source + ": page " + std::to_string(most_pages) + ": form feeds part more pages than can be read");
  }
  int number = 1;
  for (PageContent& page : content.pages) {
    page.page.number = number++;
    page.page.of = int(content.pages.size());
  }
  return content;
}

}  // namespace backissue
