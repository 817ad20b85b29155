// What the program does, says and leaves behind: good input, bad input, output that cannot be written.
#include <gmock/gmock.h>

#include <algorithm>

#include "imageproc/codecs.h"
#include "output/output.h"
#include "support/drawn_page.h"
#include "support/program.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

const std::string good = "broken/one-bit.png";  // a strip of text, quick to read
const std::string its_headline = "On Keeping Things";

class ConvertTest : public ProgramTest {
 protected:
  void expect_failure(const std::vector<std::string>& arguments, int exit_code, const std::string& words) const {
    const RunResult result = run(arguments);
    EXPECT_EQ(result.exit_code, exit_code) << result.err;
    EXPECT_THAT(result.err, HasSubstr(words));
    EXPECT_THAT(result.err, StartsWith("backissue: "));
    EXPECT_THAT(result.out, IsEmpty());
  }
  std::vector<std::string> entries(const fs::path& folder) const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename());
    return names;
  }
};

TEST_F(ConvertTest, JsonOnStandardOutputWordsOnStandardError) {
  const RunResult result = run({"convert", testdata(good)});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  const Issue issue = read_json(result.out, "stdout");
  ASSERT_EQ(issue.pages.size(), 1u);
  EXPECT_THAT(issue.pages[0].text, HasSubstr(its_headline));
  EXPECT_EQ(issue.generator.engines.count("tesseract"), 1u);
  EXPECT_EQ(result.err, "backissue: one-bit: 1 of 1 page\n");
}

