#include "layout/frames.h"

#include <algorithm>

namespace backissue {
namespace {

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
    const double corner = 2 * x_height;
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

}  // namespace

std::vector<Box> find_frames(const Page& page, const BodyStyle& body) {
  std::vector<Box> frames;
  const std::vector<Box> rules = upright_rules(page, body.x_height);
  for (const Box& left : rules) {
    for (const Box& right : rules) {
      if (right.left - left.right < 6 * body.x_height) continue;
      const int shared = overlap_y(left, right);
      if (shared < 0.8 * std::max(left.height(), right.height()) || shared < 4 * body.x_height) continue;
      const Box frame{left.left, std::min(left.top, right.top), right.right, std::max(left.bottom, right.bottom)};
      if (closed_by_rule(page, frame, body.x_height) && !cut_by_text(page, frame)) frames.push_back(frame);
    }
  }
  // Two rules that each close a frame with a third between them: the smaller ones say the same.
  std::stable_sort(frames.begin(), frames.end(), [](const Box& a, const Box& b) { return a.area() > b.area(); });
  std::vector<Box> outer;
  for (const Box& frame : frames) {
    const bool known = std::any_of(outer.begin(), outer.end(), [&](const Box& other) {
      return intersect(other, frame).area() > 0.5 * frame.area();
    });
    if (!known) outer.push_back(frame);
  }
  return outer;
}

}  // namespace backissue
