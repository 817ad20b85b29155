#include <gtest/gtest.h>

#include <set>

#include "evaluation/evaluation.h"

namespace backissue {
namespace {

TEST(Metrics, HaveNamesOfTheirOwnThatLeadBack) {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < metric_count; ++i) {
    const auto metric = static_cast<Metric>(i);
    EXPECT_TRUE(names.insert(name_of(metric)).second) << name_of(metric);
    EXPECT_EQ(metric_from(name_of(metric)), metric);
  }
  EXPECT_EQ(name_of(Metric::words_damaged), "words_damaged") << "the table is in the order of the enumeration";
  EXPECT_EQ(metric_from("no such"), std::nullopt);
}

TEST(Ratio, OfNothingIsNoneWhereNothingIsThereAndWholeElse) {
  EXPECT_EQ(Ratio{}.rate(), 0);
  EXPECT_EQ((Ratio{3, 0}.rate()), 1);
  EXPECT_EQ((Ratio{1, 4}.rate()), 0.25);
}

TEST(Scores, AddUpByCountsAndLeaveOutWhatIsNotKnown) {
  Scores total, page;
  at(page, Metric::word_error) = Ratio{1, 10};
  add(total, page);
  at(page, Metric::word_error) = Ratio{0, 90};
  add(total, page);
  EXPECT_EQ(at(total, Metric::word_error), (Ratio{1, 100}));
  EXPECT_FALSE(at(total, Metric::page_number));
}

}  // namespace
}  // namespace backissue
