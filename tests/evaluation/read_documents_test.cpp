// Our own JSON: truth, issues, lines.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "evaluation/reading.h"
#include "output/output.h"
#include "output/sample_issue.h"

namespace backissue {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using Json = nlohmann::ordered_json;

Json truth() { return Json::parse(sample_truth); }

// The sample truth, with a value at the pointer.
std::string truth_with(const std::string& pointer, const Json& value) {
  Json document = truth();
  document[Json::json_pointer(pointer)] = value;
  return document.dump();
}

std::string truth_without(const std::string& pointer) {
  Json document = truth();
  const Json::json_pointer at(pointer);
  document[at.parent_pointer()].erase(at.back());
  return document.dump();
}

TEST(TruthJson, GivesThePage) {
  const PageContent content = read_one(sample_truth);
  EXPECT_EQ(content.page.number, 2);
  EXPECT_EQ(content.page.of, 3);
  EXPECT_EQ(content.page.printed_number, "74");
  EXPECT_EQ(content.page.scan.width, 800);
  EXPECT_EQ(content.page.scan.crop, (Box{0, 0, 800, 1000}));
  EXPECT_EQ(content.page.text, "Ports\n\nThe internet is old.");
  EXPECT_THAT(ids_of(content), ElementsAre("h", "b", "f"));
  const Region& body = content.page.regions[1];
  EXPECT_EQ(body.text, "The internet\n\nis old.") << "of its paragraphs";
  EXPECT_EQ(body.article, "a1");
  EXPECT_TRUE(body.paragraphs[0].continued);
  EXPECT_EQ(body.lines[0].words[1], (Word{{100, 50, 300, 68}, "inter-", 0})) << "boxes alone";
  EXPECT_EQ(body.lines[1].words[1], (Word{{70, 70, 300, 90}, "is old.", 0})) << "boxes with texts";
  EXPECT_THAT(content.breaks, ElementsAre(WordBreak{WordBreak::Hyphen::soft, "inter-|net", "internet", "b", 0}));
}

TEST(TruthJson, KnowsAllThatIsThere) {
  Known known;
  known.text = known.regions = known.kinds = known.order = known.lines = known.words = known.articles = true;
  known.printed_number = known.breaks = true;
  EXPECT_EQ(read_one(sample_truth).known, known);
  EXPECT_TRUE(read_one(truth_with("/corrections", Json::array())).known.corrections);
}

TEST(TruthJson, DoesNotKnowWhatIsLeftOut) {
  const std::pair<const char*, std::function<void(Known&)>> gaps[] = {
      {"/text", [](Known& known) { known.text = false; }},
      {"/printed_number", [](Known& known) { known.printed_number = false; }},
      {"/breaks", [](Known& known) { known.breaks = false; }},
      {"/regions/0/box", [](Known& known) { known.regions = false; }},
      {"/regions/0/kind", [](Known& known) { known.kinds = false; }},
      {"/regions/0/order", [](Known& known) { known.order = false; }},
      {"/regions/0/article", [](Known& known) { known.articles = false; }},
      {"/regions/0/lines", [](Known& known) { known.lines = known.words = false; }},
      {"/regions/0/lines/0/box", [](Known& known) { known.lines = known.words = false; }},
      {"/regions/0/lines/0/words", [](Known& known) { known.words = false; }},
      {"/regions/0/id", [](Known&) {}},
      {"/regions/0/text", [](Known&) {}},
      {"/scan", [](Known&) {}},
      {"/number", [](Known&) {}}};
  for (const auto& [pointer, forget] : gaps) {
    Known expected = read_one(sample_truth).known;
    forget(expected);
    EXPECT_EQ(read_one(truth_without(pointer)).known, expected) << pointer;
  }
  Known only_text;
  only_text.text = true;
  EXPECT_EQ(read_one(R"({"text": ""})").known, only_text);
}

TEST(TruthJson, EmptiesWhatIsNotKnown) {
  const PageContent content = read_one(truth_without("/regions/0/lines"));
  for (const Region& region : content.page.regions) EXPECT_THAT(region.lines, IsEmpty());
  EXPECT_EQ(read_one(truth_without("/regions/1/order")).page.regions[0].order, 0);
  EXPECT_EQ(read_one(truth_without("/regions/1/article")).page.regions[0].article, "");
}

TEST(TruthJson, KnowsThatNoNumberIsPrinted) {
  const PageContent content = read_one(truth_with("/printed_number", nullptr));
  EXPECT_TRUE(content.known.printed_number);
  EXPECT_EQ(content.page.printed_number, "");
}

TEST(TruthJson, TakesTheTextOfARegionFromItsLinesAtLast) {
  EXPECT_EQ(read_one(truth_without("/regions/1/paragraphs")).page.regions[1].text, "The inter- net is old.");
}

TEST(TruthJson, ReadsAPageThatTheProgramWroteAsItIs) {
  const PageContent read = read_one(to_json_line(sample_page()));
  EXPECT_EQ(read.page, [] {
    Page page = sample_page();
    page.warnings.clear();
    return page;
  }());
  EXPECT_EQ(read.known, content_of(sample_page()).known);
}

TEST(TruthJson, NamesWhatIsWrongByItsPointer) {
  const std::tuple<const char*, Json, const char*> faults[] = {
      {"/text", 3, "/text: must be a string"},
      {"/printed_number", 74, "/printed_number: must be a string"},
      {"/printed_number", "", "/printed_number: must not be empty"},
      {"/number", 0, "/number: must be at least 1"},
      {"/of", 1, "/of: must be at least 2"},
      {"/scan", "a.png", "/scan: must be an object"},
      {"/scan/width", "wide", "/scan/width: must be an integer"},
      {"/scan/width", 1e300, "/scan/width: must be an integer"},
      {"/regions", Json::object(), "/regions: must be an array"},
      {"/regions/0", 7, "/regions/0: must be an object"},
      {"/regions/0", Json::object(), "/regions/0: says nothing; it needs one or more of box"},
      {"/regions/0/kind", "paragraph", "/regions/0/kind: unknown kind \"paragraph\""},
      {"/regions/0/box", {1, 2, 3}, "/regions/0/box: must have four numbers"},
      {"/regions/0/box", {1, 2, 3, 4, 5}, "/regions/0/box: must have four numbers"},
      {"/regions/0/box", {1, 2, 3, "4"}, "/regions/0/box/3: must be an integer"},
      {"/regions/0/box", {1, 2, 3, 1LL << 40}, "/regions/0/box/3: must be at most"},
      {"/regions/0/box", {9, 2, 3, 4}, "/regions/0/box: right edge"},
      {"/regions/0/box", nullptr, "/regions/0/box: must be an array"},
      {"/regions/0/order", -1, "/regions/0/order: must be at least 0"},
      {"/regions/0/article", 3, "/regions/0/article: must be a string"},
      {"/regions/0/id", "b", "/regions/1: the id \"b\" stands there twice"},
      {"/regions/0/polarity", "grey", "/regions/0/polarity: "},
      {"/regions/0/paragraphs/0", "Ports", "/regions/0/paragraphs/0: must be an object"},
      {"/regions/0/lines/0/text", nullptr, "/regions/0/lines/0/text: must be a string"},
      {"/regions/0/lines/0/words/0", {1, 2, 3}, "/regions/0/lines/0/words/0: must have four numbers"},
      {"/regions/0/lines/0/words/0", "Ports", "/regions/0/lines/0/words/0: must be an object"},
      {"/regions/0/lines/0/text", "Two words", "/regions/0/lines/0/words: has 1 boxes for the 2 words"},
      {"/breaks/0/kind", "firm", "/breaks/0/kind: \"firm\" is none of soft, hard"},
      {"/breaks/0/before", "internet", "/breaks/0/before: must have a |"},
      {"/breaks/0/region", "x", "/breaks/0/region: no region of this page is called \"x\""},
      {"/breaks/0/line", 2, "/breaks/0: the region has no such line"}};
  for (const auto& [pointer, value, said] : faults)
    EXPECT_THAT(complaint(truth_with(pointer, value)), HasSubstr("file: " + std::string(said))) << pointer;
  EXPECT_THAT(complaint(R"({"title": "Harbor Review"})"), HasSubstr("the document: says nothing; it needs"));
  EXPECT_THAT(complaint(truth_without("/breaks/0/after")), HasSubstr("/breaks/0: lacks \"after\""));
  EXPECT_THAT(complaint(R"({"text": "a", "text": "b"})"), HasSubstr("/text: stands there twice"));
  EXPECT_THAT(complaint(R"({"text": 1e999})"), HasSubstr("/text: is not JSON"));
  EXPECT_THAT(complaint(R"({"shows": )" + std::string(100'000, '[')), HasSubstr("nested more than 64 levels deep"));
}

TEST(IssueTruthJson, GivesPagesArticlesAndContents) {
  const Content content = read_content(R"({"schema_version": "1.0", "issue": {"title": "T"},
    "contents": [{"title": "Ports", "byline": "A. Writer", "printed_page": "74", "page": 2}, {"title": "Lost", "page": null}],
    "articles": [{"id": "a1", "title": "Ports", "byline": null, "pages": [2, 3], "regions": ["p2r1"], "text": "x"}],
    "pages": [{"text": "One"}, {"text": "Two", "printed_number": "74"}], "errors": []})",
                                       "file");
  EXPECT_TRUE(content.is_issue);
  ASSERT_EQ(content.pages.size(), 2u);
  EXPECT_EQ(content.pages[0].page.text, "One");
  EXPECT_EQ(content.pages[1].page.number, 2);
  EXPECT_EQ(content.pages[1].page.of, 2);
  EXPECT_TRUE(content.pages[1].known.printed_number);
  EXPECT_FALSE(content.pages[0].known.printed_number);
  EXPECT_FALSE(content.pages[0].known.regions);
  ASSERT_EQ(content.articles.size(), 1u);
  EXPECT_THAT(content.articles[0].pages, ElementsAre(2, 3));
  EXPECT_EQ(content.articles[0].byline, "");
  ASSERT_EQ(content.contents.size(), 2u);
  EXPECT_EQ(content.contents[0].page, 2);
  EXPECT_EQ(content.contents[1].page, 0);
  EXPECT_THAT(content.errors, IsEmpty());
}

TEST(IssueTruthJson, NamesWhatIsWrongByItsPointer) {
  const std::pair<const char*, const char*> faults[] = {
      {R"({"pages": 3})", "/pages: must be an array"},
      {R"({"pages": [{}]})", "/pages/0: says nothing"},
      {R"({"pages": [], "articles": [{}]})", "/articles/0: says nothing"},
      {R"({"pages": [], "articles": [{"title": 3}]})", "/articles/0/title: must be a string"},
      {R"({"pages": [], "articles": [{"title": "", "pages": [0]}]})", "/articles/0/pages/0: must be at least 1"},
      {R"({"contents": [{"title": "x", "page": "2"}]})", "/contents/0/page: must be an integer"},
      {R"({"schema_version": "2.0", "pages": []})", "/schema_version: documents of version \"2.0\""}};
  for (const auto& [json, said] : faults) EXPECT_THAT(complaint(json), HasSubstr("file: " + std::string(said))) << json;
}

TEST(IssueJson, GivesBackWhatTheProgramWrote) {
  const Issue issue = sample_issue();
  const Content content = read_content(to_json(issue), "file");
  EXPECT_TRUE(content.is_issue);
  ASSERT_EQ(content.pages.size(), issue.pages.size());
  for (std::size_t i = 0; i < issue.pages.size(); ++i) {
    EXPECT_EQ(content.pages[i].page, issue.pages[i]);
    EXPECT_EQ(content.pages[i].known, content_of(issue.pages[i]).known);
  }
  EXPECT_EQ(content.articles, issue.articles);
  EXPECT_EQ(content.contents, issue.contents);
  EXPECT_EQ(content.errors, issue.errors);
}

TEST(IssueJson, IsReadStrictly) {
  Json document = Json::parse(to_json(sample_issue()));
  document["pages"][0].erase("confidence");
  EXPECT_THAT(complaint(document.dump()), HasSubstr("file: /pages/0: lacks \"confidence\""));
}

TEST(JsonLines, GiveAPageALine) {
  Page second = sample_page();
  second.number = 3;
  const Content content = read_content(to_json_line(sample_page()) + "\n" + to_json_line(second), "file");
  EXPECT_FALSE(content.is_issue);
  ASSERT_EQ(content.pages.size(), 2u);
  EXPECT_EQ(content.pages[0].page, sample_page());
  EXPECT_EQ(content.pages[1].page, second);
  EXPECT_TRUE(content.pages[1].known.corrections);
}

TEST(JsonLines, AreReadStrictlyAndNamedByTheirLine) {
  const std::string line = to_json_line(sample_page());
  EXPECT_THAT(complaint(line + R"({"text": "x"})"), HasSubstr("file: line 2: the document: lacks"));
  EXPECT_THAT(complaint(line + line.substr(0, 900)), HasSubstr("file: line 2: "));
  EXPECT_THAT(complaint(line + line + "and so on"), HasSubstr("file: line 3: "));
}

TEST(ContentOf, KnowsAllButTheBreaks) {
  const Known known = content_of(sample_page()).known;
  Known all_but_breaks{true, true, true, true, true, true, true, true, false, true};
  EXPECT_EQ(known, all_but_breaks);
  EXPECT_EQ(content_of(sample_page()).page, sample_page());
  const Content content = content_of(sample_issue());
  EXPECT_TRUE(content.is_issue);
  EXPECT_EQ(content.articles, sample_issue().articles);
  EXPECT_EQ(content.contents, sample_issue().contents);
  EXPECT_EQ(content.errors, sample_issue().errors);
}

}  // namespace
}  // namespace backissue
