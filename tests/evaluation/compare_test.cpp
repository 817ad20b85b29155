// The gate: what fails, what is only said, and in which order.
#include <gmock/gmock.h>

#include "evaluation/sample_scores.h"
#include "page/error.h"

namespace backissue {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Comparison compared(std::vector<ItemScores> before, std::vector<ItemScores> after, double tolerance = 0) {
  return compare(baseline_of(evaluate(std::move(before), {})), evaluate(std::move(after), {}), tolerance);
}

// One page with one figure before and after; none: without value.
Comparison compared(Metric metric, std::optional<Ratio> before, std::optional<Ratio> after, double tolerance = 0) {
  ItemScores old_item = scored("a/page", {}), new_item = old_item;
  at(old_item.scores, metric) = before;
  at(new_item.scores, metric) = after;
  return compared({old_item}, {new_item}, tolerance);
}

const Change* find_change(const Comparison& comparison, const std::string& item, Metric metric) {
  for (const Change& change : comparison.changes) {
    if (change.item == item && change.metric == metric) return &change;
  }
  return nullptr;
}

TEST(Compare, MeasuresAChangeByWhatIsWorse) {
  const Comparison error = compared(Metric::character_error, Ratio{10, 1000}, Ratio{25, 1000});
  ASSERT_EQ(error.changes.size(), 2U) << "of the total, and of the page";
  EXPECT_EQ(error.changes[0].item, "");
  EXPECT_EQ(error.changes[1].item, "a/page");
  EXPECT_NEAR(error.changes[1].worse_by, 0.015, 1e-9);
  EXPECT_EQ(error.changes[1].before, (Ratio{10, 1000}));
  EXPECT_EQ(error.changes[1].after, (Ratio{25, 1000}));
  EXPECT_TRUE(error.fails());
  EXPECT_NEAR(compared(Metric::reading_order, Ratio{90, 100}, Ratio{80, 100}).changes[1].worse_by, 0.1, 1e-9);
}

TEST(Compare, NeverFailsWhatIsBetter) {
  const Comparison less = compared(Metric::character_error, Ratio{25, 1000}, Ratio{10, 1000});
  EXPECT_FALSE(less.fails());
  EXPECT_NEAR(less.changes[1].worse_by, -0.015, 1e-9);
  EXPECT_FALSE(compared(Metric::words_found, Ratio{1, 2}, Ratio{2, 2}).fails());
}

TEST(Compare, FailsOnlyBeyondTheTolerance) {
  const Ratio before{29, 100}, after{30, 100};  // 0.30 - 0.29 is a little more than 0.01 as a double
  EXPECT_FALSE(compared(Metric::word_error, before, after, 0.01).fails());
  EXPECT_TRUE(compared(Metric::word_error, before, after, 0.0099).fails());
  EXPECT_TRUE(compared(Metric::word_error, before, after).fails());
  EXPECT_TRUE(compared(Metric::word_error, Ratio{0, 1'000'000}, Ratio{1, 1'000'000}).fails()) << "one in a million";
}

TEST(Compare, SeesNoChangeInEqualRatesOfDifferentCounts) {
  EXPECT_THAT(compared(Metric::character_error, Ratio{1, 3}, Ratio{333, 999}).changes, IsEmpty());
  EXPECT_THAT(compared(Metric::character_error, Ratio{0, 10}, Ratio{0, 20}).changes, IsEmpty());
  EXPECT_THAT(compared(Metric::character_error, Ratio{0, 0}, Ratio{0, 20}).changes, IsEmpty());
}

TEST(Compare, FailsTextWhereThereShouldBeNone) {
  const Comparison comparison = compared(Metric::character_error, Ratio{0, 0}, Ratio{5, 0});
  EXPECT_TRUE(comparison.fails());
  EXPECT_EQ(comparison.changes[0].worse_by, 1);
}

TEST(Compare, FailsAFigureThatWasLost) {
  for (const Metric metric : {Metric::character_error, Metric::region_match, Metric::reading_order}) {
    const Comparison comparison = compared(metric, Ratio{7, 10}, std::nullopt);
    EXPECT_TRUE(comparison.fails()) << name_of(metric);
    ASSERT_EQ(comparison.changes.size(), 1U) << "the total has nothing to compare";
    EXPECT_FALSE(comparison.changes[0].after);
  }
}

TEST(Compare, FailsNoFigureThatIsNew) {
  const Comparison comparison = compared(Metric::reading_order, std::nullopt, Ratio{7, 10});
  EXPECT_FALSE(comparison.fails());
  ASSERT_EQ(comparison.changes.size(), 1U);
  EXPECT_FALSE(comparison.changes[0].before);
}

TEST(Compare, FailsWhatWasMadeUpAndForgivesWhenItGoes) {
  EXPECT_TRUE(compared(Metric::byline_exact, std::nullopt, Ratio{0, 1}).fails());
  EXPECT_FALSE(compared(Metric::byline_exact, Ratio{0, 1}, std::nullopt).fails());
  EXPECT_TRUE(compared(Metric::region_match, Ratio{0, 0}, Ratio{0, 4}).fails()) << "regions on an empty page";
  EXPECT_FALSE(compared(Metric::region_match, Ratio{0, 4}, Ratio{0, 0}).fails());
  EXPECT_TRUE(compared(Metric::words_damaged, std::nullopt, Ratio{1, 1}).fails());
}

TEST(Compare, ForgivesCorrectionsThatAreNeededNoMore) {
  for (const std::optional<Ratio> none : {std::optional<Ratio>(), std::optional(Ratio{})}) {
    EXPECT_FALSE(compared(Metric::errors_mended, Ratio{3, 3}, none).fails());
    EXPECT_FALSE(compared(Metric::errors_mended, none, Ratio{0, 1}).fails()) << "it mends nothing, and does no harm";
    EXPECT_FALSE(compared(Metric::words_damaged, Ratio{1, 3}, none).fails());
    EXPECT_FALSE(compared(Metric::words_true, none, Ratio{90, 100}).fails()) << "there were no words at all";
  }
}

TEST(Compare, SaysWhichItemsAreNewAndFailsThoseThatAreGone) {
  const Comparison added = compared({scored("a/one", {})}, {scored("a/one", {}), scored("a/two", {})});
  EXPECT_THAT(added.added, ElementsAre("a/two"));
  EXPECT_FALSE(added.fails());
  const Comparison missing = compared({scored("a/one", {}), scored("a/two", {})}, {scored("a/one", {})});
  EXPECT_THAT(missing.missing, ElementsAre("a/two"));
  EXPECT_TRUE(missing.fails());
}

TEST(Compare, TakesTheTotalOverItemsOfBothAlone) {
  const auto page = [](const std::string& name, std::int64_t errors) {
    return scored(name, {{Metric::character_error, {errors, 100}}});
  };
  const Comparison comparison =
      compared({page("a/both", 10), page("a/gone", 0)}, {page("a/both", 5), page("a/new", 90)});
  const Change* total = find_change(comparison, "", Metric::character_error);
  ASSERT_TRUE(total);
  EXPECT_EQ(total->before, (Ratio{10, 100}));
  EXPECT_EQ(total->after, (Ratio{5, 100}));
}

TEST(Compare, FailsAnItemThatFailsNowAndSaysItOnce) {
  const ItemScores good = scored("a/page", {{Metric::word_error, {1, 10}}, {Metric::words_found, {9, 10}}});
  const ItemScores gone = failed(scored("a/page", {{Metric::word_error, {10, 10}}, {Metric::words_found, {0, 10}}}));
  const Comparison comparison = compared({good}, {gone}, 1);
  EXPECT_THAT(comparison.failed, ElementsAre("a/page"));
  EXPECT_TRUE(comparison.fails()) << "whatever the tolerance";
  EXPECT_FALSE(find_change(comparison, "a/page", Metric::word_error));
  EXPECT_TRUE(find_change(comparison, "", Metric::word_error)) << "it is never left out of the total";
}

TEST(Compare, LetsAnItemFailThatFailedBefore) {
  const ItemScores gone = failed(scored("a/page", {{Metric::word_error, {10, 10}}}));
  const Comparison comparison = compared({gone}, {gone});
  EXPECT_FALSE(comparison.fails());
  EXPECT_THAT(comparison.failed, IsEmpty());
}

TEST(Compare, FindsAnItemBetterThatFailedBeforeEvenWhereAnEmptyResultWasRight) {
  const Comparison comparison =
      compared({failed(scored("a/page", {{Metric::word_error, {10, 10}}, {Metric::page_number, {1, 1}}}))},
               {scored("a/page", {{Metric::word_error, {1, 10}}, {Metric::page_number, {0, 1}}})});
  EXPECT_FALSE(comparison.fails());
  EXPECT_NEAR(find_change(comparison, "a/page", Metric::word_error)->worse_by, -0.9, 1e-9);
}

TEST(Compare, DoesNotJudgeATotalOfFewItemsByItsInterval) {
  std::vector<ItemScores> before = sample_pages(9), after = before;
  for (ItemScores& item : after) at(item.scores, Metric::character_error)->count += 20;
  EXPECT_FALSE(compared(before, after, 0.01).fails());
  before = sample_pages(10);
  after = before;
  for (ItemScores& item : after) at(item.scores, Metric::character_error)->count += 20;
  const Comparison comparison = compared(before, after, 0.01);
  EXPECT_TRUE(find_change(comparison, "", Metric::character_error)->fails);
  EXPECT_FALSE(find_change(comparison, "a/page-10", Metric::character_error)) << "no page fails by itself";
}

// 0.1 points on each page: far within the interval of pages of 0 to 19 % errors, and yet sure.
TEST(Compare, FailsATotalThatIsSurelyWorseThoughEachPageIsTolerated) {
  std::vector<ItemScores> after = sample_pages(20);
  for (ItemScores& item : after) at(item.scores, Metric::character_error)->count += 10;
  const Comparison comparison = compared(sample_pages(20), after, 0.01);
  int failing = 0;
  for (const Change& change : comparison.changes) failing += change.fails;
  EXPECT_EQ(failing, 1);
  EXPECT_TRUE(find_change(comparison, "", Metric::character_error)->fails);
}

TEST(Compare, ToleratesATotalThatIsWorseByChance) {
  std::vector<ItemScores> after = sample_pages(20);
  for (std::size_t i = 0; i < after.size(); ++i)
    at(after[i].scores, Metric::character_error)->count += i % 2 == 0 ? 60 : -50;
  at(after[1].scores, Metric::character_error)->count = 50;
  const Comparison comparison = compared(sample_pages(20), after, 0.01);
  EXPECT_GT(find_change(comparison, "", Metric::character_error)->worse_by, 0);
  EXPECT_FALSE(comparison.fails());
}

// Every page is tolerated, and the change is not sure; but the total is out of its interval.
TEST(Compare, FailsATotalBeyondTheIntervalOfTheBaseline) {
  std::vector<ItemScores> before = sample_pages(12);
  for (ItemScores& item : before) at(item.scores, Metric::character_error) = Ratio{100, 10'000};
  std::vector<ItemScores> after = before;
  at(after[0].scores, Metric::character_error)->count = 160;
  EXPECT_TRUE(compared(before, after, 0.01).fails());
}

TEST(Compare, PutsTotalsFirstAndTheWorstFirst) {
  const auto item = [](const std::string& name, std::int64_t errors, std::int64_t found) {
    return scored(name, {{Metric::character_error, {errors, 100}}, {Metric::words_found, {found, 100}}});
  };
  const Comparison comparison =
      compared({item("a/one", 10, 90), item("a/two", 10, 90)}, {item("a/one", 12, 60), item("a/two", 50, 95)});
  std::vector<std::string> order;
  for (const Change& change : comparison.changes)
    order.push_back(change.item + ' ' + std::string(name_of(change.metric)));
  EXPECT_THAT(order, ElementsAre(" character_error", " words_found", "a/two character_error", "a/one words_found",
                                 "a/one character_error", "a/two words_found"));
}

TEST(Compare, RefusesOtherOptions) {
  const Baseline baseline = baseline_of(evaluate(sample_pages(2), {}));
  const auto refused = [&](const ScoreOptions& options) {
    try {
      compare(baseline, evaluate(sample_pages(2), options), 0);
      return false;
    } catch (const Error& error) {
      return error.kind() == ErrorKind::usage;
    }
  };
  ScoreOptions options;
  EXPECT_FALSE(refused(options));
  options.fold_quotes = false;
  EXPECT_TRUE(refused(options));
  options = {};
  options.region_overlap = 0.6;
  EXPECT_TRUE(refused(options));
  options = {};
  options.near = 0.1 + 1e-9;
  EXPECT_FALSE(refused(options)) << "as written";
}

// Each figure of one page of forty a little worse: one change at a time, all of them found, nothing else.
TEST(Compare, FindsEveryPlantedRegression) {
  std::vector<ItemScores> pages = sample_pages(40);
  for (ItemScores& page : pages) {
    for (std::size_t i = 0; i < metric_count; ++i)
      page.scores[i] = is_error(static_cast<Metric>(i)) ? Ratio{10, 1000} : Ratio{990, 1000};
  }
  for (std::size_t i = 0; i < metric_count; ++i) {
    const auto metric = static_cast<Metric>(i);
    std::vector<ItemScores> after = pages;
    at(after[i].scores, metric)->count += is_error(metric) ? 11 : -11;
    const Comparison comparison = compared(pages, after, 0.01);
    EXPECT_TRUE(comparison.fails()) << name_of(metric);
    const Change* change = find_change(comparison, pages[i].name, metric);
    ASSERT_TRUE(change);
    EXPECT_TRUE(change->fails);
    EXPECT_EQ(comparison.changes.size(), 2U) << "the page, and its total";
  }
}

}  // namespace
}  // namespace backissue
