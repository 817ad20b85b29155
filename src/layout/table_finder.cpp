#include "layout/table_finder.h"

#include <algorithm>
#include <set>

#include "layout/groups.h"
#include "layout/measure.h"
#include "layout/table_grid.h"

namespace backissue {
namespace {

// In x-heights of the body.
constexpr double same_row = 0.8;      // between baselines
constexpr double same_edge = 0.8;     // of cells in one column
constexpr double farthest_row = 5;    // baseline to baseline
constexpr double farthest_cell = 45;  // a label from its figures
constexpr std::size_t least_rows = 3;
constexpr double widest_leading = 1.7;  // of headings and totals from the rows next to them, in leadings of the table
constexpr std::size_t longest_initial = 2;  // letters of a heading that may be read as one word with the next: "P W"
constexpr double fills_measure = 0.85;      // running text is that wide, in measures of the body

using Items = std::vector<int>;
using Column = TableGrid::Column;

class TableFinder {
 public:
  TableFinder(const std::vector<TableCell>& cells, const BodyStyle& body)
      : cells_(cells), taken_(cells_.size(), false), claimed_(cells_.size(), false), body_(body) {}

  std::vector<TableRows> find() {
    std::vector<TableRows> tables;
    std::vector<TableGrid> grids = join_columns(seed_columns());
    for (const TableGrid& grid : grids) claim(grid);
    for (TableGrid& grid : grids) {
      take_sides(grid, true);
      if (is_table(grid)) claim(grid);
    }
    std::erase_if(grids, [&](const TableGrid& grid) { return !is_table(grid); });
    for (TableGrid& grid : grids) {
      take_sides(grid, false);
      while (take_row(grid, true)) {
      }
      while (take_row(grid, false)) {
      }
      Items inside = inside_of(grid);
      if (inside.empty()) continue;
      for (const int i : inside) taken_[std::size_t(i)] = true;
      tables.push_back(rows_of(std::move(inside)));
    }
    return tables;
  }

 private:
  const TableCell& cell(int i) const { return cells_[std::size_t(i)]; }
  double scaled(double x_heights) const { return x_heights * body_.x_height; }
  const Box& box(int i) const { return cell(i).box(); }
  bool in_one_row(int a, int b) const {
    return std::abs(cell(a).baseline() - cell(b).baseline()) <= scaled(same_row) && overlap_x(box(a), box(b)) <= 0;
  }

  bool flush(int a, int b) const {
    const double off =
        std::min({std::abs(double(box(a).left - box(b).left)), std::abs(double(box(a).right - box(b).right)),
                  std::abs(box(a).center_x() - box(b).center_x())});
    return off <= scaled(same_edge);
  }

  Column make_column(Items items) const {
    Column column{std::move(items), {}};
    for (const int i : column.cells) column.box = unite(column.box, box(i));
    return column;
  }

  // Seeds one under the other.
  std::vector<Column> seed_columns() const {
    Groups groups(cells_.size());
    for (int i = 0; i < int(cells_.size()); ++i) {
      if (!cell(i).seed) continue;
      int nearest = -1;
      for (int j = 0; j < int(cells_.size()); ++j) {
        const double leading = cell(j).baseline() - cell(i).baseline();
        if (!cell(j).seed || leading <= scaled(same_row) || leading > scaled(farthest_row)) continue;
        if (overlap_x(box(i), box(j)) <= 0 || !flush(i, j)) continue;
        if (nearest < 0 || cell(j).baseline() < cell(nearest).baseline()) nearest = j;
      }
      if (nearest >= 0) groups.join(i, nearest);
    }
    std::vector<Column> columns;
    for (Items& group : groups.groups()) {
      if (group.size() >= least_rows) columns.push_back(make_column(std::move(group)));
    }
    return columns;
  }

