#include "issue/contents.h"

#include <algorithm>

#include "issue/numerals.h"
#include "issue/words.h"

namespace backissue {
namespace {

// Alike enough for one title printed twice, with what recognition does to each.
constexpr double same_title = 0.7;

// Splits "Title ...... By A. Writer 74" or "74 Title": the number stands at either end.
ContentsEntry parse_entry(const std::string& text) {
  ContentsEntry entry;
  std::vector<std::string> words = split_words(text);
  const auto number = [](const std::string& word) {
    const std::string plain = trimmed(word);
    return parse_arabic(plain) ? plain : std::string();
  };
  if (words.size() > 1 && !number(words.back()).empty()) {
    entry.printed_page = number(words.back());
    words.pop_back();
  } else if (words.size() > 1 && !number(words.front()).empty()) {
    entry.printed_page = number(words.front());
    words.erase(words.begin());
  }
  std::string title;
  for (const std::string& word : words) {
    const bool leaders = word.find_first_not_of(".·…_-") == std::string::npos;
    if (leaders) continue;
    const auto dots = word.find("...");
    title += (title.empty() ? "" : " ") + word.substr(0, dots);
  }
  const auto by = title.find(" By ") != std::string::npos ? title.find(" By ") : title.find(" by ");
  if (by != std::string::npos && is_byline(title.substr(by + 1))) {
    entry.byline = trimmed(title.substr(by + 1));
    title.resize(by);
  }
  entry.title = trimmed(title);
  return entry;
}

// By title among the articles, with the printed page as a second witness.
void resolve(ContentsEntry& entry, const Issue& issue) {
  const auto page = std::find_if(issue.pages.begin(), issue.pages.end(), [&](const Page& p) {
    return !entry.printed_page.empty() && p.printed_number == entry.printed_page;
  });
  if (page != issue.pages.end()) entry.page = page->number;
  double best = 0;
  for (const Article& article : issue.articles) {
    const bool there = entry.page != 0 && !article.pages.empty() && article.pages.front() == entry.page;
    const double likeness = similarity(entry.title, article.title) + (there ? 0.2 : 0);
    if (likeness <= best || likeness < same_title) continue;
    best = likeness;
    entry.article = article.id;
    if (entry.page == 0 && !article.pages.empty()) entry.page = article.pages.front();
  }
  entry.confidence = entry.article.empty() ? (entry.page != 0 ? 0.5 : 0) : std::min(1.0, best);
}

}  // namespace

std::vector<ContentsEntry> read_contents(const Issue& issue) {
  std::vector<ContentsEntry> entries;
  for (const Page& page : issue.pages) {
    for (const Region& region : page.regions) {
      if (region.kind != RegionKind::contents_entry) continue;
      ContentsEntry entry = parse_entry(region.text);
      if (entry.title.empty()) continue;
      resolve(entry, issue);
      entries.push_back(std::move(entry));
    }
  }
  return entries;
}

}  // namespace backissue
