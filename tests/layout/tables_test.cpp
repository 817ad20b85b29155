// Tables of pages whose text is known, and what looks like a table and is none.
#include <gmock/gmock.h>

#include "layout/page_builder.h"

namespace backissue {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Row = std::vector<std::string>;

// A cell's line, flush with `edge` on its left or its right.
TextLine set_cell(const std::string& text, double edge, bool right, double baseline, Type type = {}) {
  TextLine line = set_line(edge, baseline, text, type);
  return right ? set_line(2 * edge - line.box.right / double(unit), baseline, text, type) : line;
}

// Each cell a region of its own, as they come from a ruled page. The first column is flush left, the others flush
// right at `edges`.
std::vector<Region> set_table(const std::vector<Row>& rows, const std::vector<double>& edges, double baseline,
                              double lead = leading) {
  std::vector<Region> cells;
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (!row[i].empty()) cells.push_back(region_of({set_cell(row[i], edges[i], i > 0, baseline)}));
    }
    baseline += lead;
  }
  return cells;
}

// The same cells as regions of whole columns, as they come from an unruled page.
std::vector<Region> by_columns(const std::vector<Row>& rows, const std::vector<double>& edges, double baseline) {
  std::vector<std::vector<TextLine>> columns(edges.size());
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) columns[i].push_back(set_cell(row[i], edges[i], i > 0, baseline));
    baseline += leading;
  }
  std::vector<Region> regions;
  for (auto& lines : columns) regions.push_back(region_of(std::move(lines)));
  return regions;
}

void append(std::vector<Region>& all, std::vector<Region> more) { all.insert(all.end(), more.begin(), more.end()); }

// Two columns of text over or beside what is tested.
std::vector<Region> text_columns(int lines = 8) {
  return {set_block(5, 8, {"Harbour dues"}, {2.5, 0.2}), column(5, 12, 33, lines), column(40, 12, 33, lines, {}, 3)};
}

std::vector<std::string> table_rows(const Page& page) {
  std::vector<std::string> rows;
  for (const Region& region : page.regions) {
    if (region.kind != RegionKind::table) continue;
    for (const TextLine& line : region.lines) rows.push_back(line.text);
  }
  return rows;
}

const std::vector<Row> timetable{{"Station", "Miles", "Down"},
                                 {"Carrow Junction", "0.0", "6:52"},
                                 {"Upper Carrow", "4.2", "7:03"},
                                 {"Quarry Halt", "15.1", "on request"},
                                 {"Moss End", "23.0", "7:56"}};

TEST(Tables, CellsAreOneRegionReadByRows) {
  std::vector<Region> regions = text_columns();
  append(regions, set_table(timetable, {5, 40, 65}, 38));
  const Page page = arranged(regions);
  EXPECT_THAT(table_rows(page), ElementsAre("Station Miles Down", "Carrow Junction 0.0 6:52", "Upper Carrow 4.2 7:03",
                                            "Quarry Halt 15.1 on request", "Moss End 23.0 7:56"));
  EXPECT_EQ(count_of(page, RegionKind::table), 1);
  EXPECT_EQ(page.regions.back().kind, RegionKind::table);  // after the text
  EXPECT_EQ(page.regions.back().article, "1");
  for (const TextLine& row : page.regions.back().lines) EXPECT_TRUE(row.starts_paragraph);
}

TEST(Tables, WordsKeepTheirPlaces) {
  std::vector<Region> regions = text_columns();
  append(regions, set_table(timetable, {5, 40, 65}, 38));
  const Page page = arranged(regions);
  const Region* table = region_with(page, "Moss End");
  ASSERT_NE(table, nullptr);
  const TextLine& row = table->lines.back();
  ASSERT_EQ(row.words.size(), 4u);
  EXPECT_EQ(row.words[2].text, "23.0");
  EXPECT_EQ(row.words[2].box.right, pixels(40));
  EXPECT_EQ(row.box.left, pixels(5));
  EXPECT_EQ(row.box.right, pixels(65));
}

