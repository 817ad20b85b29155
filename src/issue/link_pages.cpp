#include "issue/continuations.h"
#include "issue/identifiers.h"
#include "issue/issue.h"
#include "issue/page_numbers.h"
#include "issue/parts.h"

namespace backissue {

void link_pages(Issue& issue, const IssueOptions&) {
  for (Page& page : issue.pages) name_regions(page);
  read_page_numbers(issue);
  std::vector<ArticlePart> parts = find_parts(issue.pages);
  follow_articles(parts, issue.pages);
  name_articles(issue.pages, parts);
}

}  // namespace backissue
