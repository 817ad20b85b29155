// Which lines make an article, and what stands over it.
#include <algorithm>
#include <map>
#include <utility>

#include "evaluation/folded_words.h"
#include "evaluation/page_parts.h"
#include "evaluation/structure_scores.h"
#include "evaluation/text_scores.h"

namespace backissue {
namespace {

struct Titles {
  std::string headline, byline;
};

// The articles in which a line of the truth stands; none: in no article, or the line was not found.
struct LineArticles {
  Match truth, result;
};

// What is compared, of a page and of an issue alike.
struct Sides {
  std::vector<Titles> truth, result;
  std::vector<LineArticles> lines;
};

// ---- Of a page, from its regions ----

bool is_no_separator(const Region& region) { return region.kind != RegionKind::separator; }

std::string text_of(const Region& region) {
  if (!region.text.empty()) return region.text;
  std::string text;
  for (const TextLine& line : region.lines) text += line.text + "\n";
  return text;
}

struct PageArticles {
  std::vector<Titles> titles;  // in reading order
  std::map<std::string, std::size_t> by_id;

  Match of(const Region& region) const {
    const auto found = by_id.find(region.article);
    return found == by_id.end() ? Match{} : found->second;
  }
};

PageArticles articles_on(const Page& page) {
  PageArticles articles;
  for (const Region* region : in_reading_order(page)) {
    if (region->article.empty()) continue;
    const auto [found, is_new] = articles.by_id.emplace(region->article, articles.titles.size());
    if (is_new) articles.titles.emplace_back();
    Titles& titles = articles.titles[found->second];
    if (region->kind == RegionKind::headline) titles.headline += text_of(*region) + " ";
    if (region->kind == RegionKind::byline) titles.byline += text_of(*region) + " ";
  }
  return articles;
}

// ---- Of an issue, from its articles and the regions that they name ----

using ArticleOfRegion = std::map<std::string_view, std::size_t>;

ArticleOfRegion articles_by_region(const std::vector<Article>& articles) {
  ArticleOfRegion by_region;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    for (const std::string& id : articles[i].regions) by_region.emplace(id, i);
  }
  return by_region;
}

Match article_of(const Region& region, const ArticleOfRegion& articles) {
  const auto found = articles.find(region.id);
  return found == articles.end() ? Match{} : found->second;
}

std::vector<Titles> titles_of(const std::vector<Article>& articles) {
  std::vector<Titles> titles;
  for (const Article& article : articles) titles.push_back({article.title, article.byline});
  return titles;
}

// With functions that tell the article of a region of either side.
template <typename TruthArticle, typename ResultArticle>
void add_lines(const PageParts& parts, TruthArticle truth_article, ResultArticle result_article,
               std::vector<LineArticles>& lines) {
  for (std::size_t i = 0; i < parts.truth.size(); ++i) {
    const Match& match = parts.matches[i];
    lines.push_back(
        {truth_article(*parts.truth[i].region), match ? result_article(*parts.result[*match].region) : Match{}});
  }
}

Sides compare_issues(const Content& truth, const Content& result) {
  Sides sides{titles_of(truth.articles), titles_of(result.articles), {}};
  const ArticleOfRegion there = articles_by_region(truth.articles), found = articles_by_region(result.articles);
  std::map<int, const PageContent*> result_pages;
  for (const PageContent& page : result.pages) result_pages.emplace(page.page.number, &page);
  const PageContent missing = nothing_read();
  for (const PageContent& page : truth.pages) {
    const auto same = result_pages.find(page.page.number);
    const auto parts = parts_of(page, same == result_pages.end() ? missing : *same->second, is_no_separator);
    if (!parts) continue;
    add_lines(
        *parts, [&](const Region& region) { return article_of(region, there); },
        [&](const Region& region) { return article_of(region, found); }, sides.lines);
  }
  return sides;
}

// ---- Grouping ----

std::int64_t pairs_of(std::int64_t n) { return n * (n - 1) / 2; }

// Counted from the table of the truth's articles by the result's. A line that was not found, or is in no article,
// stands alone. Lines that only the result has are left out: whether they are there at all is told by the text's and
// the regions' figures, and no article of the truth could be right for them.
void score_grouping(const std::vector<LineArticles>& lines, Scores& scores) {
  std::map<std::size_t, std::int64_t> truth, result;
  std::map<std::pair<std::size_t, std::size_t>, std::int64_t> both;
  for (const LineArticles& line : lines) {
    if (line.truth) ++truth[*line.truth];
    if (line.result) ++result[*line.result];
    if (line.truth && line.result) ++both[{*line.truth, *line.result}];
  }
  Ratio f1;
  for (const auto& [articles, n] : both) f1.count += 2 * pairs_of(n);
  for (const auto& [article, n] : truth) f1.of += pairs_of(n);
  for (const auto& [article, n] : result) f1.of += pairs_of(n);
  if (f1.of > 0) at(scores, Metric::article_grouping) = f1;
}

// ---- Headlines and bylines ----

Match nearest_headline(const std::string& headline, const std::vector<Titles>& candidates,
                       const ScoreOptions& options) {
  Match nearest;
  double least = 1;  // from here on they have nothing in common
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const double error = character_error(headline, candidates[i].headline, options).rate();
    if (error >= least) continue;
    least = error;
    nearest = i;
  }
  return nearest;
}