TEST_F(ConvertTest, QuietSaysNothing) {
  const RunResult result = run({"convert", testdata(good), "--quiet", "--format", "text"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.out, HasSubstr(its_headline));
  EXPECT_THAT(result.err, IsEmpty());
}

TEST_F(ConvertTest, AnIssueThatCannotBeReadDoesNotKeepTheOthers) {
  const fs::path whole = make_issue("whole", {{"p1.png", good}});
  const fs::path words = make_issue("words", {{"p1.png", good}}), tongue = make_issue("tongue", {{"p1.png", good}});
  write_file(words / "dictionary.txt", std::string("caf\xE9\n"));
  write_file(tongue / "issue.json", R"({"language": "xyz"})");
  const RunResult result = run({"convert", words, tongue, whole, "-o", folder_ / "out"});
  EXPECT_EQ(result.exit_code, 3) << result.err;
  EXPECT_THAT(result.err, HasSubstr("words: the word list"));
  EXPECT_THAT(result.err, HasSubstr("tongue: no language data for 'xyz'"));
  EXPECT_EQ(entries(folder_ / "out"), std::vector<std::string>{"whole.json"});
  expect_failure({"convert", words, tongue, "-o", folder_ / "none"}, 6, "xyz");
}

TEST_F(ConvertTest, FolderIsAnIssueAndOptionsWin) {
  const fs::path issue = make_issue("spring", {{"p2.png", good}, {"p10.png", "broken/all-white.png"}});
  write_file(issue / "issue.json", R"({"title": "From the file", "volume": "7"})");
  const RunResult result = run({"convert", issue, "--issue-title", "From the option"});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  const Issue read = read_json(result.out, "stdout");
  EXPECT_EQ(read.metadata.title, "From the option");
  EXPECT_EQ(read.metadata.volume, "7");
  ASSERT_EQ(read.pages.size(), 2u);
  EXPECT_EQ(read.pages[0].scan.file, "p2.png");
  EXPECT_EQ(read.pages[1].scan.file, "p10.png");
}

TEST_F(ConvertTest, JsonLinesAreOnePageALine) {
  const fs::path issue = make_issue("spring", {{"p1.png", good}, {"p2.png", "broken/all-white.png"}});
  const RunResult result = run({"convert", issue, "--format", "jsonl"});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  std::istringstream lines(result.out);
  std::string line;
  for (int number = 1; number <= 2; ++number) {
    ASSERT_TRUE(std::getline(lines, line));
    const Page page = read_json_line(line, "stdout");
    EXPECT_EQ(page.number, number);
    EXPECT_EQ(page.of, 2);
  }
  EXPECT_FALSE(std::getline(lines, line));
}

TEST_F(ConvertTest, ImagesOfEveryKindAreRead) {
  for (const char* odd : {"16-bit.png", "alpha.png", "cmyk.jpg", "cmyk.tif", "inverted.png", "jpeg-named-as.png",
                          "palette.png", "strip.jp2", "strip.webp"}) {
    const RunResult result = run({"convert", testdata("broken") / odd, "--format", "text"});
    EXPECT_EQ(result.exit_code, 0) << odd << result.err;
    EXPECT_THAT(result.out, HasSubstr(its_headline)) << odd;
  }
}

TEST_F(ConvertTest, EveryFrameIsAPage) {
  const RunResult result = run({"convert", testdata("broken/multi-frame.tif")});
  const Issue issue = read_json(result.out, "stdout");
  ASSERT_EQ(issue.pages.size(), 3u);
  for (int frame = 0; frame < 3; ++frame) EXPECT_EQ(issue.pages[frame].scan.frame, frame);
}

TEST_F(ConvertTest, FolderAsOutputGetsTheIssuesName) {
  fs::create_directory(folder_ / "out");
  EXPECT_EQ(run({"convert", testdata("broken/all-white.png"), "-o", folder_ / "out"}).exit_code, 0);
  EXPECT_EQ(run({"convert", testdata("broken/all-white.png"), "-o", (folder_ / "new").string() + "/"}).exit_code, 0);
  EXPECT_THAT(entries(folder_ / "out"), testing::ElementsAre("all-white.json"));
  EXPECT_THAT(entries(folder_ / "new"), testing::ElementsAre("all-white.json"));
}

TEST_F(ConvertTest, SeveralIssuesGoIntoAFolder) {
  const fs::path a = make_issue("a", {{"p1.png", "broken/all-white.png"}});
  const fs::path b = make_issue("b", {{"p1.png", "broken/all-white.png"}});
  expect_failure({"convert", a, b}, 2, "-o FOLDER");
  EXPECT_EQ(run({"convert", a, b, "-o", folder_ / "new" / "out"}).exit_code, 0);
  EXPECT_TRUE(fs::exists(folder_ / "new" / "out" / "a.json"));
  EXPECT_TRUE(fs::exists(folder_ / "new" / "out" / "b.json"));
}

TEST_F(ConvertTest, OneBadPageLosesNothingElse) {
  const fs::path issue =
      make_issue("spring", {{"p1.png", good}, {"p2.png", "broken/truncated.png"}, {"p3.png", "broken/all-white.png"}});
  const RunResult result = run({"convert", issue, "-o", folder_ / "out.json", "--quiet"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_THAT(result.err, HasSubstr("page 2: p2.png"));
  const Issue read = read_json(read_file(folder_ / "out.json"), "out.json");
  EXPECT_EQ(read.page_count, 3);
  ASSERT_EQ(read.pages.size(), 2u);
  EXPECT_EQ(read.pages[1].number, 3);
  ASSERT_EQ(read.errors.size(), 1u);
  EXPECT_EQ(read.errors[0].scan, "p2.png");
  EXPECT_EQ(run({"convert", issue, "--format", "jsonl"}).exit_code, 3);
}

TEST_F(ConvertTest, ASpreadIsTwoPagesAndThoseBehindItCountOn) {
  const fs::path issue = make_issue("spring", {{"p1.png", good}, {"p3.png", "broken/truncated.png"}, {"p4.png", good}});
  write_png(issue / "p2.png", Image(600, 400, 1, 255));
  const std::vector<std::string> asked = {"convert", issue, "--spreads", "always", "-q", "--format"};
  const auto with = [&](const std::string& format) {
    std::vector<std::string> arguments = asked;
    arguments.push_back(format);
    const RunResult result = run(arguments);
    EXPECT_EQ(result.exit_code, 3);
    return result;
  };
  const RunResult json = with("json");
  EXPECT_THAT(json.err, HasSubstr("page 5: p3.png"));
  const Issue read = read_json(json.out, "");
  EXPECT_EQ(read.page_count, 7);
  EXPECT_EQ(read.generator.options.at("spreads"), "always");
  std::vector<int> numbers, counts;
  for (const Page& page : read.pages) numbers.push_back(page.number);
  EXPECT_THAT(numbers, testing::ElementsAre(1, 2, 3, 4, 6, 7));
  EXPECT_EQ(read.pages[2].scan.file, "p2.png");
  EXPECT_EQ(read.pages[2].scan.crop.left, 0);
  EXPECT_EQ(read.pages[3].scan.crop.right, 600);
  std::istringstream lines(with("jsonl").out);
  numbers.clear();
  for (std::string line; std::getline(lines, line);) {
    const Page page = read_json_line(line, "");
    numbers.push_back(page.number);
    counts.push_back(page.of);
  }
  EXPECT_THAT(numbers, testing::ElementsAre(1, 2, 3, 4, 6, 7));
  EXPECT_THAT(counts, testing::ElementsAre(5, 5, 6, 6, 7, 7)) << "a scan to come counts as one page";
}

TEST_F(ConvertTest, BlankPagesAreDone) {
  for (const char* blank :
       {"broken/all-white.png", "broken/all-black.png", "broken/one-pixel.png", "broken/one-row.png"}) {
    const RunResult result = run({"convert", testdata(blank)});
    EXPECT_EQ(result.exit_code, 0) << blank << result.err;
    EXPECT_EQ(read_json(result.out, blank).pages.at(0).text, "") << blank;
  }
}

TEST_F(ConvertTest, UnreadableImages) {
  for (const char* bad : {"empty.png", "header-only.png", "zero-size.png", "truncated.jpg", "truncated.tif",
                          "bad-checksum.png", "text-named-as.png"}) {
    expect_failure({"convert", testdata("broken") / bad}, 4, bad);
  }
}

TEST_F(ConvertTest, HugeImageIsRefusedFromItsHeader) {
  const RunResult result = run({"convert", testdata("broken/huge-header.png")});
  EXPECT_EQ(result.exit_code, 4);
  EXPECT_THAT(result.err, HasSubstr("60000 x 60000"));
  expect_failure({"convert", testdata(good), "--max-pixels", "1000"}, 4, "limit");
}

TEST_F(ConvertTest, NothingToRead) {
  expect_failure({"convert", folder_ / "none"}, 4, "none");
  expect_failure({"convert", folder_}, 4, folder_.filename());
}

TEST_F(ConvertTest, MalformedMetadataIsFoundBeforeTheFirstPage) {
  for (const char* bad : {"json-array", "json-bad-utf8", "json-empty", "json-truncated", "json-wrong-types"}) {
    expect_failure({"convert", testdata("broken") / bad}, 4, "issue.json");
  }
}

TEST_F(ConvertTest, LanguageThatIsNotHere) {
  expect_failure({"convert", testdata(good), "--lang", "xyz"}, 6, "tesseract-ocr-xyz");
  expect_failure({"convert", testdata(good), "--lang", "egn"}, 6, "did you mean eng?");
  expect_failure({"convert", testdata(good), "--lang", "eng+"}, 2, "eng+");
}

TEST_F(ConvertTest, WordListThatIsNotHere) {
  expect_failure({"convert", testdata(good), "--dict", folder_ / "words.txt"}, 6, "words.txt");
}

TEST_F(ConvertTest, ProgramWithoutItsWordListsSaysSo) {
  fs::create_directory(folder_ / "bin");
  fs::copy_file(BACKISSUE_PROGRAM, folder_ / "bin" / "backissue");
  const std::string command = "'" + (folder_ / "bin" / "backissue").string() + "' convert '" + testdata(good).string() +
                              "' -q -o '" + (folder_ / "out.json").string() + "' 2>'" + (folder_ / "said").string() +
                              "'";
  ASSERT_EQ(std::system(command.c_str()), 0);
  EXPECT_THAT(read_file(folder_ / "said"), HasSubstr("share/backissue/dictionaries is not there"));
  EXPECT_TRUE(fs::exists(folder_ / "out.json"));
}

TEST_F(ConvertTest, DictionaryThatIsNotHere) {
  expect_failure({"convert", testdata(good), "--dictionaries", folder_ / "no-such"}, 6, "no-such is no folder");
  expect_failure({"convert", testdata(good), "--models", folder_ / "no-models"}, 6, "no-models is no folder");
  expect_failure({"convert", testdata(good), "--normalize", "none,quotes"}, 2, "none stands alone");
  expect_failure({"convert", testdata(good), "--spelling", "en_XX"}, 6, "apt install hunspell-en-xx");
  expect_failure({"convert", testdata(good), "--spelling", "../en"}, 2, "'../en' is no dictionary's name");
  expect_failure({"convert", testdata(good), "--correct", "some"}, 2, "none, safe, full");
  expect_failure({"convert", testdata(good), "--normalize", "quote"}, 2, "did you mean quotes?");
}

TEST_F(ConvertTest, VocabularyKeepsTheWordsOfEachIssue) {
  const fs::path spring = make_issue("spring", {{"p1.png", good}}), autumn = make_issue("autumn", {{"p1.png", good}});
  const fs::path file = folder_ / "title.txt";
  write_file(file, "# kept\n[1895/spring]\n2 well-kept\n");
  const std::vector<std::string> command = {"convert",     spring, autumn,         "-o", folder_ / "out",
                                            "--overwrite", "-q",   "--vocabulary", file};
  ASSERT_EQ(run(command).exit_code, 0);
  const std::string words = read_file(file), document = read_file(folder_ / "out" / "spring.json");
  EXPECT_THAT(words, HasSubstr("[1895/spring]\n2 well-kept\n"));
  EXPECT_THAT(document, HasSubstr(R"("vocabulary": "title.txt")"));
  ASSERT_EQ(run(command).exit_code, 0);
  EXPECT_EQ(read_file(file), words) << "an issue that is converted again takes its own place";
  EXPECT_EQ(read_file(folder_ / "out" / "spring.json"), document);
  write_file(file, "[" + (folder_.filename() / "spring").string() + "]\n2 stale-word\n");
  ASSERT_EQ(run(command).exit_code, 0);
  EXPECT_THAT(read_file(file), Not(HasSubstr("stale-word"))) << "it has none of them now";
}

TEST_F(ConvertTest, VocabularyThatIsNone) {
  for (const char* bad : {"2 harbor\n", "[a]\nharbor\n", "[a]\n0 harbor\n", "[a]\n2 \xFF\n"}) {
    write_file(folder_ / "title.txt", bad);
    expect_failure({"convert", testdata(good), "--vocabulary", folder_ / "title.txt"}, 6, "title.txt");
  }
  expect_failure({"convert", testdata(good), "--vocabulary", "a", "-o", "a"}, 2, "the same file");
  expect_failure({"convert", testdata(good), "--vocabulary", "a", "--format", "jsonl"}, 2, "--format json");
  expect_failure({"convert", testdata(good), "--vocabulary", folder_}, 6, "is no file");
  expect_failure({"convert", testdata(good), "--vocabulary", "/proc/title.txt"}, 5, "/proc/title.txt");
}

TEST_F(ConvertTest, PageOverItsMemoryLimitFailsAlone) {
#ifdef __SANITIZE_ADDRESS__
  GTEST_SKIP() << "AddressSanitizer's own memory leaves no room for a limit";
#endif
  const fs::path issue = make_issue("spring", {{"p2.png", "broken/one-pixel.png"}});
  write_png(issue / "p1.png", Image(8000, 8000, 1, 255));
  const RunResult result = run({"convert", issue, "--page-memory", "100", "-o", folder_ / "out.json"});
  EXPECT_EQ(result.exit_code, 3) << result.err;
  EXPECT_THAT(result.err, HasSubstr("--page-memory raises it"));
  EXPECT_EQ(read_json(read_file(folder_ / "out.json"), "").errors.at(0).code, "page_memory");
}

TEST_F(ConvertTest, PageOverItsTimeLimitFailsAlone) {
  // A full page, for which no machine has time enough, nor for its second, simpler try.
  const fs::path issue =
      make_issue("spring", {{"p1.png", "pages/clean/columns-a.png"}, {"p2.png", "broken/all-white.png"}});
  const RunResult result = run({"convert", issue, "--page-timeout", "1", "--jobs", "1", "-o", folder_ / "out.json"});
  EXPECT_EQ(result.exit_code, 3) << result.err;
  EXPECT_THAT(result.err, HasSubstr("--page-timeout raises it"));
  const Issue read = read_json(read_file(folder_ / "out.json"), "");
  ASSERT_EQ(read.errors.size(), 1u);
  EXPECT_EQ(read.errors[0].code, "page_timeout");
  ASSERT_EQ(read.pages.size(), 1u);
  EXPECT_EQ(read.pages[0].number, 2);
}

TEST_F(ConvertTest, MisreadWordsAreMendedUnlessToldNotTo) {
  Image page(1200, 900, 1, 255);
  const char* const lines[] = {"The keeper wrote to the town that day", "and said that hehad seen the light go",
                               "out over the bar, and nobody answered", "him until the winter was all but over"};
  for (int i = 0; i < 4; ++i) draw_words(page, {100, 200.0 + 80 * i}, lines[i], 36);
  write_png(folder_ / "page.png", page);
  const auto text = [&](const std::string& how) {
    return read_json(run({"convert", folder_ / "page.png", "--correct", how}).out, "stdout").pages.at(0).text;
  };
  EXPECT_THAT(text("none"), HasSubstr("that hehad seen"));
  EXPECT_THAT(text("safe"), HasSubstr("that he had seen"));
  EXPECT_THAT(text("full"), HasSubstr("that he had seen"));
}

TEST_F(ConvertTest, OutputThatCannotBeWritten) {
  write_file(folder_ / "file", "");
  expect_failure({"convert", testdata(good), "-o", folder_ / "file" / "out.json"}, 5, "Not a directory");
  expect_failure({"convert", testdata(good), "-o", "/proc/out.json"}, 5, "/proc/out.json");
  expect_failure({"convert", testdata(good), "-o", "/dev/full"}, 5, "No space left on device");
}

TEST_F(ConvertTest, DiskThatFillsUpLeavesNothingBehind) {
  for (const char* format : {"json", "jsonl", "text"}) {
    const RunResult result =
        run({"convert", testdata(good), "--format", format, "-q", "-o", folder_ / "out"}, {.largest_file = 400});
    EXPECT_EQ(result.exit_code, 5) << format;
    EXPECT_THAT(result.err, HasSubstr((folder_ / "out").string() + ": cannot be written: File too large"));
    EXPECT_THAT(entries(folder_), IsEmpty()) << format;
  }
}

TEST_F(ConvertTest, DebugFolderThatFillsUpIsUnwritableOutput) {
  const RunResult result =
      run({"convert", testdata("broken/all-white.png"), "-q", "--debug", folder_ / "trace", "-o", folder_ / "out.json"},
          {.largest_file = 400});
  EXPECT_EQ(result.exit_code, 5) << result.err;
  EXPECT_THAT(result.err, HasSubstr("01-scan.png"));
}

TEST_F(ConvertTest, StandardOutputThatCannotBeWritten) {
  const std::string blank = testdata("broken/all-white.png");
  for (const char* format : {"json", "jsonl", "text"}) {
    const RunResult full = run({"convert", blank, "--format", format}, {.stdout_to = "/dev/full"});
    EXPECT_EQ(full.exit_code, 5) << format;
    EXPECT_THAT(full.err, HasSubstr("standard output"));
    EXPECT_EQ(run({"convert", blank, "--format", format}, {.stdout_closed = true}).exit_code, 5) << format;
  }
  EXPECT_EQ(run({"--help"}, {.stdout_to = "/dev/full"}).exit_code, 5);
}

TEST_F(ConvertTest, ExistingOutputIsSafe) {
  write_file(folder_ / "out.json", "mine");
  expect_failure({"convert", testdata(good), "-o", folder_ / "out.json"}, 5, "--overwrite");
  EXPECT_EQ(read_file(folder_ / "out.json"), "mine");
  EXPECT_EQ(run({"convert", testdata(good), "-o", folder_ / "out.json", "--overwrite"}).exit_code, 0);
  EXPECT_THAT(read_file(folder_ / "out.json"), HasSubstr(its_headline));
  EXPECT_THAT(entries(folder_), testing::ElementsAre("out.json"));
}

TEST_F(ConvertTest, NothingIsWrittenWhenNoPageIsDone) {
  EXPECT_EQ(run({"convert", testdata("broken/truncated.png"), "-o", folder_ / "out.json"}).exit_code, 4);
  EXPECT_THAT(entries(folder_), IsEmpty());
}

TEST_F(ConvertTest, OddNames) {
  const std::string odd = "p \"1\" 'x'\n\xff.png";
  const fs::path issue =
      make_issue("odd\n\xfe name", {{odd, "broken/all-white.png"}, {"p2.png", "broken/truncated.png"}});
  const RunResult result = run({"convert", issue});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_THAT(read_json(result.out, "").pages.at(0).scan.file, HasSubstr("p \"1\" 'x'"));
  EXPECT_THAT(result.err, Not(HasSubstr("\xfe")));
  expect_failure({"convert", folder_ / "none\n\xff"}, 4, "none");
}

TEST_F(ConvertTest, MessagesStayOnTheirLine) {
  const RunResult result = run({"convert", folder_ / "no\nne\x1b[2J"});
  EXPECT_EQ(std::count(result.err.begin(), result.err.end(), '\n'), 1) << result.err;
  EXPECT_THAT(result.err, Not(HasSubstr("\x1b")));
}

TEST_F(ConvertTest, UsageErrors) {
  expect_failure({}, 2, "backissue convert INPUT");
  expect_failure({"convrt"}, 2, "did you mean convert?");
  expect_failure({"convert", "x", "--formt", "json"}, 2, "did you mean --format?");
  expect_failure({"convert", "x", "--jobs", "0"}, 2, "--jobs");
}

TEST_F(ConvertTest, VersionNamesEnginesAndLanguages) {
  const RunResult result = run({"--version"});
  EXPECT_EQ(result.exit_code, 0);
  for (const char* word : {"backissue ", "tesseract ", "hunspell ", "opencv ", "leptonica ", "icu ", "eng"}) {
    EXPECT_THAT(result.out, HasSubstr(word));
  }
}

TEST_F(ConvertTest, DebugShowsEachStage) {
  const RunResult result = run({"convert", testdata(good), "-q", "--debug", folder_ / "trace"});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  for (const char* name : {"01-scan.png", "02-grey.png", "03-ink.png", "04-regions.png", "05-lines.json",
                           "06-order.png", "07-page.json"}) {
    EXPECT_GT(fs::file_size(folder_ / "trace" / "001-one-bit.png" / name), 0u) << name;
  }
  write_file(folder_ / "file", "");
  EXPECT_EQ(run({"convert", testdata(good), "-q", "--debug", folder_ / "file"}).exit_code, 5);
}

TEST_F(ConvertTest, InterruptLeavesNothingBehind) {
  const fs::path issue = testdata("issues/tidewater-1996-3");
  for (const auto& [signal, exit_code] : std::map<int, int>{{SIGINT, 130}, {SIGTERM, 143}}) {
    const RunResult result = run({"convert", issue, "--format", "jsonl", "-o", folder_ / "out.jsonl"},
                                 {.interrupt_with = signal, .interrupt_after = std::chrono::milliseconds(700)});
    EXPECT_EQ(result.exit_code, exit_code) << result.err;
    EXPECT_THAT(entries(folder_), IsEmpty());
    EXPECT_FALSE(result.left_workers);
  }
}

}  // namespace
}  // namespace backissue
