#include "layout/noise.h"

#include <algorithm>
#include <cstddef>

#include "layout/pictures.h"
#include "layout/wording.h"
#include "page/turn.h"

namespace backissue {

using namespace wording;

namespace {

// Confidence, 0–1. Real lines reach the higher ones, but for display and script faces, which only regular letters save.
constexpr double sure = 0.8;
constexpr double doubtful_in_picture = 0.75;
constexpr double at_pictures_edge = 0.3;  // of a line's area, inside the picture
constexpr double doubtful_scrap = 0.55;
constexpr double doubtful_line = 0.35;
constexpr double smallest_line = 0.5;   // x-heights of the page
constexpr std::size_t least_block = 3;  // lines
constexpr double farthest_number = 4;   // x-heights of the page, of its number from the text's measure

int characters(const TextLine& line) {
  const LetterCount count = count_letters(line.text);
  return count.letters() + count.digit;
}

// What the page's own text spans; empty where there is none.
Box text_area(const Page& page) {
  Box area;
  for (const Region& region : page.regions) {
    for (const TextLine& line : region.lines) {
      if (line.confidence >= sure && characters(line) >= 8) area = unite(area, line.box);
    }
  }
  return area;
}

class NoiseFinder {
 public:
  explicit NoiseFinder(const Page& page) : area_(text_area(page)), x_height_(page.x_height) {
    for (const Region& region : page.regions) {
      if (region.lines.size() >= least_block) blocks_ = unite(blocks_, region.box);
      lists_pages_ |= has_text(region.kind) && is_heading_of_contents(joined_text(region));
      if (region.kind == RegionKind::figure) pictures_.push_back(region.box);
    }
  }

  bool is_noise(const TextLine& line) const {
    const int count = characters(line);
    if (is_vertical(line)) return count < 4 || line.confidence < doubtful_scrap;
    if (lists_pages_ && count_letters(line.text).digit > 0 && is_page_number(line.text)) return false;
    const double inside = share_in_picture(line.box);
    if (inside > 0.6 && (line.confidence < doubtful_in_picture || count < 4)) return true;
    if (inside > at_pictures_edge && line.confidence < doubtful_in_picture && count < 4) return true;
    if (is_beside_text(line) || (is_beyond_text(line) && line.confidence < doubtful_scrap)) return true;
    if (line.box.height() < smallest_line * x_height_ && line.confidence < sure) return true;
    if (count == 0 && line.glyphs.size() <= 3) return true;
    if (count <= 3 && line.confidence < (is_regular(line) ? doubtful_scrap : sure)) return true;
    return line.confidence < doubtful_line && !is_regular(line);
  }

  bool is_beyond_text(const TextLine& line) const {
    return !area_.empty() && overlap_y(line.box, area_) < -line.x_height;
  }

  // Numbers and letters of nothing in the margin: the shadow of the spine, or the next page's lines cut off.
  bool is_beside_text(const TextLine& line) const {
    if (is_sure_page_number(line) && !blocks_.empty() && overlap_y(line.box, blocks_) < 0) return false;
    return !area_.empty() && overlap_x(line.box, area_) < -line.x_height && characters(line) <= 4;
  }

 private:
  // May hang a little outside the text's measure, over or under all of it.
  bool is_sure_page_number(const TextLine& line) const {
    return line.confidence >= sure && count_letters(line.text).digit > 0 && is_page_number(line.text) &&
           overlap_x(line.box, area_) > -farthest_number * x_height_;
  }

  // Of the picture that holds most of the box.
  double share_in_picture(const Box& box) const {
    double most = 0;
    for (const Box& picture : pictures_) most = std::max(most, intersect(box, picture).area() / box.area());
    return most;
  }

  Box area_;
  Box blocks_;  // of the text in blocks, without the lines that stand alone
  double x_height_;
  bool lists_pages_ = false;  // a table of contents has its page numbers apart from its text
  std::vector<Box> pictures_;
};

}  // namespace

void drop_noise(Page& page) {
  const NoiseFinder finder(page);
  bool cut_off = false;
  for (Region& region : page.regions) {
    std::erase_if(region.lines, [&](const TextLine& line) {
      if (!finder.is_noise(line)) return false;
      cut_off |= line.confidence >= sure && characters(line) >= 2 && finder.is_beside_text(line);
      return true;
    });
  }
  std::erase_if(page.regions, [](const Region& region) { return has_text(region.kind) && region.lines.empty(); });
  if (cut_off) {
    page.warnings.push_back(
        {"cut_off_text", "pieces of words beside the page's text are left out: the scan cuts a neighbouring page"});
  }
}

}  // namespace backissue
