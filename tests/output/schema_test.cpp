// The schema itself: it takes what the contract allows, and nothing else.
#include "output/schema.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "output/output.h"
#include "output/sample_issue.h"

namespace backissue {
namespace {

using Json = nlohmann::ordered_json;

// The sample with one value changed.
template <typename Value>
std::string faults_with(const std::string& pointer, const Value& value) {
  Json document = Json::parse(to_json(sample_issue()));
  document[Json::json_pointer(pointer)] = value;
  return document_faults(document.dump());
}

TEST(Schema, AcceptsAFullIssueAndAnEmptyOne) {
  EXPECT_EQ(document_faults(to_json(sample_issue())), "");
  EXPECT_EQ(document_faults(to_json(Issue{})), "");
}

TEST(Schema, AcceptsAPagesLine) { EXPECT_EQ(page_faults(to_json_line(sample_page())), ""); }

TEST(Schema, RefusesFieldsThatTheContractDoesNotName) {
  for (const char* object :
       {"", "/generator", "/issue", "/contents/0", "/pages/0", "/pages/0/scan", "/pages/0/regions/0",
        "/pages/0/regions/0/paragraphs/0", "/pages/0/regions/0/lines/0", "/pages/0/regions/0/lines/0/words/0",
        "/pages/0/corrections/0", "/pages/0/warnings/0", "/articles/0", "/errors/0"}) {
    EXPECT_NE(faults_with(std::string(object) + "/boks", 1), "") << object;
  }
}

TEST(Schema, RefusesEveryMissingField) {
  const Json document = Json::parse(to_json(sample_issue()));
  for (const char* object :
       {"", "/generator", "/issue", "/contents/0", "/pages/0", "/pages/0/scan", "/pages/0/regions/0",
        "/pages/0/regions/0/paragraphs/0", "/pages/0/regions/0/lines/0", "/pages/0/regions/0/lines/0/words/0",
        "/pages/0/corrections/0", "/pages/0/warnings/0", "/articles/0", "/errors/0"}) {
    for (const auto& [name, value] : document[Json::json_pointer(object)].items()) {
      Json less = document;
      less[Json::json_pointer(object)].erase(name);
      EXPECT_NE(document_faults(less.dump()), "") << object << '/' << name;
    }
  }
}

TEST(Schema, RefusesNamesThatAreNone) {
  EXPECT_NE(faults_with("/pages/0/regions/0/kind", "paragraph"), "");
  EXPECT_NE(faults_with("/pages/0/regions/0/polarity", "grey"), "");
  EXPECT_NE(faults_with("/pages/0/corrections/0/kind", "guess"), "");
  EXPECT_NE(faults_with("/pages/0/printed_number_source", "guessed"), "");
  EXPECT_NE(faults_with("/issue/sources/title", "guess"), "");
  EXPECT_NE(faults_with("/issue/sources/titel", "cover"), "");
  EXPECT_NE(faults_with("/schema_version", "1.1"), "");
}

TEST(Schema, RefusesValuesOfTheWrongForm) {
  EXPECT_NE(faults_with("/pages/0/regions/0/id", "r4"), "");
  EXPECT_NE(faults_with("/articles/0/id", "12"), "");
  EXPECT_NE(faults_with("/articles/0/regions/0", "4"), "");
  EXPECT_NE(faults_with("/contents/0/article", ""), "");
  EXPECT_NE(faults_with("/pages/0/scan/sha256", std::string(64, 'A')), "");
  EXPECT_NE(faults_with("/pages/0/scan/file", "/home/scans/002.tif"), "");
  EXPECT_NE(faults_with("/errors/0/scan", "/home/scans/001.tif"), "");
  EXPECT_NE(faults_with("/pages/0/printed_number", "page 74"), "");
  EXPECT_NE(faults_with("/pages/0/regions/0/box", Json{1, 2, 3}), "");
  EXPECT_NE(faults_with("/pages/0/regions/0/box/0", -1), "");
  EXPECT_NE(faults_with("/pages/0/confidence", 1.5), "");
  EXPECT_NE(faults_with("/pages/0/rotation", 45), "");
  EXPECT_NE(faults_with("/pages/0/scan/dpi", 0), "");
  EXPECT_NE(faults_with("/issue/date", "September 2015"), "");
  EXPECT_NE(faults_with("/issue/title", ""), "");
}

}  // namespace
}  // namespace backissue
