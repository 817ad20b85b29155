// What the reader of a baseline refuses, and how it says where.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "evaluation/sample_scores.h"
#include "page/error.h"

namespace backissue {
namespace {

using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;
using Json = nlohmann::ordered_json;

std::string complaint(const std::string& json) {
  try {
    read_baseline(json, "baseline.json");
    return "";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::unreadable_input);
    EXPECT_THAT(error.what(), AllOf(StartsWith("baseline.json: "), EndsWith("--update-baseline")));
    EXPECT_EQ(std::string(error.what()).find('\n'), std::string::npos);
    EXPECT_LT(std::string(error.what()).size(), 600U);
    return error.what();
  }
}

std::string sample() {
  return to_json(
      baseline_of(evaluate({scored("a/one", {{Metric::character_error, {2, 500}}}), scored("a/two", {})}, {})));
}

template <typename Value>
std::string complaint_with(const std::string& pointer, const Value& value) {
  Json document = Json::parse(sample());
  document[Json::json_pointer(pointer)] = value;
  return complaint(document.dump());
}

TEST(ReadBaseline, RefusesAnotherSchemaOrVersionBeforeAnythingElse) {
  EXPECT_THAT(complaint_with("/schema", "backissue-evaluation"), HasSubstr("/schema: is not \"backissue-baseline\""));
  EXPECT_THAT(complaint(R"({"schema": "backissue-baseline", "schema_version": "2.0", "pages": 1})"),
              HasSubstr("/schema_version: was made by another version"));
}

TEST(ReadBaseline, NamesWhatIsMissingUnknownOrOfTheWrongType) {
  Json document = Json::parse(sample());
  for (const char* name : {"schema", "schema_version", "options", "items"}) {
    Json less = document;
    less.erase(name);
    EXPECT_THAT(complaint(less.dump()), HasSubstr("the document: lacks \"" + std::string(name)));
  }
  document["items"][1].erase("failed");
  EXPECT_THAT(complaint(document.dump()), HasSubstr("/items/1: lacks \"failed\""));
  EXPECT_THAT(complaint_with("/extra", 1), HasSubstr("/extra: unknown field"));
  EXPECT_THAT(complaint_with("/options/extra", 1), HasSubstr("/options/extra: unknown field"));
  EXPECT_THAT(complaint_with("/items/0/extra", 1), HasSubstr("/items/0/extra: unknown field"));
  EXPECT_THAT(complaint_with("/items", "none"), HasSubstr("/items: must be an array"));
  EXPECT_THAT(complaint_with("/items/0", 3), HasSubstr("/items/0: must be an object"));
  EXPECT_THAT(complaint_with("/items/0/name", 3), HasSubstr("/items/0/name: must be a string"));
  EXPECT_THAT(complaint_with("/options/near", 7), HasSubstr("/options/near: is out of range"));
  EXPECT_THAT(complaint_with("/options/fold_dashes", 1), HasSubstr("/options/fold_dashes: must be true or false"));
}

TEST(ReadBaseline, RefusesFiguresThatCannotBe) {
  EXPECT_THAT(complaint_with("/items/1/scores/beauty", Json{1, 2}), HasSubstr("/items/1/scores/beauty: is no figure"));
  const std::string figure = "/items/0/scores/character_error";
  EXPECT_THAT(complaint_with(figure, Json{1, 2, 3}), HasSubstr(figure + ": must be [count, of]"));
  EXPECT_THAT(complaint_with(figure, 0.5), HasSubstr(figure + ": must be an array"));
  EXPECT_THAT(complaint_with(figure, Json{-1, 2}), HasSubstr(figure + "/0: must be at least 0"));
  EXPECT_THAT(complaint_with(figure, Json{1, 2.5}), HasSubstr(figure + "/1: must be an integer"));
  EXPECT_THAT(complaint_with(figure, Json{1, 18446744073709551615U}), HasSubstr(figure + "/1: must be at most"));
}

TEST(ReadBaseline, RefusesWhatStandsThereTwice) {
  std::string json = sample();
  json.replace(json.find("a/two"), 5, "a/one");
  EXPECT_THAT(complaint(json), HasSubstr("/items/1/name: "));
  json = sample();
  json.insert(json.find("\"character_error\""), "\"character_error\": [1, 2], ");
  EXPECT_THAT(complaint(json), HasSubstr("/items/0/scores/character_error: stands there twice"));
}

TEST(ReadBaseline, RefusesADocumentCutAnywhere) {
  const std::string whole = sample();
  for (std::size_t length = 0; length + 2 < whole.size(); ++length)
    EXPECT_NE(complaint(whole.substr(0, length)), "") << length;
  EXPECT_THAT(complaint(""), HasSubstr("the document: is not JSON"));
  EXPECT_THAT(complaint(whole.substr(0, whole.find("a/two"))), AllOf(HasSubstr("/items/1/name"), HasSubstr("line 7")));
}

TEST(ReadBaseline, RefusesWhatIsNotUtf8) {
  std::string json = sample();
  json.replace(json.find("a/two"), 5, "a/\xff!!");
  EXPECT_THAT(complaint(json), HasSubstr("is not JSON"));
}

TEST(ReadBaseline, RefusesDepthWidthAndLengthWithoutDelay) {
  EXPECT_THAT(complaint(std::string(1'000'000, '[')), HasSubstr("nested too deep"));
  std::string wide = "{";
  for (int i = 0; i < 200'000; ++i) wide += '"' + std::to_string(i) + "\": 0,";
  EXPECT_THAT(complaint(wide), HasSubstr("one member too many"));
  EXPECT_THAT(complaint('"' + std::string(1'000'000, 'x')), HasSubstr("is not JSON"));
}

TEST(ReadBaseline, TakesItemsInAnyOrder) {
  Json document = Json::parse(sample());
  std::swap(document["items"][0], document["items"][1]);
  EXPECT_EQ(to_json(read_baseline(document.dump(3), "baseline")), sample());
}

}  // namespace
}  // namespace backissue
