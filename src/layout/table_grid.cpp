#include "layout/table_grid.h"

#include <algorithm>
#include <utility>

namespace backissue {

void TableGrid::add(Column column) {
  box = unite(box, column.box);
  for (Column& other : columns) {
    if (overlap_x(other.box, column.box) <= 0) continue;
    other.cells.insert(other.cells.end(), column.cells.begin(), column.cells.end());
    other.box = unite(other.box, column.box);
    return;
  }
  columns.push_back(std::move(column));
  std::sort(columns.begin(), columns.end(), [](const Column& a, const Column& b) { return a.box.left < b.box.left; });
}

int TableGrid::widest_gap() const {
  int widest = 0;
  for (std::size_t i = 1; i < columns.size(); ++i)
    widest = std::max(widest, columns[i].box.left - columns[i - 1].box.right);
  return widest;
}

std::vector<std::size_t> TableGrid::columns_at(const Box& part) const {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (overlap_x(columns[i].box, part) > 0) found.push_back(i);
  }
  return found;
}

}  // namespace backissue
