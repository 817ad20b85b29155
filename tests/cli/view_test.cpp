// The command `view`, as a shell sees it.
#include <gmock/gmock.h>

#include "support/program.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

class ViewCommand : public ProgramTest {
 protected:
  std::string path(const std::string& file) const { return (folder_ / file).string(); }
  std::string content(const std::string& file) const { return read_file(folder_ / file); }
  bool is_there(const std::string& file) const { return fs::exists(folder_ / file); }

  // A golden page converted for real, once for all tests; the scan is called essay.png.
  static const std::string& converted(const std::string& format) {
    static std::map<std::string, std::string> documents;
    std::string& document = documents[format];
    if (document.empty()) {
      const fs::path folder = program::make_folder();
      fs::copy_file(testdata("pages/clean/essay-a.png"), folder / "essay.png");
      document = run_program({"convert", (folder / "essay.png").string(), "--format", format, "--quiet"}).out;
      fs::remove_all(folder);
    }
    return document;
  }

  // The document, and its scan in a folder of its own.
  void SetUp() override {
    ProgramTest::SetUp();
    write_file(folder_ / "essay.json", converted("json"));
    make_issue("scans", {{"essay.png", "pages/clean/essay-a.png"}});
  }

  RunResult view(std::vector<std::string> more = {}) const {
    std::vector<std::string> arguments = {"view", path("essay.json")};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments);
  }

  void replace(const std::string& file, const std::string& from, const std::string& to) const {
    std::string bytes = content(file);
    const std::size_t at = bytes.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    write_file(folder_ / file, bytes.replace(at, from.size(), to));
  }
};

TEST_F(ViewCommand, ShowsAPageWithItsScanRegionsAndText) {
  const RunResult result = view({"--scans", path("scans")});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(result.out, "");
  EXPECT_THAT(result.err, HasSubstr("1 page -> " + path("essay-view/index.html")));
  EXPECT_THAT(content("essay-view/index.html"), HasSubstr("href=\"pages/001.html\""));
  const std::string page = content("essay-view/pages/001.html");
  EXPECT_THAT(page, HasSubstr("data:image/jpeg;base64,"));
  EXPECT_THAT(page, HasSubstr("is-body"));
  EXPECT_THAT(page, HasSubstr("id=\"p1-b1\""));
  EXPECT_THAT(page, HasSubstr("</html>"));
}

TEST_F(ViewCommand, FindsTheScansBesideTheDocument) {
  fs::rename(folder_ / "scans", folder_ / "essay");
  EXPECT_THAT(view().err, Not(HasSubstr("without a scan"))) << "in a folder called like it";
  fs::rename(folder_ / "essay/essay.png", folder_ / "essay.png");
  EXPECT_THAT(view({"--overwrite"}).err, Not(HasSubstr("without a scan"))) << "in its own folder";
}

TEST_F(ViewCommand, ReadsJsonLinesToo) {
  write_file(folder_ / "essay.json", converted("jsonl"));
  const RunResult result = view({"--scans", path("scans"), "-o", path("deep/er")});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(content("deep/er/pages/001.html"), HasSubstr("data:image/jpeg;base64,"));
}

TEST_F(ViewCommand, APageWhoseScanIsNotThereIsShownWithoutItAndSaid) {
  const RunResult result = view();
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.err, HasSubstr("1 of 1 page shown without a scan: essay.png is not in " + folder_.string() + ";"));
  EXPECT_THAT(result.err, HasSubstr("--scans"));
  const std::string page = content("essay-view/pages/001.html");
  EXPECT_THAT(page, Not(HasSubstr("<img")));
  EXPECT_THAT(page, HasSubstr("essay.png is not there"));
  EXPECT_THAT(page, HasSubstr("<svg")) << "its regions are";
}

TEST_F(ViewCommand, WhatIsWrongWithAScanIsSaid) {
  const std::string scans = path("scans");
  const std::size_t sum = content("essay.json").find("\"sha256\": \"") + 11;
  std::string bytes = content("essay.json");
  write_file(folder_ / "essay.json", bytes.replace(sum, 64, std::string(64, '0')));
  EXPECT_THAT(view({"--scans", scans}).err, HasSubstr("page 1: essay.png has changed since it was converted"));
  EXPECT_THAT(content("essay-view/pages/001.html"), HasSubstr("<img"));

  const auto replaced_by = [&](const std::string& scan) {
    fs::copy_file(testdata(scan), folder_ / "scans/essay.png", fs::copy_options::overwrite_existing);
    return view({"--scans", scans, "--overwrite"}).err;
  };
  EXPECT_THAT(replaced_by("issues/tidewater-1996-3/001.jpg"), HasSubstr("page 1: essay.png is another scan"));
  EXPECT_THAT(content("essay-view/pages/001.html"), Not(HasSubstr("<img"))) << "its boxes would be of nothing";
  EXPECT_THAT(replaced_by("broken/truncated.png"), HasSubstr("page 1: essay.png: "));
  EXPECT_THAT(content("essay-view/pages/001.html"), HasSubstr("<svg"));
}