// For each article of the truth the one of the result that has most of its lines, the first of several; where none of
// its lines is known, the one with the nearest headline.
std::vector<Match> counterparts_of(const Sides& sides, const ScoreOptions& options) {
  std::vector<std::map<std::size_t, std::size_t>> shared(sides.truth.size());  // lines, by the result's article
  std::vector<bool> has_lines(sides.truth.size());
  for (const LineArticles& line : sides.lines) {
    if (!line.truth) continue;
    has_lines[*line.truth] = true;
    if (line.result) ++shared[*line.truth][*line.result];
  }
  std::vector<Match> counterparts(sides.truth.size());
  for (std::size_t i = 0; i < counterparts.size(); ++i) {
    if (!has_lines[i]) {
      counterparts[i] = nearest_headline(sides.truth[i].headline, sides.result, options);
      continue;
    }
    const auto most = std::max_element(shared[i].begin(), shared[i].end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most != shared[i].end()) counterparts[i] = most->first;
  }
  return counterparts;
}

struct Field {
  std::string Titles::*text;
  Metric exact, near;
};

// Of the truth's articles that have the field, and of the result's that have it where none of their counterparts does.
void score_field(const Field& field, const Sides& sides, const std::vector<Match>& counterparts,
                 const ScoreOptions& options, Scores& scores) {
  Ratio exact, near;
  std::vector<bool> is_answered(sides.result.size());
  for (std::size_t i = 0; i < counterparts.size(); ++i) {
    const std::string& wanted = sides.truth[i].*field.text;
    if (folded(wanted, options).empty()) continue;
    const std::string given = counterparts[i] ? sides.result[*counterparts[i]].*field.text : std::string();
    if (counterparts[i]) is_answered[*counterparts[i]] = true;
    const Ratio error = character_error(wanted, given, options);
    exact += {error.count == 0, 1};
    near += {error.rate() <= options.near, 1};
  }
  for (std::size_t i = 0; i < is_answered.size(); ++i) {
    if (is_answered[i] || folded(sides.result[i].*field.text, options).empty()) continue;
    ++exact.of;
    ++near.of;
  }
  if (exact.of == 0) return;
  at(scores, field.exact) = exact;
  at(scores, field.near) = near;
}

void score_titles(const Sides& sides, const ScoreOptions& options, Scores& scores) {
  const std::vector<Match> counterparts = counterparts_of(sides, options);
  score_field({&Titles::headline, Metric::headline_exact, Metric::headline_near}, sides, counterparts, options, scores);
  score_field({&Titles::byline, Metric::byline_exact, Metric::byline_near}, sides, counterparts, options, scores);
}

}  // namespace

void score_articles(const PageContent& truth, const PageContent& result, const ScoreOptions& options, Scores& scores) {
  if (!truth.known.articles || !result.known.articles) return;
  const PageArticles there = articles_on(truth.page), found = articles_on(result.page);
  Sides sides{there.titles, found.titles, {}};
  if (const auto parts = parts_of(truth, result, is_no_separator)) {
    add_lines(
        *parts, [&](const Region& region) { return there.of(region); },
        [&](const Region& region) { return found.of(region); }, sides.lines);
  }
  score_grouping(sides.lines, scores);
  if (truth.known.kinds && result.known.kinds) score_titles(sides, options, scores);
}

void score_articles(const Content& truth, const Content& result, const ScoreOptions& options, Scores& scores) {
  if (!truth.is_issue || !result.is_issue) return;
  const Sides sides = compare_issues(truth, result);
  score_grouping(sides.lines, scores);
  score_titles(sides, options, scores);
}

}  // namespace backissue
