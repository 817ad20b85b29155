#include "evaluation/report/view_text.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "evaluation/report/report_html.h"
#include "evaluation/report/report_scan.h"

namespace backissue {
namespace {

constexpr std::size_t longest_title = 200;  // code points

// Places in Page::regions as they are read; those without a place in the order last.
std::vector<std::size_t> as_read(const Page& page) {
  std::vector<std::size_t> places(page.regions.size());
  for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
  const auto rank = [&](std::size_t i) { return std::pair(page.regions[i].order == 0, page.regions[i].order); };
  std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
  return places;
}

std::string paragraphs_of(const Region& region) {
  const auto paragraph = [](std::string_view css, std::string_view text) {
    return "<p" + (css.empty() ? "" : " class=\"" + std::string(css) + '"') + " dir=\"auto\">" + escaped(text) + "</p>";
  };
  if (!has_text(region.kind) && region.text.empty()) return {};
  if (region.paragraphs.empty()) {
    return region.text.empty() ? "<p class=\"none\">(no text)</p>" : paragraph("", region.text);
  }
  std::string out;
  for (const Paragraph& p : region.paragraphs) {
    const std::string css = std::string(p.continues ? "continues" : "") + (p.continued ? " continued" : "");
    out += paragraph(css, p.text);
  }
  return out;
}

std::string facts_of(const Region& region) {
  std::string facts;
  const auto add = [&](const std::string& fact) { facts += (facts.empty() ? " " : ", ") + fact; };
  if (region.column > 0) add("column " + std::to_string(region.column));
  if (!region.lines.empty()) add(number(100 * region.confidence, 0) + "\u202F% sure");
  if (region.polarity == Polarity::light_on_dark) add("light on dark");
  return facts;
}

// Regions of one article, or of none, that are read one after the other.
struct Run {
  bool in_order = true;
  std::string article;  // id
  friend bool operator==(const Run&, const Run&) = default;
};

class Writer {
 public:
  Writer(const Page& page, const std::string& page_id, const ViewLinks& links)
      : page_(page), page_id_(page_id), links_(links), colours_(article_colours(page)) {}

  std::string text() {
    std::string out;
    std::optional<Run> run;
    for (const std::size_t i : as_read(page_)) {
      const Region& region = page_.regions[i];
      const Run next{region.order > 0, region.order > 0 ? region.article : ""};
      if (next != run) out += (run ? "</section>\n<section>" : "<section>") + heading(next);
      run = next;
      out += block(region, i);
    }
    return run ? out + "</section>\n" : out;
  }

 private:
  std::string heading(const Run& run) {
    if (!run.in_order) return "<h3>Outside the reading order</h3>\n";
    if (run.article.empty()) return "<h3>No article</h3>\n";
    const std::string swatch = "<span class=\"hue " + colours_.at(run.article) + "\"></span>";
    const Article* article = links_.article(run.article);
    if (!article)
      return "<h3>" + swatch + "<bdi>" + escaped(clipped(title_here(run.article), longest_title)) + "</bdi></h3>\n";
    const std::string anchor = links_.anchor_of(*article);
    const std::string id = anchors_.insert(anchor).second ? " id=\"" + anchor + '"' : "";
    return "<h3" + id + '>' + swatch + "<a href=\"../index.html#" + anchor + "\"><bdi>" +
           escaped(clipped(title_of(*article), longest_title)) + "</bdi></a> " + links_.page_links(*article, "") +
           "</h3>\n";
  }

  // Of an article that the document does not list: JSON lines.
  std::string title_here(const std::string& article) const {
    for (const Region& region : page_.regions) {
      if (region.article == article && region.kind == RegionKind::headline) return region.text;
    }
    return "Article " + article;
  }

  std::string block(const Region& region, std::size_t place) const {
    const std::string label = region_label(region, region.box.empty() ? "" : region_id_of(page_id_, place));
    return "<div class=\"block is-" + std::string(name_of(region.kind)) + "\" id=\"" + block_id_of(page_id_, place) +
           "\">" + label + "<small>" + facts_of(region) + "</small>" + paragraphs_of(region) + "</div>\n";
  }

  const Page& page_;
  const std::string& page_id_;
  const ViewLinks& links_;
  std::map<std::string, std::string> colours_;
  std::set<std::string> anchors_;  // that stand on the page already
};

}  // namespace

std::string text_by_region(const Page& page, const std::string& page_id, const ViewLinks& links) {
  return Writer(page, page_id, links).text();
}

std::string region_label(const Region& region, const std::string& target) {
  const std::string order = region.order > 0 ? std::to_string(region.order) + ' ' : "";
  const std::string label =
      "<span class=\"hue k-" + std::string(group_of(region.kind)) + "\"></span>" + order + label_of(region.kind);
  return target.empty() ? "<span class=\"tag\">" + label + "</span>"
                        : "<a class=\"tag\" href=\"#" + target + "\">" + label + "</a>";
}

}  // namespace backissue
