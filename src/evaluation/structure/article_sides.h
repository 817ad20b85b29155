// The articles of both sides, of a page and of an issue alike, and which lines stand in them.
#pragma once

#include <string>
#include <vector>

#include "evaluation/structure/page_parts.h"

namespace backissue {

struct ArticleTitles {
  std::string headline, byline;
};

// The articles in which a line of the truth stands; none: in no article, or the line was not found.
struct LineArticles {
  Match truth, result;
};

struct ArticleSides {
  std::vector<ArticleTitles> truth, result;
  std::vector<LineArticles> lines;
};

// From the regions of a page: an article's headline is its regions' of that kind, one after the other.
ArticleSides articles_of(const PageContent& truth, const PageContent& result);

// From the articles of an issue and the regions that they name.
ArticleSides articles_of(const Content& truth, const Content& result);

}  // namespace backissue
