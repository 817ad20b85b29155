#include "evaluation/structure/article_sides.h"

#include <map>
#include <string_view>

namespace backissue {
namespace {

using Indices = std::map<std::string_view, std::size_t>;  // of articles

bool is_no_separator(const Region& region) { return region.kind != RegionKind::separator; }

// ---- Of a page, from its regions ----

std::string text_of(const Region& region) {
  if (!region.text.empty()) return region.text;
  std::string text;
  for (const TextLine& line : region.lines) text += line.text + "\n";
  return text;
}

struct PageArticles {
  std::vector<ArticleTitles> titles;  // in reading order
  Indices by_id;
};

void append(std::string& text, const Region& region) { text += text_of(region) + " "; }

// A box beside the story has a headline of its own, which is the article's only where it has no other.
PageArticles articles_on(const Page& page) {
  PageArticles articles;
  std::vector<ArticleTitles> of_boxes;
  for (const Region* region : in_reading_order(page)) {
    if (region->article.empty()) continue;
    const std::size_t article = articles.by_id.emplace(region->article, articles.titles.size()).first->second;
    if (article == articles.titles.size()) {
      articles.titles.emplace_back();
      of_boxes.emplace_back();
    }
    ArticleTitles& titles = region->flow.starts_with("sidebar") ? of_boxes[article] : articles.titles[article];
    if (region->kind == RegionKind::headline) append(titles.headline, *region);
    if (region->kind == RegionKind::byline) append(titles.byline, *region);
  }
  for (std::size_t i = 0; i < of_boxes.size(); ++i) {
    if (articles.titles[i].headline.empty()) articles.titles[i].headline = of_boxes[i].headline;
    if (articles.titles[i].byline.empty()) articles.titles[i].byline = of_boxes[i].byline;
  }
  return articles;
}

// ---- Of an issue, from its articles and the regions that they name ----

Indices articles_by_region(const std::vector<Article>& articles) {
  Indices by_region;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    for (const std::string& id : articles[i].regions) by_region.emplace(id, i);
  }
  return by_region;
}

std::vector<ArticleTitles> titles_of(const std::vector<Article>& articles) {
  std::vector<ArticleTitles> titles;
  for (const Article& article : articles) titles.push_back({article.title, article.byline});
  return titles;
}

// ---- Of both ----

Match find(const Indices& articles, const std::string& name) {
  const auto found = articles.find(name);
  return found == articles.end() ? Match{} : found->second;
}

// name: the field of a region by which its article is known.
void add_lines(const PageParts& parts, const Indices& there, const Indices& found, std::string Region::*name,
               std::vector<LineArticles>& lines) {
  for (std::size_t i = 0; i < parts.truth.size(); ++i) {
    const Match& match = parts.matches[i];
    lines.push_back(
        {find(there, parts.truth[i].region->*name), match ? find(found, parts.result[*match].region->*name) : Match{}});
  }
}

}  // namespace

ArticleSides articles_of(const PageContent& truth, const PageContent& result) {
  const PageArticles there = articles_on(truth.page), found = articles_on(result.page);
  ArticleSides sides{there.titles, found.titles, {}};
  const auto parts = parts_of(truth, result, is_no_separator);
  if (parts) add_lines(*parts, there.by_id, found.by_id, &Region::article, sides.lines);
  return sides;
}

ArticleSides articles_of(const Content& truth, const Content& result) {
  ArticleSides sides{titles_of(truth.articles), titles_of(result.articles), {}};
  const Indices there = articles_by_region(truth.articles), found = articles_by_region(result.articles);
  std::map<int, const PageContent*> result_pages;
  for (const PageContent& page : result.pages) result_pages.emplace(page.page.number, &page);
  const PageContent missing = nothing_read();
  for (const PageContent& page : truth.pages) {
    const auto same = result_pages.find(page.page.number);
    const auto parts = parts_of(page, same == result_pages.end() ? missing : *same->second, is_no_separator);
    if (parts) add_lines(*parts, there, found, &Region::id, sides.lines);
  }
  return sides;
}

}  // namespace backissue