  // Words that stand between the two in most rows are labels: the columns are two tables, or the labels join them.
  bool share_rows(const Column& a, const Column& b) const {
    const Box between{std::min(a.box.right, b.box.right), 0, std::max(a.box.left, b.box.left), 0};
    if (between.width() > scaled(farthest_cell)) return false;
    std::size_t shared = 0, parted = 0;
    for (const int i : a.cells) {
      shared += std::any_of(b.cells.begin(), b.cells.end(), [&](int j) { return in_one_row(i, j); });
      for (int j = 0; j < int(cells_.size()); ++j) {
        if (cell(j).seed || !in_one_row(i, j) || box(j).left < between.left || box(j).right > between.right) continue;
        ++parted;
        break;
      }
    }
    return 3 * shared >= 2 * std::min(a.cells.size(), b.cells.size()) && 2 * parted < shared;
  }

  // Columns that stand in the same rows.
  std::vector<TableGrid> join_columns(const std::vector<Column>& columns) const {
    Groups groups(columns.size());
    for (std::size_t a = 0; a < columns.size(); ++a) {
      for (std::size_t b = a + 1; b < columns.size(); ++b) {
        if (share_rows(columns[a], columns[b])) groups.join(int(a), int(b));
      }
    }
    std::vector<TableGrid> grids;
    for (const Items& group : groups.groups()) {
      TableGrid grid;
      for (const int i : group) grid.add(columns[std::size_t(i)]);
      grids.push_back(std::move(grid));
    }
    return grids;
  }

  // Figures in more than one column, and their labels, are no labels of another table.
  void claim(const TableGrid& grid) {
    if (grid.columns.size() < 2) return;
    for (const Column& column : grid.columns) {
      for (const int i : column.cells) claimed_[std::size_t(i)] = true;
    }
  }

  // Labels left of the figures, remarks right of them. The first label may stand off; all else is no farther than
  // columns of the table are from each other, lest another column of the page is taken for one.
  void take_sides(TableGrid& grid, bool left) const {
    double reach = left ? scaled(farthest_cell) : grid.widest_gap();
    for (Column side = beside(grid, left, reach); !side.cells.empty(); side = beside(grid, left, reach)) {
      grid.add(std::move(side));
      reach = grid.widest_gap();
    }
  }

  // In every row the nearest cell; none where they are lines of running text.
  Column beside(const TableGrid& grid, bool left, double reach) const {
    const Column& edge = left ? grid.columns.front() : grid.columns.back();
    std::set<int> nearest;
    for (const int i : edge.cells) {
      int best = -1;
      for (int j = 0; j < int(cells_.size()); ++j) {
        const int gap = left ? grid.box.left - box(j).right : box(j).left - grid.box.right;
        if (gap < 0 || gap > reach || claimed_[std::size_t(j)] || !in_one_row(i, j)) continue;
        if (best < 0 || (left ? box(j).right > box(best).right : box(j).left < box(best).left)) best = j;
      }
      if (best >= 0) nearest.insert(best);
    }
    const Column side = make_column(Items(nearest.begin(), nearest.end()));
    const bool enough = side.cells.size() >= 2 && 3 * side.cells.size() >= 2 * edge.cells.size();
    return enough && is_aligned(side) && !is_running_text(side) ? side : Column{};
  }

  bool is_aligned(const Column& column) const {
    const auto off = [&](int from, int to) { return std::abs(from - to) <= scaled(same_edge); };
    std::size_t left = 0, right = 0;
    for (const int i : column.cells) {
      left += off(box(i).left, column.box.left);
      right += off(box(i).right, column.box.right);
    }
    return 3 * std::max(left, right) >= 2 * column.cells.size();
  }

  bool is_running_text(const Column& column) const {
    std::vector<double> widths;
    for (const int i : column.cells) widths.push_back(box(i).width());
    return median(widths) > fills_measure * body_.measure;
  }

  // Figures with something left of them: else they number what stands behind.
  bool is_table(const TableGrid& grid) const {
    std::size_t rows = 0;
    for (const Column& column : grid.columns) rows = std::max(rows, column.cells.size());
    const auto seeds = [&](const Column& column) {
      return std::all_of(column.cells.begin(), column.cells.end(), [&](int i) { return cell(i).seed; });
    };
    return rows >= least_rows && grid.columns.size() >= 2 &&
           std::any_of(grid.columns.begin() + 1, grid.columns.end(), seeds);
  }

