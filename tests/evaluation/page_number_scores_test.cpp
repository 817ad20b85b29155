#include <gtest/gtest.h>

#include "evaluation/structure/structure_scores.h"

namespace backissue {
namespace {

PageContent numbered(const std::string& number, const std::string& source) {
  PageContent content;
  content.known.printed_number = true;
  content.page.printed_number = number;
  content.page.printed_number_source = source;
  return content;
}

std::optional<Ratio> number_score(const PageContent& truth, const PageContent& result) {
  Scores scores;
  score_page_number(truth, result, scores);
  return at(scores, Metric::page_number);
}

TEST(PageNumber, IsRightWhereItIsTheSame) {
  EXPECT_EQ(number_score(numbered("74", ""), numbered("74", "read")), (Ratio{1, 1}));
  EXPECT_EQ(number_score(numbered("74", ""), numbered("74", "inferred")), (Ratio{1, 1}));
  EXPECT_EQ(number_score(numbered("74", ""), numbered("14", "read")), (Ratio{0, 1}));
  EXPECT_EQ(number_score(numbered("74", ""), numbered("", "")), (Ratio{0, 1}));
}

TEST(PageNumber, ThatIsNotPrintedMayBeInferredButNotRead) {
  EXPECT_EQ(number_score(numbered("", ""), numbered("", "")), (Ratio{1, 1}));
  EXPECT_EQ(number_score(numbered("", ""), numbered("145", "inferred")), (Ratio{1, 1}));
  EXPECT_EQ(number_score(numbered("", ""), numbered("145", "read")), (Ratio{0, 1}));
}

TEST(PageNumber, HasNoValueWhereASideDoesNotSay) {
  EXPECT_FALSE(number_score({}, numbered("74", "read")));
  EXPECT_FALSE(number_score(numbered("74", ""), {}));
}

}  // namespace
}  // namespace backissue
