// Formats told apart, plain text, and files that are damaged.
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <random>

#include "evaluation/reading.h"
#include "output/output.h"
#include "output/sample_issue.h"
#include "support/program.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;

const std::vector<std::string>& samples() {
  static const std::vector<std::string> all = {
      sample_truth, sample_page_xml,         sample_alto,
      sample_hocr,  to_json(sample_issue()), to_json_line(sample_page()) + to_json_line(sample_page())};
  return all;
}

std::vector<std::string> texts_of(const Content& content) {
  std::vector<std::string> texts;
  for (const PageContent& page : content.pages) texts.push_back(page.page.text);
  return texts;
}

std::vector<std::string> pages_of(const std::string& text) { return texts_of(read_content(text, "file")); }

TEST(PlainText, KnowsTextAloneAndKeepsItsLines) {
  const PageContent content = read_one("Ports\r\n\r\nOld mud,\nnew\rmud.\n");
  EXPECT_EQ(content.page.text, "Ports\n\nOld mud,\nnew\nmud.\n");
  Known known;
  known.text = true;
  EXPECT_EQ(content.known, known);
}

TEST(PlainText, MayBeEmpty) {
  EXPECT_EQ(read_one("").page.text, "");
  EXPECT_TRUE(read_one("").known.text);
  EXPECT_EQ(read_one(" \n").page.text, " \n");
  EXPECT_EQ(read_one("\xEF\xBB\xBF").page.text, "");
}

TEST(PlainText, IsPartedByFormFeedsButNotByOneAtItsEnd) {
  using Texts = std::vector<std::string>;
  EXPECT_EQ(pages_of("one\f"), Texts{"one"});
  EXPECT_EQ(pages_of("one\f\n"), Texts{"one"}) << "an editor's last new line";
  EXPECT_EQ(pages_of("one\ftwo"), (Texts{"one", "two"}));
  EXPECT_EQ(pages_of("one\f\f"), (Texts{"one", ""})) << "the second page is empty";
  EXPECT_EQ(pages_of("\ftwo\f"), (Texts{"", "two"}));
  EXPECT_EQ(pages_of("\f"), Texts{""});
  const Content content = read_content("one\ftwo\f", "file");
  EXPECT_EQ(content.pages[1].page.number, 2);
  EXPECT_EQ(content.pages[1].page.of, 2);
  EXPECT_FALSE(content.is_issue);
}

TEST(PlainText, DropsAByteOrderMark) { EXPECT_EQ(read_one("\xEF\xBB\xBFPorts").page.text, "Ports"); }

TEST(PlainText, MayBeginWithABracketAndHoldAnyCharacter) {
  const std::string texts[] = {"[Advertisement]", "[1] A note",           "[",
                               "a < b",           std::string("a\0b", 3), "\x01\x7F\u200D\u202E"};
  for (const std::string& text : texts) EXPECT_EQ(read_one(text).page.text, text);
}

TEST(PlainText, RefusesWhatIsNotUtf8) {
  EXPECT_EQ(complaint("caf\xE9"), "file: line 1: is not UTF-8; save the file as UTF-8 and try again");
  EXPECT_THAT(complaint("one\ntwo\nthr\xFF\xFE"), HasSubstr("line 3: is not UTF-8"));
  EXPECT_THAT(complaint("\xED\xA0\x80"), HasSubstr("is not UTF-8"));
  EXPECT_THAT(complaint(std::string("\xFF\xFE<\0a\0", 6)), HasSubstr("is not UTF-8"));
}

