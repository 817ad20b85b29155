#include "issue/parts.h"

#include <algorithm>

#include "issue/numerals.h"
#include "issue/words.h"

namespace backissue {
namespace {

// Over the column's width; a shorter last line ends its paragraph.
constexpr double short_line = 0.85;
// In x-heights: columns of one page end within some three lines of each other.
constexpr double ragged_bottom = 8;

bool is_running_text(const Region& region) { return region.kind == RegionKind::body && !region.lines.empty(); }

// Most of a page of two and more kinds of type is its body: weigh by lines.
double body_x_height(const std::vector<const Region*>& bodies) {
  std::vector<double> heights;
  for (const Region* body : bodies) {
    for (const TextLine& line : body->lines) {
      if (line.x_height > 0) heights.push_back(line.x_height);
    }
    if (body->x_height > 0) heights.push_back(body->x_height);
  }
  if (heights.empty()) return 0;
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::nth_element(heights.begin(), middle, heights.end());
  return *middle;
}

// The layout leaves a page without any headline without articles: its body text goes together then.
bool belongs(const Region& region, bool page_has_articles) {
  if (region.kind == RegionKind::advertisement || is_furniture(region.kind)) return false;
  if (!region.article.empty()) return true;
  return !page_has_articles && (region.kind == RegionKind::body || region.kind == RegionKind::subhead ||
                                region.kind == RegionKind::jump_line || region.kind == RegionKind::footnote);
}

std::vector<ArticlePart> group(const std::vector<Page>& pages, std::size_t index) {
  const Page& page = pages[index];
  const bool has_articles =
      std::any_of(page.regions.begin(), page.regions.end(), [](const Region& r) { return !r.article.empty(); });
  std::vector<ArticlePart> parts;
  std::string article_above;  // a jump line that the layout gave to no article belongs to the text before it
  for (std::size_t r = 0; r < page.regions.size(); ++r) {
    const Region& region = page.regions[r];
    const bool stray_jump = region.kind == RegionKind::jump_line && region.article.empty() && has_articles;
    if (!belongs(region, has_articles) && !(stray_jump && !article_above.empty())) continue;
    const std::string& id = stray_jump ? article_above : region.article;
    if (region.kind == RegionKind::body) article_above = region.article;
    auto part = std::find_if(parts.begin(), parts.end(), [&](const ArticlePart& p) { return p.id == id; });
    if (part == parts.end()) {
      part = parts.emplace(parts.end());
      part->page = index;
      part->id = id;
    }
    part->regions.push_back(r);
  }
  return parts;
}

void describe_body(ArticlePart& part, const Page& page, const std::vector<const Region*>& bodies) {
  part.has_body = !bodies.empty();
  if (bodies.empty()) return;
  const Region& first = *bodies.front();
  part.flow = first.flow;
  // A box of its own beside the story does not lead on to the next page.
  const Region& last =
      **std::find_if(bodies.rbegin(), bodies.rend(), [&](const Region* r) { return r->flow == part.flow; });
  part.x_height = body_x_height(bodies);
  part.first_line = first.lines.front().text;
  part.starts_paragraph = first.lines.front().starts_paragraph;
  part.last_line = last.lines.back().text;
  part.ends_short = last.lines.back().box.right < last.box.left + short_line * last.box.width();
  int lowest = last.box.bottom;
  for (const Region& region : page.regions) {
    if (is_running_text(region)) lowest = std::max(lowest, region.box.bottom);
  }
  part.fills_column = last.box.bottom >= lowest - ragged_bottom * part.x_height;
}

void describe(ArticlePart& part, const Page& page) {
  std::vector<const Region*> bodies;
  int entries = 0;
  for (const std::size_t r : part.regions) {
    const Region& region = page.regions[r];
    const bool opening =
        region.kind == RegionKind::kicker || region.kind == RegionKind::deck || region.kind == RegionKind::byline;
    if (is_running_text(region)) {
      bodies.push_back(&region);
    } else if (opening && bodies.empty()) {
      part.has_opening = true;
    } else if (region.kind == RegionKind::headline) {
      const std::string text = text_of_lines(region);
      part.headline += (part.headline.empty() || text.empty() ? "" : " ") + text;
    } else if (region.kind == RegionKind::contents_entry) {
      ++entries;
    } else if (region.kind == RegionKind::jump_line) {
      if (auto jump = parse_jump(text_of_lines(region))) part.jumps.push_back(std::move(*jump));
    }
    part.has_signature = region.kind == RegionKind::byline && !bodies.empty();
  }
  describe_body(part, page, bodies);
  const bool cover = std::any_of(page.regions.begin(), page.regions.end(),
                                 [](const Region& r) { return r.kind == RegionKind::masthead; });
  const bool contents = entries > static_cast<int>(bodies.size());
  part.is_article = !contents && (part.has_body || (!part.headline.empty() && !cover));
}

void place_on_page(std::vector<ArticlePart>& parts, const Page& page) {
  const auto owner = [&](std::size_t region) {
    return std::find_if(parts.begin(), parts.end(), [&](const ArticlePart& part) {
      return std::find(part.regions.begin(), part.regions.end(), region) != part.regions.end();
    });
  };
  auto first = parts.end(), last = parts.end();
  for (std::size_t r = 0; r < page.regions.size(); ++r) {
    if (!is_running_text(page.regions[r])) continue;
    const auto part = owner(r);
    if (part == parts.end()) continue;
    if (first == parts.end()) first = part;
    last = part;
  }
  if (first != parts.end()) first->starts_page = true;
  if (last != parts.end()) last->ends_page = true;
}

bool is_any_of(const std::string& word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::vector<ArticlePart> find_parts(const std::vector<Page>& pages) {
  std::vector<ArticlePart> all;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    std::vector<ArticlePart> parts = group(pages, p);
    for (ArticlePart& part : parts) describe(part, pages[p]);
    place_on_page(parts, pages[p]);
    std::move(parts.begin(), parts.end(), std::back_inserter(all));
  }
  return all;
}

std::optional<Jump> parse_jump(std::string_view text) {
  const std::vector<std::string> words = split_words(folded(text));
  const auto verb = std::find_if(words.begin(), words.end(), [](const std::string& word) {
    return is_any_of(word, {"continued", "continues", "contd", "cont", "turn", "from"});
  });
  if (verb == words.end()) return std::nullopt;
  Jump jump;
  const bool from = std::find(verb, words.end(), "from") != words.end();
  jump.direction = from ? Jump::Direction::from : Jump::Direction::on;
  for (auto word = verb + 1; word < words.end(); ++word) {
    if (!parse_arabic(*word)) continue;
    jump.printed_page = *word;
    break;
  }
  const bool says_page = std::any_of(verb, words.end(), [](const auto& w) {
    return is_any_of(w, {"page", "p", "pg"});
  });
  if (jump.printed_page.empty() && !says_page) return std::nullopt;
  for (auto word = words.begin(); word < verb; ++word) {
    if (is_any_of(*word, {"please", "story", "article"})) continue;
    jump.title += (jump.title.empty() ? "" : " ") + *word;
  }
  return jump;
}

}  // namespace backissue
