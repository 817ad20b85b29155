#include "layout/contents_page.h"

#include <algorithm>
#include <cmath>

#include "layout/measure.h"
#include "layout/reading_order.h"
#include "layout/wording.h"

namespace backissue {

using namespace wording;

namespace {

constexpr int least_numbers = 3;      // lines with a page number that a table of contents has
constexpr double same_row = 0.5;      // x-heights between the baselines of a title and its number
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

bool is_leader(std::string_view word) {
  return word.size() >= 2 && word.find_first_not_of(".,_-") == std::string_view::npos;
}

bool is_number(const TextLine& line) { return line.words.size() == 1 && is_page_number(line.text); }
// Of digits, and no year.
bool is_arabic_number(const Word& word) {
  const LetterCount count = count_letters(word.text);
  const bool year =
      count.digit == 4 && (word.text.starts_with("18") || word.text.starts_with("19") || word.text.starts_with("20"));
  return count.letters() == 0 && !year && is_page_number(word.text);
}
bool starts_with_number(const TextLine& line) { return line.words.size() > 1 && is_arabic_number(line.words.front()); }
bool ends_with_number(const TextLine& line) { return line.words.size() > 1 && is_arabic_number(line.words.back()); }

void set_text(TextLine& line) {
  line.text.clear();
  line.box = {};
  for (const Word& word : line.words) {
    line.text += (line.text.empty() ? "" : " ") + word.text;
    line.box = unite(line.box, word.box);
  }
}

// Leaders are ornament: whole words of dots, and dots that were read into the word before or behind them.
void drop_leaders(TextLine& line) {
  std::erase_if(line.words, [](const Word& word) { return is_leader(word.text) || word.text == "."; });
  for (Word& word : line.words) {
    const auto dots = word.text.find("...");
    if (dots == std::string::npos) continue;
    const auto behind = word.text.find_first_not_of('.', dots);
    word.text = dots > 0 ? word.text.substr(0, dots) : word.text.substr(std::min(behind, word.text.size()));
  }
  std::erase_if(line.words, [](const Word& word) { return word.text.empty(); });
  if (!line.words.empty()) set_text(line);
}

void append_words(TextLine& line, const TextLine& more) {
  line.words.insert(line.words.end(), more.words.begin(), more.words.end());
  line.glyphs.insert(line.glyphs.end(), more.glyphs.begin(), more.glyphs.end());
  std::stable_sort(line.words.begin(), line.words.end(),
                   [](const Word& a, const Word& b) { return a.box.left < b.box.left; });
  line.baseline[2] = std::max(line.baseline[2], more.baseline[2]);
  set_text(line);
}

bool in_one_row(const TextLine& a, const TextLine& b) {
  const double y = b.box.center_x() > a.box.center_x() ? b.baseline[1] - a.baseline[3] : b.baseline[3] - a.baseline[1];
  return std::abs(y) <= same_row * std::max(a.x_height, b.x_height) && overlap_x(a.box, b.box) <= 0;
}

// Joins every number that stands by itself to the nearest line of its row: one that has none yet.
void join_numbers(std::vector<TextLine*>& lines) {
  for (TextLine* number : lines) {
    if (!is_number(*number)) continue;
    TextLine* nearest = nullptr;
    for (TextLine* line : lines) {
      if (line == number || line->words.empty() || is_number(*line) || starts_with_number(*line) ||
          ends_with_number(*line) || !in_one_row(*line, *number))
        continue;
      if (nearest == nullptr || overlap_x(line->box, number->box) > overlap_x(nearest->box, number->box))
        nearest = line;
    }
    if (nearest == nullptr) continue;
    append_words(*nearest, *number);
    number->words.clear();
  }
}

std::vector<TextLine*> table_lines(Page& page) {
  std::vector<TextLine*> lines;
  for (Region& region : page.regions) {
    if (!is_table_text(region)) continue;
    for (TextLine& line : region.lines) lines.push_back(&line);
  }
  return lines;
}

// A line that nothing but an entry can follow: in capitals, or in larger type than the titles.
bool is_section(const TextLine& line, double title_size) {
  if (starts_with_number(line) || ends_with_number(line) || line.text.size() > 40) return false;
  return is_all_capitals(line.text) || line.x_height > larger_title * title_size;
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
      if (!starts_with_number(line) && !ends_with_number(line)) continue;
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
      if (i > 0 && stands_apart(i)) result.emplace_back().kind = RegionKind::contents_entry;
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
      const bool numbered = std::any_of(region.lines.begin(), region.lines.end(), has_number);
      if (region.kind == RegionKind::contents_entry && !numbered) region.kind = RegionKind::other;
    }
    return result;
  }

 private:
  static bool has_number(const TextLine& line) { return starts_with_number(line) || ends_with_number(line); }

  // The imprint under the table, or what else is no part of the entry above.
  bool stands_apart(std::size_t i) const {
    const double leading = lines_[i].baseline[1] - lines_[i - 1].baseline[1];
    return leading > 6 * lines_[i - 1].x_height && !has_number(lines_[i]);
  }

  // The number stands on the first line of an entry, or on the last one of a title that runs over several.
  bool opens_entry(std::size_t i) const {
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

}  // namespace

bool is_contents_page(const Page& page) {
  if (std::none_of(page.regions.begin(), page.regions.end(),
                   [](const Region& region) { return is_heading_of_contents(joined_text(region)); }))
    return false;
  std::ptrdiff_t numbered = 0;
  for (const Region& region : page.regions) {
    if (!is_table_text(region)) continue;
    numbered += std::count_if(region.lines.begin(), region.lines.end(), [](const TextLine& line) {
      return is_number(line) || starts_with_number(line) || ends_with_number(line);
    });
  }
  return numbered >= least_numbers;
}

void form_contents_entries(Page& page, const BodyStyle& body) {
  std::vector<TextLine*> pointers = table_lines(page);
  for (TextLine* line : pointers) drop_leaders(*line);
  join_numbers(pointers);
  for (Region& region : page.regions) {
    std::erase_if(region.lines, [](const TextLine& line) { return line.words.empty(); });
    if (has_text(region.kind) && !region.lines.empty()) measure_region(region);
  }
  std::erase_if(page.regions, [](const Region& region) { return has_text(region.kind) && region.lines.empty(); });

  std::vector<int> items;
  std::vector<Box> rules;
  for (std::size_t i = 0; i < page.regions.size(); ++i) {
    if (is_table_text(page.regions[i])) items.push_back(int(i));
    if (page.regions[i].kind == RegionKind::separator) rules.push_back(page.regions[i].box);
  }
  std::vector<TextLine> lines;
  for (const int i : reading_order(page.regions, items, rules, body.x_height)) {
    for (const TextLine& line : page.regions[std::size_t(i)].lines) lines.push_back(line);
  }
  std::erase_if(page.regions, is_table_text);
  for (Region& region : Table(std::move(lines)).regions()) page.regions.push_back(std::move(region));
}

}  // namespace backissue
