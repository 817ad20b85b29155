// What holds for every output of an evaluation: same input, same bytes; well-formed, whatever the names are.
#include <gmock/gmock.h>

#include <functional>
#include <locale>

#include "evaluation/formats/figure_text.h"
#include "evaluation/sample_scores.h"
#include "output/clean_text.h"

namespace backissue {
namespace {

using Output = std::function<std::string(const Evaluation&, const Comparison&)>;

const std::map<std::string, Output>& outputs() {
  static const std::map<std::string, Output> all = {
      {"table", [](const Evaluation& e, const Comparison& c) { return to_table(e, &c); }},
      {"json", [](const Evaluation& e, const Comparison& c) { return to_json(e, &c); }},
      {"junit", [](const Evaluation& e, const Comparison& c) { return to_junit(e, &c); }},
      {"baseline", [](const Evaluation& e, const Comparison&) { return to_json(baseline_of(e)); }}};
  return all;
}

// Hostile names, each in every list there is.
std::pair<Evaluation, Comparison> hostile() {
  std::vector<ItemScores> before, after;
  for (std::size_t i = 0; i < hostile_names().size(); ++i) {
    const std::string& name = hostile_names()[i];
    ItemScores item = scored(name, {{Metric::character_error, {1, 1000}}});
    item.difficulty = name;
    item.failure = i % 4 == 1 ? name : "";
    if (i % 4 != 2) after.push_back(item);
    item.failure.clear();
    at(item.scores, Metric::character_error)->count = 0;
    if (i % 4 != 3) before.push_back(item);
  }
  const Evaluation evaluation = evaluate(after, {});
  return {evaluation, compare(baseline_of(evaluate(before, {})), evaluation, 0)};
}

TEST(Outputs, AreTheSameEveryTime) {
  const auto [evaluation, comparison] = hostile();
  std::vector<ItemScores> shuffled = evaluation.items;
  std::reverse(shuffled.begin(), shuffled.end());
  for (const auto& [name, output] : outputs())
    EXPECT_EQ(output(evaluation, comparison), output(evaluate(shuffled, {}), comparison)) << name;
}

TEST(Outputs, AreUtf8WithoutControlCharactersWhateverTheNamesAre) {
  const auto [evaluation, comparison] = hostile();
  EXPECT_FALSE(comparison.missing.empty() || comparison.added.empty() || comparison.failed.empty());
  for (const auto& [name, output] : outputs()) {
    const std::string bytes = output(evaluation, comparison);
    EXPECT_FALSE(clean_text(bytes).replaced) << name;
    EXPECT_TRUE(std::all_of(bytes.begin(), bytes.end(), [](char c) {
      return static_cast<unsigned char>(c) >= 0x20 || c == '\n';
    })) << name;
    EXPECT_TRUE(bytes.ends_with('\n')) << name;
  }
}

struct CommaNumbers : std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\1"; }
};

TEST(Outputs, AreTheSameInEveryLocale) {
  const Evaluation evaluation = evaluate(sample_pages(12), {});
  std::vector<ItemScores> worse = sample_pages(12);
  for (ItemScores& item : worse) at(item.scores, Metric::reading_order)->count -= 10;
  const Evaluation now = evaluate(worse, {});
  const Comparison comparison = compare(baseline_of(evaluation), now, 0);
  for (const auto& [name, output] : outputs()) {
    const std::string expected = output(now, comparison);
    const std::locale before = std::locale::global(std::locale(std::locale::classic(), new CommaNumbers));
    const std::string written = output(now, comparison);
    std::locale::global(before);
    EXPECT_EQ(written, expected) << name;
  }
}

TEST(Outputs, OfNothingAreComplete) {
  const Evaluation nothing = evaluate({}, {});
  const Comparison comparison = compare(Baseline{}, nothing, 0);
  for (const auto& [name, output] : outputs()) EXPECT_TRUE(output(nothing, comparison).ends_with('\n')) << name;
  EXPECT_THAT(to_table(nothing, nullptr), testing::HasSubstr("0 items"));
}

TEST(FigureText, WritesRatesDifferencesAndCounts) {
  EXPECT_EQ(rate_text(0.12345), "12.35 %");
  EXPECT_EQ(rate_text(0), "0.00 %");
  EXPECT_EQ(rate_digits(1), "100.00");
  EXPECT_EQ(points_text(0.0123), "+1.23");
  EXPECT_EQ(points_text(-0.5), "-50.00");
  EXPECT_EQ(points_text(0), "0.00");
  EXPECT_EQ(points_text(0.00001), "below +0.01");
  EXPECT_EQ(points_text(-0.00001), "below -0.01");
  EXPECT_EQ(count_text(0), "0");
  EXPECT_EQ(count_text(999), "999");
  EXPECT_EQ(count_text(1'234'567), "1,234,567");
  EXPECT_EQ(count_text(-1234), "-1,234");
  EXPECT_EQ(count_text(1, "item"), "1 item");
  EXPECT_EQ(count_text(2000, "item"), "2,000 items");
  EXPECT_LT(rate_text(1e300).size(), 30U);
}

}  // namespace
}  // namespace backissue
