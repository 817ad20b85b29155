#include "layout/paragraphs.h"

#include <algorithm>

#include "layout/measure.h"
#include "layout/wording.h"

namespace backissue {

using namespace wording;

namespace {

// In x-heights of the line.
constexpr double least_indent = 0.8;
constexpr double most_indent = 6;

// The left edge that a line would have without an indent: its neighbours', since text may run round a picture.
bool is_indented(const std::vector<TextLine>& lines, std::size_t i) {
  const TextLine& line = lines[i];
  const auto indent_from = [&](const TextLine& other) { return (line.box.left - other.box.left) / line.x_height; };
  const bool next =
      i + 1 < lines.size() && indent_from(lines[i + 1]) >= least_indent && indent_from(lines[i + 1]) <= most_indent;
  if (i == 0) return next;
  const double back = indent_from(lines[i - 1]);
  const bool previous = back >= least_indent && back <= most_indent;
  const bool last = i + 1 == lines.size();
  // Two paragraphs of one line each stand at the same indent.
  const bool like_previous = std::abs(back) < 0.4 && lines[i - 1].starts_paragraph && next;
  return (previous && (next || last)) || like_previous;
}

bool ends_early(const TextLine& line, const Box& region, double widest_gap) {
  return region.right - line.box.right > widest_gap;
}

}  // namespace

void find_paragraphs(Page& page, const BodyStyle& body) {
  for (Region& region : page.regions) {
    if (region.lines.empty() || (region.kind != RegionKind::body && region.kind != RegionKind::footnote &&
                                 region.kind != RegionKind::other && region.kind != RegionKind::advertisement)) {
      continue;
    }
    std::vector<double> leadings, widths;
    for (std::size_t i = 1; i < region.lines.size(); ++i) {
      leadings.push_back(region.lines[i].baseline[1] - region.lines[i - 1].baseline[1]);
    }
    const double leading = leadings.empty() ? body.leading : median(leadings);
    for (std::size_t i = 0; i < region.lines.size(); ++i) {
      TextLine& line = region.lines[i];
      const bool spaced = i > 0 && leadings[i - 1] > 1.35 * leading;
      const bool after_end = i > 0 && ends_sentence(region.lines[i - 1].text) &&
                             ends_early(region.lines[i - 1], region.box, 0.25 * region.box.width()) &&
                             !starts_small(line.text);
      if (is_indented(region.lines, i) || spaced || after_end || starts_with_bullet(line.text))
        line.starts_paragraph = true;
    }
  }
}

}  // namespace backissue
