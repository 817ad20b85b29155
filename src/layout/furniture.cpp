#include "layout/furniture.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <iterator>

#include "layout/measure.h"
#include "layout/wording.h"

namespace backissue {

using namespace wording;

namespace {

// In leadings of the body.
constexpr double apart = 1.35;        // white between a running head and the text, baseline to top
constexpr double largest_type = 1.4;  // in x-heights of the body
constexpr double farther = 1.2;       // a running head from its column, times the lines from each other

// Text regions whose lines share a row with `first`.
std::vector<Region*> row_of(Page& page, const Region& first) {
  std::vector<Region*> row;
  for (Region& region : page.regions) {
    if (!has_text(region.kind) || region.lines.empty()) continue;
    if (overlap_y(region.box, first.box) >= 0.4 * std::min(region.box.height(), first.box.height()))
      row.push_back(&region);
  }
  return row;
}

bool has_number(const std::vector<Region*>& row) {
  return std::any_of(row.begin(), row.end(), [](const Region* region) {
    const std::string text = joined_text(*region);
    const auto first = text.substr(0, text.find(' '));
    const auto last = text.rfind(' ') == std::string::npos ? text : text.substr(text.rfind(' ') + 1);
    return is_page_number(text) || is_issue_line(text) ||
           (text.size() < 90 && count_letters(first).digit > 0 && is_page_number(first)) ||
           (text.size() < 90 && count_letters(last).digit > 0 && is_page_number(last));
  });
}

bool rule_beside(const Page& page, const Box& row, bool top) {
  return std::any_of(page.regions.begin(), page.regions.end(), [&](const Region& region) {
    if (region.kind != RegionKind::separator || region.box.width() < 3 * region.box.height()) return false;
    const double gap = top ? region.box.top - row.bottom : row.top - region.box.bottom;
    return gap > -0.3 * row.height() && gap < 1.5 * row.height() && overlap_x(region.box, row) > 0.6 * row.width();
  });
}

// White between the row and the nearest text on its inner side, pixels.
int white_behind(const Page& page, const std::vector<Region*>& row, const Box& row_box, bool top) {
  int nearest = row_box.height() * 1000;
  for (const Region& region : page.regions) {
    if (!has_text(region.kind) || region.lines.empty()) continue;
    if (std::find(row.begin(), row.end(), &region) != row.end()) continue;
    const int gap = top ? region.box.top - row_box.bottom : row_box.top - region.box.bottom;
    nearest = std::min(nearest, gap);
  }
  return nearest;
}

bool modest(const std::vector<Region*>& row, const BodyStyle& body) {
  return std::all_of(row.begin(), row.end(), [&](const Region* region) {
    return region->lines.size() == 1 && region->x_height <= largest_type * body.x_height &&
           joined_text(*region).size() <= 110;
  });
}

// A cover's issue line may stand over its nameplate.
bool belongs_to_nameplate(const Page& page, const std::vector<Region*>& row, const Box& row_box) {
  const bool dated =
      std::any_of(row.begin(), row.end(), [](const Region* region) { return is_issue_line(joined_text(*region)); });
  return dated && std::any_of(page.regions.begin(), page.regions.end(), [&](const Region& region) {
           return has_text(region.kind) && region.x_height > 3 * row.front()->x_height &&
                  region.box.top >= row_box.bottom && region.box.top - row_box.bottom < region.box.height();
         });
}

void take_row(const std::vector<Region*>& row, bool top) {
  for (Region* region : row) {
    if (is_page_number(joined_text(*region))) {
      region->kind = RegionKind::page_number;
    } else {
      region->kind = top ? RegionKind::running_head : RegionKind::running_foot;
    }
  }
}

bool lists_contents(const Page& page) {
  return std::any_of(page.regions.begin(), page.regions.end(), [](const Region& region) {
    return has_text(region.kind) && is_heading_of_contents(joined_text(region));
  });
}

bool is_lone_number(const Region& region) {
  return has_text(region.kind) && region.lines.size() == 1 && is_page_number(joined_text(region));
}

// A running head or foot near enough to a column to be taken for its first or last line is cut off where a page number
// stands in its row, and it farther from the column than the lines from each other.
void part_from_columns(Page& page, bool top) {
  std::vector<Region> parted;
  for (Region& region : page.regions) {
    if (!has_text(region.kind) || region.lines.size() < 3) continue;
    const std::size_t count = region.lines.size();
    const std::size_t outer = top ? 0 : count - 1;
    const bool has_number_beside = std::any_of(page.regions.begin(), page.regions.end(), [&](const Region& other) {
      const Box& line = region.lines[outer].box;
      return is_lone_number(other) && overlap_x(other.box, region.box) < 0 &&
             overlap_y(other.box, line) >= 0.4 * std::min(other.box.height(), line.height());
    });
    const auto pitch = [&](std::size_t upper) {
      return region.lines[upper + 1].baseline[1] - region.lines[upper].baseline[1];
    };
    const int outer_pitch = pitch(top ? 0 : count - 2), inner_pitch = pitch(top ? 1 : count - 3);
    if (!has_number_beside || outer_pitch < farther * inner_pitch) continue;
    Region part = region;
    part.lines = {region.lines[outer]};
    region.lines.erase(region.lines.begin() + std::ptrdiff_t(outer));
    measure_region(region);
    measure_region(part);
    parted.push_back(std::move(part));
  }
  std::move(parted.begin(), parted.end(), std::back_inserter(page.regions));
}

void find_at(Page& page, const BodyStyle& body, bool top) {
  part_from_columns(page, top);
  const Region* outermost = nullptr;
  for (const Region& region : page.regions) {
    if (!has_text(region.kind) || region.lines.empty() || is_furniture(region.kind)) continue;
    if (outermost == nullptr ||
        (top ? region.box.top < outermost->box.top : region.box.bottom > outermost->box.bottom)) {
      outermost = &region;
    }
  }
  if (outermost == nullptr) return;
  const std::vector<Region*> row = row_of(page, *outermost);
  if (!modest(row, body)) return;
  Box row_box;
  for (const Region* region : row) row_box = unite(row_box, region->box);
  if (top && belongs_to_nameplate(page, row, row_box)) return;
  const int white = white_behind(page, row, row_box, top);
  if (white < 0) return;
  // The last entry of a table of contents ends with a number too.
  const bool numbered = has_number(row) && (top || !lists_contents(page));
  const double white_needed = (numbered ? 0.3 : apart) * body.leading;
  const bool ruled = rule_beside(page, row_box, top);
  if (white >= white_needed || (ruled && white > 0)) take_row(row, top);
}

}  // namespace

void find_furniture(Page& page, const BodyStyle& body) {
  int text_lines = 0;
  for (const Region& region : page.regions) text_lines += int(region.lines.size());
  if (text_lines < 4) return;  // a title page or a lone caption has no furniture
  find_at(page, body, true);
  find_at(page, body, false);
}

}  // namespace backissue
