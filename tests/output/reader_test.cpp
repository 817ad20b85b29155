// What the strict reader refuses, and how it says where.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "output/output.h"
#include "output/sample_issue.h"
#include "page/error.h"

namespace backissue {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;
using Json = nlohmann::ordered_json;

std::string complaint(const std::string& json) {
  try {
    read_json(json, "old.json");
    return "";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::unreadable_input);
    EXPECT_EQ(error.code(), "malformed_document");
    EXPECT_EQ(std::string(error.what()).find('\n'), std::string::npos);
    return error.what();
  }
}

Json sample() { return Json::parse(to_json(sample_issue())); }

template <typename Value>
std::string complaint_with(const std::string& pointer, const Value& value) {
  Json document = sample();
  document[Json::json_pointer(pointer)] = value;
  return complaint(document.dump());
}

// Every object and array element of the document, by its pointer.
void collect(const Json& value, const std::string& pointer, std::vector<std::string>& pointers) {
  pointers.push_back(pointer);
  if (value.is_object()) {
    for (const auto& [key, member] : value.items()) collect(member, pointer + '/' + key, pointers);
  } else if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) collect(value[i], pointer + '/' + std::to_string(i), pointers);
  }
}

TEST(Reader, GivesBackTheSample) {
  EXPECT_EQ(read_json(to_json(sample_issue()), "issue"), sample_issue());
  EXPECT_EQ(read_json(to_json(Issue{}), "issue"), Issue{});
  EXPECT_EQ(read_json_line(to_json_line(sample_page()), "page"), sample_page());
}

TEST(Reader, TakesFieldsInAnyOrderWithAnyWhiteSpace) {
  const nlohmann::json sorted = nlohmann::json::parse(to_json(sample_issue()));
  EXPECT_EQ(read_json(sorted.dump(3), "issue"), sample_issue());
}

TEST(Reader, NamesEveryMissingField) {
  const Json whole = sample();
  std::vector<std::string> pointers;
  collect(whole, "", pointers);
  int tried = 0;
  for (const std::string& pointer : pointers) {
    const Json& object = whole[Json::json_pointer(pointer)];
    const bool is_map = pointer.ends_with("/engines") || pointer.ends_with("/options") || pointer.ends_with("/sources");
    if (!object.is_object() || is_map) continue;
    for (const auto& [name, value] : object.items()) {
      Json less = whole;
      less[Json::json_pointer(pointer)].erase(name);
      const std::string place = pointer.empty() ? "the document" : pointer;
      EXPECT_EQ(complaint(less.dump()), "old.json: " + place + ": lacks \"" + name + '"');
      ++tried;
    }
  }
  EXPECT_GT(tried, 100);
}

TEST(Reader, NamesEveryValueOfTheWrongType) {
  const Json whole = sample();
  std::vector<std::string> pointers;
  collect(whole, "", pointers);
  for (const std::string& pointer : pointers) {
    Json wrong = whole;
    Json& value = wrong[Json::json_pointer(pointer)];
    value = value.is_boolean() ? Json("yes") : Json(true);
    const std::string place = pointer.empty() ? "the document" : pointer;
    EXPECT_THAT(complaint(wrong.dump()), StartsWith("old.json: " + place + ": ")) << pointer;
  }
}

TEST(Reader, NamesEveryUnknownField) {
  const Json whole = sample();
  std::vector<std::string> pointers;
  collect(whole, "", pointers);
  for (const std::string& pointer : pointers) {
    const bool is_map = pointer.ends_with("/engines") || pointer.ends_with("/options") || pointer.ends_with("/sources");
    if (!whole[Json::json_pointer(pointer)].is_object() || is_map) continue;
    EXPECT_THAT(complaint_with(pointer + "/extra", 1), StartsWith("old.json: " + pointer + "/extra: unknown field"));
  }
}

TEST(Reader, RefusesOtherVersions) {
  for (const char* version : {"2.0", "1.1", "1", "", "1.0.0"})
    EXPECT_THAT(complaint_with("/schema_version", version),
                AllOf(StartsWith("old.json: /schema_version: "), HasSubstr('"' + std::string(version) + '"')));
}

TEST(Reader, SaysTheVersionIsWrongBeforeItLooksAtThePages) {
  EXPECT_THAT(complaint(R"({"schema_version": "2.0", "pages": [{"sheet": 1}]})"), HasSubstr("/schema_version"));
}

TEST(Reader, RefusesADocumentCutAnywhere) {
  const std::string whole = to_json_line(sample_page());
  for (std::size_t length = 0; length + 1 < whole.size(); ++length)
    EXPECT_THROW(read_json_line(whole.substr(0, length), "page"), Error) << length;
  EXPECT_THAT(complaint(to_json(sample_issue()).substr(0, 900)), AllOf(HasSubstr("is not JSON"), HasSubstr("line")));
}

