// The written document, byte for byte where the contract says so.
#include <gmock/gmock.h>

#include <clocale>
#include <limits>
#include <locale>
#include <nlohmann/json.hpp>

#include "output/output.h"
#include "output/sample_issue.h"
#include "output/schema.h"

namespace backissue {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using Json = nlohmann::ordered_json;

std::vector<std::string> keys_of(const Json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

// In the contract's order.
TEST(JsonDocument, HasItsKeysInTheContractsOrder) {
  const Json document = Json::parse(to_json(sample_issue()));
  EXPECT_THAT(keys_of(document),
              ElementsAre("schema_version", "generator", "issue", "contents", "pages", "articles", "errors"));
  EXPECT_THAT(keys_of(document["generator"]), ElementsAre("name", "version", "engines", "languages", "options"));
  EXPECT_THAT(keys_of(document["issue"]), ElementsAre("title", "volume", "number", "date", "date_text", "link",
                                                      "page_count", "first_printed_page", "language", "sources"));
  EXPECT_THAT(keys_of(document["contents"][0]),
              ElementsAre("title", "byline", "blurb", "section", "printed_page", "page", "article", "confidence"));
  const Json& page = document["pages"][0];
  EXPECT_THAT(keys_of(page),
              ElementsAre("number", "of", "printed_number", "printed_number_source", "scan", "skew_degrees", "rotation",
                          "confidence", "x_height", "text", "regions", "corrections", "warnings"));
  EXPECT_THAT(keys_of(page["scan"]), ElementsAre("file", "frame", "sha256", "width", "height", "dpi", "crop"));
  const Json& region = page["regions"][0];
  EXPECT_THAT(keys_of(region), ElementsAre("id", "kind", "box", "order", "column", "article", "flow", "confidence",
                                           "polarity", "x_height", "weight", "text", "paragraphs", "lines"));
  EXPECT_THAT(keys_of(region["paragraphs"][0]), ElementsAre("text", "continues", "continued"));
  EXPECT_THAT(keys_of(region["lines"][0]),
              ElementsAre("box", "baseline", "text", "confidence", "x_height", "starts_paragraph", "words"));
  EXPECT_THAT(keys_of(region["lines"][0]["words"][0]), ElementsAre("box", "text", "confidence"));
  EXPECT_THAT(keys_of(page["corrections"][0]),
              ElementsAre("region", "line", "word", "kind", "before", "after", "rule", "evidence", "confidence"));
  EXPECT_THAT(keys_of(document["articles"][0]),
              ElementsAre("id", "title", "kicker", "deck", "byline", "section", "pages", "regions", "text",
                          "paragraphs", "captions", "pull_quotes"));
  EXPECT_THAT(keys_of(document["errors"][0]), ElementsAre("scan", "code", "message"));
}

TEST(JsonDocument, WritesNullForWhatIsUnknown) {
  Issue issue;
  issue.pages = {sample_page()};
  issue.pages[0].printed_number.clear();
  issue.pages[0].printed_number_source.clear();
  issue.pages[0].scan.dpi = 0;
  issue.pages[0].regions[0].article.clear();
  issue.pages[0].regions[0].flow.clear();
  issue.contents.resize(1);
  const Json document = Json::parse(to_json(issue));
  for (const char* field : {"title", "volume", "number", "date", "date_text", "link", "first_printed_page", "language"})
    EXPECT_TRUE(document["issue"][field].is_null()) << field;
  const Json& page = document["pages"][0];
  EXPECT_TRUE(page["printed_number"].is_null());
  EXPECT_TRUE(page["printed_number_source"].is_null());
  EXPECT_TRUE(page["scan"]["dpi"].is_null());
  EXPECT_TRUE(page["regions"][0]["article"].is_null());
  EXPECT_TRUE(page["regions"][0]["flow"].is_null());
  for (const char* field : {"printed_page", "page", "article"})
    EXPECT_TRUE(document["contents"][0][field].is_null()) << field;
  EXPECT_EQ(document_faults(to_json(issue)), "");
}

TEST(JsonDocument, WritesAnEmptyTextThatAPersonGaveAsUnknown) {
  Issue issue;
  issue.metadata.title = "";
  EXPECT_TRUE(Json::parse(to_json(issue))["issue"]["title"].is_null());
}

TEST(JsonDocument, RoundsToWhatIsKnown) {
  Page page = sample_page();
  page.confidence = 0.123456;
  page.skew_degrees = -0.7049;
  page.regions[0].x_height = 18.126;
  const Json written = Json::parse(to_json_line(page));
  EXPECT_EQ(written["confidence"].dump(), "0.1235");
  EXPECT_EQ(written["skew_degrees"].dump(), "-0.7");
  EXPECT_EQ(written["regions"][0]["x_height"].dump(), "18.13");
}

TEST(JsonDocument, KeepsConfidenceBetweenNoneAndOne) {
  Page page = sample_page();
  const auto written = [&](double confidence) {
    page.confidence = confidence;
    return Json::parse(to_json_line(page))["confidence"].dump();
  };
  EXPECT_EQ(written(1.25), "1");
  EXPECT_EQ(written(-0.25), "0");
  EXPECT_EQ(written(-0.00001), "0");
  EXPECT_EQ(written(std::numeric_limits<double>::quiet_NaN()), "0");
}

TEST(JsonDocument, ReplacesBytesThatAreNotUtf8AndWarns) {
  Page page = sample_page();
  page.warnings.clear();
  page.regions[0].lines[0].words[0].text = "caf\xE9 \xC3\xA9";
  const std::string line = to_json_line(page);
  EXPECT_EQ(page_faults(line), "");
  const Page read = read_json_line(line, "page");
  EXPECT_EQ(read.regions[0].lines[0].words[0].text, "caf\uFFFD é");
  ASSERT_EQ(read.warnings.size(), 1u);
  EXPECT_EQ(read.warnings[0].code, "invalid_text");
}

TEST(JsonDocument, WarnsOnlyOnThePageThatHadSuchBytes) {
  Issue issue;
  issue.pages = {sample_page(), sample_page()};
  issue.pages[0].warnings.clear();
  issue.pages[0].text = "\xFF";
  issue.pages[1].warnings.clear();
  const Issue read = read_json(to_json(issue), "issue");
  EXPECT_EQ(read.pages[0].warnings.size(), 1u);
  EXPECT_EQ(read.pages[1].warnings.size(), 0u);
}

// RFC 3629: surrogates, overlong forms, cut sequences, beyond U+10FFFF.
TEST(JsonDocument, KnowsEveryFormOfBadUtf8) {
  for (const char* bytes : {"\xED\xA0\x80", "\xC0\xAF", "\xE2\x82", "\xF4\x90\x80\x80", "\x80", "\xFE"}) {
    Page page = sample_page();
    page.warnings.clear();
    page.text = std::string("a") + bytes + "b";
    const Page read = read_json_line(to_json_line(page), "page");
    EXPECT_THAT(read.text, testing::StartsWith("a\uFFFD")) << bytes;
    EXPECT_THAT(read.text, testing::EndsWith("b")) << bytes;
    EXPECT_EQ(read.warnings.size(), 1u) << bytes;
  }
}

TEST(JsonDocument, WritesTextInNfc) {
  Page page = sample_page();
  page.text = "Cafe\u0301 A\u030Angstro\u0308m";
  EXPECT_EQ(read_json_line(to_json_line(page), "page").text, "Café Ångström");
  EXPECT_EQ(read_json_line(to_json_line(page), "page").warnings, sample_page().warnings);
}

TEST(JsonDocument, EscapesWhatJsonMust) {
  Page page = sample_page();
  page.text = std::string("\"\\/\n\t\r\x01\x1f\x7f ü 𝔘") + '\0';
  const std::string line = to_json_line(page);
  EXPECT_THAT(line, HasSubstr(R"("\"\\/\n\t\r\u0001\u001f)"));
  EXPECT_EQ(read_json_line(line, "page").text, page.text);
}

// A comma for the point, points between thousands: what many a German desktop has.
struct CommaNumbers : std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
};

TEST(JsonDocument, IsTheSameInALocaleWithCommas) {
  const std::string plain = to_json(sample_issue()), plain_text = to_text(sample_issue());
  const std::locale before = std::locale::global(std::locale(std::locale::classic(), new CommaNumbers));
  const char* c_locale = std::setlocale(LC_ALL, "de_DE.UTF-8");  // where it is installed
  const std::string with_commas = to_json(sample_issue()), text_with_commas = to_text(sample_issue());
  const Issue read = read_json(plain, "issue");
  std::locale::global(before);
  if (c_locale) std::setlocale(LC_ALL, "C");
  EXPECT_EQ(with_commas, plain);
  EXPECT_EQ(text_with_commas, plain_text);
  EXPECT_EQ(read, sample_issue());
}

TEST(JsonDocument, IsTheSameBytesEveryTime) { EXPECT_EQ(to_json(sample_issue()), to_json(sample_issue())); }

TEST(JsonLine, IsOneLineWithItsEnd) {
  Page page = sample_page();
  page.text = "two\nlines";
  const std::string line = to_json_line(page);
  EXPECT_EQ(line.find('\n'), line.size() - 1);
}

TEST(JsonLine, SaysTheSameOfAPageAsTheDocument) {
  const Json document = Json::parse(to_json(sample_issue()));
  EXPECT_EQ(document["pages"][0], Json::parse(to_json_line(sample_page())));
}

}  // namespace
}  // namespace backissue
