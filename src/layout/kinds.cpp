#include "layout/kinds.h"

#include <algorithm>

#include "layout/captions.h"
#include "layout/footnotes.h"
#include "layout/openings.h"
#include "layout/text_blocks.h"
#include "layout/wording.h"
#include "page/turn.h"

namespace backissue {

using namespace wording;

namespace {

constexpr double full_line = 0.97;  // of the measure

class Classifier {
 public:
  Classifier(Page& page, const BodyStyle& body) : page_(page), body_(body), blocks_(page, body) {}

  void run() {
    for (Region* region : blocks_.from_top()) region->kind = by_itself(*region);
    find_questions();
    name_openings(blocks_);
    if (find_masthead()) return;
    find_captions(page_, blocks_);
    find_footnotes(page_, blocks_);
    for (Region* region : blocks_.from_top()) {
      if (region->kind == RegionKind::other && is_body_like(*region)) region->kind = RegionKind::body;
    }
    loosen_headlines();
  }

 private:
  bool is_body_like(const Region& region) const {
    return blocks_.size(region) > 0.8 && blocks_.size(region) < 1.3 &&
           count_letters(region.lines.front().text).letters() > 0;
  }

  RegionKind by_itself(const Region& region) const {
    const std::string text = joined_text(region);
    const std::size_t lines = region.lines.size();
    const LetterCount count = count_letters(text);
    if (is_vertical(region.lines.front())) return RegionKind::credit;
    if (is_signature(region)) return RegionKind::byline;
    if (count.letters() + count.digit <= 2) return RegionKind::other;  // an ornament, a bullet, a stray mark
    if (is_jump_line(text) && lines <= 2) return RegionKind::jump_line;
    if (is_issue_line(text) && lines <= 2 && stands_alone(region)) return RegionKind::issue_line;
    if (is_credit(text) && lines <= 3 && blocks_.size(region) < 1.05) return RegionKind::credit;
    if (is_byline(text) && lines <= 3) return RegionKind::byline;
    if (blocks_.size(region) >= display_size) return display_kind(region, text);
    const bool stands_out = blocks_.size(region) >= larger_size || blocks_.is_bold(region) || is_all_capitals(text);
    if (stands_out && lines <= 3 && text.size() <= 110 && !ends_like_sentence(text)) {
      const Region* below = blocks_.neighbour(region, Side::below, 2.5);
      if (below != nullptr && below->lines.size() >= 2 && blocks_.size(*below) < blocks_.size(region) * 1.12 &&
          (blocks_.size(*below) < larger_size)) {
        return RegionKind::subhead;
      }
    }
    if (blocks_.size(region) >= larger_size) return RegionKind::other;
    if (heads_text(region, text)) return RegionKind::subhead;
    return blocks_.size(region) >= small_size ? RegionKind::body : RegionKind::other;
  }

  // A short line in the text's own type, with white over it and a paragraph that begins under it.
  bool heads_text(const Region& region, const std::string& text) const {
    if (region.lines.size() != 1 || region.box.width() > full_line * body_.measure || !reads_as_heading(text))
      return false;
    const Region* below = blocks_.neighbour(region, Side::below, 1.2);
    const Region* above = blocks_.neighbour(region, Side::above, 4);
    if (below == nullptr || below->lines.size() < 2 || starts_small(below->lines.front().text)) return false;
    if (std::abs(blocks_.size(*below) / blocks_.size(region) - 1) > 0.15) return false;
    const bool bolder = region.weight > 1.1 * below->weight && region.box.width() < 0.85 * body_.measure;
    return above != nullptr && above->lines.size() >= 2
               ? region.lines[0].baseline[1] - above->lines.back().baseline[1] > 1.4 * body_.leading || bolder
               : bolder;
  }

  // Not a short paragraph of the text round it.
  bool stands_alone(const Region& region) const {
    const Region* above = blocks_.neighbour(region, Side::above, 1);
    const Region* below = blocks_.neighbour(region, Side::below, 1);
    return (above == nullptr || !is_text(*above)) && (below == nullptr || !is_text(*below));
  }

  // Initials or a name under a text, at the right end of its measure; a name with its place may be longer.
  bool is_signature(const Region& region) const {
    if (region.lines.size() != 1) return false;
    const bool name = is_name(region.lines[0].text);
    if (region.lines[0].text.size() > (name ? 60 : 30)) return false;
    const LetterCount count = count_letters(region.lines[0].text);
    const Region* above = blocks_.neighbour(region, Side::above, 2);
    return count.capital >= 1 && count.letters() >= 2 && count.digit == 0 && above != nullptr &&
           above->lines.size() >= 3 && blocks_.size(region) < larger_size &&
           region.box.left > above->box.left + (name ? 0.5 * body_.x_height : 0.55 * body_.measure) &&
           std::abs(region.box.right - above->box.right) < 3 * body_.x_height;
  }

