// Kinds that are told by what stands round a block.
#include <gmock/gmock.h>

#include "layout/page_builder.h"
#include "layout/wording.h"

namespace backissue {
namespace {

constexpr Type large{1.8, 0.15};

// A column of text, white, a line of its own and text again, all in one type.
Page column_parted_by(const std::string& line, double white) {
  const double second = 5 + 7 * leading + white;
  std::vector<Region> regions = {column(5, 5, 33, 8)};
  Region rest = column(5, second + leading, 33, 10, {}, 1);
  rest.lines[0] = set_line(5, second + leading, "The " + running_words(29, 7), {}, 33);
  rest.lines.insert(rest.lines.begin(), set_line(5, second, line));
  regions.push_back(region_of(std::move(rest.lines)));
  regions.push_back(column(42, 5, 33, 20, {}, 2));
  return arranged(std::move(regions));
}

TEST(Subheads, OfTheTextsOwnTypeStandUnderWhite) {
  const std::string line = "A channel that would not stay open";
  ASSERT_GT(set_line(0, 0, line).box.width(), pixels(0.85 * 33));
  EXPECT_EQ(kind_of(column_parted_by(line, 2 * leading), "A channel"), "subhead");
  EXPECT_EQ(kind_of(column_parted_by(line, leading), "A channel"), "body");
}

TEST(Subheads, ThatAskAreAnInterviewsQuestionsWhereThereAreSeveral) {
  const auto interview = [](int questions) {
    std::vector<Region> regions;
    for (int i = 0; i < questions; ++i) {
      const double top = 5 + 20 * i;
      regions.push_back(set_block(5, top, {"Who keeps the light?"}, bold));
      regions.push_back(column(5, top + 1.4 * leading, 33, 5, {}, i));
    }
    regions.push_back(column(42, 5, 33, 20, {}, 5));
    return arranged(std::move(regions));
  };
  EXPECT_EQ(kind_of(interview(2), "Who keeps"), "subhead");
  EXPECT_EQ(kind_of(interview(3), "Who keeps"), "body");
}

TEST(PullQuotes, NeedNoFullStopWhereColumnsRunRoundThem) {
  const auto kind_at = [](double top) {
    return kind_of(arranged({column(5, 5, 33, 20), column(42, 5, 33, 20, {}, 1),
                             set_block(28, top, {"The lights are not", "what they were"}, large)}),
                   "The lights");
  };
  EXPECT_EQ(kind_at(25), "pull_quote");
  EXPECT_EQ(kind_at(6), "headline");   // at the columns' head
  EXPECT_EQ(kind_at(60), "headline");  // under them
}

TEST(PullQuotes, AreToldByTheirClosingMarkToo) {
  const auto kind_with = [](const std::string& last) {
    return kind_of(arranged({column(5, 5, 33, 8), set_block(5, 26, {"I collect no", "stations " + last}, large),
                             column(5, 33, 33, 8, {}, 1)}),
                   "I collect");
  };
  EXPECT_EQ(kind_with("now”"), "pull_quote");
  EXPECT_EQ(kind_with("“now”"), "headline");
  EXPECT_EQ(kind_with("now"), "headline");
}

TEST(Decks, EndWithTheirLastLine) {
  const auto kind_with = [](bool ends) {
    Region opening = column(5, 18, 68, 4);
    if (!ends) opening.lines.back().text.pop_back();
    return kind_of(arranged({set_block(5, 12, {"Harbour lights return"}, {2.5, 0.2}), opening, column(5, 30, 20, 12),
                             column(29.5, 30, 20, 12, {}, 1), column(54, 30, 20, 12, {}, 2)}),
                   running_words(68, 0));
  };
  EXPECT_EQ(kind_with(true), "deck");
  EXPECT_EQ(kind_with(false), "body");
}

TEST(Kickers, StandOverADeckThatStandsOverItsHeadline) {
  Region opening = set_block(5, 5, {"The first light of the day is free,", "and so is the last."}, {1.2, 0.15});
  opening.lines.insert(opening.lines.begin(), set_line(5, 2, "COMMERCE", {0.7, 0.15}));
  const Page page = arranged({region_of(opening.lines), set_block(5, 13, {"Harbour lights"}, {2.5, 0.2}),
                              column(5, 18, 33, 12), column(42, 18, 33, 12, {}, 1)});
  EXPECT_EQ(kind_of(page, "COMMERCE"), "kicker");
  EXPECT_EQ(kind_of(page, "The first light"), "deck");
}

TEST(Openings, TheEditorsAnswerToALetterIsNoDeckOfTheNext) {
  const auto kind_at = [](double y) {
    return kind_of(
        arranged({column(5, 5, 33, 8), set_block(25, 24.5, {"Magnus Oyelaran"}, {1, 0.15}),
                  set_block(5, y, {"Three other readers remember", "him, and whether he sold."}, {1.15, 0.15}),
                  set_block(5, 37, {"In praise of hinges"}, {2, 0.2}), column(5, 41, 33, 8, {}, 1),
                  column(42, 5, 33, 23, {}, 2)}),
        "Three other");
  };
  EXPECT_EQ(kind_at(27), "body");
  EXPECT_EQ(kind_at(31.5), "deck");
}

// An article whose byline says "By", and another with a name over its headline.
Page page_with_name_over_headline(Type type) {
  return arranged({set_block(5, 8, {"Harbour lights"}, {2.5, 0.2}), set_block(5, 11.5, {"By Ada Writer"}, bold),
                   column(5, 15, 33, 12), set_block(42, 4, {"Leopold Jessop"}, type),
                   set_block(42, 8, {"Steelyards sold"}, {2.5, 0.2}), column(42, 15, 33, 12, {}, 1)});
}

TEST(Bylines, MayBeANameOverTheHeadlineInTheTypeOfTheOthers) {
  EXPECT_EQ(kind_of(page_with_name_over_headline(bold), "Leopold"), "byline");
  EXPECT_NE(kind_of(page_with_name_over_headline({1, 0.2}), "Leopold"), "byline");
}

TEST(Bylines, GoOnWhereALineBreaksWithinAName) {
  const auto page = [](const std::string& second) {
    return arranged({set_block(5, 6, {"Harbour lights"}, {2.5, 0.2}),
                     set_block(5, 10, {"By Ada Writer and Idris", second}, bold), column(5, 17, 33, 12),
                     column(42, 17, 33, 12, {}, 1)});
  };
  EXPECT_EQ(kind_of(page("Penhallow"), "By Ada"), "byline");
  EXPECT_EQ(kind_of(page("Penhallow"), "Penhallow"), "byline");
  EXPECT_EQ(kind_of(page("the pilot"), "the pilot"), "subhead");
}

// Notes in the text's own size under the columns, with or without a rule across the page over them.
Page page_with_note(const std::string& head, bool ruled) {
  std::vector<Region> regions = {column(5, 5, 33, 16), column(42, 5, 33, 16, {}, 1),
                                 set_block(8, 47, {head + " See the chart of the bar", "in the old pilot book."})};
  if (ruled) regions.push_back(rule_across(5, 44, 75));
  return arranged(std::move(regions));
}

TEST(Footnotes, WithAMarkMayBeOfTheTextsSizeUnderARuleAcrossThePage) {
  EXPECT_EQ(kind_of(page_with_note("*", true), "* See"), "footnote");
  EXPECT_NE(kind_of(page_with_note("*", false), "* See"), "footnote");
  EXPECT_NE(kind_of(page_with_note("-", true), "- See"), "footnote");
}

TEST(Footnotes, UnderARuleAreSetCloserThanTheText) {
  const Type smaller{0.92, 0.15};
  const auto kind_with = [&](double lead) {
    return kind_of(arranged({column(5, 5, 33, 16), column(42, 5, 33, 16, {}, 1), rule_across(5, 44, 38),
                             set_block(5, 47, {"See the chart of the bar", "in the old pilot book."}, smaller, lead)}),
                   "See the chart");
  };
  EXPECT_EQ(kind_with(0.95 * leading), "footnote");
  EXPECT_NE(kind_with(leading / smaller.size), "footnote");
}

TEST(Footnotes, GoOnInTheirTypeBehindAMarkThatWasMisread) {
  const auto kind_in = [](Type type) {
    const Type small{0.8, 0.15};
    return kind_of(
        arranged({column(5, 5, 33, 16), column(42, 5, 33, 16, {}, 1),
                  set_block(5, 47, {"1 See the chart of the bar", "in the old pilot book."}, small),
                  set_block(5, 47 + 2 * leading * small.size, {"I See the log of the last", "pilot."}, type)}),
        "I See");
  };
  EXPECT_EQ(kind_in({0.8, 0.15}), "footnote");
  EXPECT_NE(kind_in({1, 0.15}), "footnote");
}

TEST(Footnotes, KeepTheirLastFigures) {
  const Type small{0.8, 0.15};
  const Page page = arranged({column(5, 5, 33, 16), column(42, 5, 33, 16, {}, 1),
                              set_block(5, 47, {"1 See the chart of the bar", "in the old pilot book, page"}, small),
                              set_block(5, 47 + 2 * leading * small.size, {"71."}, small)});
  EXPECT_EQ(kind_of(page, "71."), "footnote");
}

TEST(JumpLines, MayNameTheArticleOrPoint) {
  for (const char* line : {"BAKERY, from page 12", "◄ from page 38", "4 from page 38"})
    EXPECT_TRUE(wording::is_jump_line(line)) << line;
  for (const char* line : {"A leaf torn from page 38", "BAKERY, from page to page"})
    EXPECT_FALSE(wording::is_jump_line(line)) << line;
}

}  // namespace
}  // namespace backissue
