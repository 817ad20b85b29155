// What kind of file it is, by its first characters.
#include <unicode/utf8.h>

#include <algorithm>
#include <limits>

#include "evaluation/evaluation.h"
#include "evaluation/reading/html_characters.h"
#include "evaluation/reading/read_alto.h"
#include "evaluation/reading/read_documents.h"
#include "evaluation/reading/read_hocr.h"
#include "evaluation/reading/read_page_xml.h"
#include "evaluation/reading/read_plain_text.h"
#include "page/error.h"

namespace backissue {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view spaces = " \t\r\n";

// The line of the first bytes that are not UTF-8; 0: all are.
int line_of_bad_utf8(std::string_view bytes) {
  int line = 1;
  for (std::size_t i = 0; i < bytes.size();) {
    line += bytes[i] == '\n';
    UChar32 character = 0;
    U8_NEXT(bytes.data(), i, bytes.size(), character);
    if (character < 0) return line;
  }
  return 0;
}

// Some libraries' ALTO says that it is Latin-1, and at times it is.
bool declares_latin1(std::string_view bytes) {
  if (!bytes.starts_with("<?xml")) return false;
  const std::string_view declaration = bytes.substr(0, bytes.find('>'));
  return declaration.find("ISO-8859-1") != std::string_view::npos ||
         declaration.find("iso-8859-1") != std::string_view::npos;
}

std::string from_latin1(std::string_view bytes) {
  std::string text;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      text += c;
    } else {
      text += static_cast<char>(0xC0 | byte >> 6);
      text += static_cast<char>(0x80 | (byte & 0x3F));
    }
  }
  return text;
}

// Only a list of objects: printed text may well begin with a bracket.
bool is_json(std::string_view text) {
  if (text.starts_with('[')) text = text.substr(std::min(text.find_first_not_of(spaces, 1), text.size()));
  return text.starts_with('{');
}

Content read_xml(std::string_view text, const std::string& source) {
  const XmlFile xml(with_named_characters(text), source);
  const std::string_view root = local_name(xml.root());
  if (root == "alto") return read_alto(xml);
  if (root == "html") return read_hocr(xml);
  if (root != "PcGts") xml.fail(xml.root(), "is none of PcGts (PAGE XML), alto and html (hOCR)");
  Content content;
  content.pages.push_back(read_page_xml(xml));
  return content;
}

}  // namespace

// A text that begins with { or < is taken for JSON or XML, and refused where it is neither: a file that was cut off
// must not pass for plain text. An empty file is a page without text.
Content read_content(std::string_view bytes, const std::string& source) {
  if (const int line = line_of_bad_utf8(bytes); line > 0) {
    if (declares_latin1(bytes)) return read_xml(from_latin1(bytes), source);
    throw Error(ErrorKind::unreadable_input, "malformed_document",
                source + ": line " + std::to_string(line) + ": is not UTF-8; save the file as UTF-8 and try again");
  }
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  const std::string_view text = bytes.substr(std::min(bytes.find_first_not_of(spaces), bytes.size()));
  if (is_json(text)) return read_documents(bytes, source);
  if (text.starts_with('<')) return read_xml(bytes, source);
  return read_plain_text(bytes, source);
}

PageContent content_of(const Page& page) {
  PageContent content{page, {}, {}, {}};
  Known& known = content.known;
  known.text = known.regions = known.kinds = known.order = known.lines = known.words = true;
  known.articles = known.printed_number = known.corrections = true;
  return content;
}

Content content_of(const Issue& issue) {
  Content content;
  content.is_issue = true;
  content.articles = issue.articles;
  content.contents = issue.contents;
  content.errors = issue.errors;
  for (const Page& page : issue.pages) content.pages.push_back(content_of(page));
  return content;
}

}  // namespace backissue