  bool is_text(const Region& block) const { return block.lines.size() >= 3 && blocks_.size(block) < larger_size; }

  // Columns run round it: they begin well over it and end well under it. A deck set into them stands at their head.
  bool parts_text(const Region& region) const {
    const int lines = int(2 * body_.leading);
    return std::any_of(blocks_.from_top().begin(), blocks_.from_top().end(), [&](const Region* other) {
      const Box& box = other->box;
      return other != &region && is_text(*other) && box.top < region.box.top - lines &&
             box.bottom > region.box.bottom + lines && intersect(box, region.box).area() > 0.3 * region.box.area();
    });
  }

  // Its opening mark was misread.
  static bool only_closes_quote(const std::string& text) {
    return text.ends_with("”") && text.find("“") == std::string::npos;
  }

  static bool ends_like_sentence(const std::string& text) { return text.size() > 60 && ends_sentence(text); }

  RegionKind display_kind(const Region& region, const std::string& text) const {
    if (count_letters(text).letters() < 2) return RegionKind::other;
    const Region* above = blocks_.neighbour(region, Side::above, 3);
    const Region* below = blocks_.neighbour(region, Side::below, 3);
    const bool in_text = above != nullptr && below != nullptr && is_text(*above) && is_text(*below);
    const bool sentence = text.size() > 50 && (ends_sentence(text) || region.lines.size() >= 3);
    const bool quoted = starts_with_quote(text) || only_closes_quote(text);
    const bool words = text.size() > 20;
    if ((words && parts_text(region)) || (quoted && text.size() > 40) || (in_text && (sentence || quoted)))
      return RegionKind::pull_quote;
    return RegionKind::headline;
  }

  // Headings that ask, several to a page, are an interview's questions: its text.
  void find_questions() {
    std::vector<Region*> questions;
    for (Region* region : blocks_.from_top()) {
      if (region->kind == RegionKind::subhead && joined_text(*region).ends_with("?")) questions.push_back(region);
    }
    if (questions.size() < 3) return;
    for (Region* question : questions) question->kind = RegionKind::body;
  }

  // The page's largest type in its upper half, with an issue line close to it. Where nothing else is text in columns
  // the page is a cover, and its other lines announce articles that stand elsewhere.
  // Says whether it is a cover.
  bool find_masthead() {
    Region* largest = nullptr;
    for (Region* region : blocks_.from_top()) {
      if (region->kind == RegionKind::headline && (largest == nullptr || region->x_height > largest->x_height))
        largest = region;
    }
    if (largest == nullptr || largest->lines.size() > 2 || largest->box.center_y() > blocks_.area().center_y())
      return false;
    const auto close = [&](const Region* region) {
      const int apart = std::max(-overlap_y(region->box, largest->box), -overlap_x(region->box, largest->box));
      return region->kind == RegionKind::issue_line && apart < 3 * largest->x_height;
    };
    if (is_heading_of_contents(joined_text(*largest)) ||
        std::none_of(blocks_.from_top().begin(), blocks_.from_top().end(), close))
      return false;
    largest->kind = RegionKind::masthead;
    const bool any_column = std::any_of(blocks_.from_top().begin(), blocks_.from_top().end(), [](const Region* region) {
      return region->kind == RegionKind::body && region->lines.size() >= 5;
    });
    if (any_column) return false;
    for (Region* region : blocks_.from_top()) {
      if (region->kind != RegionKind::masthead && region->kind != RegionKind::issue_line)
        region->kind = RegionKind::other;
    }
    return true;
  }

  // Display type that no text belongs to is no headline.
  void loosen_headlines() {
    const bool any_body = std::any_of(blocks_.from_top().begin(), blocks_.from_top().end(), [](const Region* region) {
      return region->kind == RegionKind::body && region->lines.size() >= 2;
    });
    if (any_body) return;
    for (Region* region : blocks_.from_top()) {
      if (region->kind == RegionKind::body && region->lines.size() == 1) region->kind = RegionKind::other;
    }
  }

  Page& page_;
  BodyStyle body_;
  TextBlocks blocks_;
};

}  // namespace

void classify(Page& page, const BodyStyle& body) {
  if (body.x_height > 0) Classifier(page, body).run();
}

}  // namespace backissue