TEST_F(ViewCommand, OpensNoFileOutsideTheFolderOfScans) {
  fs::copy_file(testdata("pages/clean/essay-a.png"), folder_ / "essay.png");
  replace("essay.json", "\"essay.png\"", "\"../essay.png\"");
  const RunResult result = view({"--scans", path("scans")});
  EXPECT_THAT(result.err, HasSubstr("../essay.png"));
  EXPECT_THAT(content("essay-view/pages/001.html"), Not(HasSubstr("<img")));
}

TEST_F(ViewCommand, OfASpreadOnlyThePagesHalfIsShown) {
  view({"--scans", path("scans")});
  const std::string whole = content("essay-view/pages/001.html");
  replace("essay.json", "\"crop\": [0, 0, ", "\"crop\": [400, 0, ");
  EXPECT_EQ(view({"--scans", path("scans"), "--overwrite"}).exit_code, 0);
  const std::string half = content("essay-view/pages/001.html");
  EXPECT_THAT(whole, HasSubstr("viewBox=\"0 0 "));
  EXPECT_THAT(half, HasSubstr("viewBox=\"400 0 "));
  EXPECT_LT(half.size(), whole.size()) << "a smaller picture";
}

TEST_F(ViewCommand, WhatIsNoDocumentIsRefusedAndNothingIsWritten) {
  const std::string good = converted("json");
  std::string other_version = good;
  const std::size_t version = other_version.find("\"1.0\"");
  ASSERT_NE(version, std::string::npos);
  other_version.replace(version, 5, "\"9.0\"");
  const std::string lines = converted("jsonl");
  for (const std::string& bytes : {std::string(), std::string("My notes.\n"), std::string("{}"), good.substr(0, 5000),
                                   other_version, lines + "{\n", lines + lines}) {
    write_file(folder_ / "essay.json", bytes);
    const RunResult result = view({"--scans", path("scans")});
    EXPECT_EQ(result.exit_code, 4) << bytes.substr(0, 80);
    EXPECT_THAT(result.err, HasSubstr(path("essay.json") + ": "));
    EXPECT_FALSE(is_there("essay-view"));
  }
  EXPECT_EQ(run({"view", path("nothing.json")}).exit_code, 4);
  EXPECT_EQ(run({"view", path("scans")}).exit_code, 4) << "a folder";
}

TEST_F(ViewCommand, AFolderOfScansThatIsNotThereIsRefused) {
  const RunResult result = view({"--scans", path("scna")});
  EXPECT_EQ(result.exit_code, 4);
  EXPECT_THAT(result.err, HasSubstr("scna"));
  EXPECT_FALSE(is_there("essay-view"));
}

TEST_F(ViewCommand, OverwritesNothingUnasked) {
  fs::create_directories(folder_ / "essay-view/pages");
  for (const std::string file : {"essay-view/pages/001.html", "essay-view/index.html"}) {
    write_file(folder_ / file, "mine");
    const RunResult result = view();
    EXPECT_EQ(result.exit_code, 5);
    EXPECT_THAT(result.err, HasSubstr("--overwrite replaces it"));
    EXPECT_EQ(content(file), "mine");
  }
  EXPECT_EQ(view({"--overwrite", "--quiet"}).exit_code, 0);
  EXPECT_THAT(content("essay-view/index.html"), HasSubstr("</html>"));
}

TEST_F(ViewCommand, IsTheSameWhateverTheLocale) {
  view({"--scans", path("scans"), "-o", path("a")});
  run({"view", path("essay.json"), "--scans", path("scans"), "-o", path("b")},
      {.environment = {{"LC_ALL", "de_DE.UTF-8"}}});
  EXPECT_EQ(content("a/index.html"), content("b/index.html"));
  EXPECT_EQ(content("a/pages/001.html"), content("b/pages/001.html"));
}

}  // namespace
}  // namespace backissue