TEST(Reader, RefusesWhatIsBehindTheDocument) {
  EXPECT_THAT(complaint(to_json(Issue{}) + "{}"), HasSubstr("is not JSON"));
}

TEST(Reader, RefusesWhatIsNoObject) {
  for (const char* json : {"null", "[]", "3", "\"text\""}) EXPECT_THAT(complaint(json), HasSubstr("must be an object"));
  EXPECT_THAT(complaint(""), HasSubstr("is not JSON"));
}

TEST(Reader, RefusesBadUtf8AndSaysSoInUtf8) {
  const std::string said = complaint("{\"schema_version\": \"1.0\", \"errors\": \"\xE9t\xE9\"}");
  EXPECT_THAT(said, AllOf(StartsWith("old.json: /errors: is not JSON"), HasSubstr("UTF-8"), HasSubstr("\uFFFD")));
  EXPECT_EQ(said.find('\xE9'), std::string::npos);
}

TEST(Reader, RefusesDeepNestingWithoutFallingInto) {
  const std::string deep(100'000, '[');
  EXPECT_THAT(complaint(deep), HasSubstr("nested more than 64 levels deep"));
  EXPECT_THAT(complaint(R"({"contents": )" + deep), StartsWith("old.json: /contents/0/0/0"));
}

TEST(Reader, RefusesNumbersTooLargeToHold) {
  EXPECT_THAT(complaint(R"({"issue": {"page_count": 1e999}})"), StartsWith("old.json: /issue/page_count: "));
  EXPECT_THAT(complaint(R"({"contents": [1, -1e999]})"), StartsWith("old.json: /contents/1: "));
  const std::uint64_t huge = std::numeric_limits<std::uint64_t>::max();
  EXPECT_THAT(complaint_with("/pages/0/scan/width", huge), HasSubstr("/pages/0/scan/width: must be at most"));
  EXPECT_THAT(complaint_with("/pages/0/scan/width", std::int64_t{1} << 40), HasSubstr("must be at most"));
  EXPECT_THAT(complaint_with("/pages/0/scan/width", 1e300), HasSubstr("must be an integer"));
  EXPECT_THAT(complaint_with("/pages/0/x_height", 1e300), HasSubstr("/pages/0/x_height: is out of range"));
}

TEST(Reader, RefusesValuesOutOfRange) {
  const std::pair<const char*, Json> wrong[] = {{"/pages/0/number", 0},
                                                {"/pages/0/number", 4},  // of 3
                                                {"/pages/0/confidence", 1.01},
                                                {"/pages/0/confidence", -0.01},
                                                {"/pages/0/rotation", 45},
                                                {"/pages/0/scan/width", 0},
                                                {"/pages/0/scan/dpi", 0},
                                                {"/pages/0/scan/sha256", "abc"},
                                                {"/pages/0/scan/file", ""},
                                                {"/pages/0/skew_degrees", 181},
                                                {"/pages/0/printed_number", ""},
                                                {"/pages/0/printed_number_source", "guessed"},
                                                {"/pages/0/regions/0/kind", "paragraph"},
                                                {"/pages/0/regions/0/polarity", "grey"},
                                                {"/pages/0/regions/0/order", 1.5},
                                                {"/pages/0/regions/0/box/0", -1},
                                                {"/pages/0/corrections/0/kind", "guess"},
                                                {"/contents/0/page", 0},
                                                {"/issue/date", "September"},
                                                {"/issue/date", "2015-13"},
                                                {"/issue/sources/title", "guess"}};
  for (const auto& [pointer, value] : wrong)
    EXPECT_THAT(complaint_with(pointer, value),
                AnyOf(StartsWith("old.json: " + std::string(pointer) + ": "), HasSubstr("/pages/0/of: ")))
        << pointer << ' ' << value;
}

TEST(Reader, RefusesBoxesInsideOut) {
  EXPECT_THAT(complaint_with("/pages/0/regions/0/box", Json{10, 0, 9, 5}), HasSubstr("/box: right edge"));
  EXPECT_THAT(complaint_with("/pages/0/regions/0/box", Json{0, 10, 9, 5}), HasSubstr("/box: bottom edge"));
  EXPECT_THAT(complaint_with("/pages/0/regions/0/box", Json{0, 10, 9}), HasSubstr("/box: must have four"));
}

TEST(Reader, RefusesAFieldThatStandsThereTwice) {
  EXPECT_EQ(complaint(R"({"contents": [], "contents": []})"), "old.json: /contents: stands there twice");
}

TEST(Reader, RefusesPagesThatAreNone) {
  EXPECT_THAT(complaint_with("/pages", Json{1, 2}), HasSubstr("/pages/0: must be an object"));
  EXPECT_THAT(complaint_with("/pages", 7), HasSubstr("/pages: must be an array"));
}

}  // namespace
}  // namespace backissue
