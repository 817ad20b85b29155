// Whatever the stages before hand on, the issue holds together.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "issue/build_issue.h"
#include "issue/issue.h"

namespace backissue {
namespace {

using rc::gen::container;
using rc::gen::element;
using rc::gen::inRange;

int up_to(int most) { return *inRange(0, most + 1); }

std::string any_line() {
  const auto word =
      element<std::string>("the", "Ports", "continued", "on", "from", "page", "76", "l4", "xiv", "By", "Vol.", "No.",
                           "July", "1999", "......", "“Mud", "end.", "-", "—", "\xFF", "", "Writer,");
  std::string line;
  for (const std::string& part : *container<std::vector<std::string>>(word)) line += part + ' ';
  return line;
}

Region any_region() {
  std::vector<std::string> lines(std::size_t(up_to(4)));
  for (std::string& line : lines) line = any_line();
  const auto kind = RegionKind(up_to(region_kind_count - 1));
  if (!has_text(kind)) lines.clear();
  Region region = region_of(kind, lines, *element<std::string>("", "1", "2"), up_to(1200));
  region.flow = *element<std::string>("", "main", "sidebar1", "block7");
  region.x_height = up_to(20);
  return finished(region);
}

Issue any_issue() {
  std::vector<Page> pages;
  for (int number = 1; number <= 12; ++number) {
    if (up_to(5) == 0) continue;  // could not be read
    std::vector<Region> regions(std::size_t(up_to(5)));
    for (Region& region : regions) region = any_region();
    pages.push_back(page_of(number, std::move(regions)));
  }
  Issue issue = issue_of(std::move(pages));
  if (up_to(3) == 0) issue.metadata.first_printed_page = *element<std::string>("145", "i", "cover", "9999", "");
  link_pages(issue, {});
  describe(issue, {});
  return issue;
}

RC_GTEST_PROP(AnyIssue, HasRegionsWithNamesOfTheirOwn, ()) {
  std::set<std::string> ids;
  for (const Page& page : any_issue().pages) {
    for (const Region& region : page.regions) RC_ASSERT(ids.insert(region.id).second);
  }
}

RC_GTEST_PROP(AnyIssue, HasArticlesThatAreTheirRegions, ()) {
  const Issue issue = any_issue();
  std::map<std::string, std::string> article_of;
  std::map<std::string, int> page_of;
  for (const Page& page : issue.pages) {
    for (const Region& region : page.regions) {
      article_of[region.id] = region.article;
      page_of[region.id] = page.number;
    }
  }
  std::set<std::string> ids;
  for (const Article& article : issue.articles) {
    RC_ASSERT(ids.insert(article.id).second);
    RC_ASSERT(!article.regions.empty());
    RC_ASSERT(std::is_sorted(article.pages.begin(), article.pages.end()));
    std::set<int> pages;
    for (const std::string& region : article.regions) {
      RC_ASSERT(article_of.at(region) == article.id);
      pages.insert(page_of.at(region));
    }
    RC_ASSERT(std::vector<int>(pages.begin(), pages.end()) == article.pages);
  }
  for (const auto& [region, article] : article_of) RC_ASSERT(article.empty() || ids.contains(article));
}

RC_GTEST_PROP(AnyIssue, HasPageNumbersThatAreNumbers, ()) {
  const Issue issue = any_issue();
  for (const Page& page : issue.pages) {
    RC_ASSERT(page.printed_number.empty() == page.printed_number_source.empty());
    RC_ASSERT(page.printed_number.find_first_not_of("0123456789ivxlcdmIVXLCDM") == std::string::npos);
  }
}

RC_GTEST_PROP(AnyIssue, HasContentsThatLeadToWhatIsThere, ()) {
  const Issue issue = any_issue();
  for (const ContentsEntry& entry : issue.contents) {
    RC_ASSERT(!entry.title.empty());
    RC_ASSERT(entry.confidence >= 0 && entry.confidence <= 1);
    RC_ASSERT(entry.page == 0 || std::any_of(issue.pages.begin(), issue.pages.end(),
                                             [&](const Page& page) { return page.number == entry.page; }));
    RC_ASSERT(entry.article.empty() ||
              std::any_of(issue.articles.begin(), issue.articles.end(),
                          [&](const Article& article) { return article.id == entry.article; }));
  }
}

}  // namespace
}  // namespace backissue
