#include <gmock/gmock.h>

#include <pugixml.hpp>

#include "evaluation/sample_scores.h"

namespace backissue {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string junit_of(const std::vector<ItemScores>& before, const std::vector<ItemScores>& after) {
  const Evaluation evaluation = evaluate(after, {});
  const Comparison comparison = compare(baseline_of(evaluate(before, {})), evaluation, 0);
  return to_junit(evaluation, &comparison);
}

TEST(Junit, IsThisForOneItemOfEachFate) {
  const auto page = [](const std::string& name, std::int64_t errors, std::int64_t found) {
    return scored(name, {{Metric::character_error, {errors, 1000}}, {Metric::words_found, {found, 100}}});
  };
  const std::string junit = junit_of({page("a/good", 1, 99), page("a/worse", 1, 99), page("b/gone", 1, 99),
                                      page("b/lost", 1000, 0), failed(page("b/never", 1000, 0))},
                                     {page("a/good", 1, 99), page("a/worse", 11, 90), failed(page("b/lost", 1000, 0)),
                                      failed(page("b/never", 1000, 0))});
  EXPECT_EQ(junit, R"xml(<?xml version="1.0" encoding="UTF-8"?>
<testsuites tests="6" failures="3" errors="1">
 <testsuite name="backissue evaluate" tests="6" failures="3" errors="1" skipped="1">
  <testcase name="total" classname="backissue evaluate">
   <failure type="worse" message="words_found 49.50 % -> 47.25 % (-2.25)">words_found 49.50 % -&gt; 47.25 % (-2.25)
character_error 50.05 % -&gt; 50.30 % (+0.25)
</failure>
  </testcase>
  <testcase name="a/good" classname="a" />
  <testcase name="a/worse" classname="a">
   <failure type="worse" message="words_found 99.00 % -> 90.00 % (-9.00)">words_found 99.00 % -&gt; 90.00 % (-9.00)
character_error 0.10 % -&gt; 1.10 % (+1.00)
</failure>
  </testcase>
  <testcase name="b/lost" classname="b">
   <error type="no_result" message="the scan cannot be read" />
  </testcase>
  <testcase name="b/never" classname="b">
   <skipped message="no result, as in the baseline: the scan cannot be read" />
  </testcase>
  <testcase name="b/gone" classname="b">
   <failure type="missing" message="is in the baseline, and not in this run" />
  </testcase>
 </testsuite>
</testsuites>
)xml");
}

TEST(Junit, WithoutABaselineHasNoTotalAndErrorsAlone) {
  const std::string junit = to_junit(evaluate({scored("a/one", {}), failed(scored("a/two", {}))}, {}), nullptr);
  EXPECT_THAT(junit, HasSubstr("<testsuites tests=\"2\" failures=\"0\" errors=\"1\">"));
  EXPECT_THAT(junit, Not(HasSubstr("\"total\"")));
}

TEST(Junit, OfANewItemWithoutAResultIsAnError) {
  EXPECT_THAT(junit_of({}, {failed(scored("a/new", {}))}), HasSubstr("<error "));
}

TEST(Junit, EscapesHostileNamesAndReplacesWhatXmlForbids) {
  std::vector<ItemScores> items;
  for (const std::string& name : hostile_names()) {
    items.push_back(scored(name, {}));
    items.back().failure = name;
  }
  const Evaluation evaluation = evaluate(items, {});
  const std::string junit = to_junit(evaluation, nullptr);
  for (std::size_t at = junit.find("&#"); at != std::string::npos; at = junit.find("&#", at + 1))
    EXPECT_THAT(junit.substr(at, 5), testing::AnyOf("&#10;", "&#13;", "&#09;"));
  EXPECT_THAT(junit, Not(HasSubstr("\uFFFF")));
  EXPECT_THAT(junit, Not(HasSubstr("\uFFFE")));
  EXPECT_THAT(junit, Not(HasSubstr("<script>")));
  pugi::xml_document document;
  ASSERT_TRUE(document.load_string(junit.c_str()));
  const pugi::xml_node suite = document.child("testsuites").child("testsuite");
  std::vector<std::string> names;
  for (const pugi::xml_node test : suite.children("testcase")) {
    names.emplace_back(test.attribute("name").value());
    EXPECT_EQ(names.back(), test.child("error").attribute("message").value());
  }
  EXPECT_EQ(names.size(), hostile_names().size());
  EXPECT_THAT(names, testing::Contains("a/\"quoted\" & 'single' ]]>"));
  EXPECT_THAT(names, testing::Contains("a/nul\uFFFDbyte"));
  EXPECT_THAT(names, testing::Contains("a/\uFFFD\uFFFD"));
}

}  // namespace
}  // namespace backissue