TEST(Tables, ColumnsThatRunOnIntoTheTextBelowArePartedFromIt) {
  std::vector<Region> regions = by_columns({{"Abernathy", "1,150", "8,420"},
                                            {"Ashgrove", "24,900", "3,110"},
                                            {"Okonkwo", "17,450", "0"},
                                            {"All three", "43,500", "11,530"}},
                                           {5, 50, 73}, 10);
  // The middle column's block goes on with the body of the column it stands over.
  const Region text = column(40, 24, 33, 10, {}, 3);
  regions[1].lines.insert(regions[1].lines.end(), text.lines.begin(), text.lines.end());
  measure_region(regions[1]);
  regions.push_back(column(5, 24, 33, 10));
  const Page page = arranged(regions);
  EXPECT_THAT(table_rows(page), ElementsAre("Abernathy 1,150 8,420", "Ashgrove 24,900 3,110", "Okonkwo 17,450 0",
                                            "All three 43,500 11,530"));
  ASSERT_EQ(count_of(page, RegionKind::body), 2);
  for (const Region& region : page.regions) {
    if (region.kind == RegionKind::body) {
      EXPECT_EQ(region.lines.size(), 10u);
    }
  }
}

TEST(Tables, CellsOfOneLineArePartedAtItsWideSpaces) {
  std::vector<Region> regions = text_columns();
  std::vector<TextLine> lines;
  for (int i = 0; i < 3; ++i) {
    TextLine line = set_line(5, 38 + i * leading, "Adults 4.50 3.00", {}, 0, 4);
    lines.push_back(line);
  }
  regions.push_back(region_of(lines));
  EXPECT_THAT(table_rows(arranged(regions)), ElementsAre("Adults 4.50 3.00", "Adults 4.50 3.00", "Adults 4.50 3.00"));
}

TEST(Tables, BesideTextOnTheSameLinesTheTextIsNoColumn) {
  std::vector<Region> regions{set_block(5, 8, {"Harbour dues"}, {2.5, 0.2}), column(5, 12, 33, 18),
                              column(40, 12, 33, 8, {}, 3)};
  append(regions, set_table({{"1952", "311", "298"}, {"1964", "207", "219"}, {"1983", "184", "176"}}, {42, 58, 70},
                            12 + 12 * leading));
  const Page page = arranged(regions);
  EXPECT_THAT(table_rows(page), ElementsAre("1952 311 298", "1964 207 219", "1983 184 176"));
  EXPECT_EQ(region_with(page, regions[1].lines[0].text)->lines.size(), 18u);
}

TEST(Tables, WordsInBoxesOfRulesAreATable) {
  std::vector<Region> regions = text_columns();
  append(regions, set_table({{"Light", "Keeper"}, {"North mole", "Ada"}, {"South mole", "Bo"}}, {6, 40}, 38));
  for (int i = 0; i < 4; ++i) regions.push_back(rule_across(5, 36.1 + i * leading, 45));
  for (const double x : {5.0, 25.0, 45.0}) regions.push_back(rule_down(x, 36.1, 36.1 + 3 * leading));
  EXPECT_THAT(table_rows(arranged(regions)), ElementsAre("Light Keeper", "North mole Ada", "South mole Bo"));
}

TEST(Tables, HeadingAndSourceAreCaptionsThatStandWithTheirTable) {
  std::vector<Region> regions = text_columns();
  regions.push_back(set_block(5, 35, {"Trains of the summer"}, bold));
  append(regions, set_table(timetable, {5, 40, 65}, 38));
  regions.push_back(set_block(5, 38 + 5.5 * leading, {"Source: the company"}, {0.8, 0.15}));
  const Page page = arranged(regions);
  EXPECT_EQ(kind_of(page, "Trains"), "caption");
  EXPECT_EQ(kind_of(page, "Source"), "caption");
  const auto heads = heads_in_order(page);
  ASSERT_GE(heads.size(), 3u);
  EXPECT_THAT(std::vector<std::string>(heads.end() - 3, heads.end()),
              ElementsAre("Trains of the summer", "Station Miles Down", "Source: the company"));
}

TEST(Tables, AtThePagesFootTheLastRowIsNoFurniture) {
  std::vector<Region> regions = text_columns();
  append(regions, set_table({{"1952", "311", "298"}, {"1964", "207", "219"}, {"1983", "184", "176"}}, {5, 40, 65}, 38));
  const Page page = arranged(regions);
  EXPECT_THAT(table_rows(page), ElementsAre("1952 311 298", "1964 207 219", "1983 184 176"));
  EXPECT_EQ(count_of(page, RegionKind::page_number), 0);
}

