// The reading form: what a person reads of an issue, from its title to the list of its articles.
#include <algorithm>

#include "output/clean_text.h"
#include "output/output.h"

namespace backissue {
namespace {

// Parts of the form, each apart from the next by an empty line; empty parts are left out.
class Parts {
 public:
  void add(std::string part) {
    while (!part.empty() && part.back() == '\n') part.pop_back();
    if (part.empty()) return;
    if (!text_.empty()) text_ += "\n\n";
    text_ += part;
  }
  std::string take() { return text_.empty() ? std::string() : std::move(text_) + '\n'; }

 private:
  std::string text_;
};

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!text.empty()) text += between;
    text += part;
  }
  return text;
}

// "Volume 19, Number 4"; the date where neither is known.
std::string issue_line(const IssueMetadata& metadata) {
  const std::string line = joined(
      {metadata.volume ? "Volume " + *metadata.volume : "", metadata.number ? "Number " + *metadata.number : ""}, ", ");
  if (!line.empty()) return line;
  return metadata.date_text ? *metadata.date_text : metadata.date.value_or("");
}

// In columns, not in bytes, so that an accent does not shift the titles.
std::size_t width_of(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// Contents pages leave the "By" out as often as not.
std::string with_by(const std::string& byline) {
  if (byline.empty() || byline.starts_with("By ") || byline.starts_with("by ") || byline.starts_with("BY "))
    return byline;
  return "By " + byline;
}

std::string contents_list(const std::vector<ContentsEntry>& contents) {
  if (contents.empty()) return {};
  std::size_t width = 0;
  for (const ContentsEntry& entry : contents) width = std::max(width, width_of(entry.printed_page));
  std::string list = "Contents of this Issue";
  for (const ContentsEntry& entry : contents) {
    list += '\n';
    if (width > 0) list += entry.printed_page + std::string(width - width_of(entry.printed_page) + 2, ' ');
    list += joined({entry.title, with_by(entry.byline)}, " ..... ");
  }
  return list;
}

std::string page_list(const std::vector<int>& pages) {
  std::string list;
  for (const int page : pages) list += (list.empty() ? "" : ", ") + std::to_string(page);
  if (list.empty()) return list;
  return (pages.size() == 1 ? "page " : "pages ") + list;
}

std::string article_list(const std::vector<Article>& articles) {
  if (articles.empty()) return {};
  std::string list = "Articles in this issue";
  for (const Article& article : articles) {
    const std::string title = article.title.empty() ? "Untitled" : article.title;
    list += '\n' + joined({title, article.byline, page_list(article.pages)}, " — ");
  }
  return list;
}

// A reader is told of what is not there: pages from..to, both included.
std::string missing_pages(int from, int to, int of) {
  const bool one = from == to;
  return (one ? "Page " : "Pages ") + std::to_string(from) + (one ? "" : "–" + std::to_string(to)) + " of " +
         std::to_string(of) + (one ? "\n\n[This page could not be read.]" : "\n\n[These pages could not be read.]");
}

void add_pages(Parts& parts, const Issue& issue) {
  int next = 1;
  for (const Page& page : issue.pages) {
    if (page.number > next) parts.add(missing_pages(next, page.number - 1, page.of));
    next = page.number + 1;
    parts.add("Page " + std::to_string(page.number) + " of " + std::to_string(page.of));
    parts.add(page.text);
  }
  if (next <= issue.page_count) parts.add(missing_pages(next, issue.page_count, issue.page_count));
}

}  // namespace

std::string to_text(const Issue& issue) {
  Parts parts;
  parts.add(issue.metadata.title.value_or(""));
  parts.add(issue_line(issue.metadata));
  if (issue.metadata.link) parts.add("Issue link: " + *issue.metadata.link);
  parts.add(contents_list(issue.contents));
  add_pages(parts, issue);
  parts.add(article_list(issue.articles));
  return clean_text(parts.take()).text;
}

}  // namespace backissue
