#include "layout/tables.h"

#include <algorithm>
#include <set>

#include "layout/measure.h"
#include "layout/table_finder.h"
#include "layout/wording.h"

namespace backissue {
namespace {

constexpr double farthest_caption = 2.5;  // from the table, in leadings
constexpr double farthest_outset = 3;     // beyond the table's text on either side, in x-heights: as far as its rules

Region make_table(const Page& page, const TableRows& rows) {
  Region table;
  table.kind = RegionKind::table;
  table.polarity = page.regions[rows.front().front().region].polarity;
  for (const std::vector<TableCell>& row : rows) {
    std::vector<TextLine> cells;
    cells.reserve(row.size());
    for (const TableCell& cell : row) cells.push_back(cell.text);
    table.lines.push_back(join_cells(std::move(cells)));
    table.lines.back().starts_paragraph = true;
  }
  measure_region(table);
  return table;
}

// Leaves to the lines what no table has taken of them.
void take_out(Page& page, const std::vector<TableCell>& taken) {
  for (const TableCell& cell : taken) {
    std::vector<Word>& words = page.regions[cell.region].lines[cell.line].words;
    std::erase_if(words, [&](const Word& word) {
      return std::find(cell.text.words.begin(), cell.text.words.end(), word) != cell.text.words.end();
    });
  }
  std::set<std::size_t> changed;
  for (const TableCell& cell : taken) changed.insert(cell.region);
  for (const std::size_t r : changed) {
    Region& region = page.regions[r];
    std::erase_if(region.lines, [](const TextLine& line) { return line.words.empty(); });
    for (TextLine& line : region.lines) line = join_cells({line});
    if (!region.lines.empty()) measure_region(region);
  }
  std::erase_if(page.regions, [](const Region& region) { return has_text(region.kind) && region.lines.empty(); });
}

// The nearest text region over or under the table, within two lines or so; null: none.
Region* neighbour(Page& page, const Box& table, bool over, const BodyStyle& body) {
  Region* nearest = nullptr;
  double best = farthest_caption * body.leading;
  for (Region& region : page.regions) {
    if (!has_text(region.kind) || is_furniture(region.kind) || overlap_x(region.box, table) <= 0) continue;
    const double gap = over ? table.top - region.box.bottom : region.box.top - table.bottom;
    if (gap < -body.x_height || gap > best || region.kind == RegionKind::table) continue;
    best = gap;
    nearest = &region;
  }
  return nearest;
}

bool is_heading(const Region& region, const Box& table, const BodyStyle& body) {
  const std::string text = wording::joined_text(region);
  const double size = region.x_height / body.x_height;
  const bool other_type = size < 0.9 || size > 1.12 || region.weight > 1.2 * body.weight ||
                          region.box.width() > 1.2 * body.measure || wording::is_all_capitals(text);
  const Box wide = grow(table, int(farthest_outset * body.x_height), 0);
  return region.lines.size() <= 3 && other_type && !wording::ends_sentence(text) && region.box.left >= wide.left &&
         region.box.right <= wide.right;
}

bool is_source(const Region& region) {
  const std::string text = wording::joined_text(region), words = wording::lower_words(text);
  return region.lines.size() <= 3 &&
         (words.starts_with("source") || words.starts_with("note") || wording::starts_with_note_mark(text));
}

void name_captions(Page& page, const Box& table, const BodyStyle& body) {
  const auto may_be_caption = [](const Region& region) {
    return region.kind == RegionKind::body || region.kind == RegionKind::other || region.kind == RegionKind::subhead ||
           region.kind == RegionKind::deck || region.kind == RegionKind::kicker;
  };
  Region* heading = neighbour(page, table, true, body);
  if (heading != nullptr && may_be_caption(*heading) && is_heading(*heading, table, body))
    heading->kind = RegionKind::caption;
  Region* source = neighbour(page, table, false, body);
  if (source != nullptr && may_be_caption(*source) && is_source(*source)) source->kind = RegionKind::caption;
}

}  // namespace

void form_tables(Page& page, const BodyStyle& body) {
  std::vector<TableCell> taken;
  std::vector<Region> tables;
  for (const TableRows& rows : find_tables(find_cells(page, body), body)) {
    tables.push_back(make_table(page, rows));
    for (const std::vector<TableCell>& row : rows) taken.insert(taken.end(), row.begin(), row.end());
  }
  take_out(page, taken);
  for (Region& table : tables) page.regions.push_back(std::move(table));
}

void name_table_captions(Page& page, const BodyStyle& body) {
  for (const Region& region : page.regions) {
    if (region.kind == RegionKind::table) name_captions(page, region.box, body);
  }
}

}  // namespace backissue
