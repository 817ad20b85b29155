#include "issue/page_numbers.h"

#include <algorithm>
#include <limits>
#include <optional>

#include "issue/issue_line.h"
#include "issue/numerals.h"
#include "issue/printed_dates.h"
#include "issue/words.h"

namespace backissue {
namespace {

// The scores are in units of one number read from a page-number region.
constexpr double weight_of_head = 0.7;    // the first or last word of a running head may be many things
constexpr double weight_of_repair = 0.6;  // times, for "l4" read as 14
constexpr double cost_of_contradiction = 0.4;
constexpr double cost_of_wrong_side = 0.2;  // an odd number on a left-hand page
constexpr double cost_of_change = 1.5;      // so that a new numbering needs two pages
constexpr double cost_of_odd_change = 0.3;  // leaves have two sides: plates come in pairs of pages
constexpr double cost_of_going_back = 1.0;  // numbers that start again, rather than pages that have none
constexpr int longest_insert = 16;          // pages without numbers in a row: a section of plates
constexpr double weight_of_person = 100;
// Pages beyond the last number read that are still inferred: two leaves, such as a cover's, or as many as were read.
constexpr int least_reach = 4;
constexpr std::size_t most_states = 64;

enum class Style { arabic, roman_lower, roman_upper };

// A numbering: printed number = position + offset.
struct Numbering {
  Style style = Style::arabic;
  int offset = 0;
  friend bool operator==(const Numbering&, const Numbering&) = default;
};

struct Candidate {
  Numbering numbering;
  double weight = 0;
  bool alone = false;   // good enough without a second page
  bool read = true;     // it stands on the page
  bool person = false;  // a person says so
};

using Candidates = std::vector<Candidate>;  // of one page

bool is_edge_mark(char c) { return std::string_view("-.,;:|[](){}<>*~_'\"").find(c) != std::string_view::npos; }

// Of what stands around a folio: "[74]", "- 74 -".
std::string without_marks(const std::string& word) {
  std::string text;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const std::string_view rest(word.data() + i, word.size() - i);
    const bool dash = rest.starts_with("—") || rest.starts_with("–") || rest.starts_with("•");
    if (dash) i += 2;
    if (!dash) text += word[i];
  }
  while (!text.empty() && is_edge_mark(text.back())) text.pop_back();
  const auto first = std::find_if_not(text.begin(), text.end(), is_edge_mark);
  return {first, text.end()};
}

// A number behind "No." or a month's name, or one that looks like a year, is seldom the page's.
bool is_doubtful(const std::vector<std::string>& words, std::size_t index, int number) {
  if (number >= 1500 && number <= 2099) return true;
  if (index == 0) return false;
  const std::string previous = folded(words[index - 1]);
  return counts_issues(previous) || is_month(previous) || previous == "part" || previous == "chapter";
}

std::optional<Candidate> candidate_from(const std::vector<std::string>& words, std::size_t index, const Page& page,
                                        bool own_region) {
  const std::string& word = words[index];
  const double weight = own_region ? 1 : weight_of_head;
  if (const auto number = parse_arabic(word); number && *number > 0) {
    const bool doubtful = is_doubtful(words, index, *number);
    return Candidate{{Style::arabic, *number - page.number}, weight * (doubtful ? 0.5 : 1), own_region || !doubtful};
  }
  if (const auto number = parse_misread_arabic(word); number && *number > 0) {
    return Candidate{{Style::arabic, *number - page.number}, weight * weight_of_repair, false};
  }
  const auto number = parse_roman(word);
  const bool lower = !word.empty() && word.front() >= 'a';
  if (number && (own_region || lower)) {
    return Candidate{{lower ? Style::roman_lower : Style::roman_upper, *number - page.number}, weight, own_region};
  }
  return std::nullopt;
}

// Left-hand pages have even numbers, and their folio stands at the outer edge or in the middle.
bool on_wrong_side(const Region& region, const Page& page, bool first_word, int number) {
  const double width = page.scan.crop.width() > 0 ? page.scan.crop.width() : page.scan.width;
  if (width <= 0) return false;
  const bool wide = region.box.width() > width / 3;
  const double x = wide ? (first_word ? 0 : width) : region.box.center_x() - page.scan.crop.left;
  if (x > width / 3 && x < width * 2 / 3) return false;
  return (x < width / 2) == (number % 2 != 0);
}

void add(Candidates& candidates, Candidate candidate) {
  const auto same = std::find_if(candidates.begin(), candidates.end(),
                                 [&](const Candidate& other) { return other.numbering == candidate.numbering; });
  if (same == candidates.end()) {
    candidates.push_back(candidate);
  } else {
    same->weight = std::max(same->weight, candidate.weight);
    same->alone |= candidate.alone;
  }
}

Candidates candidates_of(const Page& page) {
  Candidates candidates;
  for (const Region& region : page.regions) {
    if (!is_furniture(region.kind)) continue;
    std::vector<std::string> words;
    for (const std::string& word : split_words(text_of_lines(region))) {
      if (std::string plain = without_marks(word); !plain.empty()) words.push_back(std::move(plain));
    }
    const bool own_region = region.kind == RegionKind::page_number;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (i != 0 && i + 1 != words.size()) continue;
      auto candidate = candidate_from(words, i, page, own_region);
      if (!candidate) continue;
      const int number = candidate->numbering.offset + page.number;
      if (on_wrong_side(region, page, i == 0, number)) candidate->weight -= cost_of_wrong_side;
      add(candidates, *candidate);
    }
  }
  return candidates;
}

