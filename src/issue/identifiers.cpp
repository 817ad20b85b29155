#include "issue/identifiers.h"

#include <map>
#include <set>

namespace backissue {
namespace {

constexpr std::string_view main_flow = "main";

struct ArticleNames {
  std::string id;
  std::string flow;             // of its body
  std::set<std::string> flows;  // of the pages before this one
};

// "sidebar1" becomes the first of "sidebar2", "sidebar3", ... that is free.
std::string free_name(const std::string& name, const std::set<std::string>& taken) {
  if (!taken.contains(name)) return name;
  const std::string stem = name.substr(0, name.find_last_not_of("0123456789") + 1);
  for (int k = 2;; ++k) {
    std::string candidate = stem + std::to_string(k);
    if (!taken.contains(candidate)) return candidate;
  }
}

void name_flows(Page& page, const ArticlePart& part, ArticleNames& article) {
  std::map<std::string, std::string> names;
  std::set<std::string> used = article.flows;
  const std::string own = part.flow.empty() ? std::string(main_flow) : part.flow;
  if (article.flow.empty() && part.has_body) {
    article.flow = own;
    used.insert(own);
  }
  for (const std::size_t r : part.regions) {
    Region& region = page.regions[r];
    if (region.flow.empty()) continue;
    auto [name, is_new] = names.try_emplace(region.flow);
    if (is_new) {
      name->second = region.flow == own ? (article.flow.empty() ? own : article.flow) : free_name(region.flow, used);
      used.insert(name->second);
    }
    region.flow = name->second;
  }
  article.flows = std::move(used);
}

}  // namespace

void name_regions(Page& page) {
  const std::string prefix = "p" + std::to_string(page.number);
  std::map<std::string, std::string> names;
  std::set<std::string> taken;
  std::size_t next = page.regions.size() + 1;  // behind every number that the layout gives
  for (Region& region : page.regions) {
    std::string id = prefix + region.id;
    while (region.id.empty() || taken.contains(id)) {
      region.id = "r" + std::to_string(next++);
      id = prefix + region.id;
    }
    taken.insert(id);
    names.try_emplace(region.id, id);
    region.id = id;
  }
  for (Correction& correction : page.corrections) {
    const auto name = names.find(correction.region);
    if (name != names.end()) correction.region = name->second;
  }
}

void name_articles(std::vector<Page>& pages, const std::vector<ArticlePart>& parts) {
  for (Page& page : pages) {
    for (Region& region : page.regions) region.article.clear();
  }
  std::vector<ArticleNames> articles;
  std::vector<std::size_t> article_of(parts.size());
  for (std::size_t p = 0; p < parts.size(); ++p) {
    const ArticlePart& part = parts[p];
    if (!part.is_article) continue;
    if (part.previous) {
      article_of[p] = article_of[*part.previous];
    } else {
      article_of[p] = articles.size();
      articles.push_back({"a" + std::to_string(articles.size() + 1), {}, {}});
    }
    ArticleNames& article = articles[article_of[p]];
    for (const std::size_t r : part.regions) pages[part.page].regions[r].article = article.id;
    name_flows(pages[part.page], part, article);
  }
}

}  // namespace backissue
