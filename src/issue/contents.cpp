#include "issue/contents.h"

#include <algorithm>

#include "issue/contents_entry.h"
#include "issue/words.h"

namespace backissue {
namespace {

// Alike enough for one title printed twice, with what recognition does to each.
constexpr double same_title = 0.7;
constexpr double same_title_on_its_page = 0.5;  // where the printed number leads to the article's first page
constexpr double sure_title = 0.9;              // stands above a printed number that leads elsewhere
constexpr double page_alone = 0.5;              // confidence in a page whose article was not found

std::vector<std::string> recognised_rows(const Region& region) {
  std::vector<std::string> rows;
  for (const TextLine& line : region.lines) rows.push_back(line.text);
  return rows;
}

// The region's text as reading mends it, in rows as they are printed. A word broken at the end of a row belongs to that
// row. Where the words cannot be told apart, the rows as recognised.
std::vector<std::string> rows_of(const Region& region, const std::vector<Correction>& corrections) {
  const std::vector<std::string> words = split_words(region.text);
  std::vector<std::string> rows;
  std::size_t used = 0;
  bool goes_on = false;  // the row's first word belongs to the row before
  for (std::size_t i = 0; i < region.lines.size(); ++i) {
    const std::size_t printed = split_words(region.lines[i].text).size();
    const std::size_t end = used + (goes_on && printed > 0 ? printed - 1 : printed);
    if (end > words.size()) return recognised_rows(region);
    rows.emplace_back();
    for (; used < end; ++used) rows.back() += (rows.back().empty() ? "" : " ") + words[used];
    goes_on = std::any_of(corrections.begin(), corrections.end(), [&](const Correction& c) {
      return c.kind == "join" && c.region == region.id && c.line == static_cast<int>(i);
    });
  }
  return used == words.size() ? rows : recognised_rows(region);
}

const Page* page_printed(const std::string& number, const std::vector<Page>& pages) {
  const auto page = std::find_if(pages.begin(), pages.end(),
                                 [&](const Page& p) { return !number.empty() && p.printed_number == number; });
  return page == pages.end() ? nullptr : &*page;
}

void resolve(ContentsEntry& entry, const Issue& issue) {
  if (const Page* page = page_printed(entry.printed_page, issue.pages)) entry.page = page->number;
  const Article* best = nullptr;
  double best_likeness = 0;
  bool best_agrees = false;
  for (const Article& article : issue.articles) {
    const int begins = article.pages.empty() ? 0 : article.pages.front();
    const bool agrees = begins != 0 && begins == entry.page;
    const double least = agrees ? same_title_on_its_page : entry.page == 0 ? same_title : sure_title;
    const double likeness =
        std::max(similarity(entry.title, article.title), agrees ? shared_words(entry.title, article.title) : 0);
    if (likeness < least || std::pair(agrees, likeness) <= std::pair(best_agrees, best_likeness)) continue;
    best = &article;
    best_likeness = likeness;
    best_agrees = agrees;
  }
  entry.confidence = best ? best_likeness : entry.page != 0 ? page_alone : 0;
  if (best == nullptr) return;
  entry.article = best->id;
  entry.page = best->pages.empty() ? entry.page : best->pages.front();
}

bool is_section_heading(RegionKind kind) { return kind == RegionKind::subhead || kind == RegionKind::kicker; }

}  // namespace

std::vector<ContentsEntry> read_contents(const Issue& issue) {
  std::vector<ContentsEntry> entries;
  std::string section;
  for (const Page& page : issue.pages) {
    const bool is_contents = std::any_of(page.regions.begin(), page.regions.end(),
                                         [](const Region& r) { return r.kind == RegionKind::contents_entry; });
    if (!is_contents) continue;
    for (const Region& region : page.regions) {
      if (is_section_heading(region.kind)) section = trimmed(region.text);
      if (region.kind != RegionKind::contents_entry) continue;
      ContentsEntry entry = parse_contents_entry(rows_of(region, page.corrections));
      if (entry.title.empty()) continue;
      entry.section = section;
      resolve(entry, issue);
      entries.push_back(std::move(entry));
    }
  }
  return entries;
}

void set_sections(std::vector<Article>& articles, const std::vector<ContentsEntry>& contents) {
  for (const ContentsEntry& entry : contents) {
    for (Article& article : articles) {
      if (article.id == entry.article && article.section.empty()) article.section = entry.section;
    }
  }
}

}  // namespace backissue