  // The next row over the table, or under it: two cells or more, their words each over a column; under it, figures
  // among them.
  bool take_row(TableGrid& grid, bool over) const {
    Items row;
    const double edge = edge_baseline(grid, over);
    double nearest = std::min(scaled(farthest_row), widest_leading * leading_of(grid));
    for (int i = 0; i < int(cells_.size()); ++i) {
      const double leading = over ? edge - cell(i).baseline() : cell(i).baseline() - edge;
      if (leading <= scaled(same_row) || leading > nearest + (row.empty() ? 0 : scaled(same_row))) continue;
      if (overlap_x(box(i), grid.box) <= 0) continue;
      if (leading < nearest - scaled(same_row)) row.clear();
      nearest = std::min(nearest, leading);
      row.push_back(i);
    }
    std::set<std::size_t> met;
    bool figures = over;
    for (const int i : row) {
      figures |= is_figures(cell(i).text);
      for (const Word& word : cell(i).text.words) {
        const std::vector<std::size_t> columns = grid.columns_at(word.box);
        if (columns.empty() || (columns.size() > 1 && word.text.size() > longest_initial * columns.size()))
          return false;
        met.insert(columns.begin(), columns.end());
      }
    }
    if (row.size() < 2 || met.size() < 2 || !figures) return false;
    grid.columns.front().cells.push_back(row.front());
    for (const int i : row) grid.box = unite(grid.box, box(i));
    return true;
  }

  double leading_of(const TableGrid& grid) const {
    std::vector<double> leadings;
    for (const Column& column : grid.columns) {
      std::vector<double> baselines;
      for (const int i : column.cells) baselines.push_back(cell(i).baseline());
      std::sort(baselines.begin(), baselines.end());
      for (std::size_t i = 1; i < baselines.size(); ++i) leadings.push_back(baselines[i] - baselines[i - 1]);
    }
    return median(leadings);
  }

  double edge_baseline(const TableGrid& grid, bool over) const {
    double edge = over ? 1e9 : 0;
    for (const Column& column : grid.columns) {
      for (const int i : column.cells)
        edge = over ? std::min(edge, cell(i).baseline()) : std::max(edge, cell(i).baseline());
    }
    return edge;
  }

  // All that stands within the table; nothing where text runs across its edge: then it is no table.
  Items inside_of(const TableGrid& grid) const {
    Items inside;
    Box whole = grid.box;
    for (int i = 0; i < int(cells_.size()); ++i) {
      if (intersect(box(i), grid.box).area() > 0.5 * box(i).area()) {
        inside.push_back(i);
        whole = unite(whole, box(i));
      }
    }
    for (int i = 0; i < int(cells_.size()); ++i) {
      const Box shared = intersect(box(i), whole);
      const bool mine = std::find(inside.begin(), inside.end(), i) != inside.end();
      if (taken_[std::size_t(i)] && mine) return {};
      if (!mine && shared.width() > body_.x_height && 2 * shared.height() > box(i).height()) return {};
    }
    return inside;
  }

  TableRows rows_of(Items inside) const {
    std::stable_sort(inside.begin(), inside.end(),
                     [&](int a, int b) { return cell(a).baseline() < cell(b).baseline(); });
    TableRows rows;
    for (const int i : inside) {
      if (rows.empty() || cell(i).baseline() - rows.back().front().baseline() > scaled(same_row)) rows.emplace_back();
      rows.back().push_back(cell(i));
    }
    return rows;
  }

  const std::vector<TableCell>& cells_;
  std::vector<bool> taken_;    // in a table
  std::vector<bool> claimed_;  // of a table to be: no label of another
  const BodyStyle& body_;
};

}  // namespace

std::vector<TableRows> find_tables(const std::vector<TableCell>& cells, const BodyStyle& body) {
  return TableFinder(cells, body).find();
}

}  // namespace backissue
