#include <gmock/gmock.h>

#include <chrono>

#include "evaluation/sample_scores.h"
#include "page/error.h"

namespace backissue {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(Totals, AreTotalsOverTotalsOfTheItemsThatHaveTheFigure) {
  const Evaluation evaluation = evaluate(
      {scored("a/short", {{Metric::character_error, {5, 10}}}), scored("a/long", {{Metric::character_error, {5, 990}}}),
       scored("a/other", {{Metric::page_number, {1, 1}}})},
      {});
  EXPECT_EQ(at(evaluation.total.scores, Metric::character_error), (Ratio{10, 1000}));
  EXPECT_EQ(at(evaluation.total.scores, Metric::page_number), (Ratio{1, 1}));
  EXPECT_FALSE(at(evaluation.total.scores, Metric::word_error));
  EXPECT_FALSE(evaluation.total.intervals[static_cast<std::size_t>(Metric::word_error)]);
  EXPECT_EQ(evaluation.total.intervals[static_cast<std::size_t>(Metric::page_number)]->low, 1) << "of one item";
}

TEST(Totals, LeaveNoFailedItemOut) {
  const Evaluation evaluation = evaluate({scored("a/good", {{Metric::character_error, {0, 100}}}),
                                          failed(scored("a/gone", {{Metric::character_error, {300, 300}}}))},
                                         {});
  EXPECT_EQ(evaluation.total.failed, 1);
  EXPECT_EQ(at(evaluation.total.scores, Metric::character_error), (Ratio{300, 400}));
}

TEST(Totals, AreSortedByNameAndGroupedByDifficulty) {
  const Evaluation evaluation =
      evaluate({scored("b/two", {{Metric::page_number, {0, 1}}}), scored("a/three", {{Metric::page_number, {1, 1}}}),
                failed(scored("b/one", {{Metric::page_number, {0, 1}}}))},
               {});
  std::vector<std::string> names;
  for (const ItemScores& item : evaluation.items) names.push_back(item.name);
  EXPECT_THAT(names, ElementsAre("a/three", "b/one", "b/two"));
  ASSERT_EQ(evaluation.groups.size(), 2U);
  EXPECT_EQ(evaluation.groups[1].name, "b");
  EXPECT_EQ(evaluation.groups[1].items, 2);
  EXPECT_EQ(evaluation.groups[1].failed, 1);
  EXPECT_EQ(at(evaluation.groups[1].scores, Metric::page_number), (Ratio{0, 2}));
}

TEST(Totals, OfOneDifficultyHaveNoGroups) {
  EXPECT_TRUE(evaluate(sample_pages(3), {}).groups.empty());
  EXPECT_TRUE(evaluate({}, {}).groups.empty());
}

TEST(Totals, AddUpKindsAndConfusion) {
  ItemScores one = scored("a/one", {}), two = scored("a/two", {});
  one.kinds[RegionKind::body].free_error = Ratio{1, 100};
  two.kinds[RegionKind::body] = {Ratio{2, 50}, Ratio{4, 6}, std::nullopt};
  one.confusion.resize(confusion_size);
  one.confusion[0][1] = 5;
  two.confusion = one.confusion;
  two.confusion[region_kind_count][3] = 7;
  const Group total = evaluate({one, two, scored("a/text-alone", {})}, {}).total;
  const KindScores& body = total.kinds.at(RegionKind::body);
  EXPECT_EQ(body.free_error, (Ratio{3, 150}));
  EXPECT_EQ(body.region_match, (Ratio{4, 6}));
  EXPECT_FALSE(body.region_kind);
  ASSERT_EQ(total.confusion.size(), confusion_size);
  EXPECT_EQ(total.confusion[0][1], 10);
  EXPECT_EQ(total.confusion[region_kind_count][3], 7);
}

TEST(Totals, RefuseTwoItemsOfOneName) {
  try {
    evaluate({scored("a/page", {}), scored("a/other", {}), scored("a/page", {})}, {});
    FAIL() << "accepted";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::usage);
    EXPECT_THAT(error.what(), HasSubstr("a/page"));
  }
  EXPECT_THROW(evaluate({scored("a/e\u0301", {}), scored("a/\u00E9", {})}, {}), Error) << "one name in a baseline";
}

TEST(Totals, OfAHundredPagesWithEveryFigureAreCheap) {
  std::vector<ItemScores> items = sample_pages(100);
  for (ItemScores& item : items) {
    for (auto& ratio : item.scores) ratio = Ratio{3, 1000};
  }
  const auto start = std::chrono::steady_clock::now();
  evaluate(std::move(items), {});
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(2));
}

}  // namespace
}  // namespace backissue
