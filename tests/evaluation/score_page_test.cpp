// The figures of a page and of an issue, all together.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <chrono>

#include "evaluation/built_page.h"
#include "evaluation/page_truths.h"

namespace backissue {
namespace {

using enum RegionKind;

// Every figure that has a value is as good as it can be.
void expect_perfect(const ItemScores& item, const std::string& name) {
  for (std::size_t i = 0; i < metric_count; ++i) {
    const auto metric = static_cast<Metric>(i);
    const double best = is_error(metric) ? 0 : 1;
    EXPECT_EQ(item.scores[i] ? item.scores[i]->rate() : best, best) << name << ": " << name_of(metric);
  }
  for (const auto& [kind, scores] : item.kinds) {
    EXPECT_EQ(scores.free_error.value_or(Ratio{}).rate(), 0) << name << ": " << name_of(kind);
    EXPECT_EQ(scores.region_match.value_or(Ratio{1, 1}).rate(), 1) << name << ": " << name_of(kind);
    EXPECT_EQ(scores.region_kind.value_or(Ratio{1, 1}).rate(), 1) << name << ": " << name_of(kind);
  }
}

bool has_all(const Scores& scores, const std::vector<Metric>& metrics) {
  return std::all_of(metrics.begin(), metrics.end(), [&](Metric metric) { return at(scores, metric).has_value(); });
}

const std::filesystem::path testdata = BACKISSUE_SOURCE_DIR "/testdata";

TEST(ScorePage, OfATruthAsItsOwnResultIsPerfect) {
  Scores total;
  for (const auto& file : page_truths_in(testdata)) {
    const PageContent truth = read_page_truth(file);
    const ItemScores item = score_page(truth, truth, {});
    expect_perfect(item, file.stem());
    add(total, item.scores);
    // Every broken word was found where it stands.
    EXPECT_EQ(at(item.scores, Metric::soft_break).value_or(Ratio{}).of +
                  at(item.scores, Metric::hard_break).value_or(Ratio{}).of,
              std::int64_t(truth.breaks.size()))
        << file;
  }
  EXPECT_TRUE(has_all(total, {Metric::character_error, Metric::region_match, Metric::region_kind, Metric::reading_order,
                              Metric::article_grouping, Metric::headline_exact, Metric::byline_near,
                              Metric::page_number, Metric::soft_break, Metric::hard_break, Metric::wrongly_joined}));
}

TEST(ScoreIssue, OfATruthAsItsOwnResultIsPerfect) {
  const Content truth = read_issue_truth(testdata / "issues/tidewater-1996-3.truth");
  const ItemScores item = score_issue(truth, truth, {});
  expect_perfect(item, "issue");
  EXPECT_TRUE(has_all(item.scores, {Metric::article_grouping, Metric::headline_exact, Metric::headline_near,
                                    Metric::byline_exact, Metric::byline_near, Metric::contents_entry}));
}

TEST(ScorePage, OfAPageThatWasNotReadIsLost) {
  const PageContent truth = read_page_truth(testdata / "pages/clean/feature-a.truth.json");
  const Scores scores = score_page(truth, nothing_read(), {}).scores;
  EXPECT_EQ(at(scores, Metric::character_error).value().rate(), 1);
  for (const Metric metric : {Metric::region_match, Metric::region_kind, Metric::reading_order,
                              Metric::article_grouping, Metric::headline_exact, Metric::headline_near,
                              Metric::byline_exact, Metric::byline_near, Metric::page_number}) {
    ASSERT_TRUE(at(scores, metric)) << name_of(metric);
    EXPECT_EQ(at(scores, metric)->count, 0) << name_of(metric);
    EXPECT_GT(at(scores, metric)->of, 0) << name_of(metric);
  }
}

TEST(ScorePage, LeavesArticlesToTheIssueWhereTheTruthDoesNotTellThem) {
  PageContent truth = read_page_truth(testdata / "pages/clean/feature-a.truth.json");
  const PageContent result = truth;
  truth.known.articles = false;
  const Scores scores = score_page(truth, result, {}).scores;
  for (const Metric metric : {Metric::article_grouping, Metric::headline_exact, Metric::headline_near,
                              Metric::byline_exact, Metric::byline_near})
    EXPECT_FALSE(at(scores, metric)) << name_of(metric);
  EXPECT_TRUE(at(scores, Metric::reading_order));
}

TEST(ScorePage, OfSidesThatKnowNothingHasNoFigure) {
  EXPECT_EQ(score_page({}, nothing_read(), {}).scores, Scores{});
  EXPECT_EQ(score_page(read_page_truth(testdata / "pages/clean/feature-a.truth.json"), {}, {}).scores, Scores{});
}

// Articles one under the other, each a headline, perhaps a byline, and a few lines.
PageContent any_page(int articles) {
  std::vector<Region> regions;
  int top = 0;
  const auto add = [&](int article, RegionKind kind, const std::vector<std::string>& lines) {
    const std::string id = "r" + std::to_string(regions.size());
    regions.push_back(in_article("a" + std::to_string(article), region_at(0, top, id, kind, lines)));
    top += line_pitch * int(lines.size());
  };
  for (int article = 0; article < articles; ++article) {
    add(article, headline, {"Headline " + std::string(std::size_t(article) + 1, 'x')});
    if (*rc::gen::arbitrary<bool>()) add(article, byline, {"By " + std::string(std::size_t(article) + 1, 'y')});
    add(article, body, std::vector<std::string>(*rc::gen::inRange<std::size_t>(1, 6), "a line of text"));
  }
  return page_of(std::move(regions));
}

RC_GTEST_PROP(ScorePage, IsPerfectForTheTruthItself, ()) {
  const auto page = any_page(*rc::gen::inRange(0, 6));
  expect_perfect(score_page(page, page, {}), "any page");
}

RC_GTEST_PROP(ScorePage, DoesNotDependOnWhatThingsAreCalled, ()) {
  const auto truth = any_page(*rc::gen::inRange(1, 6));
  auto result = truth;
  result.page.regions.erase(result.page.regions.begin() +
                            std::ptrdiff_t(*rc::gen::inRange<std::size_t>(0, result.page.regions.size())));
  auto renamed = result;
  for (Region& region : renamed.page.regions) {
    region.id = "z" + region.id;
    region.article = std::to_string(1000 - std::stoi(region.article.substr(1)));
  }
  RC_ASSERT(score_page(truth, result, {}).scores == score_page(truth, renamed, {}).scores);
}

RC_GTEST_PROP(ScorePage, FallsWhenTwoArticlesChangePlaces, ()) {
  const auto truth = any_page(*rc::gen::inRange(2, 6));
  auto result = truth;
  for (Region& region : result.page.regions) {
    if (region.article == "a0") region.order += 100;  // the first one comes last
  }
  const auto whole = at(score_page(truth, truth, {}).scores, Metric::reading_order);
  const auto swapped = at(score_page(truth, result, {}).scores, Metric::reading_order);
  RC_ASSERT(swapped->of == whole->of);
  RC_ASSERT(swapped->count < whole->count);
}

// Whatever a file may say: texts of any bytes, names that lead nowhere, boxes anywhere.
PageContent any_content() {
  const auto text = [] {
    return *rc::gen::element<std::string>("", "a", "inter-|net", "inter-", "net", "|", "-", "\xFF\xC0", "\n\x01 ",
                                          "e\u0301 \u00AD", "\U0001F1E9\U0001F1EA");
  };
  const auto number = [] { return *rc::gen::inRange(-2, 4); };
  const auto box = [] {
    const auto edge = [] { return *rc::gen::inRange(-100, 500); };
    return Box{edge(), edge(), edge(), edge()};
  };
  PageContent content = nothing_read();
  content.page.text = text() + text() + text();
  for (int i = *rc::gen::inRange(0, 6); i > 0; --i) {
    Region region = box_at(box(), text(), static_cast<RegionKind>(*rc::gen::inRange(0, region_kind_count)));
    region.order = number();
    region.article = text();
    region.text = text() + text();
    for (int line = number(); line > 0; --line) {
      region.lines.push_back(line_at(number(), number(), text()));
      region.lines.back().box = box();
      region.lines.back().words.push_back({box(), text(), 0});
    }
    content.page.regions.push_back(region);
    content.page.corrections.push_back(
        {text(), number(), number(), *rc::gen::element<std::string>("join", "spelling"), text(), text(), "", 0});
    content.breaks.push_back({static_cast<WordBreak::Hyphen>(i % 2), text(), text(), text(), number()});
    content.unordered.push_back({text(), text(), text()});
  }
  return content;
}

RC_GTEST_PROP(ScorePage, TakesWhateverComesAndCountsNoMoreThanThereIs, ()) {
  const Scores scores = score_page(any_content(), any_content(), {}).scores;
  for (std::size_t i = 0; i < metric_count; ++i) {
    const Ratio score = scores[i].value_or(Ratio{});
    RC_ASSERT(score.count >= 0);
    if (!is_error(static_cast<Metric>(i))) RC_ASSERT(score.count <= score.of);
  }
}

TEST(ScorePage, OfAPageOfTwoThousandLinesIsSoonDone) {
  std::vector<Region> regions;
  for (int i = 0; i < 200; ++i) {
    const std::vector<std::string> lines(10, "words of a line");
    regions.push_back(in_article("a" + std::to_string(i / 8),
                                 region_at(200 * (i % 20), 220 * (i / 20), "r" + std::to_string(i), body, lines)));
  }
  auto page = page_of(std::move(regions));
  page.page.scan.width = page.page.scan.height = 4000;
  page.known.text = false;  // what the text costs is another matter
  const auto start = std::chrono::steady_clock::now();
  const ItemScores item = score_page(page, page, {});
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::milliseconds(500));
  EXPECT_EQ(at(item.scores, Metric::reading_order), (Ratio{1'999'000, 1'999'000}));
}

}  // namespace
}  // namespace backissue
