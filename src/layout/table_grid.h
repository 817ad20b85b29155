// A table while it grows.
#pragma once

#include <cstddef>
#include <vector>

#include "page/geometry.h"

namespace backissue {

struct TableGrid {
  struct Column {
    std::vector<int> cells;  // indices into the page's cells
    Box box;
  };
  std::vector<Column> columns;  // from left to right
  Box box;

  // Columns of the same place, parted by a cell of another form, become one.
  void add(Column column);
  int widest_gap() const;  // between neighbouring columns, pixels
  // The columns that stand over or under the part.
  std::vector<std::size_t> columns_at(const Box& part) const;
};

}  // namespace backissue
