#include "layout/captions.h"

#include <algorithm>

#include "layout/measure.h"
#include "layout/wording.h"

namespace backissue {

using namespace wording;

namespace {

constexpr std::size_t most_lines = 12;
constexpr double widest_leading = 3.8;  // x-heights of the caption
constexpr double ornament = 8;          // x-heights of the body
// In leadings of the body.
constexpr double reach = 1.8;       // from a picture down or up to its caption
constexpr double far_reach = 5;     // where the picture's last strip is no darker than its ground, and was not found
constexpr double side_reach = 1.5;  // from a picture's side to its caption
constexpr double overhang = 6;      // beyond the upper or lower end of the picture that it stands beside: a pale sky

enum class Place { none, inside, under, over, beside, far_under };

class CaptionFinder {
 public:
  CaptionFinder(const Page& page, const TextBlocks& blocks) : page_(page), blocks_(blocks), body_(blocks.body()) {}

  bool is_credit(const Region& region) const {
    const std::string text = joined_text(region);
    if (region.lines.size() > 1 || blocks_.size(region) >= small_size || !is_name(text)) return false;
    return std::any_of(page_.regions.begin(), page_.regions.end(), [&](const Region& figure) {
      return figure.kind == RegionKind::figure && place_at(region, figure.box) == Place::under &&
             std::abs(figure.box.right - region.box.right) < body_.x_height && region.box.left > figure.box.center_x();
    });
  }

  bool is_caption(const Region& region) const {
    if (region.kind != RegionKind::other && region.kind != RegionKind::body && region.kind != RegionKind::subhead)
      return false;
    if (region.lines.empty() || region.lines.size() > most_lines || !is_closely_leaded(region)) return false;
    return std::any_of(page_.regions.begin(), page_.regions.end(), [&](const Region& figure) {
      return figure.kind == RegionKind::figure && !is_ornament(figure.box) && belongs_to(region, figure.box);
    });
  }

 private:
  double leadings(double pixels) const { return pixels / body_.leading; }

  // A drawn initial, a vignette.
  bool is_ornament(const Box& picture) const {
    return std::max(picture.width(), picture.height()) < ornament * body_.x_height;
  }

  Place place_at(const Region& region, const Box& picture) const {
    const Box& box = region.box;
    if (intersect(box, picture).area() > 0.7 * box.area()) return Place::inside;
    const double aside = leadings(-overlap_x(box, picture)), below = leadings(box.top - picture.bottom),
                 above = leadings(picture.top - box.bottom);
    if (aside < 0 && below > -1 && below < reach) return Place::under;
    if (aside < 0 && above > -1 && above < reach) return Place::over;
    const bool level = overlap_y(box, picture) > 0.1 * box.height() && leadings(picture.top - box.top) < overhang &&
                       leadings(box.bottom - picture.bottom) < overhang;
    if (level && aside > -0.5 && aside < side_reach) return Place::beside;
    const bool aligned = std::abs(box.left - picture.left) < body_.x_height && box.right <= picture.right;
    return aligned && below > 0 && below < far_reach ? Place::far_under : Place::none;
  }

  bool belongs_to(const Region& region, const Box& picture) const {
    const Place place = place_at(region, picture);
    const std::string text = joined_text(region);
    switch (place) {
      case Place::none:
        return false;
      case Place::inside:
        return !is_column_on(picture, region);
      case Place::beside:
        return stands_apart(region) && !starts_with_note_mark(region.lines.front().text) &&
               (is_other_type(region, text) || is_leaded_otherwise(region) || shows_where(text));
      case Place::far_under:
        return stands_apart(region) && region.lines.size() <= 2 && blocks_.size(region) < 0.96;
      case Place::under:
        return is_sentence_by_itself(region, text, picture) || is_fitted(region, picture) ||
               is_set_otherwise(region, text);
      case Place::over:
        return is_set_otherwise(region, text) && !continues_column(region);
    }
    return false;
  }

  bool is_set_otherwise(const Region& region, const std::string& text) const {
    return is_other_type(region, text) || ((is_leaded_otherwise(region) || shows_where(text)) && !goes_on(region));
  }

  // ---- The type ----

  bool is_other_type(const Region& region, const std::string& text) const {
    return blocks_.size(region) < small_size || blocks_.size(region) > larger_size || blocks_.is_bold(region) ||
           is_all_capitals(text);
  }

