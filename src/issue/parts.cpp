#include "issue/parts.h"

#include <algorithm>

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

// The layout may take a jump line for the first or last line of the text beside it.
std::optional<Jump> jump_at(const Region& body, Jump::Direction direction) {
  const TextLine& edge = direction == Jump::Direction::from ? body.lines.front() : body.lines.back();
  auto jump = parse_jump(edge.text);
  if (!jump || jump->direction != direction) return std::nullopt;
  return jump;
}

std::vector<Jump> jumps_of(const Region& region) {
  std::vector<std::optional<Jump>> found;
  if (region.kind == RegionKind::jump_line) {
    found = {parse_jump(text_of_lines(region))};
  } else if (is_running_text(region)) {
    found = {jump_at(region, Jump::Direction::from), jump_at(region, Jump::Direction::on)};
  }
  std::vector<Jump> jumps;
  for (auto& jump : found) {
    if (jump) jumps.push_back(std::move(*jump));
  }
  return jumps;
}

bool comes_from_elsewhere(const Region& region) {
  const std::vector<Jump> jumps = jumps_of(region);
  return !jumps.empty() && jumps.front().direction == Jump::Direction::from;
}

// The layout leaves a page without any headline without articles: its body text goes together then.
bool belongs(const Region& region, bool page_has_articles) {
  if (region.kind == RegionKind::advertisement || is_furniture(region.kind)) return false;
  if (!region.article.empty()) return true;
  return !page_has_articles && (region.kind == RegionKind::body || region.kind == RegionKind::subhead ||
                                region.kind == RegionKind::jump_line || region.kind == RegionKind::footnote);
}

// The regions of one page, article by article, as the layout names them.
class Grouping {
 public:
  Grouping(const Page& page, std::size_t page_index) : page_(page), page_index_(page_index) {}

  std::vector<ArticlePart> parts() {
    const bool has_articles =
        std::any_of(page_.regions.begin(), page_.regions.end(), [](const Region& r) { return !r.article.empty(); });
    std::string article_above;  // a jump line that the layout gave to no article belongs to the text before it
    for (std::size_t r = 0; r < page_.regions.size(); ++r) {
      const Region& region = page_.regions[r];
      const bool stray_jump = region.kind == RegionKind::jump_line && region.article.empty() && has_articles;
      if (!belongs(region, has_articles) && !(stray_jump && !article_above.empty())) continue;
      if (region.kind == RegionKind::body) article_above = region.article;
      add(stray_jump ? article_above : region.article, r);
    }
    return std::move(parts_);
  }

 private:
  void add(const std::string& id, std::size_t r) {
    auto part = std::find_if(parts_.rbegin(), parts_.rend(), [&](const ArticlePart& p) { return p.id == id; });
    if (part == parts_.rend()) {
      start(id, {r});
      return;
    }
    const bool begun = is_running_text(page_.regions[r]) && has_body(*part);
    if (begun && comes_from_elsewhere(page_.regions[r])) {
      start(id, {r});
    } else if (begun && is_jump_from(part->regions.back())) {
      const std::size_t jump = part->regions.back();
      part->regions.pop_back();
      start(id, {jump, r});
    } else {
      part->regions.push_back(r);
    }
  }

  void start(const std::string& id, std::vector<std::size_t> regions) {
    ArticlePart& part = parts_.emplace_back();
    part.page = page_index_;
    part.id = id;
    part.regions = std::move(regions);
  }

  bool has_body(const ArticlePart& part) const {
    return std::any_of(part.regions.begin(), part.regions.end(),
                       [&](std::size_t r) { return is_running_text(page_.regions[r]); });
  }
  bool is_jump_from(std::size_t r) const {
    return page_.regions[r].kind == RegionKind::jump_line && comes_from_elsewhere(page_.regions[r]);
  }

  const Page& page_;
  std::size_t page_index_;
  std::vector<ArticlePart> parts_;
};

void describe_body(ArticlePart& part, const Page& page, const std::vector<const Region*>& bodies) {
  part.has_body = !bodies.empty();
  if (bodies.empty()) return;
  const Region& first = *bodies.front();
  part.flow = first.flow;
  // A box of its own beside the story does not lead on to the next page.
  const Region& last =
      **std::find_if(bodies.rbegin(), bodies.rend(), [&](const Region* r) { return r->flow == part.flow; });
  part.x_height = body_x_height(bodies);
  const TextLine& first_line = first.lines[first.lines.size() > 1 && jump_at(first, Jump::Direction::from) ? 1 : 0];
  const TextLine& last_line =
      last.lines[last.lines.size() - (last.lines.size() > 1 && jump_at(last, Jump::Direction::on) ? 2 : 1)];
  part.first_line = first_line.text;
  part.starts_paragraph = first_line.starts_paragraph;
  part.last_line = last_line.text;
  part.ends_short = last_line.box.right < last.box.left + short_line * last.box.width();
  int lowest = last.box.bottom;
  for (const Region& region : page.regions) {
    if (is_running_text(region)) lowest = std::max(lowest, region.box.bottom);
  }
  part.fills_column = last.box.bottom >= lowest - ragged_bottom * part.x_height;
}

// By where they stand: the layout puts every byline before the body. A signature stands lower than the body begins.
void describe_bylines(ArticlePart& part, const std::vector<const Region*>& bylines, const Region* first_body) {
  for (const Region* byline : bylines) {
    const bool signs = first_body != nullptr && byline->box.top > first_body->box.top;
    (signs ? part.has_signature : part.has_opening) = true;
  }
}

void describe(ArticlePart& part, const Page& page) {
  std::vector<const Region*> bodies, bylines;
  int entries = 0;
  for (const std::size_t r : part.regions) {
    const Region& region = page.regions[r];
    if (is_running_text(region)) {
      bodies.push_back(&region);
    } else if (region.kind == RegionKind::kicker || region.kind == RegionKind::deck) {
      part.has_opening = true;
    } else if (region.kind == RegionKind::byline) {
      bylines.push_back(&region);
    } else if (region.kind == RegionKind::headline) {
      const std::string text = text_of_lines(region);
      part.headline += (part.headline.empty() || text.empty() ? "" : " ") + text;
    } else if (region.kind == RegionKind::contents_entry) {
      ++entries;
    }
    for (Jump& jump : jumps_of(region)) part.jumps.push_back(std::move(jump));
  }
  describe_body(part, page, bodies);
  describe_bylines(part, bylines, bodies.empty() ? nullptr : bodies.front());
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

}  // namespace

std::vector<ArticlePart> find_parts(const std::vector<Page>& pages) {
  std::vector<ArticlePart> all;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    std::vector<ArticlePart> parts = Grouping(pages[p], p).parts();
    for (ArticlePart& part : parts) describe(part, pages[p]);
    place_on_page(parts, pages[p]);
    std::move(parts.begin(), parts.end(), std::back_inserter(all));
  }
  return all;
}

}  // namespace backissue
