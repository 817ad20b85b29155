#include "layout/frames.h"

#include <algorithm>

#include "layout/advertisements.h"

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

// A tinted box, as far as the text goes that stands on it: a gradient may begin white.
void add_panels(const Page& page, std::vector<Frame>& frames) {
  for (const Box& panel : page.panels) {
    Box box = panel;
    for (const Region& region : page.regions) {
      for (const TextLine& line : region.lines) {
        if (intersect(line.box, panel).area() > 0.3 * line.box.area()) box = unite(box, line.box);
      }
    }
    if (box.area() < 2.5 * panel.area() && !cut_by_text(page, box)) frames.push_back({box, false});
  }
}

bool shares_width(const Box& wide, const Box& narrow) { return overlap_x(wide, narrow) >= 0.9 * narrow.width(); }

// The column's text next to a box in it, over or under it; null: none within a few leadings.
const Region* text_beside(const Page& page, const Box& box, const BodyStyle& body) {
  const Region* nearest = nullptr;
  double best = 5 * body.leading;
  for (const Region& region : page.regions) {
    if (region.kind != RegionKind::body || region.lines.size() < 3 || !shares_width(region.box, box)) continue;
    const double gap = std::max(box.top - region.box.bottom, region.box.top - box.bottom);
    if (gap < 0 || gap > best || region.box.width() < box.width() + 2 * body.x_height) continue;
    best = gap;
    nearest = &region;
  }
  return nearest;
}

// A headline and the text under it, as far down as it keeps to the headline's measure.
Box headed_text(const Page& page, const Region& head, const BodyStyle& body) {
  Box box = head.box;
  for (bool grown = true; grown;) {
    grown = false;
    for (const Region& below : page.regions) {
      const double gap = below.box.top - box.bottom;
      const bool next = below.kind == RegionKind::body && gap > -body.x_height && gap < 2 * body.leading;
      if (!next || std::abs(below.box.left - head.box.left) > body.x_height || box.contains(below.box)) continue;
      box = unite(box, below.box);
      grown = true;
    }
  }
  return box;
}

// A tinted box without rules: a headline and its text that stand back on both sides from the column they interrupt.
void add_insets(const Page& page, const BodyStyle& body, std::vector<Frame>& frames) {
  for (const Region& head : page.regions) {
    if (head.kind != RegionKind::headline && head.kind != RegionKind::subhead) continue;
    const Box inset = headed_text(page, head, body);
    const Region* column = text_beside(page, inset, body);
    if (column == nullptr || inset.height() <= head.box.height() + 2 * body.leading) continue;
    const bool stands_back =
        inset.left - column->box.left > body.x_height && column->box.right - inset.right > 0.5 * body.x_height;
    if (stands_back && !cut_by_text(page, inset)) frames.push_back({inset, false});
  }
}

// A box with a rule along each of its sides.
void add_boxes(const Page& page, double x_height, std::vector<Frame>& frames) {
  const double corner = x_height;
  const auto ends_at = [&](const Box& across, const Box& left, const Box& right, double y) {
    return across.width() > across.height() && meet(across.center_y(), y, corner) &&
           across.left < left.right + corner && across.right > right.left - corner;
  };
  for (const Region& left : page.regions) {
    if (left.kind != RegionKind::separator || left.box.height() < 2 * left.box.width()) continue;
    for (const Region& right : page.regions) {
      const double apart = right.box.left - left.box.right;
      if (right.kind != RegionKind::separator || right.box.height() < 2 * right.box.width() || apart < 6 * x_height ||
          !meet(left.box.top, right.box.top, corner) || !meet(left.box.bottom, right.box.bottom, corner))
        continue;
      const Box box = unite(left.box, right.box);
      const auto closes = [&](double y) {
        return std::any_of(page.regions.begin(), page.regions.end(), [&](const Region& rule) {
          return rule.kind == RegionKind::separator && ends_at(rule.box, left.box, right.box, y);
        });
      };
      if (closes(box.top) && closes(box.bottom) && !cut_by_text(page, box)) frames.push_back({box, false});
    }
  }
}

}  // namespace

std::vector<Frame> find_frames(const Page& page, const BodyStyle& body) {
  std::vector<Frame> frames;
  add_boxes(page, body.x_height, frames);
  const std::vector<Frame> boxes = frames;
  // The sides of boxes that stand over each other are no frame round them all.
  const auto holds_boxes = [&](const Box& frame) {
    return std::count_if(boxes.begin(), boxes.end(), [&](const Frame& box) {
             return intersect(box.box, frame).area() > 0.9 * box.box.area() && box.box.area() < 0.7 * frame.area();
           }) >= 2;
  };
  const std::vector<Box> rules = upright_rules(page, body.x_height);
  for (const Box& left : rules) {
    for (const Box& right : rules) {
      if (right.left - left.right < 6 * body.x_height) continue;
      const int shared = overlap_y(left, right);
      if (shared < 0.8 * std::max(left.height(), right.height()) || shared < 4 * body.x_height) continue;
      const Box frame{left.left, std::min(left.top, right.top), right.right, std::max(left.bottom, right.bottom)};
      if (closed_by_rule(page, frame, body.x_height) && !cut_by_text(page, frame) && !holds_boxes(frame))
        frames.push_back({frame, false});
    }
  }
  add_corners(page, rules, body.x_height, frames);
  add_reversed(page, body, frames);
  add_panels(page, frames);
  add_insets(page, body, frames);
  add_unframed_advertisements(page, body, frames);
  std::stable_sort(frames.begin(), frames.end(),
                   [](const Frame& a, const Frame& b) { return a.box.area() > b.box.area(); });
  return frames;
}

}  // namespace backissue
