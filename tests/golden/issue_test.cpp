// The sample issue: a whole folder of scans, with articles that run over several of them.
#include <gtest/gtest.h>

#include <algorithm>

#include "evaluation/evaluation.h"
#include "evaluation/text/text_scores.h"
#include "output/output.h"
#include "support/program.h"

namespace backissue {
namespace {

class GoldenIssue : public ProgramTest {
 protected:
  // Converted once for all tests of this file.
  static const Issue& issue() {
    static const Issue converted = [] {
      const RunResult result = run({"convert", testdata("issues/tidewater-1996-3"), "--quiet"});
      EXPECT_EQ(result.exit_code, 0) << result.err;
      return read_json(result.out, "standard output");
    }();
    return converted;
  }
  static Content truth() {
    const std::string file = testdata("issues/tidewater-1996-3.truth/issue.truth.json");
    return read_content(read_file(file), file);
  }

  // The article on these pages whose headline is this one, but for letters misread.
  static const Article* article_called(const std::string& title, const std::vector<int>& pages) {
    const auto found = std::find_if(issue().articles.begin(), issue().articles.end(), [&](const Article& article) {
      return article.pages == pages && character_error(title, article.title, {}).rate() < 0.2;
    });
    return found != issue().articles.end() ? &*found : nullptr;
  }
};

TEST_F(GoldenIssue, PrintedNumbersAreReadAndTheCoversIsInferred) {
  ASSERT_EQ(issue().pages.size(), 10u);
  for (const Page& page : issue().pages) EXPECT_EQ(page.printed_number, std::to_string(144 + page.number));
  EXPECT_EQ(issue().pages[0].printed_number_source, "inferred");
  EXPECT_EQ(issue().pages[4].printed_number_source, "read");
}

TEST_F(GoldenIssue, ArticlesAreFollowedOverTheirPages) {
  for (const std::string title :
       {"The Night the Lights Moved", "Letters of Lead", "On Keeping Things", "Pink for Passengers, Green for Goats",
        "The Keeper of Two Hundred Beans", "Ferry Fares Frozen", "Owl Delays Steeple"}) {
    const std::vector<Article> articles = truth().articles;
    const auto wanted =
        std::find_if(articles.begin(), articles.end(), [&](const Article& article) { return article.title == title; });
    ASSERT_NE(wanted, articles.end()) << title;
    const Article* found = article_called(title, wanted->pages);
    ASSERT_NE(found, nullptr) << title;
    const bool initials = wanted->byline.size() <= 4;  // "O.P.": their stops are not always read
    if (!initials) {
      EXPECT_EQ(found->byline, wanted->byline) << title;
    }
  }
}

TEST_F(GoldenIssue, MetadataComesFromTheFileAndThePages) {
  EXPECT_EQ(issue().metadata.link, "https://example.org/tidewater/19/3");
  EXPECT_EQ(issue().metadata.title, "Tidewater");
  EXPECT_EQ(issue().metadata.volume, "19");
  EXPECT_EQ(issue().metadata.number, "3");
  EXPECT_EQ(issue().metadata.date, "1996-09");
  EXPECT_EQ(issue().metadata.sources.at("link"), "metadata");
}

}  // namespace
}  // namespace backissue
