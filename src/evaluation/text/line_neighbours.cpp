#include "evaluation/text/line_neighbours.h"

#include <algorithm>
#include <string_view>

#include "evaluation/text/edit_distance.h"
#include "evaluation/text/range.h"

namespace backissue {
namespace {

struct Line {
  Range units;
  bool follows = false;  // right below another, without a blank line between
};

// Those that hold anything.
std::vector<Line> lines_of(const Graphemes& graphemes) {
  std::vector<Line> lines;
  const std::string_view text = graphemes.text;
  const auto first = graphemes.offsets.begin(), last = first + std::ptrdiff_t(graphemes.units.size());
  const auto unit_at = [&](std::size_t byte) { return std::size_t(std::lower_bound(first, last, byte) - first); };
  bool blank = true;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    Range units{unit_at(begin), unit_at(end)};
    if (units.size() > 0 && graphemes.units[units.begin] == U' ') ++units.begin;
    if (units.size() > 0 && graphemes.units[units.end - 1] == U' ') --units.end;
    if (units.size() > 0) lines.push_back({units, !blank});
    blank = units.size() == 0;
    begin = end + 1;
  }
  return lines;
}

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

// For each unit of the truth, where it was kept in the result.
std::vector<std::size_t> places_of(Units truth, Units result, const FreeAlignment& alignment) {
  std::vector<std::size_t> places(truth.size(), nowhere);
  for (const Stretch& s : alignment.stretches) {
    const auto edits = align(truth.subspan(s.truth_begin, s.truth_end - s.truth_begin),
                             result.subspan(s.result_begin, s.result_end - s.result_begin));
    for (const Edit& edit : edits) {
      if (edit.kind != Edit::Kind::keep) continue;
      for (std::size_t i = edit.a_begin; i < edit.a_end; ++i) {
        places[s.truth_begin + i] = s.result_begin + edit.b_begin + (i - edit.a_begin);
      }
    }
  }
  return places;
}

// Where a line's first and last kept units stand in the result; nowhere, when less than half of it was kept.
Range found(const Range& line, const std::vector<std::size_t>& places) {
  Range found{nowhere, nowhere};
  std::size_t kept = 0;
  for (std::size_t i = line.begin; i < line.end; ++i) {
    if (places[i] == nowhere) continue;
    ++kept;
    if (found.begin == nowhere) found.begin = places[i];
    found.end = places[i] + 1;
  }
  return 2 * kept >= line.size() ? found : Range{nowhere, nowhere};
}

}  // namespace

std::optional<Ratio> line_neighbours(const Graphemes& truth, const Graphemes& result, const FreeAlignment& alignment) {
  const auto lines = lines_of(truth);
  const auto following = static_cast<std::size_t>(
      std::count_if(lines.begin(), lines.end(), [](const Line& line) { return line.follows; }));
  if (2 * following <= lines.size()) return std::nullopt;
  const auto places = places_of(truth.units, result.units, alignment);
  Ratio neighbours;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (!lines[i].follows) continue;
    ++neighbours.of;
    const Range above = found(lines[i - 1].units, places), below = found(lines[i].units, places);
    if (above.end == nowhere || below.end == nowhere || below.begin < above.end) continue;
    const std::size_t shorter = std::min(lines[i - 1].units.size(), lines[i].units.size());
    neighbours.count += 2 * (below.begin - above.end) <= std::max<std::size_t>(shorter, 2);
  }
  return neighbours;
}

}  // namespace backissue
