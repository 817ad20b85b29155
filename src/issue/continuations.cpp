#include "issue/continuations.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "issue/words.h"

namespace backissue {
namespace {

// The same type, measured on two pages: by this share, or by a pixel, which is what lines are measured to.
constexpr double x_height_tolerance = 0.08;
constexpr double x_height_precision = 1.05;
// Evidence is counted in points, a broken word being three.
constexpr double enough_on_next_page = 1.5;
constexpr double enough_further_on = 3;       // past pages that could not be read or hold other text
constexpr double cost_of_page_between = 1.5;  // that holds other text
constexpr double same_head = 0.75;            // a running head is the article's title, misread letters allowed for
constexpr int longest_gap = 4;                // pages that a text may skip without a jump line
constexpr double enough_for_jump = 1.5;
constexpr double least_title = 0.5;  // share of telling words

struct Link {
  std::size_t from, to;
  double score;
};

bool same_type(const ArticlePart& a, const ArticlePart& b) {
  if (a.x_height <= 0 || b.x_height <= 0) return true;
  return std::abs(a.x_height - b.x_height) <= std::max(x_height_tolerance * b.x_height, x_height_precision);
}

bool is_open(const ArticlePart& part) { return part.has_body && !ends_sentence(part.last_line); }

// "(To be continued.)": in a later issue.
bool says_to_be_continued(const std::string& line) {
  const std::string words = folded(line);
  return words.ends_with("to be continued") || words.ends_with("to be concluded");
}

// How the letters on both sides of the page's edge fit.
double seam_score(const ArticlePart& from, const ArticlePart& to) {
  const bool lower = starts_lower_case(to.first_line);
  double score = 0;
  if (ends_with_hyphen(from.last_line)) {
    score += lower ? 3 : -1;  // the other half of a broken word is lower case
  } else if (is_open(from)) {
    score += to.starts_paragraph && !lower ? 1 : 2;
  } else if (from.ends_short && !from.fills_column) {
    score -= 2;
  }
  if (lower) score += 2;
  if (ends_with_end_mark(from.last_line) || says_to_be_continued(from.last_line)) score -= 4;
  if (from.has_signature) score -= 3;
  return score;
}

double run_on_score(const ArticlePart& from, const ArticlePart& to) {
  double score = (to.starts_page ? 0.5 : 0) + (to.has_opening ? -3 : 0);
  // An opening page: headline and picture, the text on the next page.
  if (!from.has_body) return score + (to.starts_page && !starts_lower_case(to.first_line) ? 1.5 : 0);
  if (!same_type(from, to)) return -3;
  return score + (from.ends_page ? 0.5 : 0) + (from.fills_column ? 0.5 : 0) + seam_score(from, to);
}

const std::string& title_of(const std::vector<ArticlePart>& parts, std::size_t index) {
  while (parts[index].previous) index = *parts[index].previous;
  return parts[index].headline;
}

const Jump* jump_of(const ArticlePart& part, Jump::Direction direction) {
  const auto found =
      std::find_if(part.jumps.begin(), part.jumps.end(), [&](const Jump& jump) { return jump.direction == direction; });
  return found == part.jumps.end() ? nullptr : &*found;
}

// How many of the telling words of a jump's own headline stand in the article's title, or the other way round.
double title_score(const std::vector<ArticlePart>& parts, std::size_t from, std::size_t to) {
  const std::string& title = title_of(parts, from);
  const Jump* on = jump_of(parts[from], Jump::Direction::on);
  const Jump* back = jump_of(parts[to], Jump::Direction::from);
  double score = shared_words(parts[to].headline, title);
  if (back) score = std::max(score, shared_words(back->title, title));
  if (on) {
    score = std::max(score, shared_words(on->title, parts[to].headline));
    if (back) score = std::max(score, shared_words(on->title, back->title));
  }
  return score;
}

// Does a jump lead from its page to the other? 1: yes, -1: no, 0: it does not say, or the other's number is unknown.
int agreement(const Jump* jump, const Page& own, const Page& other) {
  if (jump == nullptr) return 0;
  if (jump->step != 0) return own.number + jump->step == other.number ? 1 : -1;
  if (jump->printed_page.empty() || other.printed_number.empty()) return 0;
  return jump->printed_page == other.printed_number ? 1 : -1;
}

// One jump's number at least must lead to the other's page, and the other's not elsewhere. Where one of the two is
// misread, or neither says, the title must tell. A continuation under a headline of other words is one only where both
// numbers say so.
double jump_score(const std::vector<ArticlePart>& parts, const std::vector<Page>& pages, std::size_t from,
                  std::size_t to) {
  const ArticlePart& a = parts[from];
  const ArticlePart& b = parts[to];
  const Jump* on = jump_of(a, Jump::Direction::on);
  const Jump* back = jump_of(b, Jump::Direction::from);
  const int agreed = agreement(on, pages[a.page], pages[b.page]) + agreement(back, pages[b.page], pages[a.page]);
  const double title = title_score(parts, from, to);
  const bool title_tells = title >= least_title;
  if (agreed < 0 || (agreed == 0 && !(title_tells && on && back))) return -1;
  if (!b.headline.empty() && !title_tells && agreed < 2) return -1;
  double score = agreed == 2 ? 2 : agreed == 1 ? 0.5 : 0;
  score += 2 * title;
  if (b.headline.empty()) score += 1;
  score += same_type(a, b) ? 0.5 : -1;
  if (is_open(a)) score += 0.5;
  if (starts_lower_case(b.first_line)) score += 0.5;
  return score;
}

void accept_best(std::vector<ArticlePart>& parts, std::vector<Link> links) {
  std::stable_sort(links.begin(), links.end(), [](const Link& a, const Link& b) { return a.score > b.score; });
  for (const Link& link : links) {
    if (parts[link.from].next || parts[link.to].previous) continue;
    parts[link.from].next = link.to;
    parts[link.to].previous = link.from;
  }
}

void follow_jumps(std::vector<ArticlePart>& parts, const std::vector<Page>& pages) {
  std::vector<Link> links;
  for (std::size_t from = 0; from < parts.size(); ++from) {
    const bool on = jump_of(parts[from], Jump::Direction::on) != nullptr;
    for (std::size_t to = from + 1; to < parts.size(); ++to) {
      if (parts[to].page <= parts[from].page || !parts[from].is_article || !parts[to].has_body) continue;
      if (!on && !jump_of(parts[to], Jump::Direction::from)) continue;
      const double score = jump_score(parts, pages, from, to);
      if (score >= enough_for_jump) links.push_back({from, to, score});
    }
  }
  accept_best(parts, std::move(links));
}

bool is_running_head_of(const Page& page, const std::string& title) {
  return std::any_of(page.regions.begin(), page.regions.end(), [&](const Region& region) {
    const bool head = region.kind == RegionKind::running_head || region.kind == RegionKind::running_foot;
    return head && similarity(text_of_lines(region), title) >= same_head;
  });
}

bool can_run_on(const ArticlePart& part) {
  return part.is_article && !part.next && !jump_of(part, Jump::Direction::on);
}
bool can_come_from_before(const ArticlePart& part) {
  return part.is_article && part.has_body && part.headline.empty() && !part.previous &&
         !jump_of(part, Jump::Direction::from);
}

// Links from parts of earlier pages to the parts [begin, end), which are those of one page.
std::vector<Link> links_into(const std::vector<ArticlePart>& parts, const std::vector<Page>& pages, std::size_t begin,
                             std::size_t end) {
  std::vector<Link> links;
  const std::size_t page = parts[begin].page;
  int pages_between = -1;  // that hold text: pages of pictures or advertisements do not count
  std::size_t last_seen = page;
  for (std::size_t from = begin; from-- > 0;) {
    const ArticlePart& a = parts[from];
    if (!a.is_article) continue;
    const int distance = pages[page].number - pages[a.page].number;
    if (distance > longest_gap) break;
    if (a.page != std::exchange(last_seen, a.page)) ++pages_between;
    const bool missing = distance != static_cast<int>(page - a.page);
    const double enough = pages_between == 0 && !missing ? enough_on_next_page : enough_further_on;
    for (std::size_t to = begin; to < end; ++to) {
      if (!can_run_on(a) || !can_come_from_before(parts[to])) continue;
      double score = run_on_score(a, parts[to]) - cost_of_page_between * pages_between;
      if (is_running_head_of(pages[page], title_of(parts, from))) score += 2;
      if (score >= enough) links.push_back({from, to, score});
    }
  }
  return links;
}

void follow_running_text(std::vector<ArticlePart>& parts, const std::vector<Page>& pages) {
  std::size_t begin = 0;
  while (begin < parts.size()) {
    std::size_t end = begin;
    while (end < parts.size() && parts[end].page == parts[begin].page) ++end;
    accept_best(parts, links_into(parts, pages, begin, end));
    begin = end;
  }
}

}  // namespace

void follow_articles(std::vector<ArticlePart>& parts, const std::vector<Page>& pages) {
  follow_jumps(parts, pages);
  follow_running_text(parts, pages);
}

}  // namespace backissue