TEST(PlainText, RefusesMorePagesThanAFileCanHave) {
  EXPECT_THAT(complaint(std::string(200'000, '\f')), HasSubstr("more pages than can be read"));
}

TEST(Formats, AreToldApartBehindBlanksAndAByteOrderMark) {
  for (const std::string& sample : samples()) {
    const Content content = read_content(sample, "file");
    const bool declared = sample.starts_with("<?xml");  // which must come first
    EXPECT_EQ(texts_of(read_content("\xEF\xBB\xBF" + std::string(declared ? "" : " \n") + sample, "file")),
              texts_of(content));
  }
}

TEST(Formats, NameTheRootOfOtherXml) {
  EXPECT_THAT(complaint("<?xml version='1.0'?>\n<mets:mets xmlns:mets='x'/>"),
              HasSubstr("line 2: <mets:mets>: is none of PcGts (PAGE XML), alto and html (hOCR)"));
}

TEST(Formats, DoNotTakeADamagedFileForPlainText) {
  EXPECT_THAT(complaint("{\"text\": \"cut o"), HasSubstr("is not JSON"));
  EXPECT_THAT(complaint("{curly} at the start"), HasSubstr("is not JSON"));
  EXPECT_THAT(complaint("[{\"text\": \"a\"}]"), HasSubstr("must be an object"));
  EXPECT_THAT(complaint("<< Vol. 3"), AllOf(HasSubstr("line 1: "), HasSubstr("begins with <")));
  EXPECT_THAT(complaint("<PcGts><Page>"), HasSubstr("not well-formed"));
  EXPECT_NE(complaint("<"), "");
  EXPECT_NE(complaint("{"), "");
}

TEST(Xml, HasLimits) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  for (int i = 0; i < 100'000; ++i) deep += "</a>";
  EXPECT_THAT(complaint("<html>" + deep + "</html>"), HasSubstr("is nested more than 64 levels deep"));
  EXPECT_THAT(complaint("<html>" + std::string(17'000'000, '=') + "</html>"), HasSubstr("has too many elements"));
}

TEST(Xml, ResolvesNoEntitiesButItsOwn) {
  const std::string bomb =
      "<!DOCTYPE html [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
      "<html><div class='ocr_page'><p class='ocr_par'>&b;&x;</p></div></html>";
  EXPECT_EQ(read_one(bomb).page.text, "&b;&x;");
}

TEST(Xml, MaySayThatItIsLatin1AndBeSoOrNot) {
  const std::string page = "<html><div class='ocr_page'><p class='ocr_par'>caf\xE9</p></div></html>";
  const std::string declaration = "<?xml version='1.0' encoding='ISO-8859-1'?>";
  EXPECT_EQ(read_one(declaration + page).page.text, "café");
  EXPECT_EQ(read_one(declaration + replaced(page, "\xE9", "é")).page.text, "café");
  EXPECT_THAT(complaint(page), HasSubstr("is not UTF-8"));
  EXPECT_THAT(complaint("<?xml version='1.0'?>" + page), HasSubstr("is not UTF-8"));
}

TEST(Xml, GivesTextThatIsUtf8WhateverItsReferencesSay) {
  EXPECT_EQ(read_one("<html><div class='ocr_page'><p class='ocr_par'>a&#xD800;e&#x301;</p></div></html>").page.text,
            "a\uFFFD\uFFFD\uFFFDé");
}

TEST(DamagedFiles, AreReadOrRefusedWhereverTheyEnd) {
  for (const std::string& sample : samples()) {
    int refused = 0;
    for (std::size_t length = 0; length < sample.size(); ++length)
      refused += !complaint(sample.substr(0, length)).empty();
    EXPECT_GT(refused, int(sample.size()) * 9 / 10);
  }
}

TEST(DamagedFiles, AreReadOrRefusedWhateverTheirBytes) {
  std::mt19937 random(1888);
  const auto draw = [&](std::size_t below) { return std::size_t(random() % below); };
  const std::string tokens[] = {"<",         ">",    "/>",       "\"",          "'",    "{",    "}",    "[",
                                "]",         ",",    ":",        "-1",          "1e99", "null", "\xFF", "\xC3",
                                "\\u0000",   "&#0;", " ",        "99999999999", "&b",   "<a>",  "</a>", "<!--",
                                "<![CDATA[", "bbox", "HypPart1", "index",       "\f",   "true"};
  int read = 0, refused = 0;
  for (int round = 0; round < 800; ++round) {
    for (const std::string& sample : samples()) {
      std::string damaged = sample;
      for (std::size_t i = draw(4); i < 4; ++i) {
        const std::size_t at = draw(damaged.size());
        const std::size_t gone = draw(2) == 0 ? 0 : draw(12);
        const std::string& by = tokens[draw(std::size(tokens))];
        damaged.replace(at, gone, draw(3) == 0 ? std::string(1, char(random())) : by);
      }
      ++(complaint(damaged).empty() ? read : refused);
    }
  }
  EXPECT_GT(read, 50);
  EXPECT_GT(refused, 1000);
}

std::vector<fs::path> files_under(const fs::path& folder, const std::vector<std::string>& endings) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string name = entry.path().filename();
    for (const std::string& ending : endings) {
      if (name.ends_with(ending)) files.push_back(entry.path());
    }
  }
  return files;
}

TEST(Testdata, EveryTruthIsReadAndWhollyKnown) {
  const auto files = files_under(fs::path(BACKISSUE_SOURCE_DIR) / "testdata", {".truth.json"});
  EXPECT_GT(files.size(), 80u);
  for (const fs::path& file : files) {
    const Content content = read_content(read_file(file), file.filename());
    if (file.filename() == "issue.truth.json") {
      EXPECT_TRUE(content.is_issue) << file;
      EXPECT_GE(content.pages.size(), 6u) << file;
      EXPECT_FALSE(content.articles.empty()) << file;
      continue;
    }
    if (content.pages.size() == 2) {  // both pages of a spread
      for (const PageContent& page : content.pages) EXPECT_FALSE(page.page.text.empty()) << file;
      continue;
    }
    ASSERT_EQ(content.pages.size(), 1u);
    const PageContent& page = content.pages[0];
    EXPECT_EQ(page.known, (Known{true, true, true, true, true, true, true, true, true, false})) << file;
    const auto expected = nlohmann::json::parse(read_file(file));
    EXPECT_EQ(page.page.text, expected.at("text"));
    EXPECT_EQ(page.page.printed_number, expected.at("printed_number").is_null() ? "" : expected["printed_number"]);
    const auto& regions = expected.at("regions");
    ASSERT_EQ(page.page.regions.size(), regions.size()) << file;
    for (std::size_t i = 0; i < regions.size(); ++i) {
      const Region& region = page.page.regions[i];
      EXPECT_EQ((std::vector<int>{region.box.left, region.box.top, region.box.right, region.box.bottom}),
                regions[i].at("box").get<std::vector<int>>());
      EXPECT_EQ(name_of(region.kind), regions[i].at("kind").get<std::string>());
      EXPECT_EQ(region.order, regions[i].at("order"));
    }
  }
}

TEST(RealPages, AreReadAsTheyAre) {
  const fs::path folder = fs::path(BACKISSUE_SOURCE_DIR) / ".." / "shared" / "pages";
  if (!fs::exists(folder)) GTEST_SKIP() << "no " << folder;
  int with_regions = 0;
  for (const fs::path& file : files_under(folder, {".page.xml", ".truth.txt"})) {
    const PageContent content = read_one(read_file(file));
    if (file.extension() == ".txt") {
      EXPECT_TRUE(content.known.text);
      EXPECT_GT(content.page.text.size(), 500u) << file;
      continue;
    }
    ++with_regions;
    EXPECT_EQ(content.known, (Known{false, true, true, false, false, false, false, false, false, false})) << file;
    EXPECT_GT(content.page.regions.size(), 50u) << file;
    for (const Region& region : content.page.regions) {
      const Box scan{0, 0, content.page.scan.width + 1, content.page.scan.height + 1};
      EXPECT_TRUE(scan.contains(region.box)) << file << ' ' << region.id;
    }
  }
  EXPECT_EQ(with_regions, 3);
}

}  // namespace
}  // namespace backissue
