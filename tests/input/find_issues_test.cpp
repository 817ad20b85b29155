#include <gmock/gmock.h>
#include <sys/stat.h>

#include "input/folder.h"
#include "input/input.h"
#include "page/error.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

std::vector<IssueSource> found(const std::vector<fs::path>& inputs) { return find_issues(inputs, {}); }

std::vector<std::string> labels(const IssueSource& issue) {
  std::vector<std::string> names;
  for (const PageSource& page : issue.pages) names.push_back(label_of(page));
  return names;
}

std::string code_of(const std::vector<fs::path>& inputs, const std::string& said = "") {
  try {
    found(inputs);
    return "";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::unreadable_input);
    EXPECT_THAT(error.what(), HasSubstr(said));
    return error.code();
  }
}

TEST(FindIssues, TakesAFoldersPagesInNaturalOrder) {
  const Folder folder;
  for (const char* name : {"p10.png", "p2.png", "p1.png", "cover.png"}) folder.write_page(name);
  const auto issues = found({folder.path()});
  ASSERT_EQ(issues.size(), 1u);
  EXPECT_THAT(labels(issues[0]), ElementsAre("cover.png", "p1.png", "p2.png", "p10.png"));
  EXPECT_EQ(issues[0].name, folder.path().filename());
}

TEST(FindIssues, PassesOverWhatIsNoPage) {
  const Folder folder;
  folder.write_page("p1.png");
  folder.write_page("scan without extension");
  folder.write_page(".hidden.png");
  folder.write_page("odd.json");  // a picture, but its name says otherwise
  folder.write_page("deeper/p3.png");
  folder.write("Thumbs.db", "\xD0\xCF\x11\xE0");
  folder.write("notes.txt", "p2 is missing");
  folder.write("issue.pdf", "%PDF-1.7");
  folder.write("issue.json", R"({"title": "Harbor Review"})");
  folder.write("dictionary.txt", "backissue\n");
  const auto issues = found({folder.path()});
  ASSERT_EQ(issues.size(), 1u);
  EXPECT_THAT(labels(issues[0]), ElementsAre("p1.png", "scan without extension"));
  EXPECT_EQ(issues[0].metadata.title, "Harbor Review");
  EXPECT_EQ(issues[0].dictionary, folder.path() / "dictionary.txt");
}

TEST(FindIssues, KeepsPagesThatCannotBeRead) {
  const Folder folder;
  folder.write("p1.png", "");
  folder.write("p2.JPG", "no image");
  folder.write("p3.gif", "GIF89a");
  folder.write_page("p4.png");
  fs::create_symlink("nowhere.png", folder.path() / "p5.png");
  EXPECT_THAT(labels(found({folder.path()})[0]), ElementsAre("p1.png", "p2.JPG", "p3.gif", "p4.png", "p5.png"));
}

TEST(FindIssues, CountsFrames) {
  const Folder folder;
  folder.write("all.tif", tiny_tiff(3));
  folder.write_page("b.png");
  const auto issue = found({folder.path()})[0];
  EXPECT_THAT(labels(issue), ElementsAre("all.tif, frame 0", "all.tif, frame 1", "all.tif, frame 2", "b.png"));
  EXPECT_EQ(issue.pages[2].frame, 2);
  EXPECT_EQ(issue.pages[2].frames, 3);
}

// Were one of them opened, the test would wait for ever.
TEST(FindIssues, NeverOpensPipes) {
  const Folder folder;
  folder.write_page("p1.png");
  ASSERT_EQ(mkfifo((folder.path() / "pipe").c_str(), 0600), 0);
  ASSERT_EQ(mkfifo((folder.path() / "p2.png").c_str(), 0600), 0);
  ASSERT_EQ(mkfifo((folder.path() / "dictionary.txt").c_str(), 0600), 0);
  const auto issue = found({folder.path()})[0];
  EXPECT_THAT(labels(issue), ElementsAre("p1.png", "p2.png"));
  EXPECT_FALSE(issue.dictionary);
  EXPECT_THAT(labels(found({folder.path() / "p2.png"})[0]), ElementsAre("p2.png"));
  ASSERT_EQ(mkfifo((folder.path() / "issue.json").c_str(), 0600), 0);
  EXPECT_EQ(code_of({folder.path()}), "malformed_metadata");
}

