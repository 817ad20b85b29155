#include "layout/drop_caps.h"

#include <algorithm>

#include "layout/wording.h"
#include "page/capital.h"

namespace backissue {

using namespace wording;

namespace {

// The capital that a tall mark was read as, whatever else was read into it; empty: none.
std::string initial_of(const std::string& text) {
  if (text.empty()) return {};
  if (std::string capital = first_capital(text); !capital.empty()) return capital;
  return text[0] == '0' ? "O" : text[0] == '1' || text[0] == '|' || text[0] == 'l' ? "I" : "";
}

// Of the type beside, over the body's: a mark beside a headline is none of its letters.
constexpr double largest_type = 1.6;

bool is_drop_cap(const Region& region, const BodyStyle& body) {
  if (region.lines.size() != 1 || region.lines[0].words.size() != 1 || region.lines[0].glyphs.size() > 2) return false;
  return !initial_of(region.lines[0].text).empty() && region.lines[0].text.size() <= 3 &&
         region.box.height() > 2.2 * body.x_height;
}

// The highest line that begins at the right side of the letter.
TextLine* line_beside(Page& page, const Region& cap, const BodyStyle& body) {
  TextLine* first = nullptr;
  for (Region& region : page.regions) {
    if (&region == &cap || region.x_height > 0.6 * cap.box.height() || region.x_height > largest_type * body.x_height)
      continue;
    for (TextLine& line : region.lines) {
      const double aside = line.box.left - cap.box.right;
      if (std::abs(aside) > 2 * body.x_height || line.baseline[1] < cap.box.top || line.baseline[1] > cap.box.bottom)
        continue;
      if (first == nullptr || line.baseline[1] < first->baseline[1]) first = &line;
    }
  }
  return first;
}

}  // namespace

void place_drop_caps(Page& page, const BodyStyle& body) {
  for (Region& region : page.regions) {
    if (!is_drop_cap(region, body)) continue;
    TextLine* line = line_beside(page, region, body);
    if (line == nullptr) continue;
    Word initial = region.lines[0].words[0];
    initial.text = initial_of(initial.text);
    line->text = initial.text + " " + line->text;
    line->words.insert(line->words.begin(), std::move(initial));
    line->starts_paragraph = true;
    region.lines.clear();
  }
  std::erase_if(page.regions, [](const Region& region) { return has_text(region.kind) && region.lines.empty(); });
}

}  // namespace backissue
