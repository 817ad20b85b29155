#include "evaluation/report/report_places.h"

#include <algorithm>

#include "evaluation/text/edit_distance.h"
#include "evaluation/text/order_free.h"
#include "output/clean_text.h"

namespace backissue {
namespace {

constexpr std::size_t reach = 200;  // characters, some three lines: what is further off is not near

// The printed words of a page in a row, and where each ends in it.
struct Print {
  std::string text;
  std::vector<std::size_t> ends;
};

void add(Print& print, std::string_view word) {
  print.text += clean_text(word).text;  // in NFC, so that bytes stay where they are
  print.text += '\n';
  print.ends.push_back(print.text.size());
}

bool has_words(const TextLine& line) {
  return std::any_of(line.words.begin(), line.words.end(), [](const Word& word) { return !word.text.empty(); });
}

}  // namespace

Places::Places(const Graphemes& text, const Page& page, const ScoreOptions& options) : spot_of_(text.units.size(), -1) {
  Print print;
  int line_count = 0;
  const auto spot = [&](const Box& box, std::string_view words) {
    spots_.push_back({box, line_count});
    add(print, words);
  };
  for (const Region& region : page.regions) {
    if (is_furniture(region.kind)) continue;
    for (const TextLine& line : region.lines) {
      if (has_words(line)) {
        for (const Word& word : line.words) spot(word.box, word.text);
      } else {
        spot(line.box, line.text);
      }
      ++line_count;
    }
    if (region.lines.empty()) spot(region.box, region.text);
    ++line_count;
  }

  const Graphemes printed = to_graphemes(print.text, options);
  const auto spot_at = [&](std::size_t unit) {
    const auto end = std::upper_bound(print.ends.begin(), print.ends.end(), printed.offsets[unit]);
    return int(std::min<std::ptrdiff_t>(end - print.ends.begin(), std::ptrdiff_t(spots_.size()) - 1));
  };
  const Units of_text = text.units, of_print = printed.units;
  for (const Stretch& s : align_freely(of_text, of_print).stretches) {
    const auto edits = align(of_text.subspan(s.truth_begin, s.truth_end - s.truth_begin),
                             of_print.subspan(s.result_begin, s.result_end - s.result_begin));
    for (const Edit& edit : edits) {
      const std::size_t count = std::min(edit.a_end - edit.a_begin, edit.b_end - edit.b_begin);
      for (std::size_t i = 0; i < count; ++i) {
        if (of_text[s.truth_begin + edit.a_begin + i] == ' ') continue;
        spot_of_[s.truth_begin + edit.a_begin + i] = spot_at(s.result_begin + edit.b_begin + i);
      }
    }
  }
}

std::vector<Box> Places::of(const UnitRange& range) const {
  std::vector<Spot> lines;
  const auto add_unit = [&](std::size_t unit) {
    const int index = spot_of_[unit];
    if (index < 0 || spots_[std::size_t(index)].box.empty()) return false;
    const Spot& spot = spots_[std::size_t(index)];
    if (!lines.empty() && lines.back().line == spot.line) {
      lines.back().box = unite(lines.back().box, spot.box);
    } else {
      lines.push_back(spot);
    }
    return true;
  };
  const std::size_t end = std::min(range.end, spot_of_.size()), begin = std::min(range.begin, end);
  for (std::size_t unit = begin; unit < end; ++unit) add_unit(unit);
  for (std::size_t i = 1; i <= std::min(begin, reach) && lines.empty(); ++i) add_unit(begin - i);
  for (std::size_t i = 0; i < std::min(spot_of_.size() - end, reach) && lines.empty(); ++i) add_unit(end + i);
  std::vector<Box> boxes;
  for (const Spot& spot : lines) boxes.push_back(spot.box);
  return boxes;
}

}  // namespace backissue