TEST(FindIssues, FollowsLinksAndEndsInLoops) {
  const Folder folder;
  folder.write_page("real/p1.png");
  fs::create_directory_symlink("real", folder.path() / "link");
  fs::create_symlink("p1.png", folder.path() / "real/p2.png");
  fs::create_symlink("p3.png", folder.path() / "real/p3.png");  // itself
  fs::create_directory_symlink(".", folder.path() / "real/again");
  EXPECT_THAT(labels(found({folder.path() / "link"})[0]), ElementsAre("p1.png", "p2.png", "p3.png"));
  EXPECT_EQ(found({folder.path() / "link"})[0].name, "link");
}

TEST(FindIssues, TakesNamesOfAnyBytes) {
  const Folder folder;
  for (const char* name : {"a b.png", "a\"b'.png", "a\nb.png", "a\xFFz.png"}) folder.write_page(name);
  const auto issue = found({folder.path()})[0];
  EXPECT_THAT(labels(issue), ElementsAre("a\nb.png", "a b.png", "a\"b'.png", "a%FFz.png"));
  for (const PageSource& page : issue.pages) EXPECT_EQ(load_scan(page, {}).info.file, page.name);
}

TEST(FindIssues, KeepsTheOrderOfNamedFiles) {
  const Folder folder;
  const std::vector<fs::path> files = {folder.write_page("p10.png"), folder.write_page("p2.png"),
                                       folder.write_page("p1.png")};
  const auto issues = found(files);
  ASSERT_EQ(issues.size(), 1u);
  EXPECT_THAT(labels(issues[0]), ElementsAre("p10.png", "p2.png", "p1.png"));
  EXPECT_EQ(issues[0].name, "p10");
}

TEST(FindIssues, GivesNamedFilesTheMetadataBesideThem) {
  const Folder folder;
  const fs::path page = folder.write_page("p5.png");
  const fs::path metadata = folder.write("issue.json", R"({"title": "A", "first_printed_page": 2})");
  const auto issue = found({page})[0];
  EXPECT_EQ(issue.metadata.title, "A");
  EXPECT_FALSE(issue.metadata.first_printed_page);  // p5 need not be the first
  EXPECT_FALSE(issue.metadata.sources.contains("first_printed_page"));
  EXPECT_EQ(found({page, metadata})[0].metadata.first_printed_page, "2");
  EXPECT_EQ(found({page, metadata})[0].pages.size(), 1u);
}

TEST(FindIssues, MakesEachFolderAnIssue) {
  const Folder folder;
  folder.write_page("one/p1.png");
  folder.write_page("two/p1.png");
  const fs::path single = folder.write_page("single.png"), other = folder.write_page("other.png");
  const auto issues = found({folder.path() / "one", single, folder.path() / "two/", other});
  ASSERT_EQ(issues.size(), 3u);
  EXPECT_EQ(issues[0].name, "one");
  EXPECT_THAT(labels(issues[1]), ElementsAre("single.png", "other.png"));
  EXPECT_EQ(issues[2].name, "two");
}

TEST(FindIssues, NamesAFolderHoweverItIsWritten) {
  const Folder folder;
  folder.write_page("scans/p1.png");
  for (const char* way : {"scans", "scans/", "scans/.", "scans/../scans", "./scans//"}) {
    EXPECT_EQ(found({folder.path() / way})[0].name, "scans") << way;
  }
}

TEST(FindIssues, SaysWhatIsWrongAndWhatToDo) {
  const Folder folder;
  fs::create_directories(folder.path() / "empty");
  folder.write_page("outer/inner/p1.png");
  EXPECT_EQ(code_of({folder.path() / "none"}, "check the name"), "not_found");
  EXPECT_EQ(code_of({folder.path() / "empty"}, "put PNG"), "no_pages");
  EXPECT_EQ(code_of({folder.path() / "outer"}, "name those that hold the scans"), "no_pages");
  folder.write_page("bad/p1.png");
  folder.write("bad/issue.json", "{\"title\": }");
  EXPECT_EQ(code_of({folder.path() / "bad"}, "issue.json: line 1, column 11"), "malformed_metadata");
  EXPECT_EQ(code_of({folder.write("issue.json", "{}")}), "no_pages");
}

}  // namespace
}  // namespace backissue
