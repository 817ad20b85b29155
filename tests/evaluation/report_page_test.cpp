#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "evaluation/evaluation.h"

namespace backissue {
namespace {

using testing::HasSubstr;
using testing::Not;

PageContent text_alone(std::string text) {
  PageContent content;
  content.known.text = true;
  content.page.text = std::move(text);
  return content;
}

// A page of so many words, each in a box of its own.
PageContent words(int count, int wrong_every) {
  PageContent content;
  content.known = {true, true, true, true, true, true, false, false, false, false};
  content.page.scan.width = content.page.scan.height = 3000;
  Region region;
  region.box = {0, 0, 3000, 3000};
  region.order = 1;
  for (int i = 0; i < count; ++i) {
    if (i % 10 == 0) region.lines.emplace_back();
    std::string word = "word" + std::to_string(i);
    if (wrong_every > 0 && i % wrong_every == 0) word[1] = '0';
    const int left = i % 10 * 300, top = i / 10 * 20;
    region.lines.back().words.push_back({{left, top, left + 280, top + 15}, word, 0.8});
    content.page.text += word + ' ';
  }
  content.page.regions = {region};
  return content;
}

std::string page_of(const ReportPage& page) { return report_page({}, nullptr, page); }

TEST(ReportPage, MarksWhatDiffers) {
  const std::string html = page_of({"x", text_alone("the green light"), text_alone("the grccn light"), "", {}});
  EXPECT_THAT(html, HasSubstr("<mark>ee</mark>"));
  EXPECT_THAT(html, HasSubstr("<mark>cc</mark>"));
  EXPECT_THAT(html, Not(HasSubstr("class=\"scan\""))) << "there is none";
}

TEST(ReportPage, OfAResultAloneHasItsTextAndNoTruth) {
  const std::string html = page_of({"x", {}, text_alone("found"), "", {}});
  EXPECT_THAT(html, HasSubstr("<h3>Text</h3>"));
  EXPECT_THAT(html, Not(HasSubstr("Truth")));
}

TEST(ReportPage, WithoutAResultSaysWhy) {
  Evaluation evaluation;
  evaluation.items.resize(1);
  evaluation.items[0].name = "x";
  evaluation.items[0].failure = "x.png: <no image>";
  const std::string html = report_page(evaluation, nullptr, {"x", text_alone("truth"), {}, "", {}});
  EXPECT_THAT(html, HasSubstr("x.png: &lt;no image&gt;"));
  EXPECT_THAT(html, Not(HasSubstr("<del>"))) << "what was not read is not marked letter by letter";
}

TEST(ReportPage, ShowsPicturesOnly) {
  ReportPage page{"x", {}, text_alone("found"), "image/png", {1, 2, 3}};
  EXPECT_THAT(page_of(page), HasSubstr("src=\"data:image/png;base64,AQID\""));
  for (const char* type : {"text/html", "image/svg+xml", "", "image/png\" onload=\"x"}) {
    page.image_type = type;
    EXPECT_THAT(page_of(page), Not(HasSubstr("data:"))) << type;
  }
}

TEST(ReportPage, BoxesOfAnySizeDoNoHarm) {
  PageContent content = words(20, 0);
  content.page.regions[0].box = {INT32_MIN, INT32_MIN, INT32_MAX, INT32_MAX};
  content.page.regions[0].lines[0].words[0].box = {INT32_MIN, 0, INT32_MAX, INT32_MAX};
  content.page.regions.push_back(content.page.regions[0]);
  EXPECT_THAT(page_of({"x", words(20, 3), content, "", {}}), HasSubstr("<svg"));
}

TEST(ReportPage, OfSixThousandCharactersIsSmall) {
  const std::string html = page_of({"x", words(700, 0), words(700, 4), "", {}});
  EXPECT_LT(html.size(), 400'000U);
}

TEST(ReportPage, OfTextWithoutEndIsShownWithoutMarks) {
  const std::string html = page_of({"x", text_alone(std::string(300'000, 'x')), text_alone("y"), "", {}});
  EXPECT_THAT(html, HasSubstr("too long to be compared"));
}

TEST(ReportHead, AllowsItsOwnStyleAndScriptAlone) {
  const std::string head = report_head({}, nullptr);
  EXPECT_THAT(head, HasSubstr("default-src 'none'; img-src data:; style-src 'sha256-"));
  EXPECT_THAT(head, HasSubstr("; base-uri 'none'; form-action 'none'\">"));
  EXPECT_THAT(head, Not(HasSubstr("unsafe")));
  EXPECT_THAT(head, Not(HasSubstr("verdict failed"))) << "nothing was compared";
}

TEST(ReportHead, SaysTheVerdictAndWhatFails) {
  Evaluation evaluation;
  evaluation.items.resize(1);
  evaluation.items[0].name = "pages/<a>";
  Comparison comparison;
  EXPECT_THAT(report_head(evaluation, &comparison), HasSubstr("Passed"));
  comparison.changes = {{"pages/<a>", Metric::word_error, Ratio{1, 100}, Ratio{5, 100}, 0.04, true}};
  const std::string head = report_head(evaluation, &comparison);
  EXPECT_THAT(head, HasSubstr("Failed"));
  EXPECT_THAT(head, HasSubstr("<a href=\"#p1\"><bdi>pages/&lt;a&gt;</bdi></a>"));
  EXPECT_THAT(head, HasSubstr("4.00 pp"));
}

}  // namespace
}  // namespace backissue