// The numbering that first_printed_page gives; it counts from the first scan, whether or not that could be read.
std::optional<Numbering> persons_word(const IssueMetadata& metadata) {
  if (!metadata.first_printed_page) return std::nullopt;
  const std::string& word = *metadata.first_printed_page;
  if (const auto arabic = parse_arabic(word)) return Numbering{Style::arabic, *arabic - 1};
  const auto roman = parse_roman(word);
  if (!roman) return std::nullopt;
  return Numbering{word.front() >= 'a' ? Style::roman_lower : Style::roman_upper, *roman - 1};
}

// What a person says of the first page stands above what was read there.
void add_persons_word(const Numbering& numbering, const Page& first, Candidates& candidates) {
  if (first.number == 1) std::erase_if(candidates, [&](const Candidate& c) { return c.numbering != numbering; });
  const auto same =
      std::find_if(candidates.begin(), candidates.end(), [&](const Candidate& c) { return c.numbering == numbering; });
  if (same != candidates.end()) {
    same->person = true;
    same->weight += weight_of_person;
  } else {
    candidates.push_back({numbering, weight_of_person, true, false, true});
  }
}

std::vector<Numbering> states_of(const std::vector<Candidates>& candidates) {
  std::vector<std::pair<Numbering, double>> totals;
  for (const Candidates& page : candidates) {
    for (const Candidate& candidate : page) {
      const auto same =
          std::find_if(totals.begin(), totals.end(), [&](const auto& t) { return t.first == candidate.numbering; });
      if (same == totals.end()) {
        totals.emplace_back(candidate.numbering, candidate.weight);
      } else {
        same->second += candidate.weight;
      }
    }
  }
  std::stable_sort(totals.begin(), totals.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  if (totals.size() > most_states) totals.resize(most_states);
  std::vector<Numbering> states;
  for (const auto& [numbering, total] : totals) states.push_back(numbering);
  return states;
}

double fit(const Numbering& state, const Page& page, const Candidates& candidates) {
  if (state.offset + page.number < 1) return -cost_of_contradiction;
  double best = 0;
  for (const Candidate& candidate : candidates) {
    if (candidate.numbering == state) return candidate.weight;
    best = std::max(best, candidate.weight);
  }
  return -cost_of_contradiction * std::min(best, 1.0);
}

double cost_between(const Numbering& from, const Numbering& to) {
  if (from == to) return 0;
  if (from.style != to.style) return cost_of_change;
  double cost = cost_of_change;
  if ((from.offset - to.offset) % 2 != 0) cost += cost_of_odd_change;
  if (from.offset - to.offset > longest_insert) cost += cost_of_going_back;
  return cost;
}

// The best state of each page: an index into `states`. Viterbi (1967), scores added instead of probabilities
// multiplied.
std::vector<std::size_t> best_path(const std::vector<Numbering>& states, const std::vector<Page>& pages,
                                   const std::vector<Candidates>& candidates) {
  const std::size_t n = states.size();
  std::vector<double> scores(n, 0);
  std::vector<std::vector<std::size_t>> from(pages.size(), std::vector<std::size_t>(n));
  for (std::size_t p = 0; p < pages.size(); ++p) {
    std::vector<double> next(n, -std::numeric_limits<double>::infinity());
    for (std::size_t s = 0; s < n; ++s) {
      for (std::size_t before = 0; before < n; ++before) {
        const double score = scores[before] - (p == 0 ? 0 : cost_between(states[before], states[s]));
        if (score > next[s]) {
          next[s] = score;
          from[p][s] = before;
        }
        if (p == 0) break;
      }
      next[s] += fit(states[s], pages[p], candidates[p]);
    }
    scores = std::move(next);
  }
  std::vector<std::size_t> path(pages.size());
  auto state = static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
  for (std::size_t p = pages.size(); p-- > 0;) {
    path[p] = state;
    state = from[p][state];
  }
  return path;
}

const Candidate* match(const Candidates& candidates, const Numbering& numbering) {
  const auto found =
      std::find_if(candidates.begin(), candidates.end(), [&](const Candidate& c) { return c.numbering == numbering; });
  return found == candidates.end() ? nullptr : &*found;
}

std::string printed(const Numbering& numbering, int position) {
  const int number = position + numbering.offset;
  if (number < 1) return {};
  if (numbering.style == Style::arabic) return std::to_string(number);
  std::string roman = to_roman(number);
  if (numbering.style == Style::roman_upper) {
    for (char& c : roman) c = static_cast<char>(c - 'a' + 'A');
  }
  return roman;
}

// Pages [begin, end) that follow one numbering.
void number_run(std::vector<Page>& pages, const std::vector<Candidates>& candidates, std::size_t begin, std::size_t end,
                const Numbering& numbering) {
  std::vector<std::size_t> read;
  bool alone = false, person = false;
  for (std::size_t p = begin; p < end; ++p) {
    const Candidate* candidate = match(candidates[p], numbering);
    if (!candidate) continue;
    read.push_back(p);
    alone |= candidate->alone;
    person |= candidate->person;
  }
  if (read.empty() || (read.size() == 1 && !alone)) return;
  const bool supported = read.size() > 1 || person;
  const int reach = std::max(least_reach, static_cast<int>(read.size()));
  for (std::size_t p = begin; p < end; ++p) {
    Page& page = pages[p];
    const Candidate* candidate = match(candidates[p], numbering);
    const bool is_read = candidate && candidate->read;
    const bool near =
        page.number >= pages[read.front()].number - reach && page.number <= pages[read.back()].number + reach;
    if (!is_read && !(supported && (near || person))) continue;
    page.printed_number = printed(numbering, page.number);
    if (!page.printed_number.empty()) page.printed_number_source = is_read ? "read" : "inferred";
  }
}

}  // namespace

void read_page_numbers(Issue& issue) {
  std::vector<Candidates> candidates;
  for (Page& page : issue.pages) {
    page.printed_number.clear();
    page.printed_number_source.clear();
    candidates.push_back(candidates_of(page));
  }
  if (const auto numbering = persons_word(issue.metadata); numbering && !issue.pages.empty()) {
    add_persons_word(*numbering, issue.pages.front(), candidates.front());
  }
  const std::vector<Numbering> states = states_of(candidates);
  if (states.empty()) return;
  const std::vector<std::size_t> path = best_path(states, issue.pages, candidates);
  for (std::size_t begin = 0; begin < path.size();) {
    std::size_t end = begin + 1;
    while (end < path.size() && path[end] == path[begin]) ++end;
    number_run(issue.pages, candidates, begin, end, states[path[begin]]);
    begin = end;
  }
}

}  // namespace backissue