  static std::vector<double> steps(const Region& region) {
    std::vector<double> steps;
    for (std::size_t i = 1; i < region.lines.size(); ++i)
      steps.push_back(region.lines[i].baseline[1] - region.lines[i - 1].baseline[1]);
    return steps;
  }

  // A caption is one paragraph; a heading and what stands far under it are none.
  static bool is_closely_leaded(const Region& region) {
    const std::vector<double> leads = steps(region);
    return leads.empty() || *std::max_element(leads.begin(), leads.end()) < widest_leading * region.x_height;
  }

  // Set closer or wider than the text is.
  bool is_leaded_otherwise(const Region& region) const {
    return region.lines.size() > 1 && similar(median(steps(region)), body_.leading) < 0.93;
  }

  // ---- The setting ----

  // One sentence close to the picture, with more space behind it than within the column.
  bool is_sentence_by_itself(const Region& region, const std::string& text, const Box& picture) const {
    const Region* next = blocks_.neighbour(region, Side::below, 1.2);
    const bool apart =
        next == nullptr || next->lines.front().baseline[1] - region.lines.back().baseline[1] > 1.2 * body_.leading;
    return region.lines.size() <= 3 && !starts_small(text) && ends_sentence(text) && apart &&
           region.box.top - picture.bottom < body_.leading;
  }

  // Set to the picture's width or within it, and not to the column's.
  bool is_fitted(const Region& region, const Box& picture) const {
    const bool own_width = region.box.width() < 0.9 * body_.measure || region.box.width() > 1.1 * body_.measure;
    const bool centred = std::abs(region.box.center_x() - picture.center_x()) < 2 * body_.x_height;
    const bool aligned = std::abs(region.box.left - picture.left) < 2 * body_.x_height;
    return region.lines.size() <= 5 && own_width && (centred || aligned) && !goes_on(region);
  }

  // The column goes on below to the same measure.
  bool goes_on(const Region& region) const {
    const Region* next = blocks_.neighbour(region, Side::below, 1.2);
    return next != nullptr &&
           std::abs(next->box.left - region.box.left) + std::abs(next->box.right - region.box.right) <
               0.2 * region.box.width();
  }

  // Text of its size ends close over it, at the same left edge: it is the column's last paragraph.
  bool continues_column(const Region& region) const {
    const Region* above = blocks_.neighbour(region, Side::above, 1.5);
    return above != nullptr && similar(above->x_height, region.x_height) > 0.9 &&
           std::abs(above->box.left - region.box.left) < body_.x_height;
  }

  // One of the columns of a text that is set on a picture: another stands level with it, as wide and as large.
  bool is_column_on(const Box& picture, const Region& region) const {
    return std::any_of(page_.regions.begin(), page_.regions.end(), [&](const Region& other) {
      return &other != &region && place_at(other, picture) == Place::inside && has_text(other.kind) &&
             overlap_y(other.box, region.box) > 0.5 * region.box.height() &&
             similar(other.box.width(), region.box.width()) > 0.9 && similar(other.x_height, region.x_height) > 0.9;
    });
  }

  // No column that it could be a part of.
  bool stands_apart(const Region& region) const {
    for (const Side side : {Side::above, Side::below}) {
      const Region* other = blocks_.neighbour(region, side, 1.5);
      if (other != nullptr && similar(other->x_height, region.x_height) > 0.9) return false;
    }
    return true;
  }

  const Page& page_;
  const TextBlocks& blocks_;
  const BodyStyle& body_;
};

}  // namespace

void find_captions(Page& page, const TextBlocks& blocks) {
  const CaptionFinder finder(page, blocks);
  for (Region& region : page.regions) {
    if (finder.is_caption(region)) region.kind = finder.is_credit(region) ? RegionKind::credit : RegionKind::caption;
  }
}

Box box_with_picture(const Page& page, const Region& region) {
  if (region.kind != RegionKind::caption && region.kind != RegionKind::credit) return region.box;
  const int near = int(3 * page.x_height);
  for (const Region& figure : page.regions) {
    if (figure.kind == RegionKind::figure && !intersect(grow(figure.box, near, near), region.box).empty())
      return unite(region.box, figure.box);
  }
  return region.box;
}

}  // namespace backissue
