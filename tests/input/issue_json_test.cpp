#include "input/issue_json.h"

#include <gmock/gmock.h>

#include "input/folder.h"
#include "page/error.h"
#include "page/iso_date.h"

namespace backissue {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

IssueMetadata parsed(std::string_view text) { return parse_issue_json(text, "issue.json"); }

std::string complaint(std::string_view text) {
  try {
    parsed(text);
    return "";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::unreadable_input);
    EXPECT_EQ(error.code(), "malformed_metadata");
    return error.what();
  }
}

TEST(IssueJson, GivesEveryField) {
  const IssueMetadata metadata = parsed(R"({
    "title": "Harbor Review", "volume": "19", "number": "4", "date": "2015-09/2015-10",
    "date_text": "September/October 2015", "link": "https://example.org/19/4", "first_printed_page": "2",
    "language": "eng+fra" })");
  EXPECT_EQ(metadata.title, "Harbor Review");
  EXPECT_EQ(metadata.volume, "19");
  EXPECT_EQ(metadata.number, "4");
  EXPECT_EQ(metadata.date, "2015-09/2015-10");
  EXPECT_EQ(metadata.date_text, "September/October 2015");
  EXPECT_EQ(metadata.link, "https://example.org/19/4");
  EXPECT_EQ(metadata.first_printed_page, "2");
  EXPECT_EQ(metadata.language, "eng+fra");
  EXPECT_EQ(metadata.sources.size(), 8u);
  EXPECT_EQ(metadata.sources.at("date_text"), "metadata");
}

TEST(IssueJson, TakesNumbersWhereNumbersArePrinted) {
  const IssueMetadata metadata = parsed(R"({"volume": 19, "number": 4.5, "date": 1901, "first_printed_page": 73})");
  EXPECT_EQ(metadata.volume, "19");
  EXPECT_EQ(metadata.number, "4.5");
  EXPECT_EQ(metadata.date, "1901");
  EXPECT_EQ(metadata.first_printed_page, "73");
}

TEST(IssueJson, LeavesOutWhatIsNotGiven) {
  const IssueMetadata metadata =
      parsed(R"({"title": null, "volume": "", "number": "  ", "publisher": "Harbor Press"})");
  EXPECT_EQ(metadata, IssueMetadata{});
  EXPECT_EQ(parsed("{}"), IssueMetadata{});
}

TEST(IssueJson, TidiesWhiteSpace) {
  EXPECT_EQ(parsed("{\"title\": \" The\\n\\t Quarterly \"}").title, "The Quarterly");
}

TEST(IssueJson, AcceptsAByteOrderMark) {
  EXPECT_EQ(parsed("\xEF\xBB\xBF{\"title\": \"Caf\xC3\xA9\"}").title, "Caf\xC3\xA9");
}

TEST(IssueJson, NamesThePlaceOfAFault) {
  EXPECT_THAT(complaint("{\n  \"title\": \"A\",\n  \"volume\": 1,,\n}"),
              AllOf(StartsWith("issue.json: "), HasSubstr("line 3, column 15")));
  EXPECT_THAT(complaint("{\"title\": 'A'}"), HasSubstr("line 1, column 11"));
  EXPECT_THAT(complaint("{\"title\": \"\xC3\xA9\xC3\xA9\" x}"), HasSubstr("line 1, column 16"));
  EXPECT_THAT(complaint("{\"title\": \"A\""), HasSubstr("ends early"));
  EXPECT_THAT(complaint("{\n\"title\": \"Caf\xE9\"}"),
              AllOf(HasSubstr("line 2, column 14"), HasSubstr("save it as UTF-8")));
}

TEST(IssueJson, SaysWhatIsWrongWithAField) {
  EXPECT_THAT(complaint(R"({"title": 1984})"), HasSubstr("\"title\" must be text in quotes, not number"));
  EXPECT_THAT(complaint(R"({"volume": true})"),
              HasSubstr("\"volume\" must be text in quotes or a number, not boolean"));
  EXPECT_THAT(complaint(R"({"link": ["a"]})"), HasSubstr("not array"));
  EXPECT_THAT(complaint(R"({"date": "Autumn 2015"})"), HasSubstr("date_text"));
  EXPECT_THAT(complaint(R"({"language": "../eng"})"), HasSubstr("eng+fra"));
  EXPECT_THAT(complaint(R"({"language": "eng+"})"), HasSubstr("eng+fra"));
}

TEST(IssueJson, AsksBackWhereANameIsMisspelt) {
  for (const char* name : {"tittle", "Title", "TITLE", "titel"}) {
    const std::string text = "{\"" + std::string(name) + "\": \"A\"}";
    EXPECT_THAT(complaint(text), HasSubstr("did you mean \"title\"?")) << name;
  }
  EXPECT_THAT(complaint(R"({"first-printed-page": 3})"), HasSubstr("\"first_printed_page\""));
  EXPECT_THAT(complaint(R"({"langauge": "eng"})"), HasSubstr("\"language\""));
  for (const char* name : {"note", "publisher", "issn", "series", "pages", "name"}) {
    EXPECT_EQ(complaint("{\"" + std::string(name) + "\": [1]}"), "") << name;
  }
}

TEST(IssueJson, RefusesWhatIsNoObject) {
  for (const char* text : {"", " \n", "[]", "\"title\"", "null", "\xFF\xFE{", "not json"})
    EXPECT_NE(complaint(text), "") << text;
  EXPECT_THAT(complaint("\xFF\xFE{"), HasSubstr("UTF-16"));
}

TEST(IssueJson, SurvivesDepth) {
  EXPECT_NE(complaint(std::string(200'000, '[')), "");
  EXPECT_EQ(complaint("{\"x\": " + std::string(100'000, '[') + std::string(100'000, ']') + "}"), "");
}

TEST(IssueJson, IsReadFromAFile) {
  const Folder folder;
  EXPECT_EQ(read_issue_json(folder.write("issue.json", "{\"volume\": 3}")).volume, "3");
  EXPECT_THROW(read_issue_json(folder.path() / "none.json"), Error);
  EXPECT_THROW(read_issue_json(folder.path()), Error);
  EXPECT_THROW(read_issue_json(folder.write("large.json", std::string(2 << 20, ' '))), Error);
}

TEST(IsoDate, KnowsTheCalendar) {
  for (const char* date :
       {"2015", "2015-09", "2015-09-30", "2015-09/2015-10", "2016-02-29", "1901/1902", "2015-12/2016-01"}) {
    EXPECT_TRUE(is_iso_date(date)) << date;
  }
  for (const char* date : {"", "15", "0000", "2015-9", "2015-13", "2015-00", "2015-02-29", "2015/09", "2015-10/2015-09",
                           "2015-09/2015-09", "2015-09/2016", "2015-09-", "2015 09", "2015-09-3a", "-2015", "2015/"}) {
    EXPECT_FALSE(is_iso_date(date)) << date;
  }
}

}  // namespace
}  // namespace backissue
