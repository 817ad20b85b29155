#include "issue/running_heads.h"

#include <algorithm>
#include <set>

#include "issue/numerals.h"
#include "issue/words.h"

namespace backissue {
namespace {

constexpr std::size_t fewest_pages = 3;    // that a title recurs on
constexpr double least_reach = 0.5;        // of the issue, from the first to the last page that bears it
constexpr double same_words = 0.8;         // recognition errors allowed for
constexpr std::size_t shortest_title = 4;  // letters; less is noise

// Something that several pages say, by its printed form: where some set it in capitals, by the form that is not.
struct Voice {
  std::string said;
  std::set<int> pages;
};

using Poll = std::vector<Voice>;

void vote(Poll& poll, const std::string& said, int page, double likeness) {
  if (said.empty()) return;
  const auto same = std::find_if(poll.begin(), poll.end(), [&](const Voice& voice) {
    return likeness < 1 ? similarity(voice.said, said) >= likeness : voice.said == said;
  });
  if (same == poll.end()) {
    poll.push_back({said, {page}});
  } else {
    same->pages.insert(page);
    if (!has_small_letters(same->said) && has_small_letters(said)) same->said = said;
  }
}

const Voice* loudest(const Poll& poll) {
  const auto most = std::max_element(poll.begin(), poll.end(),
                                     [](const Voice& a, const Voice& b) { return a.pages.size() < b.pages.size(); });
  return most == poll.end() ? nullptr : &*most;
}

std::string majority(const Poll& poll) {
  const Voice* most = loudest(poll);
  if (!most) return {};
  std::set<int> all;
  for (const Voice& voice : poll) all.insert(voice.pages.begin(), voice.pages.end());
  return most->pages.size() * 2 > all.size() ? most->said : std::string();
}

// "24 April 1996": the page's number, or the day? Only a page that is known to have another number has a day there.
std::string without_page_number(const std::string& head, const Page& page) {
  std::vector<std::string> words = split_words(head);
  if (words.empty()) return head;
  const auto is_number = [&](const std::string& word) {
    const std::string plain = folded(word);
    const bool number = parse_arabic(plain) || parse_roman(plain);
    return number && (page.printed_number.empty() ? plain.size() < 4 : plain == folded(page.printed_number));
  };
  if (is_number(words.front())) words.erase(words.begin());
  const bool counts = words.size() > 1 && counts_issues(folded(words[words.size() - 2]));
  if (!words.empty() && !counts && is_number(words.back())) words.pop_back();
  std::string rest;
  for (const std::string& word : words) rest += (rest.empty() ? "" : " ") + word;
  return rest;
}

// A headline over no text may be the nameplate itself.
bool is_articles(const std::string& title, const Issue& issue) {
  return std::any_of(issue.articles.begin(), issue.articles.end(), [&](const Article& article) {
    if (article.paragraphs.empty()) return false;
    return similarity(title, article.title) >= same_words || similarity(title, article.section) >= same_words;
  });
}

// The one title that more pages bear than any other, and that reaches through the issue.
std::string title_of(const Poll& poll, const Issue& issue) {
  Poll titles;
  for (const Voice& voice : poll) {
    const int reach = *voice.pages.rbegin() - *voice.pages.begin() + 1;
    if (voice.pages.size() < fewest_pages || reach < least_reach * issue.page_count) continue;
    if (folded(voice.said).size() >= shortest_title && !is_articles(voice.said, issue)) titles.push_back(voice);
  }
  const Voice* most = loudest(titles);
  if (!most) return {};
  const auto rival = std::count_if(titles.begin(), titles.end(),
                                   [&](const Voice& voice) { return voice.pages.size() == most->pages.size(); });
  return rival == 1 ? trimmed(most->said) : std::string();
}

}  // namespace

RunningHeads read_running_heads(const Issue& issue) {
  Poll titles, volumes, numbers, dates, date_texts;
  for (const Page& page : issue.pages) {
    for (const Region& region : page.regions) {
      if (region.kind != RegionKind::running_head && region.kind != RegionKind::running_foot) continue;
      const IssueLine line = parse_issue_line(without_page_number(text_of_lines(region), page));
      vote(titles, line.rest, page.number, same_words);
      vote(volumes, line.volume, page.number, 1);
      vote(numbers, line.number, page.number, 1);
      // A year alone may be anything: a copyright line's, for one.
      if (!line.date || (line.date->iso.size() == 4 && line.number.empty() && line.volume.empty())) continue;
      vote(dates, line.date->iso, page.number, 1);
      vote(date_texts, line.date->text, page.number, 1);
    }
  }
  RunningHeads heads;
  heads.title = title_of(titles, issue);
  heads.line.volume = majority(volumes);
  heads.line.number = majority(numbers);
  const std::string date = majority(dates);
  if (!date.empty()) heads.line.date = PrintedDate{date, majority(date_texts)};
  return heads;
}

}  // namespace backissue
