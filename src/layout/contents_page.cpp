#include "layout/contents_page.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "layout/contents_lines.h"
#include "layout/measure.h"
#include "layout/reading_order.h"
#include "layout/wording.h"

namespace backissue {

using namespace contents;
using namespace wording;

namespace {

constexpr int least_numbers = 3;      // lines with a page number that a table of contents has
constexpr int most_lines = 12;        // of text for each number: more is an article with a few numbers in it
constexpr double larger_title = 1.2;  // a heading over a section, in x-heights of the titles under it

// Whose lines the table is made of.
bool is_table_text(const Region& region) {
  switch (region.kind) {
    case RegionKind::headline:
      return !is_heading_of_contents(joined_text(region));
    case RegionKind::body:
    case RegionKind::other:
    case RegionKind::subhead:
    case RegionKind::kicker:
    case RegionKind::deck:
    case RegionKind::byline:
    case RegionKind::table:
      return !region.lines.empty();
    default:
      return false;
  }
}

// A line that nothing but an entry can follow: in capitals, or in larger type than the titles.
bool is_section(const TextLine& line, double title_size) {
  if (has_number(line) || line.text.size() > 40 || count_letters(line.text).letters() < 3) return false;
  return is_all_capitals(line.text) || line.x_height > larger_title * title_size;
}

// What is printed on the cover, in a note under the table.
bool tells_of_cover(const std::string& text) {
  const std::string plain = lower_words(text);
  return plain.starts_with("on the cover") || plain.starts_with("on our cover") || plain.starts_with("cover:") ||
         plain.starts_with("front cover") || plain.starts_with("cover photo");
}

double median_size(const std::vector<const TextLine*>& lines) {
  std::vector<double> sizes;
  for (const TextLine* line : lines) sizes.push_back(line->x_height);
  return median(sizes);
}

// Parts the table's lines, in reading order, into sections and entries.
class Table {
 public:
  explicit Table(std::vector<TextLine> lines) : lines_(std::move(lines)) {
    std::vector<const TextLine*> titles;
    int first = 0;
    for (const TextLine& line : lines_) {
      if (!has_number(line)) continue;
      titles.push_back(&line);
      first += starts_with_number(line);
    }
    title_size_ = median_size(titles);
    numbers_first_ = 2 * first > int(titles.size());
    std::vector<double> weights;
    for (const TextLine* title : titles) weights.push_back(title->weight);
    title_weight_ = median(weights);
  }

  std::vector<Region> regions() {
    std::vector<Region> result;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (i > 0 && (stands_apart(i) || begins_column(i))) result.emplace_back().kind = RegionKind::contents_entry;
      const bool section = is_section(lines_[i], title_size_);
      const bool opens = section || result.empty() || opens_entry(i) || result.back().kind == RegionKind::subhead;
      if (opens) {
        if (result.empty() || !result.back().lines.empty()) result.emplace_back();
        result.back().kind = section ? RegionKind::subhead : RegionKind::contents_entry;
      }
      result.back().lines.push_back(lines_[i]);
    }
    for (Region& region : result) {
      measure_region(region);
      const bool numbered = std::any_of(region.lines.begin(), region.lines.end(),
                                        [](const TextLine& line) { return has_number(line) || is_number(line); });
      if (is_own_number(region)) region.kind = RegionKind::page_number;
      if (region.kind != RegionKind::contents_entry || numbered) continue;
      region.kind = tells_of_cover(region.lines.front().text) ? RegionKind::caption : RegionKind::other;
    }
    return result;
  }

 private:
  // The page's own number, under all the rest.
  bool is_own_number(const Region& region) const {
    return region.lines.size() == 1 && is_number(region.lines.front()) &&
           std::none_of(lines_.begin(), lines_.end(),
                        [&](const TextLine& line) { return line.baseline[1] > region.lines.front().box.bottom; });
  }

  // The imprint under the table, or what else is no part of the entry above.
  bool stands_apart(std::size_t i) const {
    const double leading = lines_[i].baseline[1] - lines_[i - 1].baseline[1];
    return leading > 6 * lines_[i - 1].x_height && !has_number(lines_[i]);
  }

  bool begins_column(std::size_t i) const { return lines_[i].box.bottom < lines_[i - 1].box.top; }

  // The number stands on the first line of an entry, or on the last one of a title that runs over several.
  bool opens_entry(std::size_t i) const {
    if (is_number(lines_[i])) return true;  // over its title
    if (numbers_first_) return starts_with_number(lines_[i]);
    if (ends_with_number(lines_[i])) return i == 0 || !is_title(i - 1);
    return is_title(i);
  }

  // A line of a title whose number comes on the next one: set as the titles are.
  bool is_title(std::size_t i) const {
    if (i + 1 >= lines_.size() || has_number(lines_[i]) || is_section(lines_[i], title_size_)) return false;
    const TextLine& line = lines_[i];
    const bool alike = std::abs(line.x_height / lines_[i + 1].x_height - 1) < 0.1 &&
                       std::abs(line.weight / std::max(0.01, title_weight_) - 1) < 0.15;
    return alike && ends_with_number(lines_[i + 1]) && !is_byline(line.text) && !ends_sentence(line.text);
  }

