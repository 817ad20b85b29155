#include "issue/articles.h"

#include <algorithm>

namespace backissue {
namespace {

void append_words(std::string& all, const std::string& more) {
  if (more.empty()) return;
  if (!all.empty()) all += ' ';
  all += more;
}

// A paragraph that goes on from an earlier region is run together with what it began there.
void append_paragraphs(Article& article, const Region& region) {
  for (const Paragraph& paragraph : region.paragraphs) {
    if (paragraph.text.empty()) continue;
    if (paragraph.continues && !article.paragraphs.empty()) {
      append_words(article.paragraphs.back(), paragraph.text);
    } else {
      article.paragraphs.push_back(paragraph.text);
    }
  }
}

void append_block(std::string& text, const std::string& block) {
  if (block.empty()) return;
  if (!text.empty()) text += "\n\n";
  text += block;
}

void add_region(Article& article, const Region& region) {
  article.regions.push_back(region.id);
  switch (region.kind) {
    case RegionKind::headline:
      append_words(article.title, region.text);
      break;
    case RegionKind::kicker:
      append_words(article.kicker, region.text);
      break;
    case RegionKind::deck:
      append_words(article.deck, region.text);
      break;
    case RegionKind::byline:
      append_words(article.byline, region.text);
      break;
    case RegionKind::caption:
      article.captions.push_back(region.text);
      break;
    case RegionKind::pull_quote:
      article.pull_quotes.push_back(region.text);
      break;
    case RegionKind::body:
    case RegionKind::subhead:
      append_paragraphs(article, region);
      break;
    default:
      break;
  }
}

// The article's text in the order of a page's: what opens it, its body over all its pages, then what stands beside it.
void compose_text(Article& article, const std::vector<const Region*>& regions) {
  for (const std::string* opening : {&article.kicker, &article.title, &article.deck, &article.byline}) {
    append_block(article.text, *opening);
  }
  for (const std::string& paragraph : article.paragraphs) append_block(article.text, paragraph);
  for (const Region* region : regions) {
    switch (region->kind) {
      case RegionKind::kicker:
      case RegionKind::headline:
      case RegionKind::deck:
      case RegionKind::byline:
      case RegionKind::body:
      case RegionKind::subhead:
        break;
      default:
        append_block(article.text, region->text);
    }
  }
}

}  // namespace

std::vector<Article> gather_articles(const std::vector<Page>& pages) {
  std::vector<Article> articles;
  std::vector<std::vector<const Region*>> regions;
  for (const Page& page : pages) {
    for (const Region& region : page.regions) {
      if (region.article.empty()) continue;
      auto found =
          std::find_if(articles.begin(), articles.end(), [&](const Article& a) { return a.id == region.article; });
      if (found == articles.end()) {
        found = articles.emplace(articles.end());
        found->id = region.article;
        regions.emplace_back();
      }
      if (found->pages.empty() || found->pages.back() != page.number) found->pages.push_back(page.number);
      add_region(*found, region);
      regions[std::size_t(found - articles.begin())].push_back(&region);
    }
  }
  for (std::size_t i = 0; i < articles.size(); ++i) compose_text(articles[i], regions[i]);
  return articles;
}

}  // namespace backissue
