#include <gmock/gmock.h>

#include "evaluation/formats/terminal_text.h"
#include "evaluation/sample_scores.h"

namespace backissue {
namespace {

using testing::ContainsRegex;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

std::string line_with(const std::string& text, const std::string& beginning) {
  for (const std::string& line : lines_of(text)) {
    if (line.starts_with(beginning)) return line;
  }
  return "no line begins with " + beginning;
}

std::string table_of(const std::vector<ItemScores>& before, const std::vector<ItemScores>& after,
                     double tolerance = 0) {
  const Evaluation evaluation = evaluate(after, {});
  const Comparison comparison = compare(baseline_of(evaluate(before, {})), evaluation, tolerance);
  return to_table(evaluation, &comparison);
}

TEST(Table, ShowsTotalsBesideDifficultiesWithADashForWhatIsNotKnown) {
  const std::string table = to_table(
      evaluate({scored("pages/clean/a", {{Metric::character_error, {3, 1000}}, {Metric::free_error, {1, 1000}}}),
                scored("pages/faded/a", {{Metric::character_error, {97, 1000}}}),
                scored("pages/faded/b", {{Metric::page_number, {0, 1}}})},
               {}),
      nullptr);
  EXPECT_THAT(table, StartsWith("3 items\n"
                                "                                    95 %                pages/  pages/\n"
                                "                          all   interval         count   clean   faded\n"
                                "character error        5.00 %  0.30–9.70  100 of 2,000  0.30 %  9.70 %\n"
                                "error, order aside     0.10 %  0.10–0.10    1 of 1,000  0.10 %       –\n"
                                "lost by reading order  4.90 %                           0.20 %       –\n"
                                "word error                  –          –             –       –       –\n"
                                "words found                 –          –             –       –       –\n"
                                "words not invented          –          –             –       –       –\n"
                                "neighbouring lines          –          –             –       –       –\n"
                                "\n"
                                "articles, F1                –          –             –       –       –\n"));
  EXPECT_THAT(table, HasSubstr("\n"
                               "worst first, in %  error  aside  also wrong\n"
                               "pages/faded/a       9.70      –\n"
                               "pages/clean/a       0.30   0.10\n"
                               "pages/faded/b          –      –  page numbers\n"));
  EXPECT_THAT(table, Not(HasSubstr("wrongly joined"))) << "of which nothing is known";
}

TEST(Table, StaysWithin120ColumnsWithManyDifficultiesAndLongNames) {
  std::vector<ItemScores> before, after;
  for (int i = 0; i < 14; ++i) {
    ItemScores item =
        scored("archives/a folder with a long name/" + std::string(20 * i, 'x') + std::to_string(i) + "/p", {});
    for (auto& ratio : item.scores) ratio = Ratio{98'765'432, 123'456'789};
    before.push_back(item);
    item.failure = i % 5 == 0 ? std::string(500, 'f') : "";
    for (auto& ratio : item.scores) ratio->count += i % 2 == 0 ? 9'876'543 : -9'876'543;
    after.push_back(item);
  }
  for (const double tolerance : {0.0, 0.5}) {
    for (const std::string& line : lines_of(table_of(before, after, tolerance)))
      EXPECT_LE(display_width(line), 120U) << line;
  }
}

TEST(Table, ShowsKindsWithWhatTheyWereMistakenFor) {
  ItemScores item = scored("a/page", {});
  item.kinds[RegionKind::body] = {Ratio{5, 1000}, Ratio{9, 10}, Ratio{95, 100}};
  item.kinds[RegionKind::figure] = {std::nullopt, Ratio{1, 2}, std::nullopt};
  item.confusion.resize(confusion_size);
  const auto body = static_cast<std::size_t>(RegionKind::body), figure = static_cast<std::size_t>(RegionKind::figure);
  item.confusion[body][body] = 900;
  item.confusion[body][static_cast<std::size_t>(RegionKind::caption)] = 60;
  item.confusion[body][region_kind_count] = 40;
  item.confusion[figure][region_kind_count] = 10;
  const std::string table = to_table(evaluate({item}, {}), nullptr);
  EXPECT_THAT(line_with(table, "body "), ContainsRegex("0.50 % +1,000 +90.00 % +95.00 %  caption 6.00 %$"));
  EXPECT_THAT(line_with(table, "figure "), ContainsRegex("– +– +50.00 % +–  no region 100.00 %$"));
}

TEST(Table, ShowsTheWorstPagesFirstAndSumsUpThoseWithoutAnError) {
  std::vector<ItemScores> items = sample_pages(4);
  for (ItemScores& item : items) at(item.scores, Metric::reading_order)->count = 100;
  items.push_back(failed(scored("pages/clean/gone", {{Metric::character_error, {10, 10}}})));
  items.push_back(scored("issues/one", {{Metric::contents_entry, {3, 4}}}));
  items.push_back(scored("issues/none", {{Metric::errors_mended, {3, 4}}}));
  const std::string table = to_table(evaluate(items, {}), nullptr);
  const std::string gone = "\npages/clean/gone ", worst = "\npages/clean/page-13 ", next = "\npages/clean/page-12 ",
                    issue = "\nissues/one ";
  EXPECT_LT(table.find(gone), table.find(worst));
  EXPECT_LT(table.find(worst), table.find(next));
  EXPECT_LT(table.find(next), table.find(issue));
  EXPECT_LT(table.find(issue), table.find("\n2 items without an error\n")) << table;
  EXPECT_THAT(table, HasSubstr("\nno result: pages/clean/gone: the scan cannot be read\n"));
  EXPECT_THAT(table, HasSubstr("7 items, 1 of them without a result\n"));
}

TEST(Table, NamesEachPageThatIsWorseWithItsFigures) {
  std::vector<ItemScores> after = sample_pages(3);
  at(after[0].scores, Metric::character_error)->count = 123;
  at(after[2].scores, Metric::reading_order)->count = 30;
  const std::string table = table_of(sample_pages(3), after);
  EXPECT_THAT(table, ContainsRegex("worse:     all items +reading order +50.00 %  ->  43.33 %   -6.67\n"
                                   "worse:     all items +character error +1.00 %  -> +1.41 %   \\+0.41\n"
                                   "worse:     pages/clean/page-12  reading order +50.00 %  ->  30.00 %  -20.00\n"
                                   "worse:     pages/clean/page-10  character error +0.00 %  -> +1.23 %   \\+1.23\n"));
  EXPECT_THAT(table, EndsWith("\nWorse than the baseline: 2 figures of all items and 2 of 2 items.\n"));
}

TEST(Table, ShowsThreeFiguresOfAnItemAndCountsTheRest) {
  std::vector<ItemScores> before = sample_pages(1), after = before;
  for (std::size_t i = 0; i < metric_count; ++i) {
    const bool error = is_error(static_cast<Metric>(i));
    before[0].scores[i] = error ? Ratio{0, 10} : Ratio{10, 10};
    after[0].scores[i] = Ratio{5, 10};
  }
  EXPECT_THAT(table_of(before, after), HasSubstr("and 18 more figures\n"));
}

TEST(Table, SumsUpWhatIsToleratedAndWhatIsBetter) {
  std::vector<ItemScores> after = sample_pages(3);
  at(after[0].scores, Metric::character_error)->count = 50;
  at(after[1].scores, Metric::reading_order)->count = 100;
  const std::string table = table_of(sample_pages(3), after, 0.01);
  EXPECT_THAT(table, HasSubstr("tolerated: 1 figure of all items and 1 of 1 item; most:\n           "
                               "pages/clean/page-10, character error 0.00 % -> 0.50 % +0.50\n"));
  EXPECT_THAT(table, HasSubstr("better:    1 figure of all items and 1 of 1 item; most:\n           "
                               "pages/clean/page-11, reading order 50.00 % -> 100.00 % +50.00\n"));
  EXPECT_THAT(table, EndsWith("\nNo worse than the baseline, within the tolerance.\n"));
  EXPECT_THAT(table, Not(HasSubstr("worse:")));
}

TEST(Table, NamesWhatIsAddedMissingAndFailed) {
  const std::string table = table_of({scored("a/one", {}), scored("a/two", {}), scored("a/three", {})},
                                     {scored("a/one", {}), failed(scored("a/two", {})), scored("a/four", {})});
  EXPECT_THAT(table, HasSubstr("failed:    a/two has no result, and had one\n"));
  EXPECT_THAT(table, HasSubstr("missing:   a/three is in the baseline alone\n"));
  EXPECT_THAT(table, HasSubstr("added:     a/four is not in the baseline\n"));
  EXPECT_THAT(table, EndsWith("\nWorse than the baseline: 1 item without a result; 1 item missing.\n"));
}

TEST(Table, EndsWithTheVerdict) {
  EXPECT_THAT(table_of(sample_pages(2), sample_pages(2)), EndsWith("\n\nAs good as the baseline.\n"));
  EXPECT_THAT(to_table(evaluate(sample_pages(1), {}), nullptr),
              EndsWith("\nNo verdict on 1 item without a baseline.\n"));
}

TEST(TerminalText, ShowsWhatCanBeShown) {
  EXPECT_EQ(for_terminal("a\nb\tc"), "a b c");
  EXPECT_EQ(for_terminal("\x1b[31m \xff \u202Ex"), "\uFFFD[31m \uFFFD \uFFFDx");
  EXPECT_EQ(display_width("漢字"), 4U);
  EXPECT_EQ(display_width("e\u0301a\u00E9"), 3U);
}

TEST(TerminalText, FitsByColumnsAndNeverCutsACharacter) {
  EXPECT_EQ(fit_end("pages/clean/columns-a", 12), "…n/columns-a");
  EXPECT_EQ(fit_end("short", 12), "short");
  EXPECT_EQ(fit_end("漢字漢字", 6), "…漢字");
  EXPECT_EQ(fit_end("abcx\u0323\u0323z", 2), "…z");
  EXPECT_EQ(fit_beginning("漢字漢字", 6), "漢字…");
  EXPECT_EQ(fit_beginning("äöüß", 3), "äö…");
}

TEST(TerminalText, SetsColumnsUnderOneAnother) {
  TerminalTable table({0, 2});
  table.add({"ä", "10", "left"});
  table.add({});
  table.add({"漢字", "7"});
  EXPECT_EQ(table.text(), "ä     10  left\n\n漢字   7\n");
}

}  // namespace
}  // namespace backissue
