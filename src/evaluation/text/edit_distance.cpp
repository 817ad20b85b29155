#include "evaluation/text/edit_distance.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "evaluation/text/bit_vectors.h"

namespace backissue {
namespace {

// Columns of a table that is walked back through; 16 MB of them.
constexpr std::size_t most_columns = std::size_t{1} << 20;

std::size_t strips_of(Units a) { return (a.size() + word_bits - 1) / word_bits; }
Units strip_of(Units a, std::size_t strip) {
  const std::size_t first = strip * word_bits;
  return a.subspan(first, std::min(word_bits, a.size() - first));
}

// Walks the table of a (downwards) and b in strips of 64 rows. seen: called with each strip's columns.
// Returns by how much the last row grows at each of b's units.
template <typename Seen>
std::vector<std::int8_t> walk_down(Units a, Units b, Seen seen) {
  std::vector<std::int8_t> edge(b.size(), 1);
  for (std::size_t strip = 0; strip < strips_of(a); ++strip) {
    const Units pattern = strip_of(a, strip);
    const Rows rows(pattern);
    const auto bottom = static_cast<unsigned>(pattern.size() - 1);
    Column column;
    for (std::size_t j = 0; j < b.size(); ++j) {
      edge[j] = static_cast<std::int8_t>(column.advance(rows.of(b[j]), edge[j], bottom));
      seen(strip, j, column);
    }
  }
  return edge;
}

// Distances of the whole of a to every beginning of b.
std::vector<std::size_t> last_row(Units a, Units b) {
  const auto edge = walk_down(a, b, [](std::size_t, std::size_t, const Column&) {});
  std::vector<std::size_t> distances = {a.size()};
  distances.reserve(b.size() + 1);
  for (const std::int8_t growth : edge) distances.push_back(distances.back() + static_cast<std::size_t>(growth));
  return distances;
}

struct Ends {
  std::size_t ahead = 0, behind = 0;
};

Ends common_ends(Units a, Units b) {
  const auto ahead = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
  const auto rest_a = a.subspan(ahead), rest_b = b.subspan(ahead);
  const auto behind = std::mismatch(rest_a.rbegin(), rest_a.rend(), rest_b.rbegin(), rest_b.rend()).first;
  return {static_cast<std::size_t>(ahead), static_cast<std::size_t>(behind - rest_a.rbegin())};
}

Units between(Units units, Ends ends) { return units.subspan(ends.ahead, units.size() - ends.ahead - ends.behind); }

// A way from a to b that is put together piece by piece, from its beginning on.
class Way {
 public:
  void add(Edit::Kind kind, std::size_t length) {
    if (length == 0) return;
    const std::size_t a_end = a_ + (kind == Edit::Kind::insert ? 0 : length);
    const std::size_t b_end = b_ + (kind == Edit::Kind::remove ? 0 : length);
    if (!edits_.empty() && edits_.back().kind == kind) {
      edits_.back().a_end = a_end;
      edits_.back().b_end = b_end;
    } else {
      edits_.push_back({kind, a_, a_end, b_, b_end});
    }
    a_ = a_end;
    b_ = b_end;
  }
  std::vector<Edit> take() { return std::move(edits_); }

 private:
  std::size_t a_ = 0, b_ = 0;
  std::vector<Edit> edits_;
};

// The whole table is kept, and walked back from its end. Of several shortest ways: keep before remove before replace
// before insert, from the end.
void trace(Units a, Units b, Way& way) {
  std::vector<Column> columns(strips_of(a) * (b.size() + 1));
  const auto column_at = [&](std::size_t strip, std::size_t j) -> Column& {
    return columns[strip * (b.size() + 1) + j];
  };
  walk_down(a, b, [&](std::size_t strip, std::size_t j, const Column& column) { column_at(strip, j + 1) = column; });
  std::vector<Edit::Kind> backwards;
  std::size_t i = a.size(), j = b.size();
  while (i > 0 && j > 0) {
    const std::size_t strip = (i - 1) / word_bits;
    const std::uint64_t row = std::uint64_t{1} << ((i - 1) % word_bits);
    Edit::Kind kind = Edit::Kind::replace;
    if (a[i - 1] == b[j - 1]) {
      kind = Edit::Kind::keep;
    } else if (column_at(strip, j).up & row) {
      kind = Edit::Kind::remove;
    } else if (column_at(strip, j - 1).down & row) {
      kind = Edit::Kind::insert;  // the left neighbour is nearer than the upper left one
    }
    backwards.push_back(kind);
    i -= kind != Edit::Kind::insert;
    j -= kind != Edit::Kind::remove;
  }
  way.add(Edit::Kind::remove, i);
  way.add(Edit::Kind::insert, j);
  std::for_each(backwards.rbegin(), backwards.rend(), [&](Edit::Kind kind) { way.add(kind, 1); });
}

// Where in b a shortest way passes when it is half through a.
std::size_t middle_of(Units a, Units b) {
  const Units first = a.first(a.size() / 2);
  const std::vector<Unit> second(a.rbegin(), a.rend() - static_cast<std::ptrdiff_t>(first.size()));
  const std::vector<Unit> backwards(b.rbegin(), b.rend());
  const auto ahead = last_row(first, b), behind = last_row(second, backwards);
  std::size_t best = 0;
  for (std::size_t j = 1; j <= b.size(); ++j) {
    if (ahead[j] + behind[b.size() - j] < ahead[best] + behind[b.size() - best]) best = j;
  }
  return best;
}

void extend(Units a, Units b, Way& way) {
  const Ends ends = common_ends(a, b);
  way.add(Edit::Kind::keep, ends.ahead);
  const Units from = between(a, ends), to = between(b, ends);
  if (strips_of(from) * (to.size() + 1) <= most_columns) {
    trace(from, to, way);
  } else {
    const bool a_longer = from.size() >= to.size();
    const std::size_t i = a_longer ? from.size() / 2 : middle_of(to, from);
    const std::size_t j = a_longer ? middle_of(from, to) : to.size() / 2;
    extend(from.first(i), to.first(j), way);
    extend(from.subspan(i), to.subspan(j), way);
  }
  way.add(Edit::Kind::keep, ends.behind);
}

}  // namespace

std::size_t edit_distance(Units a, Units b) {
  const Ends ends = common_ends(a, b);
  const Units from = between(a, ends), to = between(b, ends);
  return from.size() <= to.size() ? last_row(from, to).back() : last_row(to, from).back();
}

std::vector<Edit> align(Units a, Units b) {
  Way way;
  extend(a, b, way);
  return way.take();
}

std::vector<Edit> errors_between(Units a, Units b) {
  std::vector<Edit> errors;
  bool open = false;
  for (const Edit& edit : align(a, b)) {
    const bool kept = edit.kind == Edit::Kind::keep;
    if (!kept && !open) errors.push_back({Edit::Kind::replace, edit.a_begin, edit.a_end, edit.b_begin, edit.b_end});
    if (!kept && open) {
      errors.back().a_end = edit.a_end;
      errors.back().b_end = edit.b_end;
    }
    open = !kept;
  }
  return errors;
}

}  // namespace backissue