TEST(Tables, HeadingsOfSingleLettersMayBeReadAsOneWord) {
  std::vector<Region> regions = text_columns();
  append(regions, set_table({{"Carrow", "14", "10", "22"}, {"Moss End", "13", "8", "18"}, {"Quarry", "14", "6", "16"}},
                            {5, 20, 24, 30}, 38));
  regions.push_back(region_of({set_line(18.5, 38 - leading, "PW", {1, 0.15, 2.6})}));
  regions.push_back(region_of({set_cell("Pts", 30, true, 38 - leading)}));
  EXPECT_THAT(table_rows(arranged(regions)),
              ElementsAre("PW Pts", "Carrow 14 10 22", "Moss End 13 8 18", "Quarry 14 6 16"));
}

TEST(Tables, AHeadingInOnePieceIsNoRow) {
  std::vector<Region> regions = text_columns();
  append(regions, set_table({{"Carrow", "14", "10"}, {"Moss End", "13", "8"}, {"Quarry", "14", "6"}}, {5, 18, 24}, 38));
  regions.push_back(set_block(5, 38 - leading, {"DIVISION THREE"}, bold));
  const Page page = arranged(regions);
  EXPECT_EQ(kind_of(page, "DIVISION"), "caption");
  EXPECT_EQ(table_rows(page).size(), 3u);
}

TEST(Tables, SideBySideTheyAreTwo) {
  std::vector<Region> regions = text_columns();
  append(regions, set_table({{"Carrow", "14", "10"}, {"Moss End", "13", "8"}, {"Quarry", "14", "6"}}, {5, 28, 37}, 38));
  append(regions, set_table({{"Bree", "9", "27"}, {"Hythe", "11", "31"}, {"Wick", "12", "30"}}, {40, 63, 72}, 38));
  const Page page = arranged(regions);
  EXPECT_EQ(count_of(page, RegionKind::table), 2);
  EXPECT_THAT(table_rows(page),
              ElementsAre("Carrow 14 10", "Moss End 13 8", "Quarry 14 6", "Bree 9 27", "Hythe 11 31", "Wick 12 30"));
}

TEST(Tables, ColumnsOfTextAreNone) {
  EXPECT_THAT(table_rows(arranged({column(5, 12, 14, 14), column(21, 12, 14, 14, {}, 1), column(37, 12, 14, 14, {}, 2),
                                   column(53, 12, 14, 14, {}, 3)})),
              IsEmpty());
}

TEST(Tables, NumbersBeforeTheItemsOfAListAreNone) {
  std::vector<Region> regions = text_columns();
  for (int i = 0; i < 4; ++i) {
    regions.push_back(set_block(5, 38 + i * leading, {std::to_string(i + 1) + "."}));
    regions.push_back(set_block(9, 38 + i * leading, {"Steer for the light"}));
  }
  EXPECT_THAT(table_rows(arranged(regions)), IsEmpty());
}

TEST(Tables, NamesInColumnsAreNone) {
  std::vector<Region> regions = text_columns();
  append(regions,
         set_table({{"Ada Writer", "Bo Pilot"}, {"Cy Keeper", "Di Sailor"}, {"Ed Farmer", "Flo Miller"}}, {5, 40}, 38));
  EXPECT_THAT(table_rows(arranged(regions)), IsEmpty());
}

TEST(Tables, TwoRowsAreNone) {
  std::vector<Region> regions = text_columns();
  append(regions, set_table({{"North", "311", "298"}, {"South", "207", "219"}}, {5, 40, 65}, 38));
  EXPECT_THAT(table_rows(arranged(regions)), IsEmpty());
}

TEST(Tables, APageOfContentsIsReadAsSuch) {
  std::vector<Region> regions{set_block(5, 8, {"Contents"}, {2.5, 0.2})};
  append(regions, set_table({{"Harbour lights", "4"}, {"The old mole", "12"}, {"Nets are dear", "27"}}, {5, 60}, 14));
  const Page page = arranged(regions);
  EXPECT_THAT(table_rows(page), IsEmpty());
  EXPECT_EQ(count_of(page, RegionKind::contents_entry), 3);
}

}  // namespace
}  // namespace backissue
