// The beginning of a view: the issue, its pages, its articles and its contents.
#include <algorithm>

#include "evaluation/report/report_frame.h"
#include "evaluation/report/report_html.h"
#include "evaluation/report/view_links.h"

namespace backissue {
namespace {

constexpr std::size_t longest_title = 200, longest_message = 2'000;  // code points

std::string shown(std::string_view text, std::size_t longest = longest_title) {
  return "<bdi>" + escaped(clipped(text, longest)) + "</bdi>";
}

std::string heading(std::string_view id, std::string_view text) {
  return "<h2 id=\"" + std::string(id) + "\" tabindex=\"-1\">" + std::string(text) + "</h2>\n";
}

std::string bar(const Issue& issue) {
  std::string out =
      "<a class=\"skip\" href=\"#pages\">Skip to the pages</a>\n<nav class=\"bar\" aria-label=\"View\">"
      "<a href=\"#pages\">Pages</a>";
  if (!issue.articles.empty()) out += " <a href=\"#articles\">Articles</a>";
  if (!issue.contents.empty()) out += " <a href=\"#contents\">Contents</a>";
  return out + "</nav>\n";
}

// A link of the issue is text: a view leads nowhere but to itself.
std::string lead(const Issue& issue) {
  const IssueMetadata& data = issue.metadata;
  std::vector<std::string> parts;
  if (data.volume) parts.push_back("Volume " + shown(*data.volume));
  if (data.number) parts.push_back("Number " + shown(*data.number));
  if (data.date_text || data.date) parts.push_back(shown(data.date_text ? *data.date_text : *data.date));
  parts.push_back(counted(issue.pages.size(), "page"));
  if (!issue.articles.empty()) parts.push_back(counted(issue.articles.size(), "article"));
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : " · ") + part;
  return "<p class=\"lead\">" + out + "</p>\n" + (data.link ? "<p class=\"note\">" + shown(*data.link) + "</p>\n" : "");
}

std::string failures(const Issue& issue) {
  std::string out;
  for (const PageError& error : issue.errors) {
    out += "<li>" + shown(error.scan) + ": " + escaped(clipped(error.message, longest_message)) + "</li>\n";
  }
  if (out.empty()) return out;
  return "<p class=\"failure\"><strong>" + counted(issue.errors.size(), "page") +
         " could not be converted:</strong></p>\n<ul>" + out + "</ul>\n";
}

std::string card(const Issue& issue, std::size_t place, const ViewScan& scan) {
  const Page& page = issue.pages[place];
  std::string out = "<li><a href=\"pages/" + view_file_of(issue, page.number) + "\">";
  if (!scan.thumbnail.empty()) {
    out += "<img alt=\"\" src=\"data:image/jpeg;base64," + base64(scan.thumbnail) + "\">";
  } else {
    out += "<span class=\"none\">no scan</span>";
  }
  out += "<span>Page " + std::to_string(page.number) + "</span></a>";
  std::vector<std::string> facts;
  if (!page.printed_number.empty()) facts.push_back("printed " + escaped(clipped(page.printed_number, 20)));
  facts.push_back(percent(page.confidence) + " sure");
  if (!page.corrections.empty()) facts.push_back(counted(page.corrections.size(), "correction"));
  for (const std::string& fact : facts) out += "<small>" + fact + "</small>";
  if (!page.warnings.empty()) out += "<small class=\"worse\">" + counted(page.warnings.size(), "warning") + "</small>";
  if (!scan.remark.empty() && !scan.thumbnail.empty()) out += "<small class=\"worse\">another scan</small>";
  return out + "</li>\n";
}

std::string pages(const Issue& issue, const std::vector<ViewScan>& scans) {
  std::string out = heading("pages", "Pages") + "<ol class=\"cards\">\n";
  for (std::size_t i = 0; i < issue.pages.size(); ++i) out += card(issue, i, scans[i]);
  return out + "</ol>\n";
}

// To where it begins.
std::string linked_title(const Article& article, const ViewLinks& links) {
  const std::string title = shown(title_of(article));
  return article.pages.empty() ? title
                               : links.page_link(article.pages.front(), "pages/", links.anchor_of(article), title);
}

std::string articles(const Issue& issue, const ViewLinks& links) {
  if (issue.articles.empty()) return {};
  std::string rows;
  for (const Article& article : issue.articles) {
    rows += "<tr id=\"" + links.anchor_of(article) + "\"><th scope=\"row\">" + linked_title(article, links) +
            (article.deck.empty() ? "" : "<small>" + shown(article.deck) + "</small>") + "</th><td class=\"word\">" +
            shown(article.byline) + "</td><td class=\"word\">" + shown(article.section) + "</td><td class=\"word\">" +
            links.page_links(article, "pages/") + "</td><td>" + std::to_string(article.regions.size()) + "</td></tr>\n";
  }
  return heading("articles", "Articles") +
         "<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"Articles\"><table class=\"listing\">\n"
         "<thead><tr><th scope=\"col\">Title</th><th scope=\"col\" class=\"word\">By</th>"
         "<th scope=\"col\" class=\"word\">Section</th><th scope=\"col\" class=\"word\">Stands on</th>"
         "<th scope=\"col\">Regions</th></tr></thead>\n<tbody>" +
         rows + "</tbody></table></div>\n";
}

std::string contents(const Issue& issue, const ViewLinks& links) {
  if (issue.contents.empty()) return {};
  std::string rows;
  for (const ContentsEntry& entry : issue.contents) {
    const Article* article = links.article(entry.article);
    rows += "<tr><th scope=\"row\">" + shown(entry.title) +
            (entry.blurb.empty() ? "" : "<small>" + shown(entry.blurb) + "</small>") + "</th><td class=\"word\">" +
            shown(entry.byline) + "</td><td class=\"word\">" + shown(entry.section) + "</td><td>" +
            escaped(clipped(entry.printed_page, 20)) + "</td><td>" +
            (entry.page > 0 ? links.page_link(entry.page, "pages/") : "–") + "</td><td class=\"word\">" +
            (article ? "<a href=\"#" + links.anchor_of(*article) + "\">" + shown(title_of(*article)) + "</a>" : "–") +
            "</td></tr>\n";
  }
  return heading("contents", "Contents, as the issue prints it") +
         "<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"Contents\"><table class=\"listing\">\n"
         "<thead><tr><th scope=\"col\">Title</th><th scope=\"col\" class=\"word\">By</th>"
         "<th scope=\"col\" class=\"word\">Section</th><th scope=\"col\">Printed page</th><th scope=\"col\">Page</th>"
         "<th scope=\"col\" class=\"word\">Article</th></tr></thead>\n<tbody>" +
         rows + "</tbody></table></div>\n";
}

}  // namespace

std::string view_index(const Issue& issue, const std::vector<ViewScan>& scans, std::string_view name) {
  const std::string title = title_of(issue, name);
  const ViewLinks links(issue);
  return html_opening(title, false) + bar(issue) + "<main>\n<header><h1>" + shown(title) + "</h1>\n" + lead(issue) +
         failures(issue) + "</header>\n" + pages(issue, scans) + articles(issue, links) + contents(issue, links) +
         "</main>\n</body>\n</html>\n";
}

}  // namespace backissue
