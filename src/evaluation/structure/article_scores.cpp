// Which lines make an article, and what stands over it.
#include <algorithm>
#include <map>
#include <utility>

#include "evaluation/structure/article_sides.h"
#include "evaluation/structure/structure_scores.h"
#include "evaluation/text/folded_words.h"
#include "evaluation/text/text_scores.h"

namespace backissue {
namespace {

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

Match nearest_headline(const std::string& headline, const std::vector<ArticleTitles>& candidates,
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
std::vector<Match> counterparts_of(const ArticleSides& sides, const ScoreOptions& options) {
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
  std::string ArticleTitles::*text;
  Metric exact, near;
};

// Of the truth's articles that have the field, and of the result's that have it where none of their counterparts does.
void score_field(const Field& field, const ArticleSides& sides, const std::vector<Match>& counterparts,
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

void score_titles(const ArticleSides& sides, const ScoreOptions& options, Scores& scores) {
  const std::vector<Match> counterparts = counterparts_of(sides, options);
  score_field({&ArticleTitles::headline, Metric::headline_exact, Metric::headline_near}, sides, counterparts, options,
              scores);
  score_field({&ArticleTitles::byline, Metric::byline_exact, Metric::byline_near}, sides, counterparts, options,
              scores);
}

}  // namespace

void score_articles(const PageContent& truth, const PageContent& result, const ScoreOptions& options, Scores& scores) {
  if (!truth.known.articles || !result.known.articles) return;
  const ArticleSides sides = articles_of(truth, result);
  score_grouping(sides.lines, scores);
  if (truth.known.kinds && result.known.kinds) score_titles(sides, options, scores);
}

void score_articles(const Content& truth, const Content& result, const ScoreOptions& options, Scores& scores) {
  if (!truth.is_issue || !result.is_issue) return;
  const ArticleSides sides = articles_of(truth, result);
  score_grouping(sides.lines, scores);
  score_titles(sides, options, scores);
}

}  // namespace backissue
