#include "layout/frames.h"

#include <algorithm>

namespace backissue {
namespace {

constexpr double corner_size = 3;  // x-heights; how far the rules of a corner may stand apart

// Vertical rules that stand in one line, in pieces, count as one.
std::vector<Box> upright_rules(const Page& page, double x_height) {
  std::vector<Box> rules;
  for (const Region& region : page.regions) {
    if (region.kind == RegionKind::separator && region.box.height() > 2 * region.box.width())
      rules.push_back(region.box);
  }
  std::sort(rules.begin(), rules.end(), [](const Box& a, const Box& b) { return a.top < b.top; });
  std::vector<Box> joined;
  for (const Box& rule : rules) {
    const auto same = std::find_if(joined.begin(), joined.end(), [&](const Box& other) {
      return std::abs(other.center_x() - rule.center_x()) < 0.6 * x_height && rule.top - other.bottom < 4 * x_height;
    });
    if (same == joined.end()) {
      joined.push_back(rule);
    } else {
      *same = unite(*same, rule);
    }
  }
  return joined;
}

// A rule across the frame's end that stops at its corners: under a longer one, two column rules are no frame.
bool closed_by_rule(const Page& page, const Box& frame, double x_height) {
  return std::any_of(page.regions.begin(), page.regions.end(), [&](const Region& region) {
    const Box& rule = region.box;
    if (region.kind != RegionKind::separator || rule.width() < rule.height()) return false;
    const double corner = corner_size * x_height;
    const bool at_end =
        std::min(std::abs(rule.center_y() - frame.top), std::abs(rule.center_y() - frame.bottom)) < corner;
    return at_end && overlap_x(rule, frame) > 0.5 * frame.width() && rule.left > frame.left - corner &&
           rule.right < frame.right + corner;
  });
}

bool cut_by_text(const Page& page, const Box& frame) {
  return std::any_of(page.regions.begin(), page.regions.end(), [&](const Region& region) {
    return std::any_of(region.lines.begin(), region.lines.end(), [&](const TextLine& line) {
      const double inside = intersect(line.box, frame).area();
      return inside > 0.15 * line.box.area() && inside < 0.85 * line.box.area();
    });
  });
}

bool meet(double a, double b, double corner) { return std::abs(a - b) < corner; }

// Where a rule across ends at a rule that goes down (or comes up) from there: two sides of a box whose others are
// missing, dashed or broken.
void add_corners(const Page& page, const std::vector<Box>& upright, double x_height, std::vector<Frame>& frames) {
  const double corner = 1.5 * x_height;
  for (const Region& region : page.regions) {
    const Box& across = region.box;
    if (region.kind != RegionKind::separator || across.width() < 6 * x_height || across.width() < across.height())
      continue;
    for (const Box& down : upright) {
      if (down.height() < 6 * x_height) continue;
      const bool at_right = meet(across.right, down.center_x(), corner);
      const bool at_left = meet(across.left, down.center_x(), corner);
      const bool at_top = meet(across.center_y(), down.top, corner);
      const bool at_bottom = meet(across.center_y(), down.bottom, corner);
      if ((!at_right && !at_left) || (!at_top && !at_bottom)) continue;
      const Box box = unite(across, down);
      if (!cut_by_text(page, box)) frames.push_back({box, true});
    }
  }
}

// A dark box: light type and nothing else.
void add_reversed(const Page& page, const BodyStyle& body, std::vector<Frame>& frames) {
  std::vector<Box> boxes;
  for (const Region& region : page.regions) {
    if (!has_text(region.kind) || region.polarity != Polarity::light_on_dark) continue;
    Box box = region.box;
    // What it meets becomes one with it, and may then meet more.
    for (bool grown = true; grown;) {
      const Box near = grow(box, int(3 * body.x_height), int(4 * body.leading));
      const auto met =
          std::find_if(boxes.begin(), boxes.end(), [&](const Box& other) { return !intersect(near, other).empty(); });
      grown = met != boxes.end();
      if (!grown) break;
      box = unite(box, *met);
      boxes.erase(met);
    }
    boxes.push_back(box);
  }
  for (const Box& box : boxes) {
    const bool dark_inside = std::any_of(page.regions.begin(), page.regions.end(), [&](const Region& region) {
      return has_text(region.kind) && region.polarity == Polarity::dark_on_light &&
             intersect(region.box, box).area() > 0.5 * region.box.area();
    });
    if (!dark_inside && !cut_by_text(page, box)) frames.push_back({box, false});
  }
}

// A tinted box without rules: a headline and its text that stand back on both sides from the column above them.
void add_insets(const Page& page, const BodyStyle& body, std::vector<Frame>& frames) {
  for (const Region& head : page.regions) {
    if (head.kind != RegionKind::headline && head.kind != RegionKind::subhead) continue;
    const Region* column = nullptr;
    for (const Region& above : page.regions) {
      if (above.kind != RegionKind::body || above.box.bottom > head.box.top || above.lines.size() < 3) continue;
      if (overlap_x(above.box, head.box) < 0.9 * head.box.width()) continue;
      if (column == nullptr || above.box.bottom > column->box.bottom) column = &above;
    }
    if (column == nullptr || head.box.top - column->box.bottom > 5 * body.leading) continue;
    Box inset = head.box;
    for (const Region& below : page.regions) {
      if (below.kind != RegionKind::body || below.box.top < head.box.bottom - body.x_height) continue;
      if (overlap_x(below.box, column->box) > 0.8 * below.box.width()) inset = unite(inset, below.box);
    }
    const bool stands_back =
        inset.left - column->box.left > body.x_height && column->box.right - inset.right > body.x_height;
    const bool has_text = inset.height() > head.box.height() + 2 * body.leading;
    if (stands_back && has_text && !cut_by_text(page, inset)) frames.push_back({inset, false});
  }
}

}  // namespace

std::vector<Frame> find_frames(const Page& page, const BodyStyle& body) {
  std::vector<Frame> frames;
  const std::vector<Box> rules = upright_rules(page, body.x_height);
  for (const Box& left : rules) {
    for (const Box& right : rules) {
      if (right.left - left.right < 6 * body.x_height) continue;
      const int shared = overlap_y(left, right);
      if (shared < 0.8 * std::max(left.height(), right.height()) || shared < 4 * body.x_height) continue;
      const Box frame{left.left, std::min(left.top, right.top), right.right, std::max(left.bottom, right.bottom)};
      if (closed_by_rule(page, frame, body.x_height) && !cut_by_text(page, frame)) frames.push_back({frame, false});
    }
  }
  add_corners(page, rules, body.x_height, frames);
  add_reversed(page, body, frames);
  add_insets(page, body, frames);
  std::stable_sort(frames.begin(), frames.end(),
                   [](const Frame& a, const Frame& b) { return a.box.area() > b.box.area(); });
  return frames;
}

}  // namespace backissue
