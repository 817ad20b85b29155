#include "evaluation/report/view_links.h"

#include <algorithm>

#include "evaluation/report/report_html.h"

namespace backissue {

ViewLinks::ViewLinks(const Issue& issue) : issue_(issue) {
  for (const Page& page : issue.pages) files_[page.number] = view_file_of(issue, page.number);
  for (const Article& article : issue.articles) articles_.emplace(article.id, &article);
}

const Article* ViewLinks::article(std::string_view id) const {
  const auto found = articles_.find(id);
  return found == articles_.end() ? nullptr : found->second;
}

std::string ViewLinks::anchor_of(const Article& article) const {
  return "a" + std::to_string(&article - issue_.articles.data() + 1);
}

std::string ViewLinks::page_link(int number, std::string_view folder, const std::string& anchor,
                                 const std::string& html) const {
  const std::string text = html.empty() ? std::to_string(number) : html;
  const auto file = files_.find(number);
  if (file == files_.end()) return text;
  return "<a href=\"" + std::string(folder) + file->second + (anchor.empty() ? "" : "#" + anchor) + "\">" + text +
         "</a>";
}

std::string ViewLinks::page_links(const Article& article, std::string_view folder) const {
  std::string out;
  for (const int number : article.pages) {
    out += (out.empty() ? "" : ", ") + page_link(number, folder, anchor_of(article));
  }
  return out.empty() ? out : (article.pages.size() == 1 ? "page " : "pages ") + out;
}

std::string counted(std::size_t number, std::string_view thing) {
  return std::to_string(number) + ' ' + std::string(thing) + (number == 1 ? "" : "s");
}

std::string title_of(const Issue& issue, std::string_view fallback) {
  return issue.metadata.title && !issue.metadata.title->empty() ? *issue.metadata.title : std::string(fallback);
}

std::string title_of(const Article& article) {
  return article.title.empty() ? "Untitled (" + article.id + ")" : article.title;
}

std::string view_file_of(const Issue& issue, int number) {
  const int last = issue.pages.empty() ? number : std::max(number, issue.pages.back().number);
  const std::size_t width = std::max<std::size_t>(3, std::to_string(last).size());
  const std::string digits = std::to_string(number);
  return std::string(width - std::min(width, digits.size()), '0') + digits + ".html";
}

}  // namespace backissue