  std::vector<TextLine> lines_;
  double title_size_ = 0, title_weight_ = 0;
  bool numbers_first_ = false;
};

// "p. 12" and "page 12": where other entries have their numbers without the word, a caption that points to its article.
bool points_to_page(const TextLine& line) {
  return ends_with_number(line) && is_page_word(line.words[line.words.size() - 2]);
}

bool has_bare_number(const TextLine& line) { return (is_number(line) || has_number(line)) && !points_to_page(line); }

bool any_line(const Region& region, bool (*is)(const TextLine&)) {
  return std::any_of(region.lines.begin(), region.lines.end(), is);
}

bool stands_under_picture(const Region& region, const Page& page) {
  constexpr double farthest = 1.5;  // x-heights of the page
  return std::any_of(page.regions.begin(), page.regions.end(), [&](const Region& figure) {
    return figure.kind == RegionKind::figure &&
           std::abs(region.box.top - figure.box.bottom) < farthest * page.x_height &&
           overlap_x(region.box, figure.box) > 0.8 * region.box.width();
  });
}

// Text without a number of its own, close under a picture or with a pointer to its article.
void find_captions(Page& page) {
  constexpr std::size_t most_lines_of_caption = 4;
  int bare = 0, pointing = 0;
  for (const Region& region : page.regions) {
    if (!is_table_text(region)) continue;
    bare += any_line(region, has_bare_number);
    pointing += any_line(region, points_to_page);
  }
  for (Region& region : page.regions) {
    if (!is_table_text(region) || region.lines.size() > most_lines_of_caption || any_line(region, has_bare_number) ||
        region.x_height > 1.1 * page.x_height || is_all_capitals(joined_text(region)))
      continue;
    const bool points = bare > pointing && points_to_page(region.lines.back());
    if (points || stands_under_picture(region, page)) region.kind = RegionKind::caption;
  }
}

// The heading of a section that stands under a caption is none of its lines.
void take_section(Region& caption, std::vector<TextLine>& lines) {
  constexpr double apart = 2.8;  // x-heights from baseline to baseline
  for (std::size_t i = 1; i < caption.lines.size(); ++i) {
    const TextLine& line = caption.lines[i];
    const TextLine& above = caption.lines[i - 1];
    if (!is_all_capitals(line.text) || line.baseline[1] - above.baseline[1] < apart * above.x_height) continue;
    const auto first = caption.lines.begin() + std::ptrdiff_t(i);
    std::move(first, caption.lines.end(), std::back_inserter(lines));
    caption.lines.erase(first, caption.lines.end());
    measure_region(caption);
  }
}

std::vector<TextLine> take_table_lines(Page& page) {
  std::vector<TextLine> lines;
  for (Region& region : page.regions) {
    if (region.kind == RegionKind::caption) take_section(region, lines);
    if (is_table_text(region)) std::move(region.lines.begin(), region.lines.end(), std::back_inserter(lines));
  }
  std::erase_if(page.regions, [](const Region& region) { return has_text(region.kind) && region.lines.empty(); });
  std::erase_if(page.regions, is_table_text);
  return lines;
}

// Column by column: each line is one block to order, for blocks of lines may reach over several entries and columns.
std::vector<TextLine> in_reading_order(std::vector<TextLine> lines, const std::vector<Box>& rules, double x_height) {
  std::vector<Region> blocks;
  std::vector<int> items;
  for (TextLine& line : lines) {
    items.push_back(int(items.size()));
    blocks.emplace_back().lines.push_back(std::move(line));
    measure_region(blocks.back());
  }
  std::vector<TextLine> ordered;
  for (const int i : reading_order(blocks, items, rules, x_height))
    ordered.push_back(std::move(blocks[std::size_t(i)].lines.front()));
  return ordered;
}

}  // namespace

bool is_contents_page(const Page& page) {
  if (std::none_of(page.regions.begin(), page.regions.end(),
                   [](const Region& region) { return is_heading_of_contents(joined_text(region)); }))
    return false;
  std::ptrdiff_t numbered = 0, lines = 0;
  for (const Region& region : page.regions) {
    if (!is_table_text(region)) continue;
    lines += std::ptrdiff_t(region.lines.size());
    numbered += std::count_if(region.lines.begin(), region.lines.end(),
                              [](const TextLine& line) { return is_number(line) || has_number(line); });
  }
  return numbered >= least_numbers && lines <= most_lines * numbered;
}

void form_contents_entries(Page& page, const BodyStyle& body) {
  find_captions(page);
  const std::vector<Box> rules = rules_of(page);
  std::vector<TextLine> lines = take_table_lines(page);
  for (TextLine& line : lines) drop_leaders(line);
  join_numbers(lines, rules);
  lines = in_reading_order(std::move(lines), rules, body.x_height);
  for (Region& region : Table(std::move(lines)).regions()) page.regions.push_back(std::move(region));
}

}  // namespace backissue
