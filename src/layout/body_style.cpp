#include "layout/body_style.h"

#include <algorithm>
#include <string_view>

#include "layout/measure.h"
#include "layout/text_blocks.h"
#include "layout/wording.h"

namespace backissue {

using namespace wording;

namespace {

constexpr double x_height_of_capital = 0.7;

// The value that half of the weight lies below.
double weighted_median(std::vector<std::pair<double, double>> values) {
  std::sort(values.begin(), values.end());
  double total = 0;
  for (const auto& [value, weight] : values) total += weight;
  double seen = 0;
  for (const auto& [value, weight] : values) {
    seen += weight;
    if (seen >= total / 2) return value;
  }
  return 0;
}

bool is_mostly_capitals(const TextLine& line) {
  const LetterCount count = count_letters(line.text);
  return count.capital > 0.4 * count.letters();
}

// Small capitals are read now as capitals, now as small letters, and their size was levelled accordingly.
double size_likeness(const TextLine& upper, const TextLine& lower) {
  const double plain = similar(upper.x_height, lower.x_height);
  if (!is_mostly_capitals(upper) && !is_mostly_capitals(lower)) return plain;
  return std::max({plain, similar(upper.x_height * x_height_of_capital, lower.x_height),
                   similar(upper.x_height, lower.x_height * x_height_of_capital)});
}

// A name or initials under a text, at the end of its measure.
bool is_signature(const TextLine& line, const TextLine& above, const BodyStyle& body) {
  return line.box.left > above.box.left + 0.55 * body.measure && line.text.size() <= 30 &&
         count_letters(line.text).letters() >= 2 && count_letters(line.text).capital >= 1;
}

// A name, often with a place, that ends where the lines over it do and begins well inside them.
bool is_name_at_right(const std::vector<TextLine>& lines, std::size_t i, const BodyStyle& body) {
  if (i < 2) return false;
  const TextLine& line = lines[i];
  int left = lines[i - 1].box.left, right = lines[i - 1].box.right;
  for (std::size_t j = i - std::min<std::size_t>(i, 8); j < i; ++j) {
    left = std::min(left, lines[j].box.left);
    right = std::max(right, lines[j].box.right);
  }
  const bool last = i + 1 == lines.size();
  if (!last && (starts_small(lines[i + 1].text) || line.text.ends_with("-"))) return false;
  const double inside = (last ? 0.5 : 2) * body.x_height;
  return is_name(line.text) && ends_sentence(lines[i - 1].text) && line.box.left - left > inside &&
         std::abs(line.box.right - right) < body.x_height;
}

constexpr std::size_t longest_deck = 8;  // lines

// The line ends on a given name alone behind "and", and the surname stands on the next one.
bool breaks_in_name(const std::string& upper, const std::string& lower) {
  const std::size_t last = upper.rfind(' ');
  if (last == std::string::npos || !upper.substr(0, last).ends_with(" and")) return false;
  return lower.size() > 1 && lower[0] >= 'A' && lower[0] <= 'Z' && lower.find(' ') == std::string::npos;
}

// A byline in the type of the deck over it or of the text under it.
bool parts_byline(const TextLine& upper, const TextLine& lower, const BodyStyle& body) {
  if (is_byline_line(lower.text)) return !is_byline_line(upper.text);
  const bool goes_on = upper.text.ends_with(",") || upper.text.ends_with(" and") || upper.text.ends_with("&") ||
                       breaks_in_name(upper.text, lower.text);
  return is_byline_line(upper.text) && !goes_on && !is_name(lower.text) &&
         upper.box.width() < 0.85 * std::max(double(lower.box.width()), body.measure);
}

bool changes_style(const TextLine& upper, const TextLine& lower, const BodyStyle& body) {
  if (is_credit(upper.text) != is_credit(lower.text) || is_jump_line(upper.text) != is_jump_line(lower.text))
    return true;
  const LetterCount above = count_letters(upper.text), below = count_letters(lower.text);
  const int fewest = std::min(above.letters() - above.digit, below.letters() - below.digit);  // figures are tall
  const bool both_differ = size_likeness(upper, lower) < 0.78 && similar(upper.weight, lower.weight) < 0.85;
  if (fewest < 4) return fewest >= 2 && both_differ;
  if (size_likeness(upper, lower) < 0.82) return true;
  // A caption far over a column, a heading far under a caption.
  const double step = lower.baseline[1] - upper.baseline[1];
  const bool capitals = is_all_capitals(upper.text) != is_all_capitals(lower.text);
  if (step > 3.5 * lower.x_height && (capitals || step > 1.5 * body.leading)) return true;
  // A bold line that does not fill the measure stands over the text, or under it.
  const bool one_short = std::min(upper.box.width(), lower.box.width()) < 0.85 * body.measure;
  return one_short && similar(upper.weight, lower.weight) < 0.72 &&
         std::max(upper.weight, lower.weight) > 1.25 * body.weight;
}

constexpr double display_leading = 3.0;  // x-heights of the type, baseline to baseline

bool is_rule_between(const Page& page, const Region& upper, const Region& lower) {
  return std::any_of(page.regions.begin(), page.regions.end(), [&](const Region& rule) {
    return rule.kind == RegionKind::separator && rule.box.center_y() > upper.lines.back().baseline[1] &&
           rule.box.center_y() < lower.box.top && overlap_x(rule.box, upper.box) > 0;
  });
}

bool go_together(const Page& page, const Region& upper, const Region& lower, const BodyStyle& body) {
  if (upper.lines.empty() || lower.lines.empty() || upper.polarity != lower.polarity) return false;
  const bool flush = std::abs(upper.box.left - lower.box.left) < 0.5 * body.x_height;
  const double needed = flush ? 0.8 : 0.87;
  const bool both_bold = std::min(upper.weight, lower.weight) > bold_weight * body.weight;
  const double display = both_bold ? larger_size : display_size;  // smaller type is joined by its edges alone
  if (upper.x_height < display * body.x_height || lower.x_height < needed * display * body.x_height) return false;
  if (similar(upper.x_height, lower.x_height) < needed || similar(upper.weight, lower.weight) < 0.7) return false;
  const double leading = lower.lines.front().baseline[1] - upper.lines.back().baseline[1];
  if (leading <= 0 || leading > display_leading * upper.x_height) return false;
  if (overlap_x(upper.box, lower.box) < 0.6 * std::min(upper.box.width(), lower.box.width())) return false;
  return !is_rule_between(page, upper, lower);
}

}  // namespace

BodyStyle learn_body_style(const Page& page, const BodyStyle& of_issue) {
  std::vector<std::pair<double, double>> heights, weights, widths;
  for (const Region& region : page.regions) {
    for (const TextLine& line : region.lines) heights.emplace_back(line.x_height, double(line.text.size()));
  }
  BodyStyle body;
  body.x_height = weighted_median(heights);
  const bool told = of_issue.x_height > 0 && body.x_height > 0;
  if (told) body.x_height = of_issue.x_height;
  std::vector<double> leadings;
  for (const Region& region : page.regions) {
    for (std::size_t i = 0; i < region.lines.size(); ++i) {
      const TextLine& line = region.lines[i];
      if (similar(line.x_height, body.x_height) < 0.85) continue;
      weights.emplace_back(line.weight, double(line.text.size()));
      widths.emplace_back(line.box.width(), double(line.text.size()));
      if (i > 0) leadings.push_back(line.baseline[1] - region.lines[i - 1].baseline[1]);
    }
  }
  if (told && leadings.empty()) return of_issue;
  body.weight = weighted_median(weights);
  body.measure = weighted_median(widths);
  // A table's rows may stand far apart: that is no leading.
  body.leading = leadings.empty() ? 2.4 * body.x_height : std::min(median(leadings), 3.5 * body.x_height);
  return body;
}

namespace {

// The x-height was measured on marks of its own height: on small letters, or on capitals alone.
bool is_of_one_height(const TextLine& line) {
  std::vector<double> heights;
  for (const Box& glyph : line.glyphs) heights.push_back(glyph.height());
  return median(heights) < 1.2 * line.x_height;
}

// Of so few marks that the lines' measure took them for figures of the page's own size.
bool is_short_word(const TextLine& line, const LetterCount& count) {
  return line.glyphs.size() <= 4 && count.small > count.capital && count.digit == 0;
}

// A word or two in which most letters are tall, and so was what they were measured on.
bool is_of_tall_letters(const TextLine& line, const LetterCount& count) {
  if (line.glyphs.size() > 8 || count.small == 0 || count.digit > 0) return false;
  const auto ascenders = std::count_if(line.text.begin(), line.text.end(), [](char letter) {
    return std::string_view("bdfhkl").find(letter) != std::string_view::npos;
  });
  return 2 * (count.capital + int(ascenders)) > count.letters();
}

double letter_height(const TextLine& line) {
  std::vector<double> above;
  for (const Box& glyph : line.glyphs) above.push_back(baseline_at(line, glyph.center_x()) - glyph.top);
  return lower_mode(above);
}

}  // namespace

void level_letters(Page& page) {
  for (Region& region : page.regions) {
    for (TextLine& line : region.lines) {
      const LetterCount count = count_letters(line.text);
      if (is_short_word(line, count)) line.x_height = std::max(line.x_height, letter_height(line));
      if (!is_of_one_height(line)) continue;
      const bool capitals = count.small == 0 || is_all_capitals(line.text);
      const bool tall = !capitals && is_of_tall_letters(line, count);
      if (capitals || tall) line.x_height *= x_height_of_capital;
      if (tall) line.weight /= x_height_of_capital;
    }
    if (!region.lines.empty()) measure_region(region);
  }
}

void join_display(Page& page, const BodyStyle& body) {
  std::stable_sort(page.regions.begin(), page.regions.end(),
                   [](const Region& a, const Region& b) { return a.box.top < b.box.top; });
  for (std::size_t i = 0; i < page.regions.size(); ++i) {
    for (std::size_t j = i + 1; j < page.regions.size(); ++j) {
      Region& upper = page.regions[i];
      Region& lower = page.regions[j];
      if (!go_together(page, upper, lower, body)) continue;
      std::move(lower.lines.begin(), lower.lines.end(), std::back_inserter(upper.lines));
      measure_region(upper);
      page.regions.erase(page.regions.begin() + std::ptrdiff_t(j));
      j = i;
    }
  }
}

namespace {

// The step from the line over this one, which ends a paragraph of the column; 0 where there is none.
double white_over(const Page& page, const Region& region, const TextLine& head) {
  double nearest = 0;
  for (const Region& other : page.regions) {
    if (&other == &region || other.lines.size() < 2 || !share_width(other.box, region.box)) continue;
    const TextLine& last = other.lines.back();
    const double step = head.baseline[1] - last.baseline[1];
    if (step <= 0 || (nearest > 0 && step > nearest)) continue;
    nearest = ends_sentence(last.text) && similar(last.x_height, head.x_height) > 0.8 ? step : 0;
  }
  return nearest;
}

constexpr std::size_t shortest_section = 6;  // lines with its head

// A short line without a full stop over a paragraph that begins behind it: a subhead, though its type may be the
// text's. With white over it, the line may be nearly full.
bool opens_with_subhead(const Page& page, const Region& region, const BodyStyle& body) {
  const std::vector<TextLine>& lines = region.lines;
  if (lines.size() < 4 || !reads_as_heading(lines[0].text) || starts_small(lines[1].text)) return false;
  const TextLine& head = lines[0];
  double widest = 0;
  for (const TextLine& line : lines) widest = std::max(widest, double(line.box.width()));
  const double full = std::min(widest, body.measure);
  if (std::min(lines[1].box.width(), lines[2].box.width()) < 0.85 * full) return false;
  const bool bolder = head.weight > 1.06 * lines[1].weight && head.weight > 1.06 * lines[2].weight;
  const bool flush = std::abs(head.box.left - lines[1].box.left) < 0.7 * body.x_height;
  const bool parted = flush && lines.size() >= shortest_section && white_over(page, region, head) > 1.5 * body.leading;
  return head.box.width() < (parted ? 0.97 : 0.85) * full && (bolder || parted);
}

// A short line of capitals over a deck.
bool opens_with_kicker(const std::vector<TextLine>& lines, const BodyStyle& body) {
  if (lines.size() < 2 || lines[1].x_height < larger_size * body.x_height) return false;
  if (!is_all_capitals(lines[0].text) || is_all_capitals(lines[1].text)) return false;
  return reads_as_heading(lines[0].text) && !starts_small(lines[1].text) &&
         lines[0].box.width() < 0.6 * lines[1].box.width();
}

// Where the lines of a block change from one thing to another: true for each line that begins a part.
std::vector<bool> style_cuts(const Page& page, const Region& region, const BodyStyle& body) {
  const std::vector<TextLine>& lines = region.lines;
  std::vector<bool> cuts(lines.size(), false);
  if (opens_with_subhead(page, region, body) || opens_with_kicker(lines, body)) cuts[1] = true;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const TextLine &upper = lines[i - 1], &line = lines[i];
    const bool last = i + 1 == lines.size();
    const bool at_end = i <= 2 || (last && lines.size() <= longest_deck);
    const bool name = is_name_at_right(lines, i, body);
    if (changes_style(upper, line, body) || (last && is_signature(line, upper, body)) || name ||
        (at_end && parts_byline(upper, line, body))) {
      cuts[i] = true;
    }
    if (name && !last) cuts[i + 1] = true;
  }
  return cuts;
}

}  // namespace

void part_by_style(Page& page, const BodyStyle& body) {
  std::vector<std::vector<bool>> all_cuts;
  for (const Region& region : page.regions) all_cuts.push_back(style_cuts(page, region, body));
  std::vector<Region> parted;
  for (std::size_t r = 0; r < page.regions.size(); ++r) {
    Region& region = page.regions[r];
    const std::vector<bool>& cuts = all_cuts[r];
    std::vector<TextLine> lines = std::move(region.lines);
    region.lines.clear();
    Region part = region;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (cuts[i] && !part.lines.empty()) {
        measure_region(part);
        parted.push_back(part);
        part.lines.clear();
      }
      part.lines.push_back(std::move(lines[i]));
    }
    if (!part.lines.empty()) measure_region(part);
    parted.push_back(std::move(part));
  }
  page.regions = std::move(parted);
}

}  // namespace backissue
