#include "issue/articles.h"
#include "issue/contents.h"
#include "issue/issue.h"
#include "issue/metadata.h"

namespace backissue {

void describe(Issue& issue, const IssueOptions&) {
  issue.articles = gather_articles(issue.pages);
  issue.contents = read_contents(issue);
  set_sections(issue.articles, issue.contents);
  find_metadata(issue);
}

}  // namespace backissue
